import type { Advice, Direction, Rollback, SourceFile } from "../../types.ts";
import { databaseNamed } from "../evidence/database.ts";
import type { Folder } from "../evidence/folder.ts";
import { foldersOf, ini } from "../evidence/named-folders.ts";
import { fileBelow } from "../evidence/nearest-file.ts";
import { fileNameOf } from "../evidence/path.ts";
import { includesOf } from "../text/includes.ts";
import { wholeOf } from "../text/lines.ts";
import { migrationNameOf, withEarlier } from "../text/migration-name.ts";
import type { Claim, Part, Tool, VersionParts } from "../tool.ts";
import { seesForItself } from "../writing/opt-outs.ts";

const WHY =
  "Sqitch runs the script with psql: each statement by itself, in the transaction that the script opens, if any";
const ADVICE: Advice = { alone: "take `BEGIN;` and `COMMIT;` out of the script", several: true };

export const sqitch: Tool = {
  id: "sqitch",
  name: "Sqitch",
  commands: [["sqitch", "deploy"]],
  recorded: true,
  // sqitch-deploy, --log-only and --to-change: from the change that was deployed last up to this one; an earlier one is an error
  countAsApplied: (path) => withEarlier(`sqitch deploy --log-only --to-change ${migrationNameOf(path)}`),
  // App::Sqitch::Engine::deploy: on from the change that was deployed last
  late: "never deploys it where the later one was deployed",
  optOut: [],
  // App::Sqitch::Target: scripts of a change have one name below deploy/, revert/ and verify/
  writing: {
    optOut: seesForItself,
    downPath: (path) => path.replace(/^(.*\/|)deploy\//, "$1revert/"),
  },
  claim,
  home: (folder) => rootOf(folder) ?? folder,
  includes: includesOf,
  checks: (file) => /(?:^|\/)verify\//.test(file.path),
  read: readPlan,
  one: (file, root) => [oneOf(file, root)],
  // App::Sqitch::Command and Target: in [core], [engine "…"] and [target "…"]
  settings: [
    { file: /^sqitch\.conf$/i, folders: foldersOf(ini, /^(?:(?:top|deploy|revert)_dir|plan_file)$/) },
  ],
  leaves: (file) =>
    /(?:^|\/)verify\//.test(file.path)
      ? "a verify script checks a change, and is rolled back"
      : "sqitch.plan does not name it",
};

/** The folder with sqitch.plan, above deploy/, revert/ or verify/; changes may stand in folders of their own. */
function rootOf(folder: Folder): Folder | null {
  for (const [at, root] of folder.above.entries()) {
    if (!root.names.has("sqitch.plan")) continue;
    const below = folder.above[at - 1]?.name;
    return below === undefined || /^(?:deploy|revert|verify)$/.test(below) ? root : null;
  }
  return null;
}

function claim(folder: Folder): Claim | null {
  const root = rootOf(folder);
  const plan = root?.file("sqitch.plan");
  if (!root || !plan) return null;
  const config = root.above.map((at) => at.file("sqitch.conf")).find((file) => file !== null);
  const engine = config && /^\s*engine\s*=\s*(\w+)/m.exec(config.text)?.[1];
  const other = engine && engine !== "pg" && databaseNamed(engine) !== "PostgreSQL";
  return {
    root: root.path,
    ground: "config",
    evidence: plan.path,
    why: plan.path,
    files: folder.sql.length,
    otherDatabase: config && other ? `${config.path} says engine = ${engine}` : undefined,
  };
}

interface Change {
  readonly name: string;
  /** Of a change that is reworked later: the tag that its scripts are kept under. */
  readonly tag: string | null;
}

/** App::Sqitch::Plan: one change or tag a line, "%" pragmas, "#" notes; a name twice is a reworked change. */
function changesOf(plan: string): readonly Change[] {
  const entries: { readonly name: string; tag: string | null }[] = [];
  let untagged: { readonly name: string; tag: string | null }[] = [];
  for (const line of plan.split(/\r?\n/)) {
    const tag = /^\s*@([^\s#]+)/.exec(line)?.[1];
    const name = /^\s*\+?\s*([^\s@%#+\-[][^\s@[]*)/.exec(line)?.[1];
    if (tag !== undefined) {
      for (const entry of untagged) entry.tag = tag;
      untagged = [];
    } else if (name !== undefined) {
      const entry = { name, tag: null };
      entries.push(entry);
      untagged.push(entry);
    }
  }
  const last = new Map(entries.map((entry, at) => [entry.name, at]));
  return entries.map((entry, at) => ({
    name: entry.name,
    tag: last.get(entry.name) === at ? null : entry.tag,
  }));
}

function readPlan(root: Folder): readonly VersionParts[] {
  const plan = root.file("sqitch.plan");
  return changesOf(plan?.text ?? "").flatMap((change) => {
    const name = `${change.name}${change.tag === null ? "" : `@${change.tag}`}.sql`;
    const deploy = fileBelow(root, `deploy/${name}`);
    const revert = fileBelow(root, `revert/${name}`);
    const rollback: Rollback = { place: "file", present: revert !== null, where: `revert/${name}` };
    if (!deploy && !revert) return [];
    const up = deploy ? [partOf(deploy, "up", rollback, root)] : [];
    return [{ up, down: revert ? [partOf(revert, "down", rollback, root)] : [] }];
  });
}

function oneOf(file: SourceFile, root: Folder): VersionParts {
  const rollback: Rollback = { place: "file", present: false, where: `revert/${fileNameOf(file.path)}` };
  const down = /(?:^|\/)revert\//.test(file.path);
  const part = partOf(file, down ? "down" : "up", rollback, root);
  return down ? { up: [], down: [part] } : { up: [part], down: [] };
}

function partOf(file: SourceFile, direction: Direction, rollback: Rollback, root: Folder): Part {
  const includes = includesOf(file, root);
  return {
    file,
    span: wholeOf(file),
    direction,
    execution: "autocommit",
    why: WHY,
    rollback,
    advice: ADVICE,
    dialect: { psql: true },
    ...(includes.length > 0 ? { includes } : {}),
  };
}
