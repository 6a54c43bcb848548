import type { LiteralRun, Span } from "../../../types.ts";
import type { Expression } from "../syntax.ts";

/** Puts a literal together out of what stands in the file and what escapes mean, each character with its place. */
export class TextBuilder {
  readonly #source: string;
  readonly #parts: Expression[] = [];
  #value = "";
  #runs: LiteralRun[] = [];

  constructor(source: string) {
    this.#source = source;
  }

  /** As it stands in the file. */
  asWritten([from, to]: Span): void {
    if (to <= from) return;
    const last = this.#runs.at(-1);
    const at = this.#value.length;
    if (last && last.at + last.length === at && last.from + last.length === from)
      this.#runs[this.#runs.length - 1] = { ...last, length: last.length + to - from };
    else this.#runs.push({ at, from, length: to - from });
    this.#value += this.#source.slice(from, to);
  }

  meaning(value: string): void {
    this.#value += value;
  }

  /** Something that the text takes in. */
  interpolated(part: Expression): void {
    this.#end(part.span);
    this.#parts.push(part);
  }

  made(span: Span): Expression {
    if (this.#parts.length === 0) return { kind: "text", span, value: this.#value, runs: this.#runs };
    this.#end(span);
    return { kind: "concatenation", span, parts: this.#parts };
  }

  #end(span: Span): void {
    // A text without characters tells that it is a text that is put together.
    if (this.#value !== "" || this.#parts.length === 0)
      this.#parts.push({ kind: "text", span, value: this.#value, runs: this.#runs });
    [this.#value, this.#runs] = ["", []];
  }
}
