import { wishesOnTheWay } from "../../deploy/apply/resume.ts";
import { indexStatesIn } from "../../deploy/index-states.ts";
import { entriesAsJson, preflightQuestions, tablesAsJson } from "../../deploy/preflight/facts.ts";
import type { Discovery } from "../../discover/index.ts";
import type { Options } from "../../options.ts";
import { indexStatesQuery, soughtAsJson } from "../../postgres/questions/index-states.ts";
import { newIndexEntriesQuery } from "../../postgres/questions/new-index-entries.ts";
import { serverFactsQuery } from "../../postgres/questions/server-facts.ts";
import { tableFactsQuery } from "../../postgres/questions/table-facts.ts";
import { factsInRow, type ServerFacts } from "../../postgres/reading-session.ts";
import { NoServer } from "../../postgres/server.ts";
import { quoteLiteral } from "../../sql/grammar/name.ts";
import type { IndexState, Step, Tree } from "../../types.ts";
import { answerIn } from "./given-answer.ts";
import { plannedChange, soughtOf } from "./planned-change.ts";
import { type PreflightSource, tablesOfSteps, underOldName } from "./preflown-database.ts";

/** The indexes that are asked for, in their order: each step's, by its old name, and on the way there. */
function askedFor(steps: readonly Step[]): readonly Step[] {
  return [...steps, ...steps.map(underOldName), ...wishesOnTheWay(steps)];
}

/** One SELECT that asks all that preflight asks, for anyone who may connect where this program may not. */
export async function preflightQuery(discovery: Discovery, options: Options): Promise<string> {
  const { steps } = await plannedChange(discovery, options);
  if (steps.length === 0)
    throw new NoServer("these migrations want nothing of any index: there is nothing to ask");
  const wanted = `${quoteLiteral(soughtAsJson(soughtOf(askedFor(steps))))}::jsonb`;
  const tables = quoteLiteral(tablesAsJson(tablesOfSteps(steps, []).map(({ table }) => table)));
  const schemas = "pg_catalog.current_schemas(true)";
  const filled = (sql: string, given: string) =>
    sql.replaceAll("$1::jsonb", () => `${given}::jsonb`).replaceAll("$2::name[]", schemas);
  const parts = [
    ["server", serverFactsQuery],
    ["states", indexStatesQuery(wanted, schemas)],
    ["tables", filled(tableFactsQuery, tables)],
    ["entries", filled(newIndexEntriesQuery, quoteLiteral(entriesAsJson(steps)))],
    ...preflightQuestions,
  ] as const;
  const selected = parts.map(
    ([name, sql]) =>
      `  '${name}', (SELECT pg_catalog.json_agg(pg_catalog.row_to_json(q)) FROM (\n${sql}\n) q)`,
  );
  return `-- Reads the catalogs and changes nothing. Run it as the role, or with the search_path, that the migrations have.
-- psql -X --csv --dbname=DATABASE --file=this.sql --output=answer.csv; then indexwright preflight --from answer.csv and the same paths
SELECT pg_catalog.json_build_object(
${selected.join(",\n")}
) AS preflight;
`;
}

type Rows = readonly Readonly<Record<string, unknown>>[];

/** What a file answers. Throws a UsageError or a NoServer where it answers something else. */
export function preflightAnswer(
  tree: Tree,
  from: string,
  steps: readonly Step[],
): { readonly source: PreflightSource; readonly server: ServerFacts } {
  const answers = answersIn(tree, from);
  const rows = (name: string) => answers.get(name) ?? [];
  const [server] = rows("server").map(asServerWrites);
  const states = indexStatesIn(rows("states").map((row) => new Map(Object.entries(row))));
  if (!server || "wrong" in states)
    throw new NoServer(
      `${from}: ${server && "wrong" in states ? states.wrong : "it does not tell who was asked"}; ${anew}`,
    );
  const asked = askedFor(steps).map((step) => keyOf(step));
  const fits = states.every(
    ({ number, found }, at) =>
      number === at + 1 && (found === null || asked[at]?.includes(JSON.stringify(found.name))),
  );
  if (!fits || states.length !== asked.length || rows("tables").length !== tablesOfSteps(steps, []).length)
    throw new NoServer(`${from} answers other questions than these migrations ask; ${anew}`);
  if (rows("room").length === 0) throw new NoServer(`${from} is an answer to an older SELECT; ${anew}`);
  const known = new Map(asked.map((key, at) => [key, states[at]] as const));
  const named = new Map([...preflightQuestions].map(([name, sql]) => [sql, name]));
  named.set(newIndexEntriesQuery, "entries");
  return {
    server: factsInRow(server, null),
    source: {
      printed: true,
      ask: async (sql) => rows(named.get(sql) ?? "tables").map(asServerWrites),
      states: async (some) => some.flatMap((step, at) => withNumber(known.get(keyOf(step)), at + 1)),
    },
  };
}

const anew = "print the SELECT anew, with indexwright preflight --print and the same paths";

function answersIn(tree: Tree, from: string): ReadonlyMap<string, Rows> {
  const [row] = answerIn(tree, from, "preflight");
  const cell = row?.get("preflight");
  try {
    const value: unknown = typeof cell === "string" ? JSON.parse(cell) : cell;
    if (typeof value !== "object" || value === null) throw new TypeError("it is no object");
    const parts = Object.entries(value).map(([name, rows]) => [name, rowsIn(rows)] as const);
    return new Map(parts);
  } catch {
    throw new NoServer(`${from} is no answer of preflight; ${anew}`);
  }
}

function rowsIn(value: unknown): Rows {
  if (value === null) return [];
  if (!Array.isArray(value)) throw new TypeError("it is no list");
  return value.map((row: unknown) => {
    if (typeof row !== "object" || row === null) throw new TypeError("it is no row");
    return Object.fromEntries(Object.entries(row));
  });
}

/** JSON has numbers and truth values, where the server writes text. */
function asServerWrites(row: Rows[number]): Rows[number] {
  const written = Object.entries(row).map(([name, value]) => {
    if (typeof value === "boolean") return [name, value ? "t" : "f"] as const;
    return [name, value === null || typeof value === "string" ? value : JSON.stringify(value)] as const;
  });
  return Object.fromEntries(written);
}

function keyOf({ index, table, parent }: Step): string {
  return JSON.stringify([index.name, index.path, table, parent ?? null]);
}

function withNumber(state: IndexState | undefined, number: number): readonly IndexState[] {
  return state ? [{ ...state, number }] : [];
}
