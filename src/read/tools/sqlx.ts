import * as semver from "semver";
import type { Advice, Direction, MarkerTrouble, SourceFile } from "../../types.ts";
import { crate, crateDatabase, lockedCrate } from "../evidence/cargo.ts";
import type { Folder } from "../evidence/folder.ts";
import { fileNameOf } from "../evidence/path.ts";
import { claimByMarker, claimByProject } from "../text/claims.ts";
import { wholeOf } from "../text/lines.ts";
import { versionNumber } from "../text/order.ts";
import { prefixTroubles } from "../text/prefix.ts";
import { downFilesOf, downNameOf, pairByVersion, type UpDown, unnumbered } from "../text/updown.ts";
import type { Claim, Part, Tool, VersionParts } from "../tool.ts";
import { filePairs } from "../writing/file-pairs.ts";
import { countedBy } from "../writing/next-name.ts";
import { firstLine } from "../writing/opt-outs.ts";

/** sqlx-core/src/migrate/source.rs: <integer>_<description>.sql, .up.sql or .down.sql. */
const NAME = /^(?<version>\d+)_(?:.*?)(?:\.(?<direction>up|down))?\.sql$/;
const MARKER = "-- no-transaction";
const ADVICE: Advice = {
  alone: `make \`${MARKER}\` the very first characters of the file, with that one statement below it`,
  several: false,
  marker: MARKER,
};
const MARKED: Advice = {
  ...ADVICE,
  alone: `leave that one statement alone in its file, below \`${MARKER}\``,
};

export const sqlx: Tool = {
  id: "sqlx",
  name: "sqlx",
  commands: [["sqlx", "migrate", "run"]],
  aliases: ["sqlx-cli"],
  recorded: true,
  // sqlx-core/src/migrate/migrator.rs, run.
  versioned: {
    by: ({ path }) => versionNumber(NAME.exec(fileNameOf(path))?.groups?.version),
    effect: "stops at the second, as a mismatch of the first",
  },
  // sqlx-postgres/src/migrate.rs
  ledger:
    "CREATE TABLE IF NOT EXISTS _sqlx_migrations (version bigint PRIMARY KEY, description text NOT NULL, installed_on timestamptz NOT NULL DEFAULT now(), success boolean NOT NULL, checksum bytea NOT NULL, execution_time bigint NOT NULL)",
  optOut: [/^-- no-transaction/g],
  writing: filePairs({
    up: /(?:\.up)?\.sql$/,
    down: ".down.sql",
    counted: countedBy(/(?:\.up)?\.sql$/),
    optOut: firstLine(MARKER, /^-- no-transaction/),
  }),
  claim,
  read: (root) => {
    const version = lockedCrate(root, "sqlx");
    return pairByVersion(root, NAME).map((pair, _, all) => stepOf(pair, version, downFilesOf(all)));
  },
  one: (file, root) => [stepOf(unnumbered(file), lockedCrate(root, "sqlx"), true)],
  leaves: () => "its name is not <number>_<title>.sql",
};

function claim(folder: Folder): Claim | null {
  const files = folder.sql.filter((file) => NAME.test(fileNameOf(file.path)));
  const found = crate(folder, "sqlx");
  const byProject = found && claimByProject(folder, found.file, "sqlx", files);
  const bears = (text: string) => text.startsWith(MARKER);
  return byProject
    ? { ...byProject, otherDatabase: crateDatabase(found, "sqlx") }
    : files.length > 0
      ? claimByMarker(folder, bears, MARKER)
      : null;
}

type LockedVersion = { readonly version: string; readonly file: string } | null;

function stepOf(pair: UpDown, locked: LockedVersion, backs: boolean): VersionParts {
  const back = pair.down[0];
  const paired = back !== undefined || pair.up.some((file) => file.path.endsWith(".up.sql"));
  const part = (file: SourceFile, direction: Direction): Part => ({
    file,
    span: wholeOf(file),
    pieces: [wholeOf(file)],
    direction,
    ...sendingOf(file, direction, locked),
    // sqlx refuses to mix simple and reversible migrations only when it makes new ones; it runs both.
    rollback: {
      place: paired && backs ? "file" : "none",
      present: back !== undefined,
      where: back ? fileNameOf(back.path) : downNameOf(file),
      unwritten: { execution: "transaction", advice: ADVICE },
    },
    advice: file.text.startsWith(MARKER) ? MARKED : ADVICE,
    markers: troublesOf(file),
  });
  return { up: pair.up.map((file) => part(file, "up")), down: pair.down.map((file) => part(file, "down")) };
}

/** The marker came with 0.8.0, and counts in down files since 0.8.3 (launchbadge/sqlx#3527, #3528). */
function sendingOf(
  file: SourceFile,
  direction: Direction,
  locked: LockedVersion,
): Pick<Part, "execution" | "why"> {
  if (!file.text.startsWith(MARKER)) {
    const why = `sqlx wraps the file in a transaction, and the file does not start with \`${MARKER}\``;
    return { execution: "transaction", why };
  }
  const since = direction === "up" ? "0.8.0" : "0.8.3";
  const version = semver.coerce(locked?.version);
  if (locked && version && semver.lt(version, since)) {
    const why = `sqlx ${locked.version} in ${locked.file} does not read \`${MARKER}\`${direction === "down" ? " in a down file" : ""}; ${since} is the first that does`;
    return { execution: "transaction", why };
  }
  const known = locked
    ? `sqlx ${locked.version} in ${locked.file}`
    : `any sqlx since ${since}, as no Cargo.lock says which`;
  return {
    execution: "one-query",
    why: `the file starts with \`${MARKER}\`; sqlx then sends it as one query (${known})`,
  };
}

/** Compared at byte 0, in lower case, with one blank (sqlx-core/src/migrate/migration.rs). */
function troublesOf(file: SourceFile): readonly MarkerTrouble[] {
  return prefixTroubles(file, "sqlx", MARKER, /^[\s\uFEFF]*--\s*no[\s_-]*transaction\b\s*$/i);
}
