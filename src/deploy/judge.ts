import { nameByServer, quoteLiteral } from "../sql/grammar/name.ts";
import type { IndexState, Step, StepOutcome } from "../types.ts";
import { type Facts, type IndexCondition, indexConditionOf, stateBefore } from "./condition.ts";
import { soughtWords } from "./steps.ts";

type Judgement = Pick<StepOutcome, "verdict" | "message"> & { readonly instead?: string };

/** Whether what is wished at the end is so: for wishes of finalWishes(), in which nothing is renamed. */
export function judgeWish(step: Step, facts: Facts): StepOutcome {
  const { state } = facts;
  const condition = indexConditionOf(step, facts);
  const { verdict, message, instead = null } = judgementOf(step, condition, facts);
  const there = state.found !== null;
  return {
    file: step.file,
    span: step.span,
    index: state.found === null ? soughtWords(step.index) : nameByServer(state.found),
    table: state.onTable ?? (step.table === null ? null : soughtWords(step.table)),
    wish: step.wish,
    verdict,
    before: stateBefore(condition),
    message,
    instead,
    bytes: there ? state.bytes : null,
    tableBytes: there ? state.tableBytes : null,
    scans: there ? state.scans : null,
    definition: state.definition,
  };
}

function judgementOf(step: Step, condition: IndexCondition, { state }: Facts): Judgement {
  if (step.wish === "gone") return gone(step, condition, state);
  const judged = there(step, condition, state);
  if (judged.verdict !== "as-wished") return judged;
  if (step.wish === "attached" && !state.parentWanted) return unattached(step, state);
  return state.leftovers.length > 0 ? leftOver(state) : judged;
}

const not = (message: string, instead?: string): Judgement => ({
  verdict: "not",
  message,
  ...(instead === undefined ? {} : { instead }),
});

function there(step: Step, condition: IndexCondition, state: IndexState): Judgement {
  switch (condition) {
    case "valid":
      if (step.constraint && state.constraint === null) return not("valid, and no constraint has it");
      return { verdict: "as-wished", message: `valid${step.definition === null ? "" : ", as defined"}` };
    case "absent":
      return absent(step, state);
    case "taken":
      return not("something that is no index has the name");
    case "unlike":
      return not(
        state.sameTable === false
          ? `an index of ${state.onTable ?? "another table"} has the name`
          : `an index of another definition has the name: ${state.definition ?? ""}`,
      );
    case "unclear":
      return {
        verdict: "unknown",
        message: `${state.valid ? "valid" : "INVALID"}, and nobody can tell here whether it is as defined: ${state.definition ?? "its definition is not shown"}`,
      };
    case "building":
      return { verdict: "busy", message: "somebody builds it at this moment", instead: watchBuild };
    case "changing":
      return { verdict: "busy", message: "somebody drops or rebuilds it at this moment" };
    case "incomplete":
      return incomplete(state);
    case "invalid":
      return invalid(state);
  }
}

const watchBuild = "SELECT pid, phase, index_relid::regclass FROM pg_stat_progress_create_index;";

function absent(step: Step, state: IndexState): Judgement {
  const schemas = state.elsewhere.length > 0 ? `; another schema has one: ${state.elsewhere.join(", ")}` : "";
  if (step.table !== null && !state.tableFound)
    return not(`not there, and neither is its table ${soughtWords(step.table)}${schemas}`);
  const building = state.tableBusy ? "; an index of its table is being built, and may be this one" : "";
  if (step.within !== "condition") return not(`not there${building}${schemas}`);
  return {
    verdict: "unknown",
    message: `not there; its statement stands below a condition, and may not have run${schemas}`,
  };
}

function incomplete({ partitions }: IndexState): Judgement {
  const counted = partitions === null ? "not all" : `${partitions.attached} of ${partitions.all}`;
  return not(
    `INVALID: ${counted} partitions have a valid index attached to it`,
    "build an index on each partition that has none, and attach it: ALTER INDEX … ATTACH PARTITION …",
  );
}

function invalid(state: IndexState): Judgement {
  const { found, ready, live, unique } = state;
  const name = found === null ? "" : nameByServer(found);
  const costs = !live
    ? "a DROP INDEX CONCURRENTLY has stopped halfway"
    : !ready
      ? "no query uses it"
      : unique
        ? "no query uses it, every write maintains it, and it refuses duplicates all the same"
        : "no query uses it, and every write maintains it";
  return not(`INVALID: ${costs}`, healing(name, state));
}

/** A drop that waits behind a build kills it, so that whoever drops looks again first. REINDEX makes it valid in its place. */
function healing(name: string, { constraint, parent, live }: IndexState): string {
  const look = `SELECT pid, phase FROM pg_stat_progress_create_index WHERE index_relid = ${quoteLiteral(name)}::regclass; -- somebody builds it again?`;
  if (!live) return `DROP INDEX CONCURRENTLY ${name};`;
  if (constraint !== null || parent !== null) return `${look}\nREINDEX INDEX CONCURRENTLY ${name};`;
  return `${look}\nDROP INDEX CONCURRENTLY ${name}; -- then build it again`;
}

function unattached({ parent }: Step, state: IndexState): Judgement {
  const to = parent ? soughtWords(parent) : "its parent";
  return not(
    state.parent === null
      ? `valid, and not attached to ${to}`
      : `valid, and attached to ${state.parent} instead of ${to}`,
  );
}

function leftOver({ leftovers, found, tableBusy }: IndexState): Judgement {
  const names = leftovers.map((name) => nameByServer({ schema: found?.schema ?? "", name }));
  const message = `valid; beside it REINDEX CONCURRENTLY has left ${names.join(", ")}, INVALID`;
  if (tableBusy) return { verdict: "busy", message: `${message}, unless it is still at it` };
  return not(message, names.map((name) => `DROP INDEX CONCURRENTLY ${name};`).join("\n"));
}

function gone(step: Step, condition: IndexCondition, state: IndexState): Judgement {
  if (condition === "absent" || condition === "taken") return { verdict: "as-wished", message: "gone" };
  if (state.sameTable === false)
    return { verdict: "unknown", message: `an index of ${state.onTable ?? "another table"} has the name` };
  if (state.busy) return { verdict: "busy", message: "somebody drops or rebuilds it at this moment" };
  if (state.beingBuilt && !state.valid)
    return { verdict: "busy", message: "somebody builds it at this moment", instead: watchBuild };
  const half = state.valid ? "still there" : "still there, and INVALID: its drop has stopped halfway";
  if (step.within === "condition")
    return {
      verdict: "unknown",
      message: `${half}; its statement stands below a condition, and may not have run`,
    };
  const name = state.found === null ? "" : nameByServer(state.found);
  return not(half, `DROP INDEX CONCURRENTLY ${name};`);
}
