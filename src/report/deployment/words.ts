import { size } from "../../text/size.ts";
import type { DatabaseOutcome, Deployment, StepOutcome } from "../../types.ts";
import { grouped } from "../proof/words.ts";
import { listed, plural } from "../verdict.ts";

/** "shop at db1:5432, PostgreSQL 16, as migrator". */
export function databaseWords(database: DatabaseOutcome): string {
  const { name, host, major, user, standby, direct, label, wave } = database;
  const among = wave === undefined ? "" : `${wave}, ${label ?? name}: `;
  // Nobody was asked.
  if (major === 0) return among === "" ? name : among.slice(0, -2);
  const where = host === null ? "" : ` at ${host}`;
  const how = `${standby ? ", a standby" : ""}${direct === false ? ", through a pooler" : ""}`;
  return `${among}${name}${where}, PostgreSQL ${major}, as ${user}${how}`;
}

/** "12 MB, 9 % of its table, used 120 times": what is known of an index that is there, or how large it becomes. */
export function figuresOf({ bytes, tableBytes, scans, projectedBytes }: StepOutcome): string {
  if (bytes === null) return projectedBytes === undefined ? "" : `up to ${size(projectedBytes)}`;
  const share = tableBytes ? [`${Math.round((bytes / tableBytes) * 100)} % of its table`] : [];
  const used =
    scans === null
      ? []
      : [scans === 0 ? "not used yet" : `used ${grouped(scans)} time${scans === 1 ? "" : "s"}`];
  return [size(bytes), ...share, ...used].join(", ");
}

/** The last line: what all of it comes to. */
export function deploymentSentence(
  { command, outcome, databases, leftOut }: Deployment,
  unread: number,
  migrations: number,
): string {
  const steps = databases.flatMap((database) => database.steps);
  const count = (verdict: StepOutcome["verdict"]) => steps.filter((one) => one.verdict === verdict).length;
  const lost = leftOut.length + unread;
  const blind = lost === 0 ? "" : `; ${plural(lost, "statement")} about indexes could not be followed`;
  if (migrations === 0) return `no migrations found: nothing is looked at${blind}`;
  if (command === "preflight") return `${preflightWords(databases, outcome)}${blind}`;
  if (command !== "verify") return `${appliedWords(databases, outcome)}${blind}`;
  if (steps.length === 0) return `these migrations want nothing of any index: nothing to verify${blind}`;
  const [wished, not, busy, unknown] = [count("as-wished"), count("not"), count("busy"), count("unknown")];
  const checks = databases.flatMap((database) => database.checks);
  const [unmet, open] = (["stop", "unknown"] as const).map(
    (level) => checks.filter((check) => check.level === level).length,
  );
  const many = (count: number) => plural(count, "criterion").replace("criterions", "criteria");
  const criteria = [
    ...(unmet ? [`${many(unmet)} not met`] : []),
    ...(open ? [`${many(open)} nobody can tell`] : []),
  ];
  const held = criteria.length > 0 ? `; ${listed(criteria)}` : "";
  const rest = [
    ...(not > 0 ? [`${not} not`] : []),
    ...(unknown > 0 ? [`${unknown} nobody can tell`] : []),
    ...(busy > 0 ? [`of ${busy} somebody is still at it`] : []),
  ];
  const on = databases.length > 1 ? ` on ${plural(databases.length, "server")}` : "";
  return `${wished} of ${plural(steps.length, "wish").replace("wishs", "wishes")} fulfilled${on}${rest.length > 0 ? `: ${listed(rest)}` : ""}${held}${blind}`;
}

function preflightWords(databases: Deployment["databases"], outcome: Deployment["outcome"]): string {
  const checks = databases.flatMap((database) => database.checks);
  const levels = ["stop", "warn", "unknown", "ok"] as const;
  const counts = levels.map((level) => `${checks.filter((check) => check.level === level).length} ${level}`);
  const may = { done: "it may start", "not-now": "not now, but later" } as const;
  return `${outcome === "done" || outcome === "not-now" ? may[outcome] : "it may not start"}: ${counts.join(", ")}`;
}

const endings: Readonly<Record<Deployment["outcome"], string>> = {
  done: "as wished",
  partly: "not all as wished",
  failed: "nothing is as wished",
  refused: "nothing was sent",
  "not-now": "not now: the same command goes on later",
  stopped: "stopped: the same command goes on",
};

/** What was done, or, of a dry run, what would be. */
function appliedWords(databases: Deployment["databases"], outcome: Deployment["outcome"]): string {
  const steps = databases.flatMap((database) => database.steps);
  const wished = steps.filter(({ verdict }) => verdict === "as-wished").length;
  if (steps.some(({ applied }) => applied))
    return `${endings[outcome]}: ${wished} of ${plural(steps.length, "statement")}`;
  const may =
    outcome === "done"
      ? `${wished} of ${plural(steps.length, "statement")} may be sent`
      : preflightWords(databases, outcome);
  return `nothing was sent: ${may}`;
}
