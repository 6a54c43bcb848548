import type { DeploymentCheck, HealthFinding } from "../../types.ts";
import type { ExaminedIndex } from "./facts.ts";
import { lookForBuilds, rebuildConcurrently } from "./index-sql.ts";

/** Pages that are split lie half empty: up to so many times as large as a new build, an index is as indexes are. */
const BLOATED = 2;
/** In bytes: less is not worth a rebuild. */
const LEAST_GAIN = 10 * 1024 ** 2;

export interface IndexSizes {
  readonly findings: readonly HealthFinding[];
  readonly check: DeploymentCheck;
}

/** Indexes that take at least twice what a new build would. */
export function bloatedIndexes(indexes: readonly ExaminedIndex[]): IndexSizes {
  const check = "bloat";
  const large = indexes.filter(
    ({ valid, partitioned, bytes }) => valid && !partitioned && bytes >= LEAST_GAIN,
  );
  const findings = large.flatMap((index) => ("bytes" in index.expected ? bloat(index, index.expected) : []));
  const unsure = large.filter(({ expected }) => "unknown" in expected);
  const facts = { large: large.length, bloated: findings.length, unknown: unsure.length };
  if (unsure.length > 0) {
    const why = (reason: string) =>
      unsure.filter(({ expected }) => "unknown" in expected && expected.unknown === reason).length;
    const reasons = [
      [why("method"), "are no btrees"],
      [why("statistics"), "have columns whose statistics are not shown, or not there"],
      [why("changed"), "have changed a lot since ANALYZE"],
    ] as const;
    const told = reasons.flatMap(([count, says]) => (count > 0 ? [`${count} ${says}`] : []));
    return {
      findings,
      check: {
        check,
        level: "unknown",
        facts,
        needs: "ANALYZE, and SELECT on the tables or pg_read_all_data",
        message: `of ${large.length} indexes of 10 MB or more it is not known how large they should be of ${unsure.length}: ${told.join(", ")}`,
      },
    };
  }
  const message =
    findings.length > 0
      ? `${findings.length} of ${large.length} indexes of 10 MB or more take twice what a new build would`
      : "no index of 10 MB or more takes twice what a new build would";
  return { findings, check: { check, level: findings.length > 0 ? "warn" : "ok", facts, message } };
}

function bloat(index: ExaminedIndex, expected: { readonly bytes: number }): readonly HealthFinding[] {
  const times = index.bytes / expected.bytes;
  if (times < BLOATED || index.bytes - expected.bytes < LEAST_GAIN) return [];
  const blocking = index.exclusion;
  return [
    {
      kind: "bloat",
      index: index.index,
      table: index.table,
      bytes: index.bytes,
      message: `${times.toFixed(1)} times as large as a new build of it would be`,
      evidence: { expectedBytes: expected.bytes, definition: index.sql },
      sql: `${lookForBuilds(index)}\n${blocking ? `REINDEX INDEX ${index.index}; -- that of an exclusion constraint is not rebuilt CONCURRENTLY: writes wait` : rebuildConcurrently(index)}`,
    },
  ];
}

/** Sizes that an earlier report holds, by index as printed. */
export interface EarlierSizes {
  /** In seconds since 1970. */
  readonly asked: number;
  readonly bytes: ReadonlyMap<string, number>;
}

const WEEK = 7 * 86_400;
/** Over less time a week's growth is a guess. */
const LEAST_APART = 86_400;
const MOST_GROWTH = 0.5;

/** Indexes that grow by more than half in a week, as far as an earlier report tells. */
export function grownIndexes(
  indexes: readonly ExaminedIndex[],
  earlier: EarlierSizes,
  asked: number,
): IndexSizes {
  const check = "growth";
  const apart = asked - earlier.asked;
  const facts = { hours: Math.round(apart / 3600), known: earlier.bytes.size };
  if (apart < LEAST_APART)
    return {
      findings: [],
      check: {
        check,
        level: "unknown",
        facts,
        needs: "an older report",
        message: "the earlier report is less than a day older: how much grows in a week is a guess",
      },
    };
  const findings = indexes.flatMap((index) => {
    const before = earlier.bytes.get(index.index);
    if (before === undefined || before === 0 || index.bytes - before < LEAST_GAIN) return [];
    const weekly = ((index.bytes / before - 1) * WEEK) / apart;
    return weekly > MOST_GROWTH ? [grown(index, before, weekly)] : [];
  });
  const some = findings.length > 0;
  return {
    findings,
    check: {
      check,
      level: some ? "warn" : "ok",
      facts,
      message: some
        ? `${findings.length} of ${indexes.length} indexes grow by more than half in a week`
        : "no index grows by more than half in a week",
    },
  };
}

function grown(index: ExaminedIndex, before: number, weekly: number): HealthFinding {
  const percent = Math.round(weekly * 100);
  return {
    kind: "growth",
    index: index.index,
    table: index.table,
    bytes: index.bytes,
    message: `it grows by ${percent} % in a week`,
    evidence: { before, weekly: Math.round(weekly * 1000) / 1000, tableBytes: index.tableBytes },
    sql: `SELECT n_tup_ins, n_tup_upd, n_tup_hot_upd, n_dead_tup, last_autovacuum FROM pg_stat_all_tables WHERE relid = '${index.table.replaceAll("'", "''")}'::regclass; -- do rows come in, or is the table not vacuumed?\n${rebuildConcurrently(index)} -- only where the table itself does not grow`,
  };
}
