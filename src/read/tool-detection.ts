import { failureOf, type OnFailure } from "../text/run-failures.ts";
import type { SourceFile } from "../types.ts";
import { filesOfOther, folderOfOther, isOtherVariant, ownVariant } from "./evidence/database.ts";
import { byCodeUnits, type Folder } from "./evidence/folder.ts";
import { fileNameOf, folderOf } from "./evidence/path.ts";
import { tools } from "./registry.ts";
import { isUsual, isUsualName } from "./text/claims.ts";
import { pulledIn } from "./text/includes.ts";
import type { Claim, Tool, ToolGround } from "./tool.ts";

/** A root before it is read: which tool, which folder, which linted files. */
export interface GatheredRoot {
  readonly tool: Tool;
  readonly folder: Folder;
  readonly why: string;
  /** True when the tool was named, and not found by evidence. */
  readonly told: boolean;
  readonly files: readonly SourceFile[];
  /** Its linted files in another language. */
  readonly code: readonly SourceFile[];
}

export interface Gathering {
  readonly detecting: boolean;
  toolFor(path: string): Tool | null;
  /** Hears of tools that could not look at a folder. */
  readonly failed: OnFailure;
}

interface Place {
  readonly tool: Tool;
  readonly root: string;
  readonly why: string;
  readonly ground: ToolGround | "told";
  readonly otherDatabase: string | undefined;
}

interface SkippedRoot {
  readonly folder: string;
  readonly reason: string;
}

/** Sorts files into the roots that would run them. */
export function gather(
  files: readonly SourceFile[],
  open: (path: string) => Folder,
  options: Gathering,
): {
  readonly kept: readonly GatheredRoot[];
  readonly skipped: readonly SkippedRoot[];
  /** Files of folders that nothing shows to hold migrations. */
  readonly aside: readonly SourceFile[];
} {
  const settled = new Map<string, Place>();
  const kept = new Map<string, Omit<GatheredRoot, "files"> & { readonly files: SourceFile[] }>();
  const skipped = new Map<string, string>();
  const aside: SourceFile[] = [];
  for (const file of files) {
    const tool = options.toolFor(file.path);
    const at = open(folderOf(file.path)).path;
    const key = `${tool?.id ?? ""}\0${at}`;
    const place =
      settled.get(key) ??
      (tool ? told(tool, open(at), file, options.failed) : settle(open(at), file, options.failed));
    settled.set(key, place);
    if (options.detecting && place.tool.checks?.(file)) continue;
    if (options.detecting && !isMigrationRoot(place, open(at))) {
      aside.push(file);
      continue;
    }
    const refused =
      variantRefusal(file.path, open(at)) ??
      refusal(place, options.detecting && !tool ? { folder: at, file: file.path } : null);
    if (refused) {
      skipped.set(refused.folder, refused.reason);
      continue;
    }
    const id = `${place.tool.id}\0${place.root}`;
    const root = kept.get(id);
    if (root) root.files.push(file);
    else kept.set(id, rootAt(place, open(place.root), file));
  }
  return {
    kept: withoutPulled([...kept.values()], options.failed).sort(
      (a, b) => byCodeUnits(a.folder.path, b.folder.path) || byCodeUnits(a.tool.id, b.tool.id),
    ),
    skipped: [...skipped].map(([folder, reason]) => ({ folder, reason })),
    aside,
  };
}

function rootAt({ tool, why, ground }: Place, folder: Folder, file: SourceFile) {
  return { tool, folder, why, told: ground === "told", files: [file], code: [] };
}

/** A file that psql pulls into another linted one is read there, whichever folder it stands in. */
function withoutPulled(roots: readonly GatheredRoot[], failed: OnFailure): GatheredRoot[] {
  const folders = new Map<SourceFile, GatheredRoot>();
  for (const root of roots) if (root.tool.includes) for (const file of root.files) folders.set(file, root);
  const pulled = pulledIn([...folders.keys()], (file) => {
    const root = folders.get(file);
    try {
      return root?.tool.includes?.(file, root.folder) ?? [];
    } catch (error) {
      failed(failureOf("what this file includes is not known", error, { file, span: [0, 0] }));
      return [];
    }
  });
  if (pulled.size === 0) return [...roots];
  return roots
    .map((root) => ({
      ...root,
      files: root.files.filter((file) => !folders.has(file) || !pulled.has(file.path)),
    }))
    .filter((root) => root.files.length > 0);
}

function refusal(
  place: Place,
  named: { readonly folder: string; readonly file: string } | null,
): SkippedRoot | null {
  if (place.otherDatabase !== undefined) return { folder: place.root, reason: place.otherDatabase };
  if (named === null) return null;
  // Go's own word for what tests read.
  const tests = /^(.*\/)?testdata(?=\/|$)/.exec(named.folder);
  if (tests) return { folder: tests[0], reason: "its name says that tests read it" };
  const other = folderOfOther(named.folder);
  if (other) return { folder: other.folder, reason: `the folder is named for ${other.database}` };
  const some = filesOfOther(named.file);
  return some && { folder: some.files, reason: `the files are named for ${some.database}` };
}

/** Of a folder that holds each migration once for every database, PostgreSQL's are read. */
function variantRefusal(path: string, folder: Folder): SkippedRoot | null {
  const name = fileNameOf(path);
  const own = ownVariant(name, folder.names);
  if (own !== null) return { folder: path, reason: `PostgreSQL is sent ${own} in its place` };
  const some = isOtherVariant(name, folder.names) ? filesOfOther(path) : null;
  return some && { folder: some.files, reason: `the files are named for ${some.database}` };
}

/** With evidence, or by its own name or that of a folder it stands in. */
function isMigrationRoot(place: Place, folder: Folder): boolean {
  if (place.ground !== "nothing") return true;
  return isUsual(folder) && !holdsMigrations(folder);
}

/** A `migrate` with a `migrations` in it holds the program, and perhaps a dump of the schema. */
function holdsMigrations(folder: Folder): boolean {
  const named = isUsualName(folder.name) || folder.parent === null ? folder : null;
  if (named === null) return folder.parent !== null && holdsMigrations(folder.parent);
  return named.folders.some((inner) => isUsualName(inner.name) && inner.sql.length > 0);
}

/** The tool was named: its own evidence still says where the root is and which database it is for. */
function told(tool: Tool, folder: Folder, file: SourceFile, failed: OnFailure): Place {
  const claim = claimOf(tool, folder, file, failed);
  const root = claim?.root ?? tool.home?.(folder).path ?? folder.path;
  const why =
    claim && claim.ground !== "nothing"
      ? `told to read it as ${tool.id}; ${claim.why}`
      : `told to read it as ${tool.id}`;
  return { tool, root, why, ground: "told", otherDatabase: claim?.otherDatabase };
}

const STRENGTH: Readonly<Record<ToolGround, number>> = {
  sections: 4,
  config: 3,
  project: 2,
  marker: 1,
  nothing: 0,
};

/**
 * The strongest ground wins; then the claim that more files bear out; then the nearest evidence.
 * Two claims equal in all of that decide nothing: the folder is read without a tool, and `why` says so.
 */
function settle(folder: Folder, file: SourceFile, failed: OnFailure): Place {
  const claims = tools
    .flatMap((tool) => {
      const claim = claimOf(tool, folder, file, failed);
      return claim ? [{ tool, claim }] : [];
    })
    .sort((a, b) => compare(a.claim, b.claim));
  const [first, second] = claims;
  const last = claims.at(-1);
  if (!first || !last) throw new Error("some tool claims every folder");
  const tied = second !== undefined && first !== second && compare(first.claim, second.claim) === 0;
  const chosen = tied ? last : first;
  const { root, ground, otherDatabase } = chosen.claim;
  return { tool: chosen.tool, root, ground, otherDatabase, why: explain(claims, tied) };
}

/** A tool that breaks at a folder claims nothing there. */
function claimOf(tool: Tool, folder: Folder, file: SourceFile, failed: OnFailure): Claim | null {
  try {
    return tool.claim(folder);
  } catch (error) {
    failed(failureOf(`whether ${folder.path} is ${tool.id}'s is not known`, error, { file, span: [0, 0] }));
    return null;
  }
}

function compare(a: Claim, b: Claim): number {
  return (
    STRENGTH[b.ground] - STRENGTH[a.ground] ||
    (a.ground === "config" ? 0 : b.files - a.files) ||
    depth(b) - depth(a)
  );
}

/** How deep the evidence stands, from the working directory; inside the root counts as the root itself. */
function depth(claim: Claim): number {
  return Math.min(steps(folderOf(claim.evidence)), steps(claim.root));
}

function steps(folder: string): number {
  return folder.split("/").reduce((sum, part) => sum + (part === ".." ? -1 : part === "." ? 0 : 1), 0);
}

function explain(claims: readonly { readonly tool: Tool; readonly claim: Claim }[], tied: boolean): string {
  const [first, second] = claims;
  if (!first) return "";
  if (tied && second) {
    return `${first.claim.why}; ${second.claim.why}; nothing tells which of ${first.tool.id} and ${second.tool.id} applies it: name it with --tool or in the configuration`;
  }
  const rival =
    second && first.claim.ground !== "nothing" && second.claim.ground === first.claim.ground ? second : null;
  return rival
    ? `${first.claim.why} (${rival.tool.id} was possible too: ${rival.claim.why})`
    : first.claim.why;
}
