import type { Session } from "../../postgres/server.ts";
import { inQuotes } from "../../sql/grammar/name.ts";
import type { ProvenIndex, ProvenPlan, Query } from "../../types.ts";
import { applyAll } from "../round-trip/index.ts";
import { attempt } from "../sending/apply.ts";
import { onCopy, type VersionUnderTest } from "../version-under-test.ts";
import { argumentsFor, preparation } from "./arguments.ts";
import type { Sides } from "./before-after.ts";
import { type ExplainedPlan, nodesOf, planned } from "./explain.ts";
import { type CatalogIndex, indexFacts } from "./indexes.ts";

/** Fewer pages than that are read as fast as an index is. */
const SMALL_PAGES = 8;

/** A query that reads the index's table, with the values that it was planned with. */
interface Reader {
  readonly query: Query;
  readonly given: readonly string[] | null;
  readonly taken: ExplainedPlan;
}

export type UnusedReason = Pick<ProvenIndex, "unusedBecause" | "byChance">;

/** Why no plan uses an index: what costs more has a price, and what is missing is found by trying. */
export async function whyUnused(
  subject: VersionUnderTest,
  { after, fresh }: Sides,
  index: CatalogIndex,
  plans: readonly ProvenPlan[],
  derived: boolean,
): Promise<UnusedReason> {
  const tables = fresh.filter((one) => one.root === index.name).map((one) => one.table);
  const readers: Reader[] = [];
  for (const { query, after: side } of plans)
    if (
      side &&
      [...nodesOf(side.tree)].some(({ relation }) => relation !== null && tables.includes(relation))
    )
      readers.push({ query, given: await argumentsFor(after, query), taken: side });
  if (readers.length === 0) return { unusedBecause: `no query reads ${bare(index.table)}` };
  const pages = await pagesOf(after, index.table);
  if (pages <= SMALL_PAGES) {
    const unusedBecause = `${bare(index.table)} is so small here (${pages} pages) that reading it whole costs no more`;
    for (const reader of readers) {
      const forced = await tried(after, reader, []);
      if (forced && uses(forced, index)) return { unusedBecause, byChance: true };
    }
  }
  for (const reader of readers) {
    const found = await dearer(after, index, reader);
    if (found === null) continue;
    return { unusedBecause: found.says, ...(derived && found.dearer ? { byChance: true } : {}) };
  }
  return { unusedBecause: await impossible(subject, index, readers) };
}

interface FoundReason {
  readonly says: string;
  /** It costs more: that depends on the values in the rows. */
  readonly dearer: boolean;
}

/** The planner could use the index, and what it takes instead is cheaper, or as cheap; null: it cannot. */
async function dearer(session: Session, index: CatalogIndex, reader: Reader): Promise<FoundReason | null> {
  const { query, taken } = reader;
  const forced = await tried(session, reader, []);
  if (forced && uses(forced, index)) {
    const [price, paid] = [Math.round(forced.cost), Math.round(taken.cost)];
    return {
      dearer: true,
      says: `"${query.name}" could use it, at a cost of ${price} against ${paid} for what it does: it reads too much of the table`,
    };
  }
  const names = new Set(
    [...nodesOf(taken.tree), ...(forced ? nodesOf(forced.tree) : [])].map((one) => one.index),
  );
  for (const other of (await indexFacts(session)).values()) {
    if (!names.has(other.bare) || other.table !== index.table || other.constraint !== null) continue;
    const without = await tried(session, reader, [`DROP INDEX ${other.name}`]);
    if (without && uses(without, index))
      return {
        dearer: false,
        says: `"${query.name}" takes ${bare(other.name)} instead, which serves it as well`,
      };
  }
  return null;
}

async function pagesOf(session: Session, table: string): Promise<number> {
  const { rows } = await session.extended("SELECT relpages FROM pg_class WHERE oid = to_regclass($1)", [
    table,
  ]);
  return Number(rows[0]?.relpages);
}

/** On empty tables nothing is dear but a whole scan that is forbidden: what then is not used cannot be. */
function impossible(
  subject: VersionUnderTest,
  index: CatalogIndex,
  readers: readonly Reader[],
): Promise<string> {
  return onCopy(subject, async (copy) => {
    await applyAll(subject.up, copy);
    const session = await copy.connect();
    await session.simple("SET plan_cache_mode = force_custom_plan");
    const others = [...(await indexFacts(session)).values()];
    const alone = others
      .filter((one) => one.table === index.table && one.constraint === null)
      .map((one) => `DROP INDEX ${one.name}`);
    for (const { changed, because } of variants(index))
      for (const reader of readers) {
        const found = await tried(session, reader, [...alone, changed]);
        if (found && uses(found, index)) return `"${reader.query.name}" ${because}`;
      }
    const keys = index.keys.map((one) => one.expression).join(", ");
    return `no condition and no order of a query that reads ${bare(index.table)} fits its keys (${keys})`;
  });
}

function bare(name: string): string {
  return name.startsWith("public.") ? name.slice("public.".length) : name;
}

interface Variant {
  readonly changed: string;
  readonly because: string;
}

/** The index with one thing different: what makes it usable was missing. */
function variants(index: CatalogIndex): readonly Variant[] {
  const { table, method, predicate, keys } = index;
  const called = inQuotes(index.bare);
  const made = (list: readonly string[], where: string | null, how = method): string =>
    `CREATE INDEX ${called} ON ${table} USING ${how} (${list.join(", ")})${where === null ? "" : ` WHERE ${where}`}`;
  const plain = keys.map((one) => one.expression);
  const [first = ""] = plain;
  const classed = keys.map((one) => `${one.expression} ${one.opclass}`);
  return [
    ...(predicate === null
      ? []
      : [{ changed: made(classed, null), because: `does not imply its predicate ${predicate}` }]),
    { changed: made(plain, predicate), because: "needs the type's default operator class" },
    ...["text_pattern_ops", "varchar_pattern_ops", "bpchar_pattern_ops"].map((opclass) => ({
      changed: made([`${first} ${opclass}`], predicate, "btree"),
      because: `looks for a prefix, which a btree finds only with ${opclass}, as the database's collation is not C`,
    })),
    ...plain.slice(1).map((column) => ({
      changed: made([column], predicate),
      because: `has no condition on its first key (${first}), only on ${column}`,
    })),
    {
      changed: made([`lower(${first})`], predicate),
      because: `asks for lower(${first}), but the index holds ${first}`,
    },
  ];
}

/** A plan as it would be after some statements, of which nothing stays, and where a whole scan is the last resort. */
async function tried(
  session: Session,
  { query, given }: Reader,
  changes: readonly string[],
): Promise<ExplainedPlan | null> {
  const name = "indexwright_why";
  let found: ExplainedPlan | null = null;
  const refused = await attempt(() => session.extended(preparation(name, query)));
  if (refused) return null;
  await session.simple("BEGIN; SET LOCAL enable_seqscan = off");
  await attempt(async () => {
    if (given === null) await session.simple("SET LOCAL plan_cache_mode = force_generic_plan");
    for (const change of changes) await session.simple(change);
    found = await planned(session, name, { given, count: query.parameters.length });
  });
  await session.simple("ROLLBACK");
  await session.simple(`DEALLOCATE ${name}`);
  return found;
}

function uses({ tree }: ExplainedPlan, index: CatalogIndex): boolean {
  return [...nodesOf(tree)].some((one) => one.index === index.bare);
}
