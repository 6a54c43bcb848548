import type {
  DeploymentCheck,
  HealthFinding,
  HealthKind,
  HealthNode,
  HealthReport,
  IndexHealth,
} from "../../types.ts";
import type { ExaminedIndex, HealthFacts, NodeFacts } from "./facts.ts";
import { unusedIndexes } from "./index-use.ts";
import { leftoverFindings } from "./leftovers.ts";
import { bloatedIndexes, type EarlierSizes, grownIndexes } from "./sizes.ts";
import { missingStatistics } from "./statistics.ts";
import { duplicateFindings, isNeeded, prefixFindings } from "./superfluous.ts";

/** The gravest first. */
const order: readonly HealthKind[] = [
  "enforcing-leftover",
  "invalid",
  "rebuild-leftover",
  "duplicate",
  "redundant-prefix",
  "unused",
  "bloat",
  "never-analyzed",
  "expression-statistics",
  "growth",
];

export interface JudgedHealth {
  readonly report: HealthReport;
  readonly checks: readonly DeploymentCheck[];
}

/** What the indexes of a database need. `nodes`: the server that was asked, and its standbys; `earlier`: null without a report. */
export function judgeHealth(
  { indexes, tables }: HealthFacts,
  nodes: readonly NodeFacts[],
  earlier: EarlierSizes | null,
): JudgedHealth {
  const counted = scansIn(indexes, nodes);
  const total = (index: ExaminedIndex) => counted(index).reduce((sum, scans) => sum + scans, 0);
  const asked = nodes[0]?.asked ?? 0;
  const standby = nodes[0]?.standby === true;
  const left = standby ? [] : leftoverFindings(indexes);
  const duplicates = duplicateFindings(indexes);
  const gone = new Set(duplicates.map(({ index }) => index));
  const prefixes = prefixFindings(
    indexes.filter(({ index }) => !gone.has(index)),
    total,
  );
  const superfluous = new Set([...duplicates, ...prefixes].map(({ index }) => index));
  const unused = unusedIndexes(
    indexes.filter(({ index }) => !superfluous.has(index)),
    nodes,
    counted,
  );
  const bloat = bloatedIndexes(indexes);
  const statistics = missingStatistics(tables, indexes);
  const growth = earlier && grownIndexes(indexes, earlier, asked);
  const findings = [
    ...[...left, ...duplicates, ...prefixes, ...unused.findings, ...bloat.findings],
    ...[...statistics.findings, ...(growth?.findings ?? [])],
  ];
  const checks = [
    standby
      ? unseen(indexes)
      : counts("invalid", left, "INVALID and left alone", "no index is INVALID and left alone"),
    counts("duplicates", duplicates, "equal to another", "no two indexes are equal so that one may go"),
    unread(indexes, prefixes),
    ...[unused.check, bloat.check, ...statistics.checks, ...(growth ? [growth.check] : [])],
  ];
  const listed = indexes.map((index) => {
    const health = healthOf(index, counted(index), superfluous.has(index.index));
    return standby ? { ...health, beingBuilt: null } : health;
  });
  return {
    report: { findings: inOrder(findings), indexes: listed, nodes: nodes.map(nodeOf), asked },
    checks,
  };
}

function inOrder(findings: readonly HealthFinding[]): readonly HealthFinding[] {
  return findings.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}

function nodeOf({ host, standby, countsSince }: NodeFacts): HealthNode {
  return { host, standby, countsSince };
}

/** How often each node has used an index: of a partitioned one, those of its partitions are used. */
function scansIn(
  indexes: readonly ExaminedIndex[],
  nodes: readonly NodeFacts[],
): (index: ExaminedIndex) => readonly number[] {
  const parts = new Map<string, string[]>();
  for (const { index, partOf } of indexes) {
    if (partOf === null) continue;
    const known = parts.get(partOf);
    if (known) known.push(index);
    else parts.set(partOf, [index]);
  }
  return ({ index }) =>
    nodes.map(({ scans }) =>
      [index, ...(parts.get(index) ?? [])].reduce((sum, name) => sum + (scans.get(name) ?? 0), 0),
    );
}

function healthOf(index: ExaminedIndex, scans: readonly number[], redundant: boolean): IndexHealth {
  const { schema, name, tableSchema, tableName, valid, beingBuilt, busy, bytes, expected } = index;
  return {
    ...{ schema, name, tableSchema, tableName, valid },
    beingBuilt: !valid && (beingBuilt || busy),
    bytes,
    expectedBytes: "bytes" in expected ? expected.bytes : null,
    scans,
    redundant,
    needed: isNeeded(index) || index.attached,
  };
}

function counts(
  check: string,
  findings: readonly HealthFinding[],
  says: string,
  fine: string,
): DeploymentCheck {
  const facts = { found: findings.length };
  if (findings.length === 0) return { check, level: "ok", facts, message: fine };
  return {
    check,
    level: "warn",
    facts,
    message: `${findings.length} index${findings.length === 1 ? " is" : "es are"} ${says}`,
  };
}

/** A standby shows what is INVALID, and not whether somebody is at it (its pg_stat_progress_create_index is empty). */
function unseen(indexes: readonly ExaminedIndex[]): DeploymentCheck {
  const invalid = indexes.filter(({ valid }) => !valid).length;
  const facts = { invalid };
  if (invalid === 0) return { check: "invalid", level: "ok", facts, message: "no index is INVALID" };
  return {
    check: "invalid",
    level: "unknown",
    facts,
    needs: "the primary as --database-url",
    message: `${invalid} index${invalid === 1 ? " is" : "es are"} INVALID, and only the primary tells whether somebody builds them`,
  };
}

/** What the server prints and nobody here can read is compared with nothing. */
function unread(indexes: readonly ExaminedIndex[], prefixes: readonly HealthFinding[]): DeploymentCheck {
  const lost = indexes.filter(({ method, definition }) => method === "btree" && definition === null).length;
  const says = "made superfluous by a longer one";
  if (lost === 0) return counts("redundant-prefixes", prefixes, says, "no index begins as a longer one does");
  return {
    check: "redundant-prefixes",
    level: "unknown",
    facts: { found: prefixes.length, unread: lost },
    message: `of ${lost} indexes the definition could not be read here, and ${prefixes.length} of the others are ${says}`,
  };
}
