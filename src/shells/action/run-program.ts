import { UsageError } from "../../discover/index.ts";
import type { Change } from "../../github/event.ts";
import type { Stages } from "../../programs/commands.ts";
import { WithoutServer } from "../../programs/commands.ts";
import { logLine } from "../../report/escape/log.ts";
import type { Report } from "../../types.ts";
import type { Inputs } from "./read-inputs.ts";
import type { Runner } from "./runner.ts";

type LintArguments = Parameters<Stages["lint"]>;

/** Reads the migrations, and runs them where that is wanted and may be. */
export async function reported(
  runner: Runner,
  by: Stages,
  inputs: Inputs,
  change: Change,
  ...given: LintArguments
): Promise<Report> {
  const [discovery, ...rest] = given;
  if (inputs.prove === "false" || discovery.files.length === 0) return by.withRepairs(...given);
  const unmeasured = (why: string): Promise<Report> => {
    const remarks = [...discovery.remarks, `nothing is measured: ${why}`];
    return by.withRepairs({ ...discovery, remarks }, ...rest);
  };
  // What was read is said, whatever becomes of the measurement.
  const failed = (why: string): Promise<Report> => {
    const failure = { message: `nothing is measured: ${why}`, file: null, span: null };
    return by.withRepairs({ ...discovery, failures: [...discovery.failures, failure] }, ...rest);
  };
  const obstacle = obstacleTo(change, inputs);
  if (obstacle !== null) return unmeasured(obstacle);
  runner.say("::group::Measuring\n");
  try {
    const proven = await by.prove(...given, (step) => runner.say(`${logLine(step)}\n`));
    if (proven.repairs) return proven;
    const { repairs } = await by.withRepairs(...given);
    return { ...proven, ...(repairs ? { repairs } : {}) };
  } catch (error) {
    if (inputs.prove === "auto" && error instanceof WithoutServer) return unmeasured(error.message);
    if (error instanceof UsageError) return failed(error.message);
    return failed(`internal error: ${error instanceof Error ? error.message : String(error)}; please report`);
  } finally {
    runner.say("::endgroup::\n");
  }
}

/** SQL that is run may do what the job may do: a stranger's only where somebody has allowed it. */
function obstacleTo(change: Change, { proveForks }: Inputs): string | null {
  if (change.kind === "read-only") return change.reason;
  if (change.kind !== "pull_request" || !change.fork || proveForks) return null;
  return "the SQL of a fork is run only with `prove-forks: true`, in a job without secrets";
}
