import { sha256 } from "../text/sha256.ts";
import type { SourceFile, Span } from "../types.ts";

/**
 * Gives each finding a name that outlives edits elsewhere in its file: rule, path, the statement's text with white
 * space folded, and which of several equal ones it is. 16 hexadecimal digits.
 */
export class Fingerprints {
  readonly #seen = new Map<string, number>();
  #last: { readonly file: SourceFile; readonly span: Span; readonly text: string } | null = null;

  of(rule: string, file: SourceFile, span: Span): string {
    const text = this.#textOf(file, span);
    const key = [rule, file.path, text].join("\0");
    const occurrence = this.#seen.get(key) ?? 0;
    this.#seen.set(key, occurrence + 1);
    return sha256(`${key}\0${occurrence}`).slice(0, 16);
  }

  /** Several rules speak of one statement, one after the other. */
  #textOf(file: SourceFile, span: Span): string {
    const last = this.#last;
    if (last?.file === file && last.span[0] === span[0] && last.span[1] === span[1]) return last.text;
    const text = file.text.slice(span[0], span[1]).replace(/\s+/g, " ");
    this.#last = { file, span, text };
    return text;
  }
}
