import { parse } from "smol-toml";
import type { Advice, Direction, MarkerTrouble, SourceFile } from "../../types.ts";
import { crate, crateDatabase } from "../evidence/cargo.ts";
import { byCodeUnits, type Folder } from "../evidence/folder.ts";
import { foldersOf, tomlSettings } from "../evidence/named-folders.ts";
import { record } from "../evidence/value.ts";
import { firstStatementLine, wholeOf } from "../text/lines.ts";
import { isBack } from "../text/pairs.ts";
import { trouble } from "../text/trouble.ts";
import type { Claim, Part, Tool, VersionParts } from "../tool.ts";
import { filePairs } from "../writing/file-pairs.ts";
import { countedBy } from "../writing/next-name.ts";

const ADVICE: Advice = {
  alone:
    "put `run_in_transaction = false` into a `metadata.toml` beside up.sql, and leave that one statement alone in its file",
  several: false,
};
const APART: Advice = {
  alone:
    "leave that one statement alone in its file, with `run_in_transaction = false` in the `metadata.toml` beside it",
  several: false,
};

export const diesel: Tool = {
  id: "diesel",
  name: "Diesel",
  commands: [["diesel", "migration", "run"]],
  aliases: ["diesel-cli", "diesel_cli", "diesel_migrations"],
  recorded: true,
  // diesel_migrations/src/migration_harness.rs: a map by version keeps one of them
  versioned: {
    by: ({ path }, root) => {
      const folder = root.folders.find((one) => `${one.path}/up.sql` === path);
      return folder ? versionOf(folder) : null;
    },
    effect: "runs one of the two and never the other",
  },
  // diesel/src/migration/setup_migration_table.sql
  ledger:
    "CREATE TABLE IF NOT EXISTS __diesel_schema_migrations (version varchar(50) PRIMARY KEY, run_on timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP)",
  optOut: [],
  writing: filePairs({
    up: /\/up\.sql$/,
    down: "/down.sql",
    counted: countedBy(/\/up\.sql$/),
    optOut: (file) => [
      file,
      { path: file.path.replace(/[^/]*$/, "metadata.toml"), text: `${OUTSIDE}\n`, into: leavingIn },
    ],
  }),
  claim,
  home: (folder) => (isMigration(folder) ? (folder.parent ?? folder) : folder),
  read: (root) =>
    root.folders
      .filter(isMigration)
      .map((folder) => ({ folder, version: versionOf(folder) }))
      .sort((a, b) => byCodeUnits(a.version, b.version))
      .map(({ folder }, _, all) =>
        stepOf(
          folder,
          all.some((one) => one.folder.names.has("down.sql")),
        ),
      ),
  one: (file) => [stepFrom("", isBack(file.path) ? { down: file } : { up: file })],
  settings: [{ file: /^diesel\.toml$/i, folders: foldersOf(tomlSettings, /^migrations_directory\.dir$/) }],
  leaves: () => "Diesel runs only <version>_<name>/up.sql and down.sql",
};

function isMigration(folder: Folder): boolean {
  return folder.names.has("up.sql") || folder.names.has("down.sql");
}

/** migrations_internals: what stands before the first "_", without "-". */
function versionOf(folder: Folder): string {
  return (folder.name.split("_")[0] ?? "").replaceAll("-", "");
}

function claim(folder: Folder): Claim | null {
  const root = folder.parent;
  if (!root || !isMigration(folder)) return null;
  const found = crate(folder, "diesel");
  const otherDatabase = crateDatabase(found, "diesel");
  const config = folder.above.map((at) => at.file("diesel.toml")).find((file) => file !== null);
  const metadata = folder.file("metadata.toml");
  const decided = config ?? (found ? null : metadata);
  if (decided) {
    return {
      root: root.path,
      ground: "config",
      evidence: decided.path,
      why: decided.path,
      files: 1,
      otherDatabase,
    };
  }
  if (!found) return null;
  const why = `${found.file} depends on diesel, and ${folder.path} holds up.sql and down.sql as it wants`;
  return { root: root.path, ground: "project", evidence: found.file, why, files: 1, otherDatabase };
}

interface Files {
  readonly up?: SourceFile | null;
  readonly down?: SourceFile | null;
  readonly metadata?: SourceFile | null;
  /** Whether any migration of the root has a way back. */
  readonly backs?: boolean;
}

function stepOf(folder: Folder, backs: boolean): VersionParts {
  const [up, down] = [folder.file("up.sql"), folder.file("down.sql")];
  return stepFrom(`${folder.name}/`, { up, down, metadata: folder.file("metadata.toml"), backs });
}

function stepFrom(
  prefix: string,
  { up = null, down = null, metadata = null, backs = true }: Files,
): VersionParts {
  const { markers, ...sending } = sendingOf(metadata);
  const part = (file: SourceFile, direction: Direction): Part => ({
    file,
    span: wholeOf(file),
    pieces: [wholeOf(file)],
    direction,
    ...sending,
    rollback: { place: backs ? "file" : "none", present: down !== null, where: `${prefix}down.sql` },
    advice: sending.execution === "one-query" ? APART : ADVICE,
    markers: direction === "up" || !up ? markers(file) : [],
  });
  return { up: up ? [part(up, "up")] : [], down: down ? [part(down, "down")] : [] };
}

interface Sending extends Pick<Part, "execution" | "why"> {
  readonly markers: (file: SourceFile) => readonly MarkerTrouble[];
}

/**
 * diesel_migrations/src/file_based_migrations.rs: the key defaults to false where the file is there, and a
 * file that does not parse counts as absent, silently.
 */
function sendingOf(metadata: SourceFile | null): Sending {
  const none = () => [];
  if (!metadata) {
    return {
      execution: "transaction",
      why: "Diesel wraps each migration in a transaction; it has no metadata.toml",
      markers: none,
    };
  }
  const value = keyOf(metadata);
  if (value === undefined || value === false) {
    const said =
      value === false ? "run_in_transaction = false" : "no run_in_transaction, which counts as false,";
    return {
      execution: "one-query",
      why: `${said} in ${metadata.path}; Diesel then sends each file as one query`,
      markers: none,
    };
  }
  if (value === true) {
    return { execution: "transaction", why: `run_in_transaction = true in ${metadata.path}`, markers: none };
  }
  return {
    execution: "transaction",
    why: `Diesel cannot read ${metadata.path}, and then wraps the migration in a transaction`,
    markers: (file) => [
      trouble(
        firstStatementLine(file.text),
        `Diesel cannot read ${metadata.path}, so this file runs in a transaction`,
        "a metadata.toml that is not valid TOML, or whose run_in_transaction is not true or false, is silently ignored",
        `write \`run_in_transaction = false\` in ${metadata.path}, without quotation marks`,
      ),
    ],
  };
}

const OUTSIDE = "run_in_transaction = false";

/** The same metadata with that key set; null where Diesel cannot read it, or nobody can tell where the key stands. */
function leavingIn(text: string): string | null {
  const before = tableIn(text);
  if (!before) return null;
  const candidates =
    before.leaves === undefined
      ? [`${OUTSIDE}${text.includes("\r\n") ? "\r\n" : "\n"}${text}`]
      : text.split("\n").map((line, at, lines) => lines.with(at, line.replace("true", "false")).join("\n"));
  const isWanted = (now: ReturnType<typeof tableIn>): boolean =>
    now?.leaves === false && now.others === before.others;
  return [text, ...candidates].find((one) => isWanted(tableIn(one))) ?? null;
}

function tableIn(text: string): { readonly leaves: unknown; readonly others: string } | null {
  try {
    const { run_in_transaction: leaves, ...others } = parse(text);
    return { leaves, others: JSON.stringify(others) };
  } catch {
    return null;
  }
}

/** The key's value; undefined when it is absent; null when Diesel could not read the file. */
function keyOf(metadata: SourceFile): boolean | undefined | null {
  try {
    const value = record(parse(metadata.text)).run_in_transaction;
    return typeof value === "boolean" || value === undefined ? value : null;
  } catch {
    return null;
  }
}
