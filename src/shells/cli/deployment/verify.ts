import type { GivenOptions } from "../../../config/given-options.ts";
import type { Stages } from "../../../programs/commands.ts";
import { isBlind } from "../../../report/verdict.ts";
import { UsageError } from "../../../types/usage-error.ts";
import type { DeploymentOutcome, Report } from "../../../types.ts";
import { begin, sayReport } from "../conclude.ts";
import type { Io } from "../io.ts";
import { type PreparedRun, prepared } from "../run-inputs.ts";

/** Whether databases have what migrations want. Exit status 0 as wished, 1 not, 2 could not run, 3 somebody is at it. */
export async function verified(
  argv: readonly string[],
  asked: GivenOptions,
  io: Io,
  by: Stages,
): Promise<number> {
  const targets = targetsOf(asked, io);
  const given = await prepared(argv, io, by);
  const { discovery, options } = given;
  if (options.deploy.print) {
    io.stdout(await by.verifyQuery(discovery, options));
    return 0;
  }
  requireKnownFormats(given, "verify");
  begin(given, io);
  const report = await by.verify(discovery, options, targets);
  const troubled = await sayReport(report, given, io, by);
  return troubled ? 2 : statusOf(report);
}

function targetsOf({ words, lists, switches }: GivenOptions, { env }: Io) {
  const given = words.get("database-url") ?? (words.has("from") ? null : env.INDEXWRIGHT_DATABASE_URL);
  const replicaUrls = lists.get("replica-url") ?? [];
  if (words.has("from") && (words.has("database-url") || replicaUrls.length > 0))
    throw new UsageError("--from judges an answer instead of asking a database; leave out one of both");
  const databaseUrl = given || null;
  if (databaseUrl === null && replicaUrls.length === 0 && !words.has("from") && !switches.has("print"))
    throw new UsageError(
      "verify needs a database: --database-url, INDEXWRIGHT_DATABASE_URL, or --from with the answer to the SELECT of --print",
    );
  return { databaseUrl, replicaUrls };
}

const known: ReadonlySet<string> = new Set(["terminal", "json", "jsonl", "markdown"]);

/** Of the formats, those that say what deployment commands find. */
export function requireKnownFormats({ options }: PreparedRun, command: string): void {
  for (const { format } of options.outputs)
    if (!known.has(format))
      throw new UsageError(
        `--format ${format} is no format of ${command}; it has terminal, json, jsonl and markdown`,
      );
}

export const deploymentStatuses: Readonly<Record<DeploymentOutcome, number>> = {
  done: 0,
  partly: 1,
  failed: 1,
  // What a signal ended, says so: 128 and its number.
  stopped: 130,
  refused: 1,
  "not-now": 3,
};

/** What was not read may want something else: nothing is as wished then, as far as anybody knows. */
function statusOf(report: Report): number {
  const status = deploymentStatuses[report.deployment?.outcome ?? "failed"];
  if (status === 1) return 1;
  const leftOut = (report.deployment?.leftOut.length ?? 0) > 0;
  const unread = isBlind(report) || report.findings.some(({ rule }) => rule === "migrations-not-read");
  return report.failures.length > 0 || leftOut || unread || report.migrations.length === 0 ? 2 : status;
}
