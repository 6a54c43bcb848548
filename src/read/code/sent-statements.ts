import type { IgnoredOption, OpenBeside, SentByCode, SentMessage, Span } from "../../types.ts";
import type { NotKnown } from "./call-arguments.ts";
import { COMPUTED, type CodeCall, type TextValue } from "./value.ts";

/** No migration that a person writes sends more than that. */
const MOST_MESSAGES = 10_000;
const MOST_SQL = 1_000_000;

/** Whether something else is sent in the place of what a condition holds: its other branch, or what fails before it. */
export type Otherwise = boolean | "failed";

/** What a migration sends, in order. */
export class SentStatements {
  readonly all: SentByCode[] = [];
  /** The condition that the evaluation is under; what stands in its other branch, where the first one sends something. */
  condition: { readonly span: Span; readonly otherwise: Otherwise } | null = null;
  /** The transaction that stays open while what is sent goes over another connection; null: it goes over the same. */
  beside: OpenBeside | null = null;
  /** Settings that the tool gives to the session as long as what is sent takes; null: none. */
  within: SentMessage["within"] | null = null;
  /** How many commands a tool has taken that it sends later. */
  queued = 0;
  /** How many calls the tool's objects have understood. */
  understood = 0;
  /** A block has left the method that it stands in. */
  isLeft = false;
  #size = 0;
  /** What a statement before leaves where nobody knows whether it does: what follows in there may not be sent. */
  #guarded: "function" | "method" | null = null;
  /** The files whose code is called at a place. */
  readonly #elsewhere = new Map<string, string>();

  /** Grows with each call that sends something, at once or later. */
  get count(): number {
    return this.all.length + this.queued;
  }

  /** Changes with whatever is sent, told or understood. */
  get trace(): string {
    return `${this.all.length} ${this.queued} ${this.understood}`;
  }

  get isFull(): boolean {
    return this.all.length >= MOST_MESSAGES || this.#size > MOST_SQL;
  }

  /** What follows is sent only where something has not left the function, or the method around its block. */
  guard(left: "function" | "method"): void {
    if (this.#guarded !== "method") this.#guarded = left;
  }

  /** What has left the method below a condition may not have. */
  endCondition(outer: SentStatements["condition"]): void {
    this.condition = outer;
    if (this.isLeft) this.guard("method");
    this.isLeft = false;
  }

  /** Runs a function's body. What leaves a block of Ruby, which has no name, may leave the method that it stands in. */
  inFunction<T extends { readonly leaves?: boolean } | null>(name: string | null, work: () => T): T {
    const before = this.#guarded;
    try {
      const ended = work();
      if (name === null && ended?.leaves) this.isLeft = true;
      return ended;
    } finally {
      if (name !== null) this.isLeft = false;
      if (name !== null || this.#guarded === "function") this.#guarded = before;
    }
  }

  /** What is sent at this place stands in another file. */
  standsElsewhere([start, end]: Span, path: string): void {
    const key = `${start}-${end}`;
    if (!this.#elsewhere.has(key)) this.#elsewhere.set(key, path);
  }

  /** Takes back all that is sent meanwhile. */
  aside(work: () => void): void {
    const [count, { queued }] = [this.all.length, this];
    work();
    this.all.length = count;
    this.queued = queued;
  }

  /** Gives what it has sent, for whoever takes that back. */
  send(
    sql: string | TextValue,
    { span }: Pick<CodeCall, "span">,
    ignored: readonly IgnoredOption[] = [],
    how: "query" | "prepared" | "asked" | "healed" = "query",
  ): SentByCode {
    const made = textWithHoles(typeof sql === "string" ? { kind: "text", text: sql, runs: [] } : sql);
    const otherwise = this.condition?.otherwise ?? false;
    if (otherwise === "failed" && isRollback(made.text)) return { kind: "unread", call: span, message: "" };
    if (otherwise !== false) return this.unread(span, whyNotRead[otherwise === true ? "other" : "failed"]);
    this.#size += made.text.length;
    const elsewhere = this.#elsewhere.get(span.join("-"));
    return this.#add({
      kind: "message",
      sql: made.text,
      runs: made.runs,
      call: span,
      ...(elsewhere === undefined ? {} : { elsewhere }),
      ...(this.condition ? { condition: this.condition.span } : {}),
      ...(this.#guarded ? { guarded: true as const } : {}),
      ...(made.holes ? { holes: true as const } : {}),
      ...(ignored.length > 0 ? { ignored } : {}),
      ...(how === "prepared" ? { prepared: true as const } : {}),
      ...(this.beside ? { beside: this.beside } : {}),
      ...(how === "asked" || how === "healed" ? { asked: true as const } : {}),
      ...(how === "healed" ? { heals: true as const } : {}),
      ...(this.within ? { within: this.within } : {}),
    });
  }

  /** `why` is a sentence, or what its reading ended with. */
  unread(call: Span, why: string | NotKnown): SentByCode {
    const { message, makes } = typeof why === "string" ? { message: why, makes: null } : why;
    const known = this.all.find(
      (one) => one.kind === "unread" && one.call[0] === call[0] && one.call[1] === call[1],
    );
    return known ?? this.#add({ kind: "unread", call, message, ...(makes ? { makes } : {}) });
  }

  /** It has become part of something else, and is not sent by itself. */
  withdraw(sent: SentByCode): void {
    const at = this.all.lastIndexOf(sent);
    if (at >= 0) this.all.splice(at, 1);
  }

  #add(sent: SentByCode): SentByCode {
    this.all.push(sent);
    return sent;
  }
}

const whyNotRead = {
  other: "it stands in the other branch of a condition whose outcome is not known",
  failed: "it is sent only where what stands before it fails",
};

/** It ends what has failed, and changes nothing. */
function isRollback(sql: string): boolean {
  return sql.replace(";", "").trim().toUpperCase() === "ROLLBACK";
}

/** Put together of parts, it may have lost that one of them is not known. */
function textWithHoles(sql: TextValue): TextValue {
  return sql.text.includes(COMPUTED) ? { ...sql, holes: true } : sql;
}
