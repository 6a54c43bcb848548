import { Failures, failureOf } from "../text/run-failures.ts";
import type {
  CodeFile,
  Execution,
  Root,
  Runbook,
  RunFailure,
  SourceFile,
  Tree,
  UnreadMigrations,
  UnreadPassage,
  Version,
} from "../types.ts";
import { isIn, loadLanguages, moduleOf } from "./code/languages.ts";
import { codeMigrations, languagesOf, type ReadableCode } from "./code-migrations.ts";
import { isDocument, loadDocuments, readRunbooks } from "./documents/index.ts";
import { otherDialect } from "./evidence/dialect.ts";
import { isDump } from "./evidence/dump.ts";
import { classesPath } from "./evidence/flyway/source-sets.ts";
import { isSqlName, openFolders } from "./evidence/folder.ts";
import { fileNameOf, folderOf } from "./evidence/path.ts";
import { holdsBasesAlone } from "./kin-migrations.ts";
import { buildRoot, type ForcedExecution } from "./migrations.ts";
import { detected } from "./notes.ts";
import { tools } from "./registry.ts";
import { withCode } from "./roots-with-code.ts";
import type { Tool } from "./tool.ts";
import { ReadError, toolNamed } from "./tool-by-id.ts";
import { type GatheredRoot, gather } from "./tool-detection.ts";
import { unreadSql } from "./unread-sql.ts";

export { ReadError } from "./tool-by-id.ts";
export { tools };

export interface Override {
  readonly tool?: string;
  readonly execution?: Execution;
  /** Settings that each session starts with. */
  readonly session?: ReadonlyMap<string, string>;
}

export interface ReadOptions {
  /** Files in other languages that may be migrations. */
  readonly code?: readonly CodeFile[];
  /** Documents that nobody has named; absent, with those that are named: this run has no use for them. */
  readonly documents?: readonly SourceFile[];
  /** Only what changed is given: SQL that no folder of migrations holds is then told, too. */
  readonly changeSet?: boolean;
  /** No paths were given: only migration folders are kept. */
  readonly detecting: boolean;
  readonly tool: string | null;
  readonly execution: Execution | null;
  /** What the configuration sets for a path. */
  overrides(path: string): Override;
}

export interface ReadResult {
  readonly roots: readonly Root[];
  /** Documents of commands and SQL, which are no migrations. */
  readonly runbooks: readonly Runbook[];
  /** Those in other languages than SQL. */
  readonly unread: readonly UnreadMigrations[];
  /** SQL about indexes that stands where nobody reads it. */
  readonly passages: readonly UnreadPassage[];
  readonly skipped: readonly { readonly folder: string; readonly reason: string }[];
  /** Sentences about the run: the folders that were detected, and why. */
  readonly remarks: readonly string[];
  /** Folders that could not be read for a fault of our own. */
  readonly failures: readonly RunFailure[];
}

/** How the migration tools of the repository would apply these files, with the history before them. */
export function read(given: readonly SourceFile[], tree: Tree, options: ReadOptions): ReadResult {
  const dumps = given.filter(isDump);
  // What a database holds already is no change of it.
  const files = given.map((file): SourceFile => (dumps.includes(file) ? { ...file, changed: "none" } : file));
  const everywhere = options.tool === null ? null : requireReader(toolNamed(options.tool), given);
  const open = openFolders(tree, [...files, ...(options.code ?? [])]);
  const toolFor = (path: string) => everywhere ?? toldFor(path, options);
  const unusual = files.filter((file) => isStray(file, tree) && toolFor(file.path) === null);
  const named = unusual.filter(({ path }) => isDocument(path));
  const strays = unusual.filter((file) => options.documents === undefined || !named.includes(file));
  const code = codeMigrations(options.code ?? [], open);
  const untold = outside(code.unread, code.readable);
  const failures = new Failures();
  const { kept, skipped, aside } = gather(
    files.filter((file) => !unusual.includes(file)),
    open,
    { detecting: options.detecting, toolFor, failed: failures.add },
  );
  const roots = withCode(kept, code.readable, open);
  const built = roots.flatMap((root) => builtFrom(root, options, failures));
  const foreign = built.flatMap(({ root: { folder }, reason }) => (reason ? [{ folder, reason }] : []));
  const own = built.filter(({ reason }) => reason === undefined);
  const asidePaths = new Set(aside.map(({ path }) => path));
  const standing = aside.filter((file) => !isDump(file));
  const runbooks = options.documents ? readRunbooks(named, options.documents, tree) : [];
  const unreadAsRunbook = ({ path }: SourceFile) => !runbooks.some(({ file }) => file.path === path);
  const unseen = options.changeSet
    ? [...unreadSql(standing, nowhere), ...dumps.filter(({ path }) => !asidePaths.has(path)).map(unreadDump)]
    : [];
  return {
    roots: own.flatMap(({ root }) => historiesOf(root)),
    runbooks,
    unread: code.unread,
    passages: [
      ...runbooks.flatMap(unreadPage),
      ...built.flatMap(unreadCode),
      ...unseen,
      ...unreadSql(code.unmarked.filter(unreadAsRunbook), otherLanguage),
    ],
    skipped: [...strays.filter(untold).map(stray), ...skipped, ...foreign, ...code.skipped],
    remarks: [
      ...(options.detecting ? detected(own.map(({ gathered }) => gathered)) : []),
      ...code.remarks,
      ...dumps.map(dumped),
      ...(options.detecting && own.length === 0 ? leftAside(aside) : []),
    ],
    failures: failures.all,
  };
}

/** A root for each of its histories: none of them knows what another one has made. */
function historiesOf(root: Root): readonly Root[] {
  const parts = new Map<string, Version[]>();
  for (const version of root.versions) {
    const versions = parts.get(version.history ?? "") ?? [];
    parts.set(version.history ?? "", versions);
    versions.push(version);
  }
  if (parts.size < 2) return [root];
  return [...parts.values()].map((all) => {
    const versions: Version[] = [];
    const own: Root = { ...root, versions };
    versions.push(...all.map((version) => ({ ...version, root: own })));
    return own;
  });
}

function toldFor(path: string, { overrides }: ReadOptions): Tool | null {
  const named = overrides(path).tool;
  if (named === undefined) return null;
  const tool = toolNamed(named);
  // Told of a folder, it leaves what stands there in another language to others.
  return readsFile(tool, path) ? tool : null;
}

/** A tool without SQL files reads none. */
function readsFile({ onlyCode, reads }: Tool, path: string): boolean {
  return !onlyCode || reads === undefined || isIn(reads, path);
}

function requireReader(tool: Tool, files: readonly Pick<SourceFile, "path">[]): Tool {
  const other = files.find(({ path }) => !readsFile(tool, path));
  if (!other) return tool;
  const kind = other.path.replace(/^.*\./, "*.");
  throw new ReadError(`${tool.name} has no migrations in ${kind} files, so ${other.path} is not read as its`);
}

/** Whether a file is none of those that are told as migrations. */
function outside(
  unread: readonly UnreadMigrations[],
  readable: readonly ReadableCode[],
): (file: SourceFile) => boolean {
  const told = new Set([
    ...unread.flatMap((one) => one.files.map(({ file }) => file.path)),
    ...readable.map(({ file }) => file.path),
  ]);
  return ({ path }) => !told.has(path);
}

const sqlFolders: ReadonlySet<string> = new Set(tools.flatMap(({ sqlFolder }) => sqlFolder ?? []));

/** Loads what reads the languages of these migrations; to be awaited before `read`. */
export async function loadCodeLanguages(
  files: readonly SourceFile[],
  code: readonly CodeFile[],
  tree: Tree,
  documents: readonly SourceFile[] = [],
): Promise<void> {
  const own = files.map(({ path }) => folderOf(path));
  const sent = own.filter((folder) => sqlFolders.has(fileNameOf(folder)));
  // The classes of a package stand beside its files of SQL.
  const classes = own.flatMap((folder) => classesPath(folder) ?? []);
  const folders = new Set([...own, ...sent.map(folderOf), ...classes]);
  const names = [...folders].flatMap((folder) => tree.list(folder).map(({ name }) => name));
  await loadLanguages(languagesOf(code, names, openFolders(tree, [...files, ...code])));
  await loadDocuments([...files, ...documents]);
}

interface BuiltRoot {
  readonly root: Root;
  readonly gathered: GatheredRoot;
  /** Why it is not PostgreSQL's. */
  readonly reason: string | undefined;
}

/** A tool that breaks costs its root, and no other. */
function builtFrom(root: GatheredRoot, options: ReadOptions, failures: Failures): readonly BuiltRoot[] {
  try {
    const made = buildRoot(root, {
      forced: (path) => forcedFor(path, options),
      session: (path) => options.overrides(path).session ?? null,
    });
    const reason = root.told ? null : root.tool.otherDatabase?.(root.folder);
    return [{ root: made, gathered: root, reason: reason ?? otherDialect(made) }];
  } catch (error) {
    if (error instanceof ReadError) throw error;
    const what = `${root.folder.path} could not be read as ${root.tool.id}`;
    const [file] = root.files;
    failures.add(failureOf(what, error, file ? { file, span: [0, 0] } : null));
    return [];
  }
}

/** Of migrations in code: where the parser could not read on, and files of which no migration is read. */
function unreadCode({ root, gathered: { tool, code } }: BuiltRoot): readonly UnreadPassage[] {
  const read = new Set(
    root.versions.flatMap(({ up, down }) => [...up, ...down]).map(({ file }) => file.path),
  );
  return code.flatMap((file): readonly UnreadPassage[] => {
    if (file.changed === "none" || tool.reads === undefined) return [];
    const errors = moduleOf(file, tool.reads)?.errors ?? [];
    const broken = errors.map(({ span, message }) => ({ file, span, message, text: "", matters: true }));
    if (read.has(file.path) || broken.length > 0 || holdsBasesAlone(file, tool.reads)) return broken;
    const message = `no migration is found in it: ${tool.leaves(file)}`;
    return [{ file, span: [0, 0], message, text: "", matters: true }];
  });
}

/** Of a document: what nobody here knows how to read; of a page of which the parser gives nothing, all. */
function unreadPage(runbook: Runbook): readonly UnreadPassage[] {
  const { file, kind, named, blocks, passages, comments, unsent } = runbook;
  const isRead = blocks.length + passages.length + comments.length > 0;
  if (kind !== "Markdown" || isRead || !/\w/.test(file.text)) return unsent;
  return [{ file, span: [0, 0], message: "it is nested too deeply to be read", text: "", matters: named }];
}

function forcedFor(path: string, { execution: everywhere, overrides }: ReadOptions): ForcedExecution | null {
  if (everywhere) return { execution: everywhere, why: `--execution ${everywhere}` };
  const { execution } = overrides(path);
  return execution ? { execution, why: "set for this path in the configuration" } : null;
}

/** A file that was named, but not as SQL; standard input, which no folder holds, is what it was called. */
function isStray({ path }: SourceFile, tree: Tree): boolean {
  return !isSqlName(path) && tree.list(folderOf(path)).some(({ name }) => name === fileNameOf(path));
}

function stray({ path }: SourceFile): ReadResult["skipped"][number] {
  if (isDocument(path))
    return { folder: path, reason: "it is a runbook, and no migration: lint and sql read it" };
  return {
    folder: path,
    reason: "its name does not end in .sql, so it is no migration (--tool NAME reads it as that tool's)",
  };
}

/** Where nothing else is found, what there is may be what somebody means. */
function leftAside(aside: readonly SourceFile[]): readonly string[] {
  if (aside.length === 0) return [];
  const folders = [...new Set(aside.map(({ path }) => folderOf(path)))];
  const some = folders.slice(0, 3).join(", ") + (folders.length > 3 ? " and others" : "");
  return [
    `${aside.length} *.sql files are in no folder that is known to hold migrations (${some}): name the folder to read them`,
  ];
}

const nowhere = "it is in no folder that is known to hold migrations: name its folder to read it";
const otherLanguage = "SQL about an index in a language that is not read";

/** A change of a dump within the migrations is looked at by nobody. */
function unreadDump(file: SourceFile): UnreadPassage {
  const message = "a dump that pg_dump wrote is read as history, so this change of it is not checked";
  return { file, span: [0, 0], message, text: "", matters: true };
}

function dumped({ path }: SourceFile): string {
  return `${path} is a dump that pg_dump wrote: it is read as history, and nothing in it is reported`;
}
