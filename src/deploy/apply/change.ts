import { NoServer, SessionLost } from "../../postgres/server.ts";
import type { Step } from "../../types.ts";
import { carryOut } from "./carry-out.ts";
import { orderOf } from "./groups.ts";
import { stepsDone } from "./resume.ts";
import type { ApplyRun } from "./run.ts";
import { type StepEnd, StepRecord } from "./step-end.ts";
import { elapsed } from "./words.ts";

export interface EndedStep {
  readonly step: Step;
  readonly end: StepEnd;
}

/** Brings steps about, one after the other; after one that is not as wished, nothing more is sent. */
export async function carriedOut(steps: readonly Step[], run: ApplyRun): Promise<readonly EndedStep[]> {
  const done = await stepsDone(steps, run.facts);
  const ended: EndedStep[] = [];
  let halted: string | null = null;
  for (const [at, step] of orderOf(steps).entries()) {
    const end = !done.has(step)
      ? halted === null
        ? await reached(step, at + 1, run)
        : StepRecord.notReached(halted)
      : new StepRecord().ended("as-wished", "it stands as wished already");
    ended.push({ step, end });
    if (end.verdict !== "as-wished") halted ??= "not reached";
    else if (run.watcher.replaced()) halted ??= "not reached: another program applies a change now";
  }
  return ended;
}

const lost =
  "the server cannot be asked any more: what it was building goes on, and the same command looks at what has become of it";

async function reached(step: Step, number: number, run: ApplyRun): Promise<StepEnd> {
  if (run.stops.count() > 0) return new StepRecord().ended("busy", "not begun: stopped on request", true);
  const end = await carryOut(step, number, run).catch((error: unknown) => {
    if (!(error instanceof SessionLost) && !(error instanceof NoServer)) throw error;
    return new StepRecord().ended("unknown", `${lost} (${error.message})`);
  });
  const { verdict, durationMs } = end;
  const facts = { verdict, action: end.action, durationMs };
  const message = `${end.message} (${elapsed(durationMs)})`;
  run.tell({ event: verdict === "as-wished" ? "done" : "failed", step: number, message, facts });
  return end;
}
