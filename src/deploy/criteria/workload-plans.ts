import { indexAncestorsQuery } from "../../postgres/questions/index-ancestors.ts";
import { ServerError, type Session } from "../../postgres/server.ts";
import { nameByServer } from "../../sql/grammar/name.ts";
import type { DeploymentCheck, IndexState, Query, StepOutcome } from "../../types.ts";

/** Which indexes the plan of a query names, with their schemas as printed, or why it has none. */
export type ExplainedQuery = { readonly name: string } & (
  | { readonly indexes: ReadonlySet<string> }
  | { readonly wrong: string }
);

/**
 * The plans of queries, none of which is run: EXPLAIN of a prepared statement, with the first of its values, or with the plan
 * for any values where it has none, on PostgreSQL 14 to 18. Within the transaction of `reading`, whose search_path is empty:
 * names are looked up where the role's sessions look. Each is sent as one command, which no text can make two (the extended
 * protocol), and gives its locks back at once. The planner runs functions that are declared IMMUTABLE or STABLE, as it does
 * for every query.
 */
export async function plannedWorkload(
  session: Session,
  queries: readonly Query[],
): Promise<readonly ExplainedQuery[]> {
  await session.simple("SET LOCAL search_path TO DEFAULT; SET LOCAL standard_conforming_strings = on");
  const planned: ExplainedQuery[] = [];
  for (const query of queries) planned.push({ name: query.name, ...(await planOf(session, query)) });
  await session.simple("SET LOCAL search_path = ''");
  return planned;
}

const STATEMENT = "indexwright_query";

async function planOf(session: Session, query: Query) {
  if (query.wrong !== undefined) return { wrong: query.wrong };
  const { parameters, text, sent = text } = query;
  const types = parameters.map(({ type }) => type ?? "unknown");
  const known = parameters.every(({ values }) => values.length > 0);
  const given = parameters.map(({ values }) => (known ? (values[0] ?? "NULL") : "NULL"));
  await session.simple(
    `SAVEPOINT planned; SET LOCAL plan_cache_mode = force_${known ? "custom" : "generic"}_plan`,
  );
  try {
    await session.extended(`PREPARE ${STATEMENT}${listed(types)} AS ${sent}`);
    const { rows } = await session.extended(
      `EXPLAIN (FORMAT JSON, VERBOSE) EXECUTE ${STATEMENT}${listed(given)}`,
    );
    const plan: unknown = JSON.parse(String(rows[0]?.["QUERY PLAN"]));
    if (!known && holds(plan, "Subplans Removed"))
      return {
        wrong: "which partitions it reads depends on its values, and the plan for any values names none",
      };
    return { indexes: await withAncestors(session, indexesIn(plan)) };
  } catch (error) {
    if (!(error instanceof ServerError)) throw error;
    return { wrong: error.message };
  } finally {
    await session.simple("ROLLBACK TO planned; RELEASE planned; DEALLOCATE ALL");
  }
}

/** On lines of their own: a comment in one of them ends there. */
function listed(words: readonly string[]): string {
  return words.length === 0 ? "" : ` (\n${words.join("\n, ")}\n)`;
}

/** Whether a node says more than nothing of that. */
function holds(plan: unknown, key: string): boolean {
  if (Array.isArray(plan)) return plan.some((each) => holds(each, key));
  if (typeof plan !== "object" || plan === null) return false;
  return Object.entries(plan).some(([name, value]) => (name === key ? Number(value) > 0 : holds(value, key)));
}

interface NamedIndex {
  readonly schema: string;
  readonly name: string;
}

/** An index lies in the schema of its table, which the node says, or the one above it. */
function indexesIn(plan: unknown, above = ""): readonly NamedIndex[] {
  if (Array.isArray(plan)) return plan.flatMap((each) => indexesIn(each, above));
  if (typeof plan !== "object" || plan === null) return [];
  const node = new Map<string, unknown>(Object.entries(plan));
  const own = node.get("Schema");
  const schema = typeof own === "string" ? own : above;
  const arbiters = node.get("Conflict Arbiter Indexes");
  const names = [node.get("Index Name"), ...(Array.isArray(arbiters) ? arbiters : [])];
  return [
    ...names.flatMap((name) => (typeof name === "string" ? [{ schema, name }] : [])),
    ...[...node.values()].flatMap((value) => indexesIn(value, schema)),
  ];
}

/** A plan names the indexes of partitions, and a change that of the partitioned table. */
async function withAncestors(session: Session, indexes: readonly NamedIndex[]): Promise<ReadonlySet<string>> {
  const asked = JSON.stringify(indexes.map((index, at) => ({ number: at, ...index })));
  const { rows } = await session.extended(indexAncestorsQuery, [asked]);
  return new Set(
    rows.map(({ schema, name }) => nameByServer({ schema: String(schema), name: String(name) })),
  );
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
    const name = state.found ? nameByServer(state.found) : "";
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
      message: `${index} is in no plan of ${planned.length === 1 ? "the query" : `the ${planned.length} queries`}; indexwright prove --workload says why`,
    };
  });
  return [...refused, ...used];
}
