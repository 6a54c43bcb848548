import { endOfLexeme, isTrivia } from "../../../sql/grammar/lexer.ts";
import type { SourceFile } from "../../../types.ts";
import type { CallExpression, Expression } from "../../code/syntax.ts";
import { callsTold, valuesTold } from "../../code/told-values.ts";

/** SET, its scope, a name and a sign. */
const MOST_WORDS = 4;

/** A setting of a session, and what it is set to. */
export type SessionSetting = readonly [name: string, value: string];

/** What a file of Python tells each session that it opens: by calls of `execute`, and by `options` of the connection. */
export function sessionSettings(file: SourceFile): ReadonlyMap<string, string> {
  const executed = ["execute", "exec_driver_sql"].flatMap((name) =>
    callsTold(file, "python", name).flatMap((call): readonly SessionSetting[] => {
      const setting = settingOf(textGiven(call) ?? "");
      return setting ? [setting] : [];
    }),
  );
  const options = valuesTold(file, "python", "options").flatMap((value) =>
    value.kind === "text" ? optionsOf(value.value) : [],
  );
  return new Map([...options, ...executed]);
}

/** The text itself, or `text("…")` of SQLAlchemy. */
function textGiven({ arguments: [first] }: CallExpression): string | null {
  const value: Expression | undefined = first?.value;
  if (value?.kind === "text") return value.value;
  return value?.kind === "call" && value.name === "text" ? textGiven(value) : null;
}

/** Null where it is another statement, or sets several values, or for one transaction alone. */
function settingOf(sql: string): SessionSetting | null {
  const words = wordsOf(sql);
  const take = (wanted: RegExp) => (wanted.test(words[0]?.text ?? "") ? words.shift() : undefined);
  if (!take(/^set$/i)) return null;
  take(/^session$/i);
  const name = words.shift()?.text.toLowerCase() ?? "";
  const sign = take(/^(?:=|to)$/i);
  if (!sign) return null;
  const value = sql.slice(sign.end).replace(/;\s*$/, "").trim();
  if (/^'(?:[^']|'')*'$/.test(value)) return [name, value.slice(1, -1).replaceAll("''", "'")];
  return /^[\w-]+$/.test(value) && !/^default$/i.test(value) ? [name, value] : null;
}

interface WrittenWord {
  readonly text: string;
  readonly end: number;
}

function wordsOf(sql: string): WrittenWord[] {
  const words: WrittenWord[] = [];
  for (let at = 0; at < sql.length && words.length < MOST_WORDS; ) {
    const end = endOfLexeme(sql, at, sql.length);
    if (end < 0) break;
    if (!isTrivia(sql, at)) words.push({ text: sql.slice(at, end), end });
    at = end;
  }
  return words;
}

/** `-c lock_timeout=5s -c statement_timeout=0`, as libpq hands it to the server. */
function optionsOf(text: string): readonly SessionSetting[] {
  return text.split(/\s+-c\s*|^-c\s*/).flatMap((part): readonly SessionSetting[] => {
    const cut = part.indexOf("=");
    const value = part.slice(cut + 1).trim();
    return cut > 0 && /^\S+$/.test(value) ? [[part.slice(0, cut).trim().toLowerCase(), value]] : [];
  });
}
