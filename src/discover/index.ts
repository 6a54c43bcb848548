import type { RunFailure, SourceFile } from "../types.ts";
import { spansOf } from "./changed-spans.ts";
import { codeChoice, codeFilesOf, codeOnDisk, mostOfCode, unseenCode } from "./code-files.ts";
import type { DiscoverOptions, Discovery } from "./discovery.ts";
import { treeAt } from "./disk-tree.ts";
import { documentsOf, documentsOnDisk } from "./documents.ts";
import type { Changes } from "./git/changes.ts";
import { type Env, gitIn } from "./git/git.ts";
import { changesSince, mainline } from "./git/merge-base.ts";
import { absentIn, historyIn, knownToGit, loadAbsent } from "./git/stored-files.ts";
import { fromMainline, olderThan } from "./git/unchanged-since.ts";
import { groundsOf } from "./ground.ts";
import { foldersAway } from "./linked-folders.ts";
import { type Candidate, loadAll, standardInput, type Text, type UnreadFile } from "./load-files.ts";
import { memo } from "./memoize.ts";
import { byPath, placeAt, type RunPlace } from "./place.ts";
import { remarks } from "./remarks.ts";
import { excluder, namedFolders, select } from "./select.ts";
import { standingMigrations } from "./standing-migrations.ts";
import { textsTree } from "./texts-tree.ts";

export { UsageError } from "../types/usage-error.ts";
export type { DiscoverOptions, Discovery } from "./discovery.ts";
export { treeAt } from "./disk-tree.ts";
export { gitIn, gitLine } from "./git/git.ts";
export { literalGlob } from "./glob.ts";
export { type Ground, groundAt, intended, isGitName, topOf, wayOut } from "./ground.ts";
export {
  bytesOnDisk,
  discoverListed,
  type ListedFile,
  type LoadedFile as Loaded,
  requirePaths,
  selectListed,
  selectListedCode,
  selectListedConfigurations,
  selectListedDocuments,
} from "./listed-files.ts";
export { type UnreadFile, unreadFile } from "./load-files.ts";
export { realPath, within } from "./place.ts";
export { textsTree } from "./texts-tree.ts";

export function discover(options: DiscoverOptions, io: { readonly env: Env } = process): Discovery {
  const place = placeAt(options.cwd);
  const git = gitIn(place.cwd, io.env);
  const changes = options.since === null ? null : changesSince(git, place.cwd, options.since);
  const absent = changes ? absentIn(changes, options, place) : [];
  const selected = select(options, place, git, knownToGit(changes, absent, place));
  const folders = namedFolders(options, place);
  const grounds = groundsOf(place.cwd, folders, options.wary);
  const wanted = selected.candidates.filter(({ absolute }) => changes?.state(absolute) !== "unchanged");
  const code = codeOnDisk(options, place, git, changes && hasChanged(changes));
  const onGround = ({ absolute }: Candidate) => grounds(absolute);
  const loaded = loadAll(wanted, (one) => (one.named && !options.wary ? null : onGround(one)));
  const stored = loadAbsent(absent, place);
  const read = [...loadStdin(options, place), ...loaded, ...stored.read];
  const reports = reported(read.filter(isText), changes);
  const files = [...reports.files].sort(byPath);
  const choice = codeChoice(options, place);
  const readCode = [...loadAll(code, onGround, mostOfCode(choice)), ...stored.code];
  const ofCode = reported(readCode.filter(isText), changes);
  const inCode = codeFilesOf(readCode, choice, place, changedIn(ofCode.files));
  const about = documentsOnDisk(options, place, git, changes && hasChanged(changes));
  const documents = documentsAmong(loadAll(about, onGround), changes);
  const ofRun = remarks(options, selected, files, [...inCode, ...documents.documents], changes);
  const branch = memo(() => mainline(git, io.env));
  const texts = new Map(files.map((file) => [file.path, file.text]));
  const away = foldersAway(awaySearch(options, place, selected.listed, changes), grounds, place, git);
  const tree = treeAt(place.cwd, {
    ...{ texts, listed: selected.listed, named: folders, wary: options.wary === true },
    ...(changes ? { bytes: changes.bytes } : {}),
  });
  return {
    files,
    code: inCode,
    documents: documents.documents,
    standing: memo(() => standingMigrations(options, place, git)),
    // The history of what is not on the disk is not there either.
    tree: changes && absent.length > 0 ? textsTree(historyIn(changes, place), tree) : tree,
    unread: [
      ...selected.closed,
      ...away.unread,
      ...read.flatMap((one) => ("text" in one ? [] : [one])),
      ...unseenCode(readCode, choice, place),
    ].sort(byPath),
    failures: [...stored.failures, ...reports.failures, ...ofCode.failures].sort(byFile),
    detecting: options.paths.length === 0,
    remarks: [...[stored, away, documents].flatMap((one) => one.remarks), ...ofRun],
    older: olderThan(place, () => changes ?? fromMainline(git, place, branch()?.base)),
    mainline: () => options.since ?? branch()?.ref ?? null,
  };
}

function documentsAmong(
  read: readonly (Text | UnreadFile)[],
  changes: Changes | null,
): ReturnType<typeof documentsOf> {
  const { files } = reported(read.filter(isText), changes);
  return documentsOf(files, changedIn(files));
}

function hasChanged({ mayDiffer, state }: Changes): (absolute: string) => boolean {
  return (absolute) => mayDiffer(absolute) && state(absolute) !== "unchanged";
}

function awaySearch(
  options: DiscoverOptions,
  place: RunPlace,
  listed: ReturnType<typeof select>["listed"],
  changes: Changes | null,
): Parameters<typeof foldersAway>[0] {
  return {
    ...{ whole: options.paths.length === 0, listed, isExcluded: excluder(options, place) },
    ...{ relinked: changes?.relinked ?? null, isChanged: changes && hasChanged(changes) },
    reported: (texts) => reported(texts, changes).files,
    settings: options.settings,
  };
}

function byFile(a: RunFailure, b: RunFailure): number {
  return (a.file?.path ?? "") < (b.file?.path ?? "") ? -1 : 1;
}

function loadStdin(options: DiscoverOptions, place: RunPlace): readonly (Text | UnreadFile)[] {
  const { stdin } = options;
  if (!stdin || excluder(options, place)(place.absolute(stdin.path))) return [];
  return [standardInput(stdin, place)];
}

function isText(file: Text | UnreadFile): file is Text {
  return "text" in file;
}

/** What changed in a file; nothing, where it was only moved. */
function changedIn(files: readonly SourceFile[]): (path: string) => SourceFile["changed"] {
  const spans = new Map(files.map(({ path, changed }) => [path, changed]));
  return (path) => spans.get(path) ?? "none";
}

interface ReportedFiles {
  readonly files: readonly SourceFile[];
  readonly failures: readonly RunFailure[];
}

function reported(texts: readonly Text[], changes: Changes | null): ReportedFiles {
  const touched = texts.flatMap(({ absolute, text }) =>
    absolute && changes?.state(absolute) === "edited" ? [{ absolute, bytes: Buffer.from(text) }] : [],
  );
  const lines = changes?.lines(touched);
  const isTouched = new Set(touched.map((one) => one.absolute));
  const failures: RunFailure[] = [];
  const files = texts.flatMap(({ path, text, absolute }): SourceFile[] => {
    if (!absolute || !isTouched.has(absolute)) return [{ path, text, changed: "all" }];
    const own = lines?.get(absolute);
    if (own === null) {
      // What it made before then counts as new, and so much is not said.
      const message = `this clone does not hold what ${path} was before, so all of it is read as changed; fetch it (actions/checkout without filter, or git fetch --refetch)`;
      const file: SourceFile = { path, text, changed: "all" };
      failures.push({ message, file, span: [0, 0] });
      return [file];
    }
    const changed = spansOf(text, own ?? []);
    // A file that was only moved, or only made executable, is as old as it was.
    return changed.length === 0 ? [] : [{ path, text, changed }];
  });
  return { files, failures };
}
