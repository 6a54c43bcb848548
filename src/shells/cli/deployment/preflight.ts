import type { GivenOptions } from "../../../config/given-options.ts";
import type { Stages } from "../../../programs/commands.ts";
import { isBlind } from "../../../report/verdict.ts";
import { UsageError } from "../../../types/usage-error.ts";
import { begin, sayReport } from "../conclude.ts";
import type { Io } from "../io.ts";
import { prepared } from "../run-inputs.ts";
import { deploymentStatuses, requireKnownFormats } from "./verify.ts";

/** Whether a change may start now. Exit status 0 it may, 1 not, 2 could not run, or lint finds errors, 3 not while somebody builds. */
export async function preflown(
  argv: readonly string[],
  { words, switches }: GivenOptions,
  io: Io,
  by: Stages,
): Promise<number> {
  const answered = words.has("from");
  const url = words.get("database-url") ?? (answered ? null : io.env.INDEXWRIGHT_DATABASE_URL);
  if (answered && url)
    throw new UsageError("--from judges an answer instead of asking a database; leave out one of both");
  if (!answered && !url && !switches.has("print"))
    throw new UsageError(
      "preflight needs a database: --database-url, INDEXWRIGHT_DATABASE_URL, or --from with the answer to the SELECT of --print",
    );
  if (answered && words.has("sample"))
    throw new UsageError(
      "--sample counts what is written meanwhile, which an answer in a file cannot tell; leave it out, or give --database-url instead of --from",
    );
  const given = await prepared(argv, io, by);
  if (given.options.deploy.print) {
    io.stdout(await by.preflightQuery(given.discovery, given.options));
    return 0;
  }
  requireKnownFormats(given, "preflight");
  begin(given, io);
  const report = await by.preflight(given.discovery, given.options, url ?? null);
  const troubled = await sayReport(report, given, io, by);
  const { failures, findings, migrations } = report;
  const unread = isBlind(report) || failures.length > 0 || migrations.length === 0;
  if (troubled || unread || findings.some(({ severity }) => severity === "error")) return 2;
  return deploymentStatuses[report.deployment?.outcome ?? "refused"];
}
