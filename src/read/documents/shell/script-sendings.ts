import type { PsqlCommand, ShellWord, Span } from "../../../types.ts";
import type { LinedText } from "../lined-text.ts";
import type { SqlMask } from "../sql-mask.ts";
import type { ScriptNames } from "./script-names.ts";
import type { MaskedWord } from "./shell-words.ts";

/** A text that a document has somebody send. */
export interface DocumentSending {
  readonly span: Span;
  /** `strings`: each of `pieces` one query, in one session; `script`: statement by statement, as psql reads them. */
  readonly as: "strings" | "script";
  readonly pieces?: readonly Span[];
  readonly singleTransaction: boolean;
  readonly why: string;
}

/** A place of which nobody here knows what it sends. */
export interface UnknownSending {
  readonly span: Span;
  readonly message: string;
  /** It shows a statement about an index: it is to be told, unless something else sends it after all. */
  readonly shows?: true;
}

export interface ScriptSendings {
  readonly commands: { readonly span: Span; readonly words: readonly ShellWord[] }[];
  readonly psql: PsqlCommand[];
  readonly sendings: DocumentSending[];
  readonly unknown: UnknownSending[];
}

export interface ScriptReading {
  readonly names: ScriptNames;
  readonly mask: SqlMask;
  readonly found: ScriptSendings;
}

export function placedSpan([start, end]: Span, { at }: LinedText): Span {
  // The end lies in the line of the last character.
  return [at(start), end > start ? at(end - 1) + 1 : at(start)];
}

export function placedWord({ span, text, known, source }: MaskedWord): ShellWord {
  return { span: placedSpan(span, source), text, known };
}
