import type { Rollback, SourceFile, Span } from "../../types.ts";
import { byCodeUnits, type Folder, isSqlName } from "../evidence/folder.ts";
import { fileNameOf } from "../evidence/path.ts";
import { type PsqlCall, psqlCall } from "../evidence/psql-calls.ts";
import { hasCommentedRollback } from "../text/commented-rollback.ts";
import { includesOf, pulledIn } from "../text/includes.ts";
import { wholeOf } from "../text/lines.ts";
import { byLeadingNumber } from "../text/order.ts";
import {
  backInAnotherLanguage,
  backNameLike,
  endsLikeBack,
  isBack,
  isBackFolder,
  isPaired,
  stemOf,
} from "../text/pairs.ts";
import { twoWaysIn } from "../text/two-ways.ts";
import type { Part, Tool, VersionParts } from "../tool.ts";
import { seesForItself } from "../writing/opt-outs.ts";

const WHY = "no migration tool was found here, so it is read as a psql script: each statement by itself";

const ADVICE = {
  alone: "run the file with `psql -f`, without `-1` or a surrounding BEGIN",
  several: true,
  sent: "it is sent",
};

/** SQL files that people run with `psql -f`, or that nobody said how they run. */
export const plain: Tool = {
  id: "plain",
  name: "psql",
  aliases: ["psql", "sql"],
  recorded: false,
  optOut: [],
  writing: { optOut: seesForItself },
  claim: (folder) => ({
    root: home(folder).path,
    ground: "nothing",
    evidence: "",
    why: `no configuration, lock or journal file and no marker of a migration tool${reach(folder)}`,
    files: 0,
  }),
  home,
  includes: includesOf,
  ordered: (root) => filesOf(root).filter((file) => !/^\d/.test(fileNameOf(file.path))).length < 2,
  read: readPlain,
  one: (file, root) => stepsOf({ up: [file], down: [] }, root, null),
  leaves: () => "no other file of the folder runs it",
};

/** Where the folder is the topmost in reach, the file that would decide may stand above it. */
function reach(folder: Folder): string {
  const advice = "name one with --tool where one applies it";
  return folder.path === "." && folder.parent === null
    ? ` in this folder, and nothing above it was looked at (lint from the project's own folder, or ${advice})`
    : ` (${advice})`;
}

/** One folder per migration, or a folder for the way back: the root is the parent. */
function home(folder: Folder): Folder {
  const { parent } = folder;
  if (!parent) return folder;
  const names = [...folder.names].filter(isSqlName);
  if (names.length > 0 && names.every((name) => /^(?:up|down|migration)\.sql$/i.test(name))) return parent;
  if (isBackFolder(folder.name)) {
    const forward = parent.child("up") ?? parent.child("deploy");
    return forward || [...parent.names].some(isSqlName) ? parent : folder;
  }
  if (!/^(?:up|deploy)$/i.test(folder.name)) return folder;
  return parent.folders.some((sibling) => isBackFolder(sibling.name)) ? parent : folder;
}

function filesOf(root: Folder): readonly SourceFile[] {
  const inner = root.folders.flatMap((folder) => (home(folder) === root ? folder.sql : []));
  return [...root.sql, ...inner];
}

function readPlain(root: Folder): readonly VersionParts[] {
  const files = filesOf(root);
  const pulled = pulledIn(files, (file) => includesOf(file, root));
  const byStem = new Map<string, { up: SourceFile[]; down: SourceFile[] }>();
  for (const file of files) {
    if (pulled.has(file.path)) continue;
    const stem = stemOf(file.path);
    const pair = byStem.get(stem) ?? { up: [], down: [] };
    byStem.set(stem, pair);
    (isBack(file.path) ? pair.down : pair.up).push(file);
  }
  for (const pair of byStem.values()) if (pair.up.length === 0) pair.up.push(...takeLookalikes(pair.down));
  const example = [...byStem.values()].flatMap((pair) => pair.down)[0] ?? null;
  const ordered = [...byStem].sort(([a], [b]) => byLeadingNumber(a, b));
  return ordered.flatMap(([, pair]) => stepsOf(pair, root, example));
}

/** "slow_down.sql" without "slow.sql" takes nothing back: it only ends in such a word. */
function takeLookalikes(down: SourceFile[]): readonly SourceFile[] {
  const taken = down.filter((file) => endsLikeBack(file.path));
  for (const file of taken) down.splice(down.indexOf(file), 1);
  return taken;
}

/** Two up files of one stem ("001.sql" beside "001.up.sql") are two versions; the way back is the last one's. */
function stepsOf(
  pair: { readonly up: readonly SourceFile[]; readonly down: readonly SourceFile[] },
  root: Folder,
  example: SourceFile | null,
): readonly VersionParts[] {
  const down = pair.down.map((file) =>
    scriptOf(file, root, WHY, "down", { place: "file", present: true, where: fileNameOf(file.path) }),
  );
  const up = [...pair.up].sort((a, b) => byCodeUnits(a.path, b.path));
  if (up.length === 0) return [{ up: [], down }];
  return up.flatMap((file, at): readonly VersionParts[] => {
    const sections = sectionsOf(file, root);
    if (sections.length > 0) return sections;
    const back = at === up.length - 1 ? pair.down[0] : undefined;
    const part = scriptOf(file, root, WHY, "up", rollbackOf(file, back, example, root));
    return [{ up: [part], down: back ? down : [] }];
  });
}

/** A file that holds both ways, each below its line. */
function sectionsOf(file: SourceFile, root: Folder): readonly VersionParts[] {
  return twoWaysIn(file.text).map(({ up, down, reader, heading }) => {
    const rollback = {
      place: "section",
      present: down !== null,
      where: `the part below \`${heading}\``,
      heading,
    } as const;
    const why = `${reader} runs what is above and below \`${heading}\` apart, and nothing says whether in a transaction`;
    const make = (direction: "up" | "down", span: Span): Part => ({
      ...scriptOf(file, root, why, direction, rollback),
      span,
      dialect: {},
      guessed: true,
      assumed: true,
    });
    return { up: [make("up", up)], down: down ? [make("down", down)] : [] };
  });
}

function rollbackOf(
  file: SourceFile,
  back: SourceFile | undefined,
  example: SourceFile | null,
  root: Folder,
): Rollback {
  const beside = back ? fileNameOf(back.path) : backInAnotherLanguage(file.path, root.names);
  if (beside !== undefined) return { place: "file", present: true, where: beside };
  if (hasCommentedRollback(file.text)) {
    return { place: "comment", present: true, where: "the commented block at the end of the file" };
  }
  if (example) return { place: "file", present: false, where: backNameLike(file, example) };
  return { place: "none", present: false, where: "a rollback script beside it" };
}

/** A file that psql runs; also for files that their root's tool leaves out. */
export function scriptOf(
  file: SourceFile,
  folder: Folder,
  why: string,
  direction: "up" | "down",
  rollback: Rollback,
): Part {
  const includes = includesOf(file, folder);
  const call = psqlCall(file, folder);
  return {
    file,
    span: wholeOf(file),
    direction,
    execution: call?.inTransaction ? "transaction" : "autocommit",
    why: call ? `${call.path} hands it to psql${howCalled(call)}` : why,
    rollback,
    advice: ADVICE,
    dialect: { psql: true, ...(call?.begins ? { begins: true } : {}) },
    ...(isPaired(file.path) && !call ? { guessed: true } : {}),
    ...(call ? {} : { assumed: true }),
    ...(includes.length > 0 ? { includes } : {}),
  };
}

function howCalled({ inTransaction, begins }: PsqlCall): string {
  if (inTransaction) return " in a single transaction";
  return begins ? " with AUTOCOMMIT=off" : "";
}
