import { identifierOf, lexemesOf } from "../sql/grammar/lexemes.ts";
import type { ModelledVersion } from "../types.ts";
import { columnChanges } from "./columns.ts";
import { type LaterText, laterStatements, laterTexts, reachesFurther, speaksOf } from "./later-mentions.ts";
import { madeBySql, objectIn } from "./names.ts";
import { upperWords } from "./piece.ts";

const UNREAD = "not all that they send is read";

/**
 * Why statements cannot come behind the versions that follow theirs, as a clause; null where they can: those versions speak
 * of nothing that they make or take away, and leave the tables of their indexes as they are.
 */
export function neededLater(version: ModelledVersion, moved: readonly string[]): string | null {
  if (moved.length === 0) return null;
  const later = laterTexts(version);
  if (later === null) return UNREAD;
  if (later.all.length === 0) return null;
  if (moved.some((sql) => !isKnown(sql))) return "what would have to come behind them is more than indexes";
  const names = new Set(moved.flatMap(changedNames));
  const found = [...names].find((name) => later.all.some((one) => speaksOf(one, name)));
  if (found !== undefined) return `they speak of ${found}`;
  const statements = later.up.flatMap(laterStatements);
  const table = moved
    .flatMap(indexedTable)
    .find(({ name, isUnique }) =>
      statements.some((text) => speaksOf(text, name) && (mayChange(text) || (isUnique && mayRelyOn(text)))),
    );
  return table === undefined ? null : `they may change ${table.name}`;
}

function hasAny({ words }: LaterText, wanted: readonly string[]): boolean {
  return wanted.some((word) => words.has(word));
}

/** What takes a column away, or renames it, leaves nothing to build the index on. */
function mayChange(text: LaterText): boolean {
  return reachesFurther(text) || hasAny(text, ["drop", "rename", "schema"]);
}

/** Foreign keys, ON CONFLICT, REPLICA IDENTITY and USING INDEX want a unique one that is there. */
function mayRelyOn(text: LaterText): boolean {
  return hasAny(text, ["references", "conflict", "identity", "using"]);
}

/**
 * Whether no version that follows can have changed what has these names. Nothing is weighed: one word of one of them, in
 * whatever case or body, and it is for a person to look.
 */
export function isLeftAlone(version: ModelledVersion, names: readonly string[]): boolean {
  const later = laterTexts(version);
  if (later === null) return false;
  return !later.all.some((text) => reachesFurther(text) || names.some((name) => speaksOf(text, name)));
}

/** What it makes or takes away is known by its words. */
function isKnown(sql: string): boolean {
  const [first = "", ...more] = upperWords(sql);
  if (["ALTER", "DROP"].includes(first)) return ["TABLE", "INDEX"].includes(more[0] ?? "");
  if (first === "CREATE") return more[0] === "INDEX" || (more[0] === "UNIQUE" && more[1] === "INDEX");
  return ["SET", "RESET", "ANALYZE", "COMMENT", "REINDEX"].includes(first);
}

function indexedTable(sql: string): readonly { readonly name: string; readonly isUnique: boolean }[] {
  const lexemes = lexemesOf(sql);
  const word = (at: number): string => lexemes[at]?.text.toUpperCase() ?? "";
  if (word(0) !== "CREATE") return [];
  let place = lexemes.findIndex((_, at) => word(at) === "ON") + 1;
  if (word(place) === "ONLY") place++;
  while (word(place + 1) === ".") place += 2;
  const lexeme = lexemes[place];
  return lexeme ? [{ name: identifierOf(lexeme), isUnique: word(1) === "UNIQUE" }] : [];
}

function changedNames(sql: string): readonly string[] {
  const { made, gone } = columnChanges(sql);
  const columns = [...made, ...gone].map((name) => name.split(".").at(-1) ?? name);
  const object = objectIn(sql);
  return [...madeBySql(sql), ...columns, ...(object && object.verb !== "validate" ? [object.name] : [])];
}
