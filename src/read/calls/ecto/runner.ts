import type { Span } from "../../../types.ts";
import { NotKnown } from "../../code/call-arguments.ts";
import type { Evaluator } from "../../code/host.ts";
import { making } from "../../code/partly-known-table.ts";
import type { SentStatements } from "../../code/sent-statements.ts";
import type { KeyTypes } from "./columns.ts";
import { type EctoCommand, oppositeCommand, type RawCommand, statementsOf } from "./commands.ts";
import { type SqlPart, sqlOfParts } from "./sql-parts.ts";

interface QueuedCommand {
  readonly command: EctoCommand;
  readonly span: Span;
  /** It was queued under it, and is sent when that is over. */
  readonly condition: SentStatements["condition"];
}

/** lib/ecto/migration/runner.ex: commands wait until the end, or until `flush()`. */
export class EctoRunner {
  readonly #run: Evaluator;
  readonly #keys: KeyTypes;
  readonly #backward: boolean;
  #queue: QueuedCommand[] = [];
  /** Ecto refuses to take a command back. */
  irreversible = false;

  /** `backward`: `change` is taken back. */
  constructor(run: Evaluator, keys: KeyTypes, backward: boolean) {
    [this.#run, this.#keys, this.#backward] = [run, keys, backward];
  }

  execute(command: EctoCommand, { span }: { readonly span: Span }): void {
    this.#run.sent.queued++;
    this.#queue.push({ command, span, condition: this.#run.sent.condition });
  }

  /** Called by the migration itself. */
  flushByHand(): void {
    if (this.#backward) this.irreversible = true;
    else this.flush();
  }

  flush(): void {
    const queue = this.#backward ? this.#queue.reverse() : this.#queue;
    this.#queue = [];
    const { sent } = this.#run;
    const outer = sent.condition;
    for (const { command, span, condition } of queue) {
      const told = this.#backward ? oppositeCommand(command) : command;
      sent.condition = condition;
      if (told) this.#send(told, span);
      else this.irreversible = true;
    }
    sent.condition = outer;
  }

  /** What is queued is sent when no call answers for it any more. */
  #send(command: EctoCommand, span: Span): void {
    try {
      if (command.kind === "execute") this.#raw(command.up, span);
      else
        for (const sql of this.#statementsOf(command))
          this.#run.sent.send(sqlOfParts(sql), { span }, [], "prepared");
    } catch (error) {
      if (!(error instanceof NotKnown)) throw error;
      this.#run.sent.unread(span, error);
    }
  }

  #statementsOf(command: Exclude<EctoCommand, { kind: "execute" }>): readonly SqlPart[] {
    if (command.kind !== "create-table") return statementsOf(command, this.#keys);
    const { table, ifNotExists } = command;
    const made = { schema: table.prefix, name: table.name, ifNotExists };
    return making(made, () => statementsOf(command, this.#keys));
  }

  #raw(raw: RawCommand, span: Span): void {
    if (raw.kind === "function") this.#run.invoke(raw, []);
    else if (raw.text.trim() !== "") this.#run.sent.send(raw, { span }, [], "prepared");
  }
}
