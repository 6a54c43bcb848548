import { parse } from "smol-toml";
import type { Advice, Decide, Rollback, SourceFile } from "../../types.ts";
import { databaseNamed } from "../evidence/database.ts";
import { byCodeUnits, type Folder } from "../evidence/folder.ts";
import { literalsAfter } from "../evidence/named-folders.ts";
import { atLeast, type NpmPackage, npmPackage, versionText } from "../evidence/npm.ts";
import { fileNameOf } from "../evidence/path.ts";
import { record, stringOf } from "../evidence/value.ts";
import { javascript } from "../marks/language.ts";
import { wholeOf } from "../text/lines.ts";
import { folderNameOf } from "../text/migration-name.ts";
import { numberOrDate } from "../text/order.ts";
import type { Claim, Part, Tool, VersionParts } from "../tool.ts";
import { filePairs } from "../writing/file-pairs.ts";
import { countedBy } from "../writing/next-name.ts";
import { seesForItself } from "../writing/opt-outs.ts";

const LOCK = "migration_lock.toml";
const FILE = "migration.sql";
const ADVICE: Advice = {
  alone: "give the statement a `migration.sql` of its own (`prisma migrate dev --create-only`)",
  several: false,
};

const NO_ROLLBACK: Rollback = {
  place: "none",
  present: false,
  where: `a down.sql beside ${FILE}, run with \`prisma db execute\``,
};

export const prisma: Tool = {
  id: "prisma",
  name: "Prisma Migrate",
  commands: [["prisma", "migrate", "deploy"]],
  aliases: ["prisma-migrate"],
  recorded: true,
  // https://www.prisma.io/docs/cli/migrate/resolve
  countAsApplied: (path) => `prisma migrate resolve --applied ${folderNameOf(path)}`,
  // A migration is known by the whole name of its folder.
  versioned: {
    by: ({ path }) => numberOrDate(/([^/]*)\/[^/]+$/.exec(path)?.[1] ?? ""),
    effect: "runs both, in the order of their names",
    runsBoth: true,
  },
  // schema-engine/connectors/sql-schema-connector, the flavour of PostgreSQL
  ledger:
    "CREATE TABLE IF NOT EXISTS _prisma_migrations (id varchar(36) PRIMARY KEY, checksum varchar(64) NOT NULL, finished_at timestamptz, migration_name varchar(255) NOT NULL, logs text, rolled_back_at timestamptz, started_at timestamptz NOT NULL DEFAULT now(), applied_steps_count integer NOT NULL DEFAULT 0)",
  optOut: [],
  writing: filePairs({
    up: /\/migration\.sql$/,
    down: "/down.sql",
    counted: countedBy(/\/migration\.sql$/),
    optOut: seesForItself,
  }),
  claim,
  home: (folder) => (folder.names.has(FILE) ? (folder.parent ?? folder) : folder),
  read: (root) => {
    const sending = sendingOf(root);
    const custom = root.folders.some((folder) => folder.names.has("down.sql"));
    return [...root.folders]
      .filter((folder) => folder.names.has(FILE))
      .sort((a, b) => byCodeUnits(a.name, b.name))
      .flatMap((folder) => stepOf(folder, sending, custom));
  },
  one: (file, root) => [{ up: [upOf(file, sendingOf(root), NO_ROLLBACK)], down: [] }],
  settings: [{ file: /^prisma\.config\.[cm]?[jt]s$/i, folders: literalsAfter("path|schema", javascript) }],
  leaves: () => `Prisma Migrate runs only <folder>/${FILE}`,
};

function claim(folder: Folder): Claim | null {
  for (const root of [folder.parent, folder]) {
    const lock = root?.file(LOCK);
    if (root && lock && (root === folder || folder.names.has(FILE))) return claimByLock(root, lock);
  }
  return claimByProject(folder);
}

function claimByLock(root: Folder, lock: SourceFile): Claim {
  const provider = providerOf(lock);
  const database = provider === null ? null : databaseNamed(provider);
  const other = provider !== null && database !== "PostgreSQL";
  return {
    root: root.path,
    ground: "config",
    evidence: lock.path,
    why: `${lock.path}${provider === null ? "" : ` (provider ${provider})`}`,
    files: 1,
    otherDatabase: other ? `${lock.path} says provider = "${provider}"` : undefined,
  };
}

function providerOf(lock: SourceFile): string | null {
  try {
    return stringOf(record(parse(lock.text)).provider);
  } catch {
    return null;
  }
}

/** Without its lock file, <14 digits>_<name>/migration.sql in a project that depends on prisma. */
function claimByProject(folder: Folder): Claim | null {
  if (!folder.parent || !folder.names.has(FILE) || folder.names.has("snapshot.json")) return null;
  const found = npmPackage(folder, ["prisma", "@prisma/client"]);
  if (!found || !/^\d{14}_/.test(folder.name)) return null;
  const why = `${found.file} depends on prisma, and ${folder.path}/${FILE} is named as it wants (no ${LOCK})`;
  return { root: folder.parent.path, ground: "project", evidence: found.file, why, files: 1 };
}

type Sending = Pick<Part, "execution" | "why" | "decide">;

/**
 * Up to 7.3 the file is one simple query; from 7.4 Prisma splits it (prisma/prisma-engines#5767), and sends it
 * whole where its splitter cannot read it: any DROP INDEX CONCURRENTLY (#5847).
 */
function sendingOf(root: Folder): Sending {
  const found = npmPackage(root, ["prisma", "@prisma/client"]);
  const at = found ? versionText(found) : "";
  switch (atLeast(found, "7.4.0")) {
    case "no":
      return {
        execution: "one-query",
        why: `Prisma before 7.4 sends ${FILE} as one query (${at})`,
      };
    case "yes":
      return split(`Prisma 7.4 and newer sends each statement by itself (${at})`);
    case "allowed":
      return split(
        `Prisma 7.4 and newer sends each statement by itself (${at} allows it; older ones send the file as one query)`,
      );
    default:
      return split(
        `Prisma 7.4 and newer sends each statement by itself; no package.json or lock file says which version runs here${unknown(found)}`,
      );
  }
}

function unknown(found: NpmPackage | null): string {
  return found ? ` (${versionText(found)})` : "";
}

function split(why: string): Sending {
  return { execution: "automatic", why, decide: decideBy(why) };
}

function decideBy(why: string): Decide {
  return (statements) => {
    if (!statements.some((one) => /^\s*drop\s+index\s+concurrently\b/i.test(one))) {
      return { sent: statements.map(() => ({ as: "alone" })), execution: "autocommit", why };
    }
    const as = statements.length > 1 ? "string" : "alone";
    return {
      sent: statements.map(() => ({ as })),
      execution: "one-query",
      why: `Prisma cannot split a script that holds DROP INDEX CONCURRENTLY, and sends ${FILE} as one query`,
    };
  };
}

function stepOf(folder: Folder, sending: Sending, custom: boolean): readonly VersionParts[] {
  const file = folder.file(FILE);
  const back = folder.file("down.sql");
  const rollback: Rollback = custom
    ? { place: "file", present: back !== null, where: `${folder.name}/down.sql` }
    : NO_ROLLBACK;
  if (!file) return [];
  return [{ up: [upOf(file, sending, rollback)], down: back ? [downOf(back, rollback)] : [] }];
}

function upOf(file: SourceFile, sending: Sending, rollback: Rollback): Part {
  return { file, span: wholeOf(file), direction: "up", ...sending, rollback, advice: ADVICE };
}

function downOf(file: SourceFile, rollback: Rollback): Part {
  return {
    file,
    span: wholeOf(file),
    direction: "down",
    execution: "one-query",
    why: `\`prisma db execute\` sends ${fileNameOf(file.path)} as one query`,
    rollback,
    advice: { alone: "give each statement a script of its own, run with `psql -f`", several: false },
  };
}
