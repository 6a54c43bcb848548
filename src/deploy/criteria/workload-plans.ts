import { ServerError, type Session } from "../../postgres/server.ts";
import type { DeploymentCheck, IndexState, Query, StepOutcome } from "../../types.ts";

/** Which indexes the plan of a query names, or why it has none. */
type ExplainedQuery = { readonly name: string } & (
  | { readonly indexes: ReadonlySet<string> }
  | { readonly wrong: string }
);

/**
 * The plans of queries, none of which is run: EXPLAIN of a prepared statement, with the plan for any values (PREPARE and
 * plan_cache_mode, on PostgreSQL 14 to 18). Within the transaction of `reading`, whose search_path is empty: names are
 * looked up where the role's sessions look.
 */
export async function plannedWorkload(
  session: Session,
  queries: readonly Query[],
): Promise<readonly ExplainedQuery[]> {
  await session.simple("SET LOCAL search_path TO DEFAULT; SET LOCAL plan_cache_mode = force_generic_plan");
  const planned: ExplainedQuery[] = [];
  for (const query of queries) planned.push({ name: query.name, ...(await planOf(session, query)) });
  await session.simple("SET LOCAL search_path = ''");
  return planned;
}

const STATEMENT = "indexwright_query";

async function planOf(session: Session, query: Query) {
  if (query.wrong !== undefined) return { wrong: query.wrong };
  const { parameters, text, sent = text } = query;
  const types = parameters.map(({ type }) => type ?? "unknown").join(", ");
  const values = parameters.map(() => "NULL").join(", ");
  const given = parameters.length === 0 ? "" : ` (${values})`;
  try {
    await session.simple("SAVEPOINT planned");
    await session.simple(`PREPARE ${STATEMENT}${types === "" ? "" : ` (${types})`} AS ${sent}`);
    const { rows } = await session.extended(`EXPLAIN (FORMAT JSON) EXECUTE ${STATEMENT}${given}`);
    await session.simple(`DEALLOCATE ${STATEMENT}; RELEASE planned`);
    return { indexes: namesIn(JSON.parse(String(rows[0]?.["QUERY PLAN"]))) };
  } catch (error) {
    if (!(error instanceof ServerError)) throw error;
    await session.simple("ROLLBACK TO planned");
    // PREPARE is of the session, and outlives a savepoint that is rolled back.
    await session.simple(
      `DO $$BEGIN IF EXISTS (SELECT 1 FROM pg_catalog.pg_prepared_statements WHERE name = '${STATEMENT}') THEN EXECUTE 'DEALLOCATE ${STATEMENT}'; END IF; END$$`,
    );
    return { wrong: error.message };
  }
}

function namesIn(plan: unknown): ReadonlySet<string> {
  const names = new Set<string>();
  const look = (node: unknown): void => {
    if (Array.isArray(node)) for (const each of node) look(each);
    else if (typeof node === "object" && node !== null)
      for (const [key, value] of Object.entries(node))
        if (key === "Index Name" && typeof value === "string") names.add(value);
        else look(value);
  };
  look(plan);
  return names;
}

/** Whether any query of the workload would use each index. */
export function workloadChecks(
  indexes: readonly { readonly step: StepOutcome; readonly state: IndexState }[],
  planned: readonly ExplainedQuery[],
): readonly DeploymentCheck[] {
  const check = "workload-plans";
  const wrong = planned.filter((each) => "wrong" in each);
  const refused = wrong.map(
    (each): DeploymentCheck => ({
      check,
      level: "unknown",
      message: `the query ${each.name} has no plan here: ${"wrong" in each ? each.wrong : ""}`,
    }),
  );
  const used = indexes.map(({ step: { index }, state }): DeploymentCheck => {
    const name = state.found?.name ?? "";
    const users = planned.filter((each) => "indexes" in each && each.indexes.has(name));
    const facts = { index, queries: planned.length, using: users.length };
    if (users.length > 0) {
      const some = users.slice(0, 3).map((each) => each.name);
      const more = users.length > some.length ? ` and ${users.length - some.length} more` : "";
      return { check, level: "ok", facts, message: `${index} is in the plan of ${some.join(", ")}${more}` };
    }
    if (wrong.length > 0)
      return {
        ...{ check, level: "unknown", facts },
        message: `${index} is in no plan of the queries that have one`,
      };
    return {
      ...{ check, level: "stop", facts },
      message: `${index} is in no plan of the ${planned.length} queries; indexwright prove --workload says why`,
    };
  });
  return [...refused, ...used];
}
