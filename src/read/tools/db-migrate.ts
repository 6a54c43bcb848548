import type { Advice, Direction, Rollback, SourceFile } from "../../types.ts";
import { DbMigrateConnection, dbMigrateCall, nodeHost } from "../calls/db-migrate/connection.ts";
import { Evaluation } from "../code/evaluation.ts";
import { isIn, moduleOf } from "../code/languages.ts";
import { handle, unknown, type Value } from "../code/value.ts";
import { byCodeUnits, type Folder } from "../evidence/folder.ts";
import { COMMAND_FILES, nearestFile } from "../evidence/nearest-file.ts";
import { npmPackage } from "../evidence/npm.ts";
import { fileNameOf } from "../evidence/path.ts";
import { claimByProject } from "../text/claims.ts";
import { wholeOf } from "../text/lines.ts";
import { isBack } from "../text/pairs.ts";
import type { Claim, Part, Tool, VersionParts } from "../tool.ts";

/** lib/migrator.js sends BEGIN and COMMIT round each (db-migrate-pg, startMigration); lib/commands/set-default-argv.js */
const ADVICE: Advice = {
  alone: "give the statement a migration of its own, and run that with `db-migrate up --non-transactional`",
  several: false,
};
const ALONE: Advice = { ...ADVICE, alone: "give the statement a migration of its own" };

export const dbMigrate: Tool = {
  id: "db-migrate",
  name: "db-migrate",
  commands: [["db-migrate", "up"]],
  recorded: true,
  reads: "javascript",
  sqlFolder: "sqls",
  shows: (folder) => {
    const found = npmPackage(folder, ["db-migrate"]);
    return found && `${found.file} depends on db-migrate`;
  },
  optOut: [],
  claim,
  home: (folder) => (folder.name === "sqls" ? (folder.parent ?? folder) : folder),
  read: (root) =>
    root
      .matching((name) => /\.js$/.test(name))
      .toSorted((a, b) => byCodeUnits(fileNameOf(a.path), fileNameOf(b.path)))
      .flatMap((file) => versionOf(file, root) ?? []),
  one: (file, root) => [
    isIn("javascript", file.path) ? (versionOf(file, root) ?? none) : fileAlone(file, root),
  ],
  leaves: ({ path }) =>
    isIn("javascript", path) ? "it exports no `up`" : "no migration beside its folder reads it",
};

/** The files of `--sql-file` stand in the folder sqls, beside the one that reads each. */
function claim(folder: Folder): Claim | null {
  const root = folder.name === "sqls" ? folder.parent : null;
  const found = root && npmPackage(root, ["db-migrate"]);
  const own = folder.sql.filter(({ path }) => {
    const stem = /^(.+)-(?:up|down)\.sql$/.exec(fileNameOf(path))?.[1];
    return stem !== undefined && root?.names.has(`${stem}.js`) === true;
  });
  const claimed = found && claimByProject(folder, found.file, "db-migrate", own);
  return claimed && { ...claimed, root: root.path };
}

interface EvaluatedWay {
  readonly part: Pick<Part, "sent" | "comments">;
  /** What it sends is all of another file. */
  readonly sends: SourceFile | null;
}

/** Null where it exports no such function. */
function wayOf(file: SourceFile, root: Folder, direction: Direction): EvaluatedWay | null {
  const module = moduleOf(file, "javascript");
  if (!module) return null;
  const evaluation: Evaluation = new Evaluation(
    file,
    nodeHost(() => evaluation),
  );
  evaluation.run(module);
  const made = evaluation.exports.get(direction);
  if (made?.kind !== "function") return null;
  const setup = evaluation.exports.get("setup");
  const given: Value = {
    kind: "map",
    entries: new Map([["Promise", { kind: "reference", path: "Promise" }]]),
    open: true,
  };
  if (setup?.kind === "function") evaluation.invoke(setup, [given, unknown]);
  const connection = new DbMigrateConnection(evaluation);
  evaluation.invoke(made, [handle(connection), unknown]);
  const { sent } = evaluation;
  const [first, ...others] = connection.files;
  const sends = first && others.length === 0 && sent.count === 0 ? fileAt(root, first.path) : null;
  if (!sends)
    for (const { span, path } of connection.files)
      sent.unread(span, `what stands in ${fileNameOf(path)} is not read with it`);
  return { part: { sent: sent.all, comments: module.comments }, sends };
}

function fileAt(root: Folder, path: string): SourceFile | null {
  const names = path.split("/").filter((name) => name !== "" && name !== ".");
  const last = names.pop();
  const folder = names.reduce<Folder | null>((at, name) => at?.child(name) ?? null, root);
  return last === undefined ? null : (folder?.file(last) ?? null);
}

const none: VersionParts = { up: [], down: [] };

/** A file of SQL that no migration is known to send. */
function fileAlone(file: SourceFile, root: Folder): VersionParts {
  const direction = isBack(file.path) ? "down" : "up";
  const rollback: Rollback = { place: "none", present: false, where: "`exports.down`" };
  const span = wholeOf(file);
  const part: Part = { file, span, pieces: [span], direction, rollback, ...sendingOf(root) };
  return direction === "up" ? { up: [part], down: [] } : { up: [], down: [part] };
}

function sendingOf(root: Folder): Pick<Part, "execution" | "why" | "advice"> {
  const out = nearestFile(root, COMMAND_FILES, /\bdb-migrate\b[^\n]*\s--non-transactional\b/);
  return {
    advice: out ? ALONE : ADVICE,
    execution: out ? "one-query" : "transaction",
    why: out
      ? `${out.path} runs db-migrate with \`--non-transactional\``
      : "db-migrate runs each migration in a transaction of its own",
  };
}

function versionOf(file: SourceFile, root: Folder): VersionParts | null {
  const [up, down] = [wayOf(file, root, "up"), wayOf(file, root, "down")];
  if (!up) return null;
  const isThere = down !== null && (down.sends !== null || (down.part.sent ?? []).length > 0);
  const rollback: Rollback = { place: "section", present: isThere, where: "`exports.down`" };
  const parts = (way: EvaluatedWay, direction: Direction): readonly Part[] => {
    const sending = { direction, rollback, ...sendingOf(root) };
    const advice = { ...sending.advice, inCode: dbMigrateCall };
    const own: Part = { ...sending, advice, file, span: wholeOf(file), ...way.part };
    const { sends } = way;
    return sends ? [{ ...sending, file: sends, span: wholeOf(sends), pieces: [wholeOf(sends)] }, own] : [own];
  };
  return { up: parts(up, "up"), down: down && isThere ? parts(down, "down") : [] };
}
