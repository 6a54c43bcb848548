import type { Include, SourceFile, Span } from "../../types.ts";
import type { Folder } from "../evidence/folder.ts";
import { folderOf, join } from "../evidence/path.ts";
import { linesOf, wholeOf } from "./lines.ts";

/** psql's \i, \ir and their long names; a meta-command starts anywhere outside quotes, in practice a line. */
const META = /^(\s*)\\(include_relative|include|ir|i)(?:[ \t]+(.*?))?\s*$/;

const known = new WeakMap<SourceFile, readonly Include[]>();

/** psql itself gives up at a few hundred open files; deeper nesting is an attack. */
const DEEPEST = 100;
const MOST_FILES = 1000;
const MOST_TEXT = 64 * 2 ** 20;

/** One walk through a file and what it pulls in. */
interface Walk {
  /** The file that begins it: what it leads to stays in its repository. */
  readonly from: SourceFile;
  readonly folder: Folder;
  files: number;
  text: number;
}

/** The files that psql pulls into a file, nested; a file never includes itself, however far round. */
export function includesOf(file: SourceFile, folder: Folder, span: Span = wholeOf(file)): readonly Include[] {
  if (!file.text.includes("\\i")) return [];
  const whole = span[0] === 0 && span[1] === file.text.length;
  const found = whole ? known.get(file) : undefined;
  if (found) return found;
  const made = follow(file, span, [file.path], { from: file, folder, files: 0, text: 0 });
  if (whole) known.set(file, made);
  return made;
}

function follow(file: SourceFile, span: Span, trail: readonly string[], walk: Walk): readonly Include[] {
  const includes: Include[] = [];
  for (const line of linesOf(file.text, span)) {
    const match = META.exec(line.text);
    if (!match) continue;
    const start = line.span[0] + (match[1]?.length ?? 0);
    const path = unquote(match[3] ?? "");
    const found = target(file, match[2] ?? "", path, trail, walk);
    const place = { span: [start, line.span[1]] as const, path };
    if ("why" in found) includes.push({ ...place, file: null, why: found.why, includes: [] });
    else {
      const inner = follow(found, wholeOf(found), [...trail, found.path], walk);
      includes.push({ ...place, file: found, why: null, includes: inner });
    }
  }
  return includes;
}

function target(
  file: SourceFile,
  command: string,
  path: string,
  trail: readonly string[],
  walk: Walk,
): SourceFile | { readonly why: string } {
  if (path === "") return { why: "names no file, and nothing is read there" };
  if (/[:`]/.test(path)) return { why: "is known only once psql runs it, not read" };
  // psql puts the home of an account in its place.
  if (path.startsWith("~")) return { why: "leads out of the repository, not read" };
  const found = locate(file, command, path, walk);
  if ("why" in found) return { why: found.why ?? "does not exist, not read" };
  if (trail.includes(found.path)) return { why: "is the file that includes it, and is read once" };
  walk.files++;
  walk.text += found.text.length;
  if (trail.length > DEEPEST)
    return { why: `stands in more than ${DEEPEST} files inside each other, not read` };
  return walk.files > MOST_FILES || walk.text > MOST_TEXT
    ? { why: `comes after ${MOST_FILES} files or 64 MB that this one includes, not read` }
    : found;
}

function unquote(argument: string): string {
  const quoted = /^'((?:[^'\\]|''|\\.)*)'/.exec(argument);
  return quoted ? (quoted[1] ?? "").replaceAll("''", "'") : (argument.split(/\s+/)[0] ?? "");
}

/** \ir is relative to the file; \i to the working directory, which is often the file's own folder. */
function locate(
  file: SourceFile,
  command: string,
  path: string,
  { folder, from }: Walk,
): ReturnType<Folder["include"]> {
  if (path.startsWith("/")) return folder.include(path, from);
  const beside = join(folderOf(file.path), path);
  if (command === "ir" || command === "include_relative") return folder.include(beside, from);
  const here = folder.include(join(".", path), from);
  if (!("why" in here)) return here;
  const other = folder.include(beside, from);
  // A way out is said, whichever of the two it would have been.
  return "why" in other && other.why === null ? here : other;
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
