import type { Migration, ModelledVersion, Origin } from "../../types.ts";
import { identifierOf, lexemesOf } from "../grammar/lexemes.ts";

/**
 * Whether an index that a constraint has taken over is taken back all the same when the constraint has been dropped, and the
 * index with it: the version that makes it is of the same run, and its way back drops what is still there of that name.
 */
export function isTakenBackByItsMaker(
  { version: { root }, up }: ModelledVersion,
  { file }: Origin,
  name: string,
): boolean {
  if (file.changed === "none" || up.some(({ migration }) => migration.file.path === file.path)) return false;
  const maker = root.versions.find((each) => each.up.some((one) => one.file.path === file.path));
  return maker?.down.some((each) => dropsIfThere(sqlOf(each), name)) === true;
}

function sqlOf({ sent, file, span }: Migration): string {
  if (!sent) return file.text.slice(...span);
  return sent.map((one) => (one.kind === "message" ? one.sql : "")).join(";\n");
}

function dropsIfThere(sql: string, name: string): boolean {
  const lexemes = lexemesOf(sql);
  const word = (at: number): string => lexemes[at]?.text.toUpperCase() ?? "";
  return lexemes.some((_, at) => {
    if (word(at) !== "DROP" || word(at + 1) !== "INDEX") return false;
    const next = word(at + 2) === "CONCURRENTLY" ? at + 3 : at + 2;
    if (word(next) !== "IF" || word(next + 1) !== "EXISTS") return false;
    const end = lexemes.findIndex(({ text }, there) => there > next && text === ";");
    const named = lexemes.slice(next + 2, end < 0 ? undefined : end);
    return named.some((lexeme) => identifierOf(lexeme) === name);
  });
}
