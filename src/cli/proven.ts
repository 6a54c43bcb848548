import { UsageError } from "../discover/usage.ts";
import type { Report } from "../types.ts";
import type { Io } from "./io.ts";
import type { Prepared } from "./prepared.ts";
import { taskList } from "./progress.ts";
import type { Stages } from "./stages.ts";

/** Measures, and shows how far it is. A server that cannot be had is the user's to change. */
export async function proven(
  { discovery, options, baseline }: Prepared,
  io: Io,
  by: Stages,
): Promise<Report> {
  if (options.fix) throw new UsageError("prove changes no file; fix with lint --fix, then prove");
  if (options.writeBaseline !== null)
    throw new UsageError("prove writes no baseline; write it with lint --write-baseline");
  if (io.env.GITHUB_EVENT_NAME === "pull_request_target")
    throw new UsageError(
      "prove runs SQL of the pull request, and on pull_request_target that would be beside the repository's secrets; use pull_request",
    );
  const tasks = taskList(io);
  try {
    return await by.prove(discovery, options, baseline, tasks.step);
  } finally {
    tasks.end();
  }
}
