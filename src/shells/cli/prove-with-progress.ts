import { type FixedFiles, type Stages, WithoutServer } from "../../programs/commands.ts";
import { UsageError } from "../../types/usage-error.ts";
import type { Io } from "./io.ts";
import { taskList } from "./progress.ts";
import type { PreparedRun } from "./run-inputs.ts";

/** Measures, with --fix until no fix is left that runs, and shows how far it is. A server that cannot be had is the user's to change. */
export async function proven(
  { discovery, options, baseline }: PreparedRun,
  io: Io,
  by: Stages,
): Promise<FixedFiles> {
  if (options.writeBaseline !== null)
    throw new UsageError("prove writes no baseline; write it with lint --write-baseline");
  if (io.env.GITHUB_EVENT_NAME === "pull_request_target")
    throw new UsageError(
      "prove runs SQL of the pull request, and on pull_request_target that would be beside the repository's secrets; use pull_request",
    );
  const tasks = taskList(io);
  try {
    const given = [discovery, options, baseline, tasks.step] as const;
    if (options.fix) return await by.proveFixed(...given);
    return { report: await by.prove(...given), changed: new Map() };
  } catch (error) {
    // Without a server nothing is measured; what was read is said all the same, and nothing is fixed unproven.
    if (!(error instanceof WithoutServer)) throw error;
    const failure = { message: `nothing is measured: ${error.message}`, file: null, span: null };
    const read = { ...discovery, failures: [...discovery.failures, failure] };
    return { report: await by.lint(read, options, baseline), changed: new Map() };
  } finally {
    tasks.end();
  }
}
