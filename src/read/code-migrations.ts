import type { CodeFile, SourceFile, Span, UnreadMigration, UnreadMigrations } from "../types.ts";
import { type CodeLanguage, isIn } from "./code/languages.ts";
import { folderOfOther } from "./evidence/database.ts";
import { databaseTold, type ToldDatabase } from "./evidence/drivers.ts";
import type { Folder } from "./evidence/folder.ts";
import { folderOf } from "./evidence/path.ts";
import { inheritedMark, languageOfKin, toolBeside } from "./kin-migrations.ts";
import { codeMarks } from "./marks/index.ts";
import { speaking } from "./marks/language.ts";
import { unrecognizedMark } from "./marks/unknown-tool.ts";
import { tools } from "./registry.ts";
import type { CodeMark, Tool } from "./tool.ts";

/** All that migrations in code are known by. */
export const marks: readonly CodeMark[] = [...tools.flatMap((tool) => tool.code ?? []), ...codeMarks];

/** Nearly no other file holds one of these words, and every mark does. */
const signs =
  /migrat|\bup\b|xmldb_|SchemaUtils|^def execute|_update_\d|\bchange\s*\(|upgrade|revision|"operations"|^operations|actions|^Apply:|schemahero|changeSet|generateSql|ProvideScript|BaseSchema|yoyo|up-fn|:up|_(?:table|column|index|foreign_key)|timestamps|\b(?:sql|raw|exec)\s*\(/im;

interface GatheredMigrations {
  readonly mark: CodeMark;
  readonly folder: string;
  /** The oldest by name, and those after it. */
  readonly first: UnreadMigration;
  readonly later: UnreadMigration[];
}

/** What the files in other languages than SQL are. */
export interface CodeMigrations {
  /** By folder and tool. */
  readonly unread: readonly UnreadMigrations[];
  /** Those whose tool is read. */
  readonly readable: readonly ReadableCode[];
  /** Those that bear no tool's mark, and stand where migrations do. */
  readonly unmarked: readonly CodeFile[];
  /** Those of another database. */
  readonly skipped: readonly { readonly folder: string; readonly reason: string }[];
  /** Where nothing says which database they are for. */
  readonly remarks: readonly string[];
}

/** Migrations that are written in another language than SQL; and those of another database. */
export function codeMigrations(code: readonly CodeFile[], open: (path: string) => Folder): CodeMigrations {
  const judge = once((path: string) => {
    const folder = open(path);
    const told = databaseTold(folder);
    return { isAssumed: told === "nothing", reason: reasonToSkip(folder, told) };
  });
  const placeOf = ({ path }: CodeFile) => judge(folderOf(path));
  const marked = code.flatMap((file) => {
    const found = kinMark(file, open) ?? markIn(file);
    return found ? [{ file, ...found }] : [];
  });
  const own = marked.filter(({ file }) => placeOf(file).reason === null);
  const readable = own.flatMap(({ file, mark, span }) => {
    const tool = readerOf(mark, file);
    return tool ? [{ tool, file, span }] : [];
  });
  const gathered = gatheredBy(own.filter(({ mark, file }) => readerOf(mark, file) === null));
  const folders = [
    ...gathered.map(({ mark, folder }) => ({ tool: mark.tool, folder })),
    ...readable.map(({ tool, file }) => ({ tool: tool.name, folder: folderOf(file.path) })),
  ];
  const isMarked = new Set(marked.map(({ file }) => file));
  return {
    unmarked: code.filter((file) => !isMarked.has(file) && !file.anywhere && placeOf(file).reason === null),
    readable,
    unread: gathered.map(unreadOf),
    skipped: distinct(
      marked.flatMap(({ file }) => {
        const { reason } = placeOf(file);
        return reason === null ? [] : [{ folder: folderOf(file.path), reason }];
      }),
      ({ folder }) => folder,
    ),
    remarks: distinct(
      folders.flatMap(({ tool, folder }) => (judge(folder).isAssumed ? [assumed(tool, folder)] : [])),
      (remark) => remark,
    ),
  };
}

/** One of each key, in order. */
function distinct<T>(items: readonly T[], keyOf: (item: T) => string): readonly T[] {
  return [...new Map(items.map((item) => [keyOf(item), item] as const).reverse()).values()].reverse();
}

function once<T>(make: (key: string) => T): (key: string) => T {
  const made = new Map<string, T>();
  return (key) => {
    const known = made.get(key) ?? make(key);
    made.set(key, known);
    return known;
  };
}

function gatheredBy(
  marked: readonly (MarkedFile & { readonly file: CodeFile })[],
): readonly GatheredMigrations[] {
  const found = new Map<string, GatheredMigrations>();
  for (const { file, mark, span } of marked) {
    const folder = folderOf(file.path);
    const key = `${mark.tool}\0${folder}`;
    const sofar = found.get(key);
    const place = { file, span };
    if (sofar) sofar.later.push(place);
    else found.set(key, { mark, folder, first: place, later: [] });
  }
  return [...found.values()];
}

/** A migration in code, and the tool that reads it. */
export interface ReadableCode {
  readonly tool: Tool;
  readonly file: CodeFile;
  /** What shows that it is a migration. */
  readonly span: Span;
}

/** The tool that a mark is of, where its migrations in this file's language are read. */
function readerOf(mark: CodeMark, { path }: Pick<SourceFile, "path">): Tool | null {
  const reads = ({ name, reads: language }: Tool) =>
    name === mark.tool && language !== undefined && isIn(language, path);
  return tools.find(reads) ?? null;
}

/** The languages of migrations that are read, in these files and beside these folders. */
export function languagesOf(
  code: readonly CodeFile[],
  names: Iterable<string>,
  open: (path: string) => Folder,
): ReadonlySet<CodeLanguage> {
  const languages = new Set<CodeLanguage>();
  for (const file of code) {
    const tool = ownTool(file) ?? toolOfKin(file, open);
    const reads = tool || file.anywhere ? tool?.reads : languageOfKin(file);
    if (reads) languages.add(reads);
  }
  const beside = tools.flatMap(({ reads }) => reads ?? []);
  for (const name of names) for (const language of beside) if (isIn(language, name)) languages.add(language);
  return languages;
}

function ownTool(file: SourceFile): Tool | null {
  const marked = markIn(file);
  return marked && readerOf(marked.mark, file);
}

/** Of a file that bears no mark of a tool that is read: the tool whose migrations stand beside it. */
function toolOfKin(file: CodeFile, open: (path: string) => Folder): Tool | null {
  if (file.anywhere || ownTool(file)) return null;
  return toolBeside(file, open(folderOf(file.path)), markAndTool);
}

function markAndTool(file: SourceFile): { readonly mark: CodeMark; readonly tool: Tool | null } | null {
  const found = knownMark(file);
  return found && { mark: found.mark, tool: readerOf(found.mark, file) };
}

/** It extends a class that bears a tool's mark in another file. */
function kinMark(file: CodeFile, open: (path: string) => Folder): MarkedFile | null {
  const tool = toolOfKin(file, open);
  if (tool === null && (file.anywhere || ownTool(file) || markIn(file))) return null;
  return inheritedMark(file, tool, markAndTool);
}

function assumed(tool: string, folder: string): string {
  return `no project file names the database of the ${tool} migrations in ${folder}: they are assumed to be for PostgreSQL`;
}

interface MarkedFile {
  readonly mark: CodeMark;
  readonly span: Span;
}

const known = new WeakMap<SourceFile, { readonly marked: MarkedFile | null }>();

/** The first that a file bears, and where; null: it is no migration of any of these tools. */
function markIn(file: SourceFile): MarkedFile | null {
  const seen = known.get(file);
  if (seen) return seen.marked;
  const marked = (signs.test(file.text) ? knownMark(file) : null) ?? unrecognizedIn(file);
  known.set(file, { marked });
  return marked;
}

/** Of a tool that nobody here knows, where nothing but its place and its words tells. */
function unrecognizedIn(file: SourceFile): MarkedFile | null {
  const mark = unrecognizedMark(file);
  const found = mark?.marks[0].exec(file.text);
  return mark && found ? { mark, span: [found.index, found.index + found[0].length] } : null;
}

export function knownMark({ path, text }: Pick<SourceFile, "path" | "text">): MarkedFile | null {
  let bare: string | null = null;
  for (const mark of marks) {
    if (!mark.extension.test(path)) continue;
    const [first, ...rest] = mark.marks;
    if (!first.test(text)) continue;
    // A language has one way to say what is aside, whichever tool's mark is looked for.
    bare ??= speaking(text, mark);
    const found = first.exec(bare);
    if (found && rest.every((one) => one.test(text)))
      return { mark, span: [found.index, found.index + found[0].length] };
  }
  return null;
}

/** The newest first: what is said of a folder changes with each migration that is new, so that no old word covers it. */
function unreadOf({
  mark: { tool, language, prints },
  folder,
  first,
  later,
}: GatheredMigrations): UnreadMigrations {
  const newest = later.at(-1);
  const files: UnreadMigrations["files"] = newest
    ? [newest, ...later.slice(0, -1).reverse(), first]
    : [first];
  return { tool, language, folder, prints, files };
}

function reasonToSkip(folder: Folder, told: ToldDatabase): string | null {
  const other = folderOfOther(folder.path);
  if (other) return `the folder is named for ${other.database}`;
  return typeof told === "object" ? told.other : null;
}
