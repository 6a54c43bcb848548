import type { Rule } from "../../src/check/rule.ts";
import type { Server } from "../../src/postgres/server.ts";
import type { Case } from "../room.ts";
import { provesSecondRun } from "./again.ts";
import { provesInterruption } from "./interruption.ts";
import { provesLocks } from "./locks.ts";
import { provesPipeline } from "./pipeline.ts";
import { provesRollback } from "./rollback.ts";
import { provesSnapshot } from "./snapshot.ts";
import { provesState } from "./state.ts";
import { provesTwoRunners } from "./two-runners.ts";
import { provesWaiting } from "./waiting.ts";

/** Shows on a server what the rule claims of a case of its bad.sql. That it runs or fails is shown for every case. */
export async function prove(server: Server, rule: Rule, testCase: Case): Promise<void> {
  if (testCase.unproven) return;
  const { proof } = rule;
  switch (proof.by) {
    case "failure":
    case "none":
      return;
    case "pipeline":
      return testCase.fails === null ? provesPipeline(server, testCase) : undefined;
    case "locks":
      // What fails for another reason holds its lock no longer than that takes.
      return testCase.fails === null ? provesLocks(server, rule, proof, testCase) : undefined;
    case "interruption":
      return provesInterruption(server, rule, testCase);
    case "second run":
      return provesSecondRun(server, rule, testCase);
    case "rollback":
      return provesRollback(server, testCase, proof.loses ? "lost" : proof.differs ? "anything" : "left");
    case "state":
      // A notice may be about what nobody can know, such as the data.
      return testCase.fails === null ? provesState(server, testCase, proof.afterwards === true) : undefined;
    case "two runners":
      return provesTwoRunners(server, rule, testCase);
    case "snapshot":
      return provesSnapshot(server, rule, testCase);
    case "waiting":
      return provesWaiting(server, rule, testCase);
  }
}
