import type { ServerFacts } from "../../postgres/reading-session.ts";
import { size } from "../../text/size.ts";
import type { DeploymentCheck } from "../../types.ts";
import { connectionsCheck } from "./connection-room.ts";
import type { PreflightFacts } from "./facts.ts";
import type { SizeRange } from "./planned-size.ts";

/** From when on something is worth a warning, in seconds. */
export interface PreflightBounds {
  readonly longestTransaction: number;
  readonly mostReplayLag: number;
  /** What the builds write to the log, in bytes: from, to, as far as that is known. */
  readonly wal: SizeRange;
}

/** What is to be known of the server and of its other sessions before a build starts. */
export function serverChecks(
  server: ServerFacts,
  facts: PreflightFacts,
  bounds: PreflightBounds,
): readonly DeploymentCheck[] {
  return [
    writable(server),
    connectionsCheck(facts.connections),
    transactions(facts, bounds),
    timeouts(facts, server),
    slots(facts, bounds),
    standbys(facts, bounds),
  ];
}

function writable({ standby, readOnly, database }: ServerFacts): DeploymentCheck {
  const check = "writable";
  if (standby)
    return {
      check,
      level: "stop",
      message: "the server is a standby, and takes no change: connect to the primary",
    };
  if (readOnly)
    return {
      check,
      level: "stop",
      message: `transactions in ${database} begin read-only (default_transaction_read_only)`,
    };
  return { check, level: "ok", message: "the server takes changes" };
}

function transactions(
  { snapshots }: PreflightFacts,
  { longestTransaction }: PreflightBounds,
): DeploymentCheck {
  const check = "open-transactions";
  const long = snapshots.filter(({ seconds }) => seconds !== null && seconds > longestTransaction);
  const [first] = long;
  const bound = `${longestTransaction} s`;
  if (first) {
    const more = long.length > 1 ? `, and ${long.length - 1} more` : "";
    const message = `pid ${first.pid}${first.application === "" ? "" : ` (${first.application})`} has been in a transaction for ${first.seconds} s${more}: a concurrent build waits for it`;
    return {
      check,
      level: "warn",
      facts: { pid: first.pid, seconds: first.seconds, sessions: long.length },
      message,
    };
  }
  const hidden = snapshots.filter(({ seconds }) => seconds === null).length;
  if (hidden > 0)
    return {
      check,
      level: "unknown",
      needs: "pg_monitor",
      facts: { sessions: hidden },
      message: `${hidden} other session${hidden === 1 ? " is" : "s are"} in a transaction, and how long is not shown`,
    };
  return { check, level: "ok", message: `no session has been in a transaction for longer than ${bound}` };
}

/** A build that is cancelled leaves an INVALID index. What the role or the database sets holds for every tool that does not set it anew. */
function timeouts({ settings }: PreflightFacts, { role }: ServerFacts): DeploymentCheck {
  const check = "timeouts";
  const short = settings.filter(({ ms }) => ms > 0);
  if (short.length === 0) return { check, level: "ok", message: `no timeout is set for ${role} here` };
  const named = short.map(({ name, ms }) => `${name} ${ms} ms`);
  return {
    check,
    level: "warn",
    facts: Object.fromEntries(short.map(({ name, ms }) => [name, ms])),
    message: `a session of ${role} begins with ${named.join(", ")}: a build that takes or waits longer is cancelled and leaves an INVALID index; SET them to 0 in its session`,
  };
}

function slots({ slots: all }: PreflightFacts, { wal }: PreflightBounds): DeploymentCheck {
  const check = "replication-slots";
  const lost = all.find(({ status }) => status === "unreserved" || status === "lost");
  if (lost)
    return {
      check,
      level: "stop",
      facts: { slot: lost.name, kept: lost.kept },
      message: `the slot ${lost.name} is ${lost.status}: the WAL of a build may cost its reader its place`,
    };
  const [least, most] = wal;
  const short = all.find(({ active, safe }) => !active && safe !== null && safe < most);
  if (short)
    return {
      check,
      level: (short.safe ?? 0) < least ? "stop" : "warn",
      facts: { slot: short.name, kept: short.kept, safe: short.safe, wal: most },
      message: `nobody reads the slot ${short.name}, which is lost after ${size(Math.max(0, short.safe ?? 0))} more of WAL (max_slot_wal_keep_size), and the builds write up to ${size(most)}`,
    };
  const idle = all.find(({ active }) => !active);
  if (idle)
    return {
      check,
      level: "warn",
      facts: { slot: idle.name, kept: idle.kept },
      message: `nobody reads the slot ${idle.name}: it keeps all WAL that a build writes`,
    };
  return {
    check,
    level: "ok",
    facts: { slots: all.length },
    message: all.length === 0 ? "there is no replication slot" : "every replication slot is read",
  };
}

function standbys({ standbys: all }: PreflightFacts, { mostReplayLag }: PreflightBounds): DeploymentCheck {
  const check = "standbys";
  const late = all.find(({ lag }) => lag !== null && lag > mostReplayLag);
  if (late)
    return {
      check,
      level: "warn",
      facts: { application: late.application, lag: late.lag },
      message: `the standby ${late.application} is ${late.lag} s behind, and the WAL of a build adds to that`,
    };
  if (all.some(({ shown }) => !shown))
    return {
      check,
      level: "unknown",
      needs: "pg_monitor",
      message: `there are ${all.length} standbys, and how far behind they are is not shown`,
    };
  if (all.length === 0) return { check, level: "ok", message: "no standby streams from here" };
  return {
    check,
    level: "ok",
    facts: { standbys: all.length },
    message: `no standby is more than ${mostReplayLag} s behind`,
  };
}
