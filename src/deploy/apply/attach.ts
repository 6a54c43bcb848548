import type { Facts } from "../condition.ts";
import { blockerWords, holdersOf } from "./blockers.ts";
import { rested } from "./rest.ts";
import type { ApplyRun } from "./run.ts";
import { elapsed } from "./words.ts";

/**
 * Looks on while somebody else builds, drops or rebuilds an index; their session is theirs, and nothing waits behind it.
 * `busy`: the facts of the index that they are at, null: of none any more. Gives null then.
 */
export async function untilNobodyIsAtIt(
  busy: () => Promise<Facts | null>,
  number: number,
  run: ApplyRun,
): Promise<"wait" | "stop" | null> {
  const begun = Date.now();
  for (let told = 0; ; ) {
    const facts = await busy();
    if (facts === null) return null;
    const passed = Date.now() - begun;
    if (Date.now() - told > 10_000) {
      told = Date.now();
      const table = facts.state.onTable;
      const holders = table === null ? [] : await holdersOf(run.watcher, table);
      const who = holders.length === 0 ? "" : `: ${holders.map(blockerWords).join("; ")}`;
      const message = `somebody else is at it${who}; looked on for ${elapsed(passed)}`;
      run.tell({ event: "progress", step: number, message, facts: { ms: passed } });
    }
    if (run.stops.count() > 0) return "stop";
    if (run.pace.wait !== null && passed > run.pace.wait) return "wait";
    await rested(run.pace.look * 2, run.stops);
  }
}
