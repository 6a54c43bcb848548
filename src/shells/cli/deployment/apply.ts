import type { GivenOptions } from "../../../config/given-options.ts";
import type { ApplyCommand, Stages } from "../../../programs/commands.ts";
import { logLine } from "../../../report/escape/log.ts";
import { UsageError } from "../../../types/usage-error.ts";
import type { DeploymentEvent } from "../../../types.ts";
import { openJournal } from "../../../write/journal.ts";
import { begin, sayReport } from "../conclude.ts";
import { type Io, wantsColor } from "../io.ts";
import { type PreparedRun, prepared } from "../run-inputs.ts";
import { heardStops } from "./stop-requests.ts";
import { deploymentStatuses, requireKnownFormats } from "./verify.ts";

/**
 * Brings index statements to a database. Exit status 0 as wished, 1 not, 2 could not run, or lint finds errors, 3 not now,
 * 130 and 143 by a signal.
 */
export async function applied(
  command: ApplyCommand,
  argv: readonly string[],
  { words }: GivenOptions,
  io: Io,
  by: Stages,
): Promise<number> {
  const many = words.has("databases");
  const url = words.get("database-url") ?? (many ? null : io.env.INDEXWRIGHT_DATABASE_URL);
  if (many && url)
    throw new UsageError("--databases and --database-url contradict each other; leave out one of both");
  if (!many && !url)
    throw new UsageError(
      `${command} needs a database: --database-url, INDEXWRIGHT_DATABASE_URL, or --databases with several`,
    );
  if (io.env.GITHUB_EVENT_NAME?.startsWith("pull_request"))
    throw new UsageError(
      `${command} writes to a database, and a pull request decides what: run it in a workflow of its own, from a protected environment`,
    );
  const given = await prepared(argv, io, by);
  requireKnownFormats(given, command);
  begin(given, io);
  const { discovery, options } = given;
  const stops = heardStops(io);
  try {
    const tell = await teller(given, io, by);
    const { confirm: named, databases, journal } = options.deploy.apply;
    const confirm = (wanted: string) =>
      confirmed({ command, given: named, wanted, many: databases !== null }, io);
    const { dryRun } = options;
    const target = databases === null ? (url ?? "") : await by.fleet(discovery.tree, databases, io.env);
    const noted = journal === null || dryRun ? {} : { journal: openJournal(given.writer, journal) };
    const context = { command, target, dryRun, confirm, stops, tell, ...noted };
    const report = await by.apply(discovery, options, context);
    if (await sayReport(report, given, io, by)) return 2;
    const outcome = report.deployment?.outcome ?? "failed";
    if (outcome === "refused" && report.findings.some(({ severity }) => severity === "error")) return 2;
    return outcome === "stopped" ? stops.status() : deploymentStatuses[outcome];
  } finally {
    stops.end();
  }
}

/** Programs read events where they read the report; people see them beside it. */
async function teller(
  { options }: PreparedRun,
  io: Io,
  by: Stages,
): Promise<(event: DeploymentEvent) => void> {
  const { eventJson, eventText } = await by.events();
  if (options.outputs.some(({ format, file }) => format === "jsonl" && file === null))
    return (event) => io.stdout(eventJson(event, new Date().toISOString()));
  const look = { color: wantsColor(io), width: io.columns };
  // How it ends is the report's to say.
  return (event) => (event.event === "end" ? undefined : io.stderr(eventText(event, look)));
}

interface Confirmation {
  readonly command: string;
  readonly given: string | null;
  /** The name of the database, or how many they are. */
  readonly wanted: string;
  readonly many: boolean;
}

/** A script names the database, or says how many they are; a person is asked for it. */
async function confirmed({ command, given, wanted, many }: Confirmation, io: Io): Promise<void> {
  if (given === wanted) return;
  const [here, which] = [logLine(wanted), many ? `${wanted} databases` : `the database ${logLine(wanted)}`];
  if (given !== null)
    throw new UsageError(`--confirm ${given} is not what would be written to, which is ${which}`);
  if (!io.ask)
    throw new UsageError(
      `${command} writes to ${which}, and nobody is here to be asked: say --confirm ${here}`,
    );
  const answer = await io.ask(
    `${command} writes to ${which}. Type ${many ? "the number" : "its name"} to go on: `,
  );
  if (answer.trim() !== wanted) throw new UsageError(`not confirmed: nothing was sent to ${which}`);
}
