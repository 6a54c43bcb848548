import type { CrossCheck, Proof, Run, Wait } from "../../types.ts";
import { duration, lineOf, type ProofVerdict } from "./words.ts";

/** Whether the server's own log bears out the waits; null where no wait was measured. */
export function crossCheckOf(proof: Proof): "agrees" | "differs" | "not cross-checked" | null {
  const waits = waitsIn(proof);
  if (waits.length === 0) return null;
  const checks = waits.flatMap(({ wait }) => wait.crossCheck ?? []);
  if (checks.length < waits.length) return "not cross-checked";
  return checks.every((one) => one.agrees) ? "agrees" : "differs";
}

export function crossCheckWords(proof: Proof): readonly ProofVerdict[] {
  const waits = waitsIn(proof);
  const within = duration(Math.max(0, ...waits.map(({ wait }) => wait.crossCheck?.toleranceMs ?? 0)));
  switch (crossCheckOf(proof)) {
    case null:
      return [];
    case "not cross-checked":
      return [{ says: "waits: not cross-checked, since the server's log is out of reach", because: [] }];
    case "agrees":
      return [{ says: `waits: the server's own log of them agrees, within ${within}`, because: [] }];
    case "differs": {
      const says = "waits: the server's own log agrees except for these, where the smaller figure counts";
      return [{ says, because: waits.flatMap(differing) }];
    }
  }
}

interface ToldRun {
  readonly run: Run;
  readonly who: string;
  readonly wait: Wait;
}

function differing({ run, who, wait }: ToldRun): readonly string[] {
  const check: CrossCheck | undefined = wait.crossCheck;
  if (!check || check.agrees) return [];
  return [`${lineOf(run)}: a ${who} saw ${duration(check.clientMs)}, the log has ${duration(check.logMs)}`];
}

function waitsIn({ statements }: Proof): readonly ToldRun[] {
  return statements.flatMap((run) => {
    const behind = run.waits?.behindReader;
    const told = [
      ["writer", run.waits?.writer],
      ["reader", run.waits?.reader],
      ["writer behind a reader", behind?.writer],
      ["reader behind a reader", behind?.reader],
    ] as const;
    return told.flatMap(([who, wait]) => (wait ? [{ run, who, wait }] : []));
  });
}
