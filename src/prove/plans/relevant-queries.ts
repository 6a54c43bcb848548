import type { Query } from "../../types.ts";
import { attempt } from "../sending/apply.ts";
import { preparation } from "./arguments.ts";
import type { Sides } from "./before-after.ts";
import { nodesOf, planned } from "./explain.ts";

const MOST = 40;

/** Those of the queries that can be planned here, read a table whose indexes change, and are not `asked` anyway. */
export async function relevant(
  { after, fresh, gone }: Sides,
  queries: readonly Query[],
  asked: readonly Query[],
): Promise<readonly Query[]> {
  const tables = new Set([...fresh, ...gone].map((one) => one.table));
  const known = new Set(asked.map(({ text }) => text));
  const taken = new Map<string, Query>();
  const name = "indexwright_runbook";
  await after.simple("SET plan_cache_mode = force_generic_plan");
  for (const query of queries) {
    if (taken.size >= MOST) break;
    // A page may well explain a query of another database, or of what was there once.
    await attempt(async () => {
      await after.extended(preparation(name, query));
      const { tree } = await planned(after, name, { given: null, count: query.parameters.length });
      const reads = [...nodesOf(tree)].some(({ relation }) => relation !== null && tables.has(relation));
      if (reads && !known.has(query.text) && !taken.has(query.text)) taken.set(query.text, query);
    });
    await attempt(() => after.simple(`DEALLOCATE ${name}`));
  }
  await after.simple("SET plan_cache_mode = force_custom_plan");
  return [...taken.values()];
}
