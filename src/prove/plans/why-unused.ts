import type { Session } from "../../postgres/server.ts";
import type { ProvenIndex, ProvenPlan } from "../../types.ts";
import { applyAll } from "../round-trip/index.ts";
import { onCopy, type VersionUnderTest } from "../version-under-test.ts";
import { argumentsFor } from "./arguments.ts";
import type { Sides } from "./before-after.ts";
import { nodesOf } from "./explain.ts";
import { unchanged, variantsOf } from "./index-variants.ts";
import { type CatalogIndex, indexFacts } from "./indexes.ts";
import { predicateValues } from "./predicate-values.ts";
import { AS_WELL, PAGE } from "./served-before.ts";
import { dropOf, type Reader, servesIn, type TrialPlan, tried } from "./trial-plans.ts";
import { unseenReaders } from "./unseen-readers.ts";

/** Fewer pages than that are read as fast as an index is. */
const SMALL_PAGES = 8;
/** Each variant of an index is tried with so many queries. */
const MOST_TRIED = 12;

export type UnusedReason = Pick<ProvenIndex, "unusedBecause" | "byChance" | "unproven" | "servedBefore">;

/** What is known of an index that no plan uses. */
export interface UnusedIndex {
  readonly index: CatalogIndex;
  /** Those that were made for it; null: somebody gave the queries. */
  readonly own: readonly string[] | null;
  readonly plans: readonly ProvenPlan[];
}

/**
 * Why no plan uses an index, each reason found by trying, with the index as it is for a control. What depends on values that
 * were made up is by chance; where nothing shows that no query can use it, it is unproven.
 */
export async function whyUnused(
  subject: VersionUnderTest,
  sides: Sides,
  { index, own, plans }: UnusedIndex,
): Promise<UnusedReason> {
  const { after } = sides;
  const unseen = await unseenReaders(after, index.table, plans);
  if (unseen.length > 0)
    return {
      unproven: true,
      unusedBecause: `no plan shows what ${few(unseen)} ${unseen.length === 1 ? "asks" : "ask"} of ${bare(index.table)}`,
    };
  const readers = await readersOf(sides, index, plans, own);
  // Of queries that were made for it, nobody's own has been asked.
  const made = own === null ? {} : { unproven: true as const };
  if (readers.length === 0) return { unusedBecause: `no query reads ${bare(index.table)}`, ...made };
  const found = (await cheaper(sides, index, readers)) ?? (await impossible(subject, index, readers));
  return { ...found, ...made };
}

async function readersOf(
  { after, fresh }: Sides,
  index: CatalogIndex,
  plans: readonly ProvenPlan[],
  own: readonly string[] | null,
): Promise<readonly Reader[]> {
  const tables = fresh.filter((one) => one.root === index.name).map((one) => one.table);
  const readers: Reader[] = [];
  for (const { query, after: side } of plans) {
    if (!side || (own !== null && !own.includes(query.name))) continue;
    if (![...nodesOf(side.tree)].some(({ relation }) => relation !== null && tables.includes(relation)))
      continue;
    readers.push({ query, given: await argumentsFor(after, query), tree: side.tree, cost: side.cost });
  }
  return readers;
}

/** The planner could use the index, and what it takes instead is cheaper, or as cheap; null: nothing shows that it could. */
async function cheaper(
  sides: Sides,
  index: CatalogIndex,
  readers: readonly Reader[],
): Promise<UnusedReason | null> {
  const { after } = sides;
  const chance = sides.tables?.alike || sides.trusted ? {} : { byChance: true as const };
  for (const reader of readers) {
    const forced = await forcedPlan(after, index, reader);
    if (!forced) continue;
    const pages = await pagesOf(after, index.table);
    if (pages <= SMALL_PAGES)
      return {
        unusedBecause: `${bare(index.table)} is so small here (${pages} pages) that reading it whole costs no more`,
        byChance: true,
      };
    const { plan, says } = forced;
    const [price, paid] = [Math.round(plan.cost), Math.round(reader.cost)];
    return {
      unusedBecause: `"${reader.query.name}" could use it${says}, at a cost of ${price} against ${paid} for what it does: it reads too much of the table`,
      ...chance,
    };
  }
  const others = await indexFacts(after);
  const instead: Instead[] = [];
  for (const reader of readers) instead.push(...(await insteadOf(after, index, reader, others)));
  const dearer = instead.find((one) => !one.ties);
  const [first] = instead;
  if (!first) return null;
  const how = dearer ? chance : { byChance: true as const };
  return { unusedBecause: (dearer ?? first).says, ...how, ...needless(index, instead, sides) };
}

interface ForcedPlan {
  readonly plan: TrialPlan;
  /** " with state = 'new'", where it is not the reader's own values. */
  readonly says: string;
}

/** The plan that uses the index where whole scans are the last resort, also with the values of its predicate; null: none does. */
async function forcedPlan(session: Session, index: CatalogIndex, reader: Reader): Promise<ForcedPlan | null> {
  const plan = await tried(session, reader, index);
  if (plan && plan.using.length > 0) return { plan, says: "" };
  for (const { given, says } of await predicateValues(session, index, reader.query)) {
    const other = await tried(session, reader, index, { given });
    if (other && other.using.length > 0) return { plan: other, says: ` with ${says}` };
  }
  return null;
}

interface Instead {
  readonly says: string;
  readonly other: CatalogIndex;
  /** Both cost the same: which of them is taken is not decided by what they hold. */
  readonly ties: boolean;
}

/** Another index without which this one is used; empty: there is none. */
async function insteadOf(
  session: Session,
  index: CatalogIndex,
  reader: Reader,
  others: ReadonlyMap<string, CatalogIndex>,
): Promise<readonly Instead[]> {
  const forced = await tried(session, reader, index);
  const nodes = [reader.tree, ...(forced ? [forced.tree] : [])].flatMap((tree) => [...nodesOf(tree)]);
  const names = new Set(nodes.map((one) => one.index));
  const taken = new Set([...others.values()].filter((one) => names.has(one.bare)).map((one) => one.root));
  for (const other of others.values()) {
    if (!taken.has(other.name) || other.table !== index.table || other.name === index.name) continue;
    const plan = await tried(session, reader, index, { changes: [dropOf(other)] });
    if (!plan || plan.using.length === 0) continue;
    const ties = plan.cost <= AS_WELL * reader.cost + PAGE;
    const [price, paid] = [Math.round(plan.cost), Math.round(reader.cost)];
    const how = ties ? "which serves it as well" : `at a cost of ${paid} against ${price}`;
    return [{ says: `"${reader.query.name}" takes ${bare(other.name)} instead, ${how}`, other, ties }];
  }
  return [];
}

/** Beside older ones that begin like it, and serve all that could use it, whatever the rows are. */
function needless(
  index: CatalogIndex,
  all: readonly Instead[],
  { fresh }: Sides,
): Pick<UnusedReason, "servedBefore"> {
  const [first] = index.keys;
  const alike = all.every(
    ({ other }) =>
      other.method === index.method &&
      other.predicate === null &&
      other.keys[0]?.expression === first?.expression &&
      fresh.every(({ name }) => name !== other.name),
  );
  if (!alike || index.serves === "uniqueness") return {};
  return { servedBefore: [...new Set(all.map(({ other }) => other.bare))] };
}

async function pagesOf(session: Session, table: string): Promise<number> {
  const { rows } = await session.extended(
    "SELECT coalesce(sum(c.relpages), 0) AS pages FROM pg_partition_tree(to_regclass($1)) t JOIN pg_class c ON c.oid = t.relid WHERE t.isleaf",
    [table],
  );
  const pages = Number(rows[0]?.pages);
  if (pages > 0) return pages;
  const { rows: own } = await session.extended("SELECT relpages FROM pg_class WHERE oid = to_regclass($1)", [
    table,
  ]);
  return Number(own[0]?.relpages);
}

/**
 * On empty tables nothing is dear but a whole scan that is forbidden: an index that is not used there, where it is the only
 * one, cannot be. The one thing that makes the difference is then the reason.
 */
function impossible(
  subject: VersionUnderTest,
  index: CatalogIndex,
  readers: readonly Reader[],
): Promise<UnusedReason> {
  return onCopy(subject, async (copy) => {
    await applyAll(subject.up, copy);
    const session = await copy.connect();
    await session.simple("SET plan_cache_mode = force_custom_plan");
    const all = [...(await indexFacts(session)).values()].filter((one) => one.table === index.table);
    const alone = all.filter((one) => one.name === one.root && one.name !== index.name).map(dropOf);
    const controls: { reader: Reader; control: TrialPlan }[] = [];
    for (const reader of readers) {
      const control = await tried(session, reader, index, { changes: alone });
      // What cannot be tried, or is used there, is not shown to be impossible.
      if (!control || control.using.length > 0) return { unproven: true };
      controls.push({ reader, control });
    }
    const rebuilt = [...alone, dropOf(index)];
    for (const { reader } of controls.slice(0, MOST_TRIED)) {
      const same = await tried(session, reader, index, { changes: [...rebuilt, unchanged(index)] });
      if (!same || same.using.length > 0) return { unproven: true };
    }
    for (const { changed, because } of variantsOf(index))
      for (const { reader, control } of controls.slice(0, MOST_TRIED)) {
        const plan = await tried(session, reader, index, { changes: [...rebuilt, changed] });
        if (plan && servesIn(plan, control)) return { unusedBecause: `"${reader.query.name}" ${because}` };
      }
    const keys = index.keys.map((one) => one.expression).join(", ");
    return {
      unusedBecause: `no condition and no order of a query that reads ${bare(index.table)} fits its keys (${keys})`,
    };
  });
}

function few(names: readonly string[]): string {
  const [first = "", ...more] = names.map((one) => `"${one}"`);
  return more.length === 0 ? first : `${first} and ${more.length} more`;
}

function bare(name: string): string {
  return name.startsWith("public.") ? name.slice("public.".length) : name;
}
