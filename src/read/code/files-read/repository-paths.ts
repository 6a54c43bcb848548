import type { SourceFile } from "../../../types.ts";
import { folderOf, join } from "../../evidence/path.ts";
import { FilesAround } from "../other-files.ts";
import { type Handle, handle, knownText, type TextValue, textValue, type Value } from "../value.ts";

/** Before a path that starts from the top of the repository, so that no other text is taken for one. */
const HERE = "file:";
/** No migration reads a longer script. */
const LONGEST = 1_000_000;

/** Where a file stands on the disk of whoever runs it nobody knows, but what is looked for from it is known. */
export function ownPath({ path }: Pick<SourceFile, "path">): TextValue {
  return pathValue(`${HERE}${path}`);
}

export function ownFolder({ path }: Pick<SourceFile, "path">): TextValue {
  return pathValue(`${HERE}${folderOf(path)}`);
}

function pathValue(path: string): TextValue {
  return path.startsWith(HERE) ? { ...textValue(path), holes: true } : textValue(path);
}

/** A path of the repository, or one from where the project is run; null: nobody knows. */
export function pathIn(value: Value | undefined): string | null {
  if (value?.kind === "text" && value.text.startsWith(HERE)) return value.text;
  return knownText(value);
}

export function joinedPath(parts: readonly (Value | undefined)[]): TextValue | null {
  const texts = parts.map(pathIn);
  return texts.length === 0 || texts.includes(null) ? null : pathValue(texts.join("/"));
}

/** The folder of what a path names. */
export function outerPath(value: Value | undefined, levels = 1): TextValue | null {
  const path = pathIn(value);
  return path === null ? null : pathValue(`${path}${"/..".repeat(levels)}`);
}

/** From the top of the repository, or from where the project is run: the nearest folder above that has it. */
export function fileAt(value: Value | undefined, from: SourceFile): SourceFile | null {
  const path = pathIn(value);
  const around = FilesAround.of(from);
  // From the top of the disk, where this repository stands nobody knows.
  if (path === null || path.startsWith("/") || !around) return null;
  const asked = (folder: string): SourceFile | null => {
    const whole = `${folder}/${path.replace(HERE, "")}`;
    return leadsOut(whole) ? null : around.at(join(".", whole));
  };
  if (path.startsWith(HERE)) return asked(".");
  return around.folder.above.map((folder) => asked(folder.path)).find((found) => found) ?? null;
}

/** Nobody knows what stands above the repository. */
function leadsOut(path: string): boolean {
  let depth = 0;
  for (const part of path.split("/")) {
    if (part === "..") depth--;
    else if (part !== "" && part !== ".") depth++;
    if (depth < 0) return true;
  }
  return false;
}

/** What is read stands in no line of the migration. */
export function textAt(value: Value | undefined, from: SourceFile): TextValue | null {
  const found = fileAt(value, from);
  return found && found.text.length <= LONGEST ? textValue(found.text) : null;
}

/** A file that is open to be read. */
export function openedAt(value: Value | undefined, from: SourceFile): Value | null {
  const text = textAt(value, from);
  if (!text) return null;
  const file: Handle = { sendsNothing: true, call: ({ name }) => (name === "read" ? text : null) };
  return handle(file);
}
