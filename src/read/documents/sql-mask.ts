import type { Span } from "../../types.ts";
import type { LinedText } from "./lined-text.ts";

// Private-use characters are letters to PostgreSQL's scanner; src/sql/grammar/name.ts turns them back.
const FIRST = 0xe000;

/** What stands for text that nobody knows before it is run: a name of the same length. */
export function nameInPlace(text: string): string {
  return text.replace(/[^a-z0-9_\n]/g, (char) => {
    const code = char.charCodeAt(0);
    return code < 0x100 ? String.fromCharCode(FIRST + code) : char;
  });
}

/** The SQL of a document in its places, and blanks in all others: so that every offset is one of the file. */
export class SqlMask {
  readonly #pieces: { readonly from: number; readonly text: string }[] = [];

  /** `text` is as long as what it stands for. */
  put(from: number, text: string): void {
    this.#pieces.push({ from, text });
  }

  /** A stretch as it is written, or what stands for it, which is as long. */
  lines(source: LinedText, span: Span, text = source.text.slice(...span)): void {
    for (const [from, part, offset] of source.parts(span))
      this.put(from, text.slice(offset - span[0], offset - span[0] + part.length));
  }

  over(whole: string): string {
    const made: string[] = [];
    let at = 0;
    for (const { from, text } of [...this.#pieces].sort((a, b) => a.from - b.from)) {
      // What a command holds within a command is its own.
      if (from < at) continue;
      made.push(blank(whole.slice(at, from)), text);
      at = from + text.length;
    }
    made.push(blank(whole.slice(at)));
    return made.join("");
  }
}

function blank(text: string): string {
  return text.replace(/[^\r\n]/g, " ");
}
