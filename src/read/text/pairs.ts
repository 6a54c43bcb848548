import type { SourceFile } from "../../types.ts";
import { fileNameOf, folderOf } from "../evidence/path.ts";

/** How people name the way back when no tool tells them to. */
const BACK_FOLDER = /^(?:rollbacks?|down|undo|revert)$/i;
const BACK_NAME = /^(.*?)([._-])(rollback|down|undo|revert)\.sql$/i;
const UP_NAME = /^(.*?)[._-]up\.sql$/i;
const BARE = /^(?:up|down)\.sql$/i;

/** Whether a name or its folder says that the file takes something back. */
export function isBack(path: string): boolean {
  return BACK_NAME.test(fileNameOf(path)) || /^down\.sql$/i.test(fileNameOf(path)) || inBackFolder(path);
}

/** Ends in a word that is also an ordinary one, after "_" or "-". */
export function endsLikeBack(path: string): boolean {
  return /[_-](?:down|undo|revert)\.sql$/i.test(path) && !inBackFolder(path);
}

export function isBackFolder(name: string): boolean {
  return BACK_FOLDER.test(name);
}

function inBackFolder(path: string): boolean {
  return isBackFolder(fileNameOf(folderOf(path)));
}

/** What an up file and its way back have in common, so that they meet. */
export function stemOf(path: string): string {
  const name = fileNameOf(path);
  const folder = folderOf(path);
  if (BARE.test(name) || /^migration\.sql$/i.test(name)) return fileNameOf(folder);
  return (BACK_NAME.exec(name)?.[1] ?? UP_NAME.exec(name)?.[1] ?? name.replace(/\.sql$/i, "")).toLowerCase();
}

/** "1_x.up.sql", "1_x.down.sql", "1_x/up.sql": a name that some migration tool asks for. */
export function isPaired(path: string): boolean {
  return /(?:^|\.)(?:up|down)\.sql$/i.test(fileNameOf(path));
}

/** A way back that is a program: "1_x.down.go" beside "1_x.up.sql". */
export function backInAnotherLanguage(up: string, names: ReadonlySet<string>): string | undefined {
  const found = /^(.*\.)up\.sql$/i.exec(fileNameOf(up));
  return found ? [...names].find((name) => name.startsWith(`${found[1]}down.`)) : undefined;
}

/** The name that the way back of `up` would have, after the example of another one in the same root. */
export function backNameLike(up: SourceFile, example: SourceFile): string {
  const name = fileNameOf(up.path);
  if (BARE.test(fileNameOf(example.path))) return "down.sql";
  const suffix = BACK_NAME.exec(fileNameOf(example.path));
  const stem = UP_NAME.exec(name)?.[1] ?? name.replace(/\.sql$/i, "");
  const back = suffix ? `${stem}${suffix[2]}${suffix[3]}.sql` : name;
  return inBackFolder(example.path) ? `${fileNameOf(folderOf(example.path))}/${back}` : back;
}
