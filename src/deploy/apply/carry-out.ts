import { setTimeout as sleep } from "node:timers/promises";
import { duplicatesQuery } from "../../postgres/questions/duplicates-query.ts";
import type { ServerError } from "../../postgres/server.ts";
import { nameByServer } from "../../sql/grammar/name.ts";
import type { Step } from "../../types.ts";
import { type Facts, indexConditionOf } from "../condition.ts";
import { type Action, decide } from "../decide.ts";
import { soughtWords } from "../steps.ts";
import { untilNobodyIsAtIt } from "./attach.ts";
import { blockerWords } from "./blockers.ts";
import { mostTries, type Reaction, reactionTo } from "./reaction.ts";
import { rested } from "./rest.ts";
import type { ApplyRun } from "./run.ts";
import { sendStep } from "./send.ts";
import { dropOfLeftover, type StepSending, sendingOf } from "./sending.ts";
import { type StepEnd, StepRecord } from "./step-end.ts";
import type { GivenUp, StatementEnd } from "./watched-statement.ts";
import { elapsed } from "./words.ts";

/** Brings one step about: asks, decides, acts, and asks again, until nothing is left to do or nothing can be done. */
export async function carryOut(step: Step, number: number, run: ApplyRun): Promise<StepEnd> {
  return new StepAtWork(step, number, run).end();
}

class StepAtWork {
  readonly #step: Step;
  readonly #number: number;
  readonly #run: ApplyRun;
  readonly #record = new StepRecord();
  readonly #counts = { again: 0, once: 0, look: 0 };
  /** How often an action was done without changing what is decided. */
  #vain = 0;

  constructor(step: Step, number: number, run: ApplyRun) {
    this.#step = step;
    this.#number = number;
    this.#run = run;
  }

  async end(): Promise<StepEnd> {
    for (;;) {
      const { now, old } = await this.#facts();
      const action = decide(this.#step, now, old);
      this.#say(action);
      const ended = (await this.#leftovers(action, now)) ?? (await this.#act(action, now));
      if (ended !== null) return ended;
    }
  }

  async #facts(): Promise<{ readonly now: Facts; readonly old: Facts | null }> {
    const { from } = this.#step;
    const asked = from ? [this.#step, { ...this.#step, index: from }] : [this.#step];
    const [now, old = null] = await this.#run.facts(asked);
    if (!now) throw new Error("the server has not answered for a step");
    return { now, old };
  }

  #say({ action, why }: Action): void {
    const record = this.#record;
    // What was done is told, not that nothing is left to do.
    if (action === "none" && record.attempts > 0) return;
    if (record.action !== "attach" || action !== "none") record.action = action;
    const index = soughtWords(this.#step.index);
    const facts = { index, action };
    this.#run.tell({ event: "step", step: this.#number, message: `${index}: ${action}, ${why}`, facts });
  }

  async #leftovers({ leftovers }: Action, facts: Facts): Promise<StepEnd | null> {
    for (const name of facts.state.found === null ? [] : leftovers) {
      const end = await this.#send(dropOfLeftover(facts, name), facts, null);
      if (end.end === "again") return this.end();
      if (end.end !== "done") return this.#failed(end, facts, `the leftover ${name} could not be dropped`);
    }
    return null;
  }

  async #act(action: Action, facts: Facts): Promise<StepEnd | null> {
    switch (action.action) {
      case "none":
        return this.#record.ended("as-wished", doneWords(this.#record, action.why));
      case "stop":
        return this.#record.ended("not", action.why);
      case "attach":
        return this.#attach();
      default: {
        const end = await this.#send(sendingOf(this.#step, action, facts), facts, null);
        if (end.end === "again") return null;
        if (end.end !== "done") return this.#after(end, facts);
        if (this.#step.rebuilt && action.action === "build")
          return this.#record.ended("as-wished", "built anew");
        // A drop before a build, and the build itself, each change what is decided.
        return ++this.#vain > 4
          ? this.#record.ended("not", "the server says that it is done, and its catalogs do not show it")
          : null;
      }
    }
  }

  async #attach(): Promise<StepEnd | null> {
    const busy = async (): Promise<Facts | null> => {
      const { now, old } = await this.#facts();
      if (decide(this.#step, now, old).action !== "attach") return null;
      return now.state.found === null && old !== null ? old : now;
    };
    const why = await untilNobodyIsAtIt(busy, this.#number, this.#run);
    if (why === null) return null;
    return this.#record.ended("busy", "somebody else is still at it", why === "stop");
  }

  #send(sending: StepSending, facts: Facts, time: number | null): Promise<StatementEnd> {
    const { log, met, spent } = this.#record;
    const table = facts.state.onTable ?? facts.state.wantedTable;
    const [step, number] = [this.#step, this.#number];
    return sendStep({ ...sending, step, number, table, time, log, met, spent }, this.#run);
  }

  /** null: it is tried again. */
  async #after(end: StatementEnd, before: Facts): Promise<StepEnd | null> {
    if (end.end === "given-up") return this.#gaveUp(end.why, before);
    const error = end.end === "failed" ? end.error : null;
    this.#record.sqlstate = error?.sqlstate ?? null;
    const words = error === null ? "its session was lost" : `${error.sqlstate}: ${error.message}`;
    const facts = { sqlstate: error?.sqlstate ?? null };
    this.#run.tell({ event: "failed", step: this.#number, message: words, facts });
    const reaction = reactionTo(error?.sqlstate ?? null);
    if (this.#mayTryAgain(reaction)) {
      // A backend whose client is gone is there for a moment longer, and is taken for somebody else's.
      if (reaction === "look") await sleep(this.#run.pace.look);
      return null;
    }
    return this.#failed(end, before, words);
  }

  #mayTryAgain(reaction: Reaction): boolean {
    if (reaction === "never" || reaction === "pause") return false;
    return ++this.#counts[reaction] <= mostTries[reaction];
  }

  async #failed(end: StatementEnd, before: Facts, words: string): Promise<StepEnd> {
    if (end.end === "given-up") return this.#gaveUp(end.why, before);
    if (end.end === "failed") await this.#showDuplicates(end.error);
    const left = await this.#dropOwn(before);
    return this.#record.ended("not", `${words}${left}`);
  }

  async #gaveUp(why: GivenUp, before: Facts): Promise<StepEnd> {
    const { blocker } = this.#record;
    const whom = blocker === null ? "" : `, for ${blockerWords(blocker)}`;
    const words = why === "stop" ? "stopped on request" : `given up while it waited${whom}`;
    if (blocker !== null) this.#record.instead = blocker.cure;
    const left = await this.#dropOwn(before);
    return this.#record.ended("busy", `${words}${left}`, why === "stop");
  }

  async #showDuplicates({ sqlstate }: ServerError): Promise<void> {
    if (sqlstate !== "23505") return;
    const found = (await this.#facts()).now.state.found;
    if (found === null) return;
    const [row] = await this.#run.watcher.ask(duplicatesQuery, [nameByServer(found)]);
    if (row?.query) this.#record.instead = String(row.query);
  }

  /** What a build of this step has left is dropped, within its time; what was there before it stays for the next run. */
  async #dropOwn(before: Facts): Promise<string> {
    const { pace, stops } = this.#run;
    const deadline = Date.now() + pace.drop;
    for (let dropped = false; ; ) {
      const { now } = await this.#facts();
      const left = leftBy(this.#step, before, now);
      const [drop] = left;
      if (!drop) return dropped ? "; what it left is dropped" : "";
      const time = deadline - Date.now();
      if (time <= 0) return notDropped(pace.drop);
      if (drop === "at work") {
        await rested(pace.look * 2, stops);
        continue;
      }
      const { end } = await this.#send(drop, now, time);
      if (end === "done") dropped = true;
      else if (end !== "again") return notDropped(pace.drop);
    }
  }
}

function notDropped(ms: number): string {
  return `; what it left is INVALID, refuses duplicates where it is unique, and could not be dropped within ${elapsed(ms)}: the next run does it`;
}

/** What drops the INVALID indexes that were not there before a build; "at work": one that somebody seems to be at. */
function leftBy(step: Step, before: Facts, now: Facts): readonly (StepSending | "at work")[] {
  if (step.wish !== "valid") return [];
  if (step.rebuilt) {
    const old = new Set(before.state.leftovers);
    const names = now.state.leftovers.filter((name) => !old.has(name));
    return names.map((name) => (now.state.tableBusy ? "at work" : dropOfLeftover(now, name)));
  }
  if (before.state.found !== null) return [];
  const condition = indexConditionOf(step, now);
  if (condition === "building" || condition === "changing") return ["at work"];
  return condition === "invalid" ? [sendingOf(step, { action: "heal", why: "", leftovers: [] }, now)] : [];
}

/** What was done, where anything was. */
function doneWords({ action, attempts }: StepRecord, why: string): string {
  if (action === "attach") return `somebody else has ended it: ${why}`;
  if (attempts === 0) return why;
  const words = {
    build: `built: ${why}`,
    heal: `built: ${why}`,
    drop: "dropped",
    quick: `done: ${why}`,
  } as const;
  return action === "none" || action === "stop" ? why : words[action];
}
