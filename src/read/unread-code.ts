import type { CodeFile, SourceFile, Span, UnreadMigration, UnreadMigrations } from "../types.ts";
import { folderOfOther } from "./evidence/database.ts";
import { databaseTold, type ToldDatabase } from "./evidence/drivers.ts";
import type { Folder } from "./evidence/folder.ts";
import { folderOf } from "./evidence/path.ts";
import { codeMarks } from "./marks/index.ts";
import { speaking } from "./marks/language.ts";
import { unrecognizedMark } from "./marks/unknown-tool.ts";
import { tools } from "./registry.ts";
import type { CodeMark } from "./tool.ts";

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

/** Migrations that are written in another language than SQL, by folder and tool; and those of another database. */
export function unreadMigrations(
  code: readonly CodeFile[],
  open: (path: string) => Folder,
): {
  readonly unread: readonly UnreadMigrations[];
  /** Those that bear no tool's mark, and stand where migrations do. */
  readonly unmarked: readonly CodeFile[];
  readonly skipped: readonly { readonly folder: string; readonly reason: string }[];
  /** Where nothing says which database they are for. */
  readonly remarks: readonly string[];
} {
  const found = new Map<string, GatheredMigrations>();
  const unmarked: CodeFile[] = [];
  for (const file of code) {
    const marked = markIn(file);
    if (!marked) {
      unmarked.push(file);
      continue;
    }
    const folder = folderOf(file.path);
    const key = `${marked.mark.tool}\0${folder}`;
    const known = found.get(key);
    const place = { file, span: marked.span };
    if (known) known.later.push(place);
    else found.set(key, { mark: marked.mark, folder, first: place, later: [] });
  }
  const all = [...found.values()].map((gathered) => {
    const told = databaseTold(open(gathered.folder));
    return { one: gathered, told, reason: reasonToSkip(open(gathered.folder), told) };
  });
  const own = all.filter(({ reason }) => reason === null);
  return {
    unmarked: unmarked.filter((file) => {
      const folder = open(folderOf(file.path));
      return !file.anywhere && reasonToSkip(folder, databaseTold(folder)) === null;
    }),
    unread: own.map(({ one: gathered }) => unreadOf(gathered)),
    skipped: all.flatMap(({ one: gathered, reason }) =>
      reason === null ? [] : [{ folder: gathered.folder, reason }],
    ),
    remarks: own.flatMap(({ one: gathered, told }) => (told === "nothing" ? [assumed(gathered)] : [])),
  };
}

function assumed({ mark: { tool }, folder }: GatheredMigrations): string {
  return `no project file names the database of the ${tool} migrations in ${folder}: they are assumed to be for PostgreSQL`;
}

interface MarkedFile {
  readonly mark: CodeMark;
  readonly span: Span;
}

/** The first that a file bears, and where; null: it is no migration of any of these tools. */
function markIn({ path, text, changed }: SourceFile): MarkedFile | null {
  return (signs.test(text) ? knownIn({ path, text }) : null) ?? unrecognizedIn({ path, text, changed });
}

/** Of a tool that nobody here knows, where nothing but its place and its words tells. */
function unrecognizedIn(file: SourceFile): MarkedFile | null {
  const mark = unrecognizedMark(file);
  const found = mark?.marks[0].exec(file.text);
  return mark && found ? { mark, span: [found.index, found.index + found[0].length] } : null;
}

function knownIn({ path, text }: Pick<SourceFile, "path" | "text">): MarkedFile | null {
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
