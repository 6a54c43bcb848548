import { endOfLexeme, isTrivia } from "../../sql/grammar/lexer.ts";
import type { Migration, PartlyKnownTable, UnreadPassage } from "../../types.ts";
import { nameKey } from "../name-key.ts";
import type { View } from "../schema-view.ts";
import type { Timeline } from "../timeline.ts";

/** The words of a passage up to the name of its table are few. */
const MOST_WORDS = 12;

/** A call names its table in the beginning. */
const MOST_LOOKED_AT = 300;

/** A CREATE TABLE that could not be read further makes its table all the same; nobody knows its columns. */
export function makeUnreadTable(
  { file, span, text, makes }: UnreadPassage,
  { direction }: Migration,
  view: View,
  timeline: Timeline,
): void {
  leaveOpen(text, view, timeline);
  const made = makes ?? tableMadeIn(text);
  if (!made || (made.ifNotExists && view.relation(made))) return;
  const name = made.isTemporary ? { schema: "pg_temp", name: made.name } : view.home(made);
  if (timeline.get(nameKey(name), timeline.now)) return;
  timeline.put(name, {
    name,
    kind: "table",
    persistence: made.isTemporary ? "temporary" : "permanent",
    maybe: made.ifNotExists === true,
    by: { file, direction, span, conditional: false },
  });
}

/** What a passage does to a table that it names nobody knows: it may have given it a key. */
function leaveOpen(text: string, view: View, timeline: Timeline): void {
  for (const name of new Set(text.slice(0, MOST_LOOKED_AT).match(/[A-Za-z_][\w$]*/g))) {
    const found = view.relation({ name });
    if (!found?.ownConstraints) continue;
    const { ownConstraints: _, ...open } = found;
    timeline.put(found.name, open);
  }
}

function tableMadeIn(text: string): PartlyKnownTable | null {
  const words = wordsOf(text);
  const take = (word: string): boolean => {
    const found = words[0]?.toLowerCase() === word;
    if (found) words.shift();
    return found;
  };
  if (!take("create")) return null;
  take("global");
  take("local");
  const isTemporary = take("temp") || take("temporary");
  take("unlogged");
  if (!take("table")) return null;
  const ifNotExists = take("if") && take("not") && take("exists");
  const [first = "", dot, second = ""] = words;
  const parts = (dot === "." ? [first, second] : [first]).map(identifierOf);
  if (parts.includes(null)) return null;
  const [name = "", schema] = parts.toReversed() as string[];
  return { schema, name, ifNotExists, isTemporary };
}

function wordsOf(text: string): string[] {
  const words: string[] = [];
  for (let at = 0; at < text.length && words.length < MOST_WORDS; ) {
    const end = endOfLexeme(text, at, text.length);
    const to = end < 0 ? ~end : end;
    if (!isTrivia(text, at)) words.push(text.slice(at, to));
    at = to;
  }
  return words;
}

/** null: a template, or something else that is no name. */
function identifierOf(word: string): string | null {
  if (/^"(?:[^"]|"")+"$/.test(word)) return word.slice(1, -1).replaceAll('""', '"');
  return /^[a-z_\u0080-\uffff][a-z0-9_$\u0080-\uffff]*$/i.test(word) ? word.toLowerCase() : null;
}
