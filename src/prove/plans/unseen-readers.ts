import type { Session } from "../../postgres/server.ts";
import type { ProvenPlan } from "../../types.ts";
import { nodesOf } from "./explain.ts";

/**
 * Queries that may read a table where no plan shows it: those that were not planned and name it, or something that stands
 * on it, and those that reach it only inside a function or a trigger. By their names.
 */
export async function unseenReaders(
  session: Session,
  table: string,
  plans: readonly ProvenPlan[],
): Promise<readonly string[]> {
  const { related, hiding, qualified } = await namesAround(session, table);
  return plans
    .filter(({ query, after }) => {
      if (!after) return mentions(query.text, [...related, ...hiding]);
      const seen = [...nodesOf(after.tree)].some(
        ({ relation }) => relation !== null && qualified.has(relation),
      );
      return !seen && mentions(query.text, hiding);
    })
    .map(({ query }) => query.name);
}

function mentions(text: string, names: readonly string[]): boolean {
  return names.some((name) =>
    new RegExp(`(?<![\\w$])${name.replace(/[^\w]/g, "\\$&")}(?![\\w$])`, "i").test(text),
  );
}

interface NamesAround {
  /** The table, what it is a part of, its parts, and the views over them, unquoted. */
  readonly related: readonly string[];
  /** The same as plans have them. */
  readonly qualified: ReadonlySet<string>;
  /** Functions that read them, and tables whose triggers do. */
  readonly hiding: readonly string[];
}

interface FunctionFacts {
  readonly name: string;
  readonly body: string;
  readonly tables: readonly string[];
}

async function namesAround(session: Session, table: string): Promise<NamesAround> {
  const { rows } = await session.extended(relations, [table]);
  const related = rows.map(({ bare }) => String(bare));
  const { rows: bodies } = await session.extended(functions);
  let rest: readonly FunctionFacts[] = bodies.map(({ name, body, tables }) => ({
    name: String(name),
    body: String(body),
    tables: JSON.parse(String(tables)),
  }));
  const hiding = new Set<string>();
  // A function may call another one that reads the table.
  for (let grown = true; grown; ) {
    const reading = rest.filter(({ body }) => mentions(body, [...related, ...hiding]));
    for (const found of reading.flatMap(({ name, tables }) => [name, ...tables])) hiding.add(found);
    rest = rest.filter((one) => !reading.includes(one));
    grown = reading.length > 0;
  }
  return {
    related,
    qualified: new Set(rows.map(({ name }) => String(name))),
    hiding: [...hiding].filter((one) => !related.includes(one)),
  };
}

const relations = `WITH RECURSIVE related (oid) AS (SELECT to_regclass($1)::oid
     UNION SELECT other.oid FROM related, LATERAL (
       SELECT r.ev_class AS oid FROM pg_depend d JOIN pg_rewrite r ON r.oid = d.objid
         WHERE d.classid = 'pg_rewrite'::regclass AND d.refclassid = 'pg_class'::regclass AND d.refobjid = related.oid
       UNION ALL SELECT inhparent FROM pg_inherits WHERE inhrelid = related.oid
       UNION ALL SELECT inhrelid FROM pg_inherits WHERE inhparent = related.oid) AS other)
   SELECT DISTINCT c.relname AS bare, format('%I.%I', n.nspname, c.relname) AS name FROM related
     JOIN pg_class c ON c.oid = related.oid JOIN pg_namespace n ON n.oid = c.relnamespace
   WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f')`;

/** The migrations' own, each with the tables whose triggers call it. */
const functions = `SELECT p.proname AS name, CASE WHEN p.prokind = 'a' THEN '' ELSE pg_get_functiondef(p.oid) END AS body,
     (SELECT coalesce(json_agg(DISTINCT c.relname), '[]') FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
       WHERE t.tgfoid = p.oid)::text AS tables
   FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
   WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
     AND NOT EXISTS (SELECT 1 FROM pg_depend WHERE classid = 'pg_proc'::regclass AND objid = p.oid AND deptype = 'e')`;
