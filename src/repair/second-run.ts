import { type Lexeme, lexemesOf } from "../sql/grammar/lexemes.ts";
import { isSetting, type Piece, sentByPiece, upperWords } from "./piece.ts";
import { ofTheSession } from "./settings.ts";

/** What a second run does as the first one did, or passes over by its own words. Of code nobody knows. */
const AGAIN = [
  "SET RESET SHOW ANALYZE VACUUM REINDEX CLUSTER CHECKPOINT COMMENT GRANT REVOKE SECURITY LOCK",
  "DELETE TRUNCATE BEGIN START COMMIT END ROLLBACK SAVEPOINT RELEASE REFRESH VALUES",
].flatMap((line) => line.split(" "));
const REPEATED: ReadonlySet<string> = new Set(AGAIN);

/** Whether it may run again where it has run to its end: by what it says, and not by what may be there. */
export function runsAgain(sql: string): boolean {
  const words = upperWords(sql);
  const [first = "", second = ""] = words;
  const has = (...wanted: readonly string[]): boolean =>
    words.some((_, at) => wanted.every((word, next) => words[at + next] === word));
  if (REPEATED.has(first)) return true;
  if (first === "SELECT" || first === "WITH") return onlyReads(sql);
  if (first === "UPDATE") return setsTheSame(sql);
  if (first === "DROP") return has("IF", "EXISTS");
  if (first === "INSERT") return has("ON", "CONFLICT");
  // What a concurrent build has left is cleared before it.
  if (first === "CREATE") return has("OR", "REPLACE") || has("IF", "NOT", "EXISTS") || has("CONCURRENTLY");
  if (first !== "ALTER" || has("RENAME") || has("SET", "SCHEMA")) return false;
  if (second === "TABLE") return tableActions(sql).every(({ isRepeated }) => isRepeated);
  return second === "INDEX" || !(has("ADD") || has("DROP")) || has("VALUE", "IF", "NOT", "EXISTS");
}

/** The same, so that it runs again; null where its own words cannot say so, or would hide that something else is there. */
export function guarded(sql: string): string | null {
  if (runsAgain(sql)) return sql;
  const [first, second] = upperWords(sql);
  const places =
    first === "DROP" ? dropPlaces(sql) : first === "ALTER" && second === "TABLE" ? alterPlaces(sql) : null;
  if (!places || places.length === 0) return null;
  let out = sql;
  for (const { at, words } of places.toReversed()) out = `${out.slice(0, at)}${words} ${out.slice(at)}`;
  return runsAgain(out) ? out : null;
}

interface GuardPlace {
  readonly at: number;
  readonly words: string;
}

/** Before the name, which may be such a word itself. */
function dropPlaces(sql: string): readonly GuardPlace[] {
  const lexemes = lexemesOf(sql);
  const isWord = (at: number, words: RegExp): boolean => words.test(lexemes[at]?.text ?? "");
  const kind = isWord(1, /^MATERIALIZED$/i) ? 2 : 1;
  if (!isWord(kind, /^(?:INDEX|TABLE|VIEW|SEQUENCE)$/i)) return [];
  const name = lexemes[isWord(kind + 1, /^CONCURRENTLY$/i) ? kind + 2 : kind + 1];
  return name ? [{ at: name.start, words: "IF EXISTS" }] : [];
}

function alterPlaces(sql: string): readonly GuardPlace[] | null {
  const missing = tableActions(sql).filter(({ isRepeated }) => !isRepeated);
  const places = missing.flatMap(({ guard }) => guard ?? []);
  return places.length === missing.length ? places : null;
}

interface TableAction {
  readonly isRepeated: boolean;
  /** Where it would say that it may run again; absent where it cannot say so. */
  readonly guard?: GuardPlace;
}

/** What an ALTER TABLE does, one by one. */
function tableActions(sql: string): readonly TableAction[] {
  const lexemes = lexemesOf(sql);
  const starts: number[] = [];
  let depth = 0;
  let at = 2;
  // Up to the end of the table's name.
  while (/^(?:IF|EXISTS|ONLY)$/i.test(lexemes[at]?.text ?? "")) at++;
  while (lexemes[at + 1]?.text === ".") at += 2;
  at += lexemes[at + 1]?.text === "*" ? 2 : 1;
  for (let place = at; place < lexemes.length; place++) {
    if (depth === 0 && (place === at || lexemes[place - 1]?.text === ",")) starts.push(place);
    if (lexemes[place]?.text === "(") depth++;
    if (lexemes[place]?.text === ")") depth--;
  }
  return starts.map((start) => tableAction(lexemes.slice(start)));
}

const CONSTRAINTS = /^(?:CONSTRAINT|UNIQUE|PRIMARY|FOREIGN|CHECK|EXCLUDE|NOT)$/;

function tableAction(lexemes: readonly Lexeme[]): TableAction {
  const word = (at: number): string => lexemes[at]?.text.toUpperCase() ?? "";
  const [verb, second] = [word(0), word(1)];
  if (/^(?:ATTACH|DETACH|INHERIT|NO)$/.test(verb)) return { isRepeated: false };
  if (verb === "ALTER") return { isRepeated: !changesIdentity(word) };
  if (verb !== "ADD" && verb !== "DROP") return { isRepeated: true };
  const isColumn = !CONSTRAINTS.test(second);
  if (verb === "ADD" && !isColumn) return { isRepeated: false };
  const place = second === "COLUMN" || (verb === "DROP" && second === "CONSTRAINT") ? 2 : 1;
  if (word(place) === "IF") return { isRepeated: true };
  const name = lexemes[place];
  const words = verb === "ADD" ? "IF NOT EXISTS" : "IF EXISTS";
  return name ? { isRepeated: false, guard: { at: name.start, words } } : { isRepeated: false };
}

/** ALTER COLUMN … ADD GENERATED, DROP IDENTITY, DROP EXPRESSION. */
function changesIdentity(word: (at: number) => string): boolean {
  const what = word(1) === "COLUMN" ? 3 : 2;
  const [change, object] = [word(what), word(what + 1)];
  if (change === "ADD") return true;
  return change === "DROP" && /^(?:IDENTITY|EXPRESSION)$/.test(object) && word(what + 2) !== "IF";
}

/** Functions that leave things as they were, called once more. */
const HARMLESS =
  /^(?:set_config|setval|current_setting|pg_sleep|pg_advisory\w+|to_regclass|count|max|min|now|exists)$/i;

/** A query that calls nothing but what is known here, and writes nothing. */
function onlyReads(sql: string): boolean {
  const lexemes = lexemesOf(sql);
  const writes = lexemes.some(({ text }) => /^(?:INSERT|UPDATE|DELETE|MERGE|INTO)$/i.test(text));
  const calls = lexemes.filter(
    ({ text }, at) => /^\w+$/.test(text) && lexemes[at + 1]?.text === "(" && !KEYWORDS.test(text),
  );
  return !writes && calls.every(({ text }) => HARMLESS.test(text));
}

const KEYWORDS = /^(?:SELECT|FROM|WHERE|IN|AND|OR|NOT|AS|ON|VALUES|ANY|ALL|MATERIALIZED|USING|WITH)$/i;

/** An UPDATE in which no column is made of what an UPDATE has made: the second one writes the same. */
function setsTheSame(sql: string): boolean {
  const lexemes = lexemesOf(sql).map(({ text }) => text.toLowerCase());
  const start = lexemes.indexOf("set");
  const [table, alias] = [lexemes[start - 1], lexemes[1]];
  let depth = 0;
  const assigned: string[] = [];
  const read: string[] = [];
  let isTarget = true;
  for (let at = start + 1; at < lexemes.length; at++) {
    const text = lexemes[at] ?? "";
    if (depth === 0 && /^(?:where|from|returning)$/.test(text)) break;
    if (text === "(") depth++;
    else if (text === ")") depth--;
    else if (text === "=" && depth === 0) isTarget = false;
    else if (text === "," && depth === 0) isTarget = true;
    else if (isTarget) assigned.push(text);
    else {
      const qualifier = lexemes[at - 1] === "." ? lexemes[at - 2] : null;
      if (qualifier === null || qualifier === table || qualifier === alias) read.push(text);
    }
  }
  return start > 0 && !assigned.some((name) => name !== "," && read.includes(name));
}

/**
 * Statements that are sent one by one, each in no transaction, by the files that they want: what is cut off in a concurrent
 * build runs again from its file's beginning, where what has run would be refused.
 * @param parts whether a file may be parted; where it may not, what cannot say so by its own words stays
 */
export function partedForSecondRun(pieces: readonly Piece[], parts: boolean): readonly (readonly Piece[])[] {
  const files: Piece[][] = [];
  let settings: Piece[] = [];
  const begin = (piece: Piece): void => {
    files.push(files.length === 0 ? [piece] : [...settings.map(carried), piece]);
  };
  for (const piece of pieces) {
    const last = files.at(-1);
    if (!last || (parts && isBuild(piece) && last.some(stopsSecondRun))) begin(piece);
    else last.push(piece);
    if (isSetting(piece)) settings = [...settings, piece];
  }
  return files.length === 0 ? [[]] : files;
}

/** Statements in the place of those that run again only if they say so, where they stand before a build. */
export function guardedPieces(pieces: readonly Piece[]): readonly Piece[] {
  const last = pieces.findLastIndex(isBuild);
  return pieces.map((piece, at) => {
    if (at >= last || piece.code !== undefined || !stopsSecondRun(piece)) return piece;
    const sql = guarded(piece.sql);
    return sql === null ? piece : { ...piece, sql };
  });
}

/** It holds where no file comes before. */
function carried(piece: Piece): Piece {
  return { ...piece, lead: "\n", sql: ofTheSession(piece.sql) };
}

function stopsSecondRun(piece: Piece): boolean {
  return piece.guarded !== true && !sentByPiece(piece).every(runsAgain);
}

/** What may be cut off, and what clears the way for it. */
export function isBuild({ outside, sql }: Pick<Piece, "outside" | "sql">): boolean {
  return outside && upperWords(sql)[0] !== "VACUUM";
}
