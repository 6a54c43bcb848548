import type { Include, SourceFile, Span } from "../../types.ts";
import type { Folder } from "../evidence/folder.ts";
import { folderOf, join } from "../evidence/path.ts";
import { linesOf, wholeOf } from "./lines.ts";

/** psql's \i, \ir and their long names; a meta-command starts anywhere outside quotes, in practice a line. */
const META = /^(\s*)\\(include_relative|include|ir|i)(?:[ \t]+(.*?))?\s*$/;

const known = new WeakMap<SourceFile, readonly Include[]>();

/** The files that psql pulls into a file, nested; a file never includes itself, however far round. */
export function includesOf(file: SourceFile, folder: Folder, span: Span = wholeOf(file)): readonly Include[] {
  if (!file.text.includes("\\i")) return [];
  const whole = span[0] === 0 && span[1] === file.text.length;
  const found = whole ? known.get(file) : undefined;
  if (found) return found;
  const made = follow(file, folder, span, [file.path]);
  if (whole) known.set(file, made);
  return made;
}

function follow(file: SourceFile, folder: Folder, span: Span, trail: readonly string[]): readonly Include[] {
  const includes: Include[] = [];
  for (const line of linesOf(file.text, span)) {
    const match = META.exec(line.text);
    if (!match) continue;
    const start = line.span[0] + (match[1]?.length ?? 0);
    const path = unquote(match[3] ?? "");
    const target = path === "" || /[:`]/.test(path) ? null : locate(file, folder, match[2] ?? "", path);
    const inner =
      target && !trail.includes(target.path)
        ? follow(target, folder, wholeOf(target), [...trail, target.path])
        : [];
    includes.push({ span: [start, line.span[1]], path, file: target, includes: inner });
  }
  return includes;
}

function unquote(argument: string): string {
  const quoted = /^'((?:[^'\\]|''|\\.)*)'/.exec(argument);
  return quoted ? (quoted[1] ?? "").replaceAll("''", "'") : (argument.split(/\s+/)[0] ?? "");
}

/** \ir is relative to the file; \i to the working directory, which is often the file's own folder. */
function locate(file: SourceFile, folder: Folder, command: string, path: string): SourceFile | null {
  if (path.startsWith("/")) return folder.find(path);
  const beside = join(folderOf(file.path), path);
  if (command === "ir" || command === "include_relative") return folder.find(beside);
  return folder.find(join(".", path)) ?? folder.find(beside);
}

/** Every file that some include reaches. */
export function includedPaths(includes: readonly Include[]): readonly string[] {
  return includes.flatMap((include) => [
    ...(include.file ? [include.file.path] : []),
    ...includedPaths(include.includes),
  ]);
}

/**
 * The files that another one of these pulls in, and that are therefore no scripts of their own. Of files that
 * pull each other in, the first stays.
 */
export function pulledIn(
  files: readonly SourceFile[],
  includes: (file: SourceFile) => readonly Include[],
): ReadonlySet<string> {
  const place = new Map(files.map((file, at) => [file.path, at]));
  const reach = new Map<string, ReadonlySet<string>>();
  for (const file of files) {
    const paths = includedPaths(includes(file));
    if (paths.length > 0) reach.set(file.path, new Set(paths));
  }
  const pulled = new Set<string>();
  for (const [from, targets] of reach) {
    for (const target of targets) {
      if (target === from) continue;
      const mutual = reach.get(target)?.has(from) === true;
      if (!mutual || (place.get(from) ?? 0) < (place.get(target) ?? 0)) pulled.add(target);
    }
  }
  return pulled;
}
