import type { SourceFile, UnreadMigrations } from "../types.ts";
import { codeMarks } from "./code-marks.ts";
import { folderOfOther } from "./evidence/database.ts";
import { otherDrivers } from "./evidence/drivers.ts";
import type { Folder } from "./evidence/folder.ts";
import { folderOf } from "./evidence/path.ts";
import { tools } from "./registry.ts";
import type { CodeMark } from "./tool.ts";

const marks: readonly CodeMark[] = [...tools.flatMap((tool) => tool.code ?? []), ...codeMarks];

interface Gathered {
  readonly mark: CodeMark;
  readonly folder: string;
  readonly files: SourceFile[];
  readonly at: number;
  readonly length: number;
}

/** Migrations that are written in another language than SQL, by folder and tool; and those of another database. */
export function unreadMigrations(
  code: readonly SourceFile[],
  open: (path: string) => Folder,
): {
  readonly unread: readonly UnreadMigrations[];
  readonly skipped: readonly { readonly folder: string; readonly reason: string }[];
} {
  const found = new Map<string, Gathered>();
  for (const file of code) {
    const marked = markIn(file);
    if (!marked) continue;
    const folder = folderOf(file.path);
    const key = `${marked.mark.tool}\0${folder}`;
    const known = found.get(key);
    if (known) known.files.push(file);
    else found.set(key, { ...marked, folder, files: [file] });
  }
  const all = [...found.values()].map((one) => ({ one, reason: reasonToSkip(open(one.folder)) }));
  return {
    unread: all.flatMap(({ one, reason }) => (reason === null ? [unreadOf(one)] : [])),
    skipped: all.flatMap(({ one, reason }) => (reason === null ? [] : [{ folder: one.folder, reason }])),
  };
}

interface Marked {
  readonly mark: CodeMark;
  readonly at: number;
  readonly length: number;
}

/** The first that a file bears, and where; null: it is no migration of any of these tools. */
function markIn({ path, text }: SourceFile): Marked | null {
  for (const mark of marks) {
    if (!mark.extension.test(path)) continue;
    const [first, ...rest] = mark.marks;
    const found = first.exec(text);
    if (found && rest.every((one) => one.test(text)))
      return { mark, at: found.index, length: found[0].length };
  }
  return null;
}

function unreadOf({
  mark: { tool, language, prints },
  folder,
  files,
  at,
  length,
}: Gathered): UnreadMigrations {
  const [first] = files as [SourceFile, ...SourceFile[]];
  return { tool, language, folder, prints, files: [first, ...files.slice(1)], span: [at, at + length] };
}

function reasonToSkip(folder: Folder): string | null {
  const other = folderOfOther(folder.path);
  if (other) return `the folder is named for ${other.database}`;
  return otherDrivers(folder);
}
