import { hash } from "node:crypto";
import type { SourceFile, Span } from "../types.ts";

/**
 * Gives each finding a name that outlives edits elsewhere in its file: rule, path, the statement's text with white
 * space folded, and which of several equal ones it is. 16 hexadecimal digits.
 */
export class Fingerprints {
  readonly #seen = new Map<string, number>();

  of(rule: string, file: SourceFile, span: Span): string {
    const text = file.text.slice(...span).replace(/\s+/g, " ");
    const key = [rule, file.path, text].join("\0");
    const occurrence = this.#seen.get(key) ?? 0;
    this.#seen.set(key, occurrence + 1);
    return hash("sha256", `${key}\0${occurrence}`, "hex").slice(0, 16);
  }
}
