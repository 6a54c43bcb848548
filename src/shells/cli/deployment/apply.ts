import type { GivenOptions } from "../../../config/given-options.ts";
import type { ApplyCommand, Stages } from "../../../programs/commands.ts";
import { logLine } from "../../../report/escape/log.ts";
import { UsageError } from "../../../types/usage-error.ts";
import type { DeploymentEvent } from "../../../types.ts";
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
  const databaseUrl = words.get("database-url") ?? io.env.INDEXWRIGHT_DATABASE_URL;
  if (!databaseUrl)
    throw new UsageError(`${command} needs a database: --database-url, or INDEXWRIGHT_DATABASE_URL`);
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
    const confirm = (database: string) => confirmed(database, command, options.deploy.apply.confirm, io);
    const { dryRun } = options;
    const context = { command, databaseUrl, dryRun, confirm, stops, tell };
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

/** A script names the database; a person is asked for its name. */
async function confirmed(database: string, command: string, given: string | null, io: Io): Promise<void> {
  if (given === database) return;
  const here = logLine(database);
  if (given !== null)
    throw new UsageError(`--confirm ${given} is not the database that the URL leads to, which is ${here}`);
  if (!io.ask)
    throw new UsageError(
      `${command} writes to ${here}, and nobody is here to be asked: say --confirm ${here}`,
    );
  const answer = await io.ask(`${command} writes to the database ${here}. Type its name to go on: `);
  if (answer.trim() !== database) throw new UsageError(`not confirmed: nothing was sent to ${here}`);
}
