import type { SourceFile, Span } from "../types.ts";
import { Evaluation } from "./code/evaluation.ts";
import { type CodeLanguage, languageOf, moduleOf } from "./code/languages.ts";
import { elsewhereOf } from "./code/other-modules.ts";
import type { CodeClass } from "./code/syntax.ts";
import type { ClassValue } from "./code/value.ts";
import type { Folder } from "./evidence/folder.ts";
import { fileNameOf, folderOf } from "./evidence/path.ts";
import type { CodeMark, Tool } from "./tool.ts";

/** No class is extended so often. */
const DEEPEST = 5;

/** Ways of a migration in the languages that have no word for a class that others extend. */
const ways: ReadonlySet<string | null> = new Set(["change", "up", "down", "upgrade", "downgrade"]);

/** Whether all that a file has of migrations is what others extend: its tool runs nothing of it. */
export function holdsBasesAlone(file: SourceFile, language: CodeLanguage): boolean {
  const made = (moduleOf(file, language)?.body ?? []).flatMap((node) => {
    if (node.kind === "class") return [node.made];
    return node.kind === "export" && node.value.kind === "class" ? [node.value.made] : [];
  });
  return made.length > 0 && made.every((each) => each.isAbstract || isBareRuby(each, language));
}

/** A class of Ruby that extends Rails' own, and has no way to run. */
function isBareRuby({ bases: [base], body }: CodeClass, language: CodeLanguage): boolean {
  if (language !== "ruby" || base?.kind !== "element") return false;
  return body.every(
    (node) => node.kind !== "mixin" && (node.kind !== "function" || !ways.has(node.made.name)),
  );
}

interface ToolMark {
  readonly mark: CodeMark;
  readonly tool: Tool | null;
}

type MarkOf = (file: SourceFile) => ToolMark | null;

/** A class that extends another one, or a module that uses one; nearly no other file is looked at for what it extends. */
function isExtending(text: string): boolean {
  return text.split("\n").some((line) => {
    const at = line.search(/\bclass\b/);
    return at < 0 ? /^\s*use\s+[A-Z]/.test(line) : /[<(:]|\bextends\b/.test(line.slice(at));
  });
}

const known = new WeakMap<Folder, Map<string, Tool | null>>();

/** The tool whose migrations stand beside a file that bears no mark itself; null: it can be none of them. */
export function toolBeside(file: SourceFile, folder: Folder, markOf: MarkOf): Tool | null {
  if (!isExtending(file.text)) return null;
  const ending = /\.\w+$/.exec(fileNameOf(file.path))?.[0] ?? "";
  const tools = known.get(folder) ?? new Map<string, Tool | null>();
  known.set(folder, tools);
  const before = tools.get(ending);
  if (before !== undefined) return before;
  let tool: Tool | null = null;
  // The newest are the likeliest to be as this one is; one of the oldest may be the only one that tells.
  for (const other of [...folder.matching((name) => name.endsWith(ending))].reverse())
    tool ??= markOf(other)?.tool ?? null;
  tools.set(ending, tool);
  return tool;
}

/** A name that folders of migrations have in every tool. */
const folderOfMigrations = /(?:^|\/)(?:\w*migrat\w*|versions|alembic)(?:\/|$)/i;

/** The language of a file that may be a migration though none beside it bears a mark: all may extend a class that lies elsewhere. */
export function languageOfKin({ path, text }: SourceFile): CodeLanguage | null {
  return folderOfMigrations.test(folderOf(path)) && isExtending(text) ? languageOf(path) : null;
}

/**
 * The mark of a class in another file that a class of this one extends, and the place that names it; null: none bears one.
 * `tool`: the one whose migrations stand beside it; null: none does.
 */
export function inheritedMark(
  file: SourceFile,
  tool: Tool | null,
  markOf: MarkOf,
): { readonly mark: CodeMark; readonly span: Span } | null {
  const language = tool ? (tool.reads ?? null) : languageOfKin(file);
  const module = language && moduleOf(file, language);
  if (!module) return null;
  const evaluation = new Evaluation(file, {});
  evaluation.run(module);
  for (const made of evaluation.classes) {
    const found = markAbove(made, evaluation, markOf, DEEPEST);
    if (found && (tool === null ? found.tool : found.tool === tool))
      return { mark: found.mark, span: made.made.span };
  }
  return null;
}

function markAbove(made: ClassValue, evaluation: Evaluation, markOf: MarkOf, depth: number): ToolMark | null {
  const used = made.made.body.flatMap((node) => {
    if (node.kind !== "mixin") return [];
    const from = { ...node.from, file: elsewhereOf(made.scope)?.file ?? evaluation.file };
    return evaluation.other(from, node.span) ?? [];
  });
  for (const base of [...evaluation.basesOf(made).map((one) => one.base), ...used]) {
    if (base.kind !== "class") continue;
    const other = elsewhereOf(base.scope)?.file;
    const found = other && markOf(other);
    if (found?.tool) return found;
    const above = depth > 0 ? markAbove(base, evaluation, markOf, depth - 1) : null;
    if (above) return above;
  }
  return null;
}
