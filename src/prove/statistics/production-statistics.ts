import type { Database, Server } from "../../postgres/server.ts";
import { nameInQuotes } from "../../sql/grammar/name.ts";
import type { RelationStatistics, Statistics } from "../../types.ts";
import type { Furnishing } from "../plans/before-after.ts";
import { type CatalogIndex, indexFacts } from "../plans/indexes.ts";
import type { VersionUnderTest } from "../version-under-test.ts";
import { inCatalogs } from "./catalogs.ts";
import { lost } from "./extended/index.ts";
import { byFunctions } from "./functions.ts";
import { projected } from "./project.ts";
import { gathered, type Projection, type SizedIndex } from "./projection.ts";
import { restore } from "./restore.ts";
import { planAs } from "./settings.ts";

/** Databases that plan as production does. They gather what could not be restored, and how large new indexes would be. */
export interface FurnishedStatistics extends Furnishing {
  /** By the new index's name, that of a partitioned table with its partitions. */
  readonly projections: () => ReadonlyMap<string, Projection>;
  readonly remarks: () => readonly string[];
}

interface Asking extends Pick<VersionUnderTest, "patience"> {
  readonly server: Pick<Server, "major">;
}

/**
 * Production's statistics in empty tables. A planner believes the length of the files before it believes the catalog, so
 * they get theirs too; and an index that production has not yet gets the one that it would have there.
 */
export function likeProduction(
  { server: { major }, patience }: Asking,
  given: Statistics,
): FurnishedStatistics {
  const found: SizedIndex[] = [];
  const remarks = new Set<string>();
  const refuse = (names: readonly string[]): void => {
    if (names.length > 0) remarks.add(`production's settings that this server refuses: ${names.join(", ")}`);
  };
  const known = new Set(given.relations.map(({ schema, name }) => JSON.stringify([schema, name])));
  return {
    tables: null,
    spends: false,
    trusted: !given.redacted,
    projections: () => gathered(found, given),
    remarks: () => [...remarks],
    whole: async () => {},
    side: async (database, fresh) => {
      const restored = await restore(database, major, given, patience());
      for (const column of restored.unfit)
        remarks.add(`the statistics of ${column} do not fit the column, and are left out`);
      refuse(restored.refused);
      for (const remark of restored.lost) remarks.add(remark);
      if (given.named.length > 0) remarks.add(`${lost(given.named)}: ${byName(given)}`);
      await database.stretch(new Map(given.relations.map((one) => [nameInQuotes(one), one.pages])));
      const made = new Set(fresh.map(({ name }) => name));
      const isUnknown = ({ schema, bare }: CatalogIndex) => !known.has(JSON.stringify([schema, bare]));
      const all = await sized(database, isUnknown, given, patience());
      for (const index of all) await grow(database, major, index);
      found.push(...all.filter(({ index }) => made.has(index.name)));
      const lacking = all.flatMap(({ index }) => (made.has(index.name) ? [] : [index.name]));
      if (lacking.length > 0) remarks.add(unlike(given, lacking));
    },
    session: async (session) => refuse(await planAs(session, given)),
  };
}

/** As long as it would be there, to the planner. */
async function grow(database: Database, major: number, sized: SizedIndex): Promise<void> {
  const relation = asRelation(sized);
  const way = major < 18 ? inCatalogs : byFunctions;
  await database.overrule((session) => way.relation(session, relation));
  await database.stretch(new Map([[sized.index.name, relation.pages]]));
}

const MOST_NAMED = 5;

function unlike({ path }: Statistics, lacking: readonly string[]): string {
  const more = lacking.length > MOST_NAMED ? ` and ${lacking.length - MOST_NAMED} more` : "";
  return `production has no ${lacking.slice(0, MOST_NAMED).join(", ")}${more}, as ${path} shows, though earlier migrations make them: they are planned as large as they would be there`;
}

function byName({ path, named }: Statistics): string {
  return `${path} has no more than ${named.length === 1 ? "its name" : "their names"}, and is to be exported again, as the owner of the tables`;
}

async function sized(
  database: Database,
  isWanted: (index: CatalogIndex) => boolean,
  given: Statistics,
  deadlineMs: number,
): Promise<readonly SizedIndex[]> {
  const session = await database.connect(deadlineMs);
  const found: SizedIndex[] = [];
  try {
    await session.simple("SET statement_timeout = '5s'; SET max_parallel_workers_per_gather = 0");
    const all = [...(await indexFacts(session)).values()];
    for (const index of all.filter(isWanted)) {
      const size = await projected(session, index, given);
      if (size) found.push({ index, size });
    }
    return found;
  } finally {
    await session.close();
  }
}

function asRelation({ index: { schema, bare }, size: { bytes, shape } }: SizedIndex): RelationStatistics {
  return { schema, name: bare, table: null, pages: bytes / 8192, tuples: shape.tuples, visible: 0 };
}
