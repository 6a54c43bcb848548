import type { Session } from "../../src/prove/server/index.ts";

/** The storage parameters that any access method has, and a column that the method can index. */
const candidates = [
  "fillfactor",
  "deduplicate_items",
  "buffering",
  "fastupdate",
  "gin_pending_list_limit",
  "pages_per_range",
  "autosummarize",
  "m",
  "ef_construction",
  "lists",
  "length",
];

const columns: readonly (readonly [method: string, type: string, operators: string])[] = [
  ["btree", "int", ""],
  ["hash", "int", ""],
  ["gin", "tsvector", ""],
  ["gist", "point", ""],
  ["spgist", "point", ""],
  ["brin", "int", ""],
  ["bloom", "int", ""],
  ["hnsw", "vector(3)", "vector_l2_ops"],
  ["ivfflat", "vector(3)", "vector_l2_ops"],
];

/** What the server says of a value that no parameter takes: the message, and the detail that names the bounds. */
const ask = `
  CREATE FUNCTION pg_temp.refusal(sql text) RETURNS text LANGUAGE plpgsql AS $$
  DECLARE message text; detail text;
  BEGIN
    EXECUTE sql;
    RETURN 'taken';
  EXCEPTION WHEN OTHERS THEN
    GET STACKED DIAGNOSTICS message = MESSAGE_TEXT, detail = PG_EXCEPTION_DETAIL;
    RETURN message || ' ' || detail;
  END $$`;

/** "btree fillfactor integer 10 100": which parameters each access method takes, and within which bounds. */
export async function parametersOf(session: Session): Promise<readonly string[]> {
  const lines: string[] = [];
  await session.simple(ask);
  const refusal = async (sql: string): Promise<string> =>
    String((await session.extended("SELECT pg_temp.refusal($1) AS said", [sql])).rows[0]?.said);
  for (const [method, type, operators] of columns) {
    const { rows } = await session.extended("SELECT FROM pg_am WHERE amname = $1", [method]);
    if (rows.length === 0) continue;
    await session.simple(`CREATE TABLE probe (a ${type})`);
    for (const name of candidates) {
      const on = `CREATE INDEX ON probe USING ${method} (a ${operators}) WITH (${name} =`;
      const kind = kindOf(await refusal(`${on} 'absurd')`));
      if (kind === null) continue;
      const bounds = / between "(-?\d+)" and "(-?\d+)"/.exec(await refusal(`${on} -99999999)`));
      lines.push([method, name, kind, ...(bounds?.slice(1) ?? [])].join(" "));
    }
    await session.simple("DROP TABLE probe");
  }
  return lines;
}

function kindOf(said: string): string | null {
  if (said.startsWith("unrecognized parameter")) return null;
  const found = /^invalid value for (\w+) option/.exec(said);
  if (!found?.[1]) throw new Error(`of a parameter's value the server said: ${said}`);
  return found[1];
}
