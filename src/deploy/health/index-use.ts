import type { DeploymentCheck, HealthFinding } from "../../types.ts";
import type { ExaminedIndex, NodeFacts } from "./facts.ts";
import { dropForGood, lookAtUse } from "./index-sql.ts";
import { isNeeded } from "./superfluous.ts";

/** Reports are made once a month: what was not used for less may be used all the same. */
const LEAST_DAYS = 30;
const DAY = 86_400;

export interface UnusedIndexes {
  readonly findings: readonly HealthFinding[];
  readonly check: DeploymentCheck;
}

/**
 * Indexes that no server has used, where all of them were asked and have counted for long enough. `counted`: how often each
 * index was used, on each node.
 */
export function unusedIndexes(
  indexes: readonly ExaminedIndex[],
  nodes: readonly NodeFacts[],
  counted: (index: ExaminedIndex) => readonly number[],
): UnusedIndexes {
  const check = "unused";
  const idle = indexes.filter(
    (index) =>
      index.valid &&
      index.live &&
      !index.attached &&
      !isNeeded(index) &&
      counted(index).every((scans) => scans === 0),
  );
  const days = Math.floor(Math.min(...nodes.map(({ countedSeconds }) => countedSeconds ?? 0)) / DAY);
  const facts = { unused: idle.length, servers: nodes.length, days };
  const blind = blindness(nodes, days);
  if (idle.length === 0)
    return {
      findings: [],
      check: {
        check,
        level: "ok",
        facts,
        message: "every index that nothing rests on was used since the counters began",
      },
    };
  if (blind !== null)
    return {
      findings: [],
      check: {
        check,
        level: "unknown",
        facts,
        needs: blind.needs,
        message: `${idle.length === 1 ? "1 index was" : `${idle.length} indexes were`} not used (${named(idle)}), and ${blind.why}`,
      },
    };
  const findings = idle.map((index) => unused(index, nodes, days));
  return {
    findings,
    check: {
      check,
      level: "warn",
      facts,
      message: `${idle.length === 1 ? "1 index was" : `${idle.length} indexes were`} not used for ${days} days`,
    },
  };
}

interface Blindness {
  readonly why: string;
  readonly needs: string;
}

/** What keeps from saying that nobody uses an index; null: nothing does. */
function blindness(nodes: readonly NodeFacts[], days: number): Blindness | null {
  const [main] = nodes;
  const off = nodes.find(({ tracked }) => !tracked);
  if (off) return { why: `${off.host} counts nothing`, needs: "track_counts = on" };
  if (main?.standby)
    return {
      why: `${main.host} is a standby: its primary counts for itself`,
      needs: "the primary as --database-url",
    };
  const asked = nodes.filter(({ standby }) => standby).length;
  const standbys = main?.standbys ?? 0;
  if (standbys > asked)
    return {
      why: `${standbys} standby${standbys === 1 ? " streams" : "s stream"} from here, of which ${asked} ${asked === 1 ? "was" : "were"} asked: each counts for itself`,
      needs: "--replica-url for each",
    };
  const silent = nodes.find(({ countedSeconds }) => countedSeconds === null);
  if (silent) return { why: `${silent.host} does not tell since when it counts`, needs: "stats_reset" };
  if (days >= LEAST_DAYS) return null;
  return {
    why: `the counters began ${days === 0 ? "today" : days === 1 ? "a day ago" : `${days} days ago`}`,
    needs: `${LEAST_DAYS} days`,
  };
}

const MOST_NAMED = 5;

function named(indexes: readonly ExaminedIndex[]): string {
  const names = indexes.slice(0, MOST_NAMED).map(({ index }) => index);
  const more = indexes.length - MOST_NAMED;
  return `${names.join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}

function unused(index: ExaminedIndex, nodes: readonly NodeFacts[], days: number): HealthFinding {
  const on = nodes.length === 1 ? "" : ` on any of ${nodes.length} servers`;
  return {
    kind: "unused",
    index: index.index,
    table: index.table,
    bytes: index.bytes,
    message: `no query has used it for ${days} days${on}`,
    evidence: { days, servers: nodes.length, definition: index.sql },
    sql: `${lookAtUse(index)}\n${dropForGood(index)}`,
  };
}
