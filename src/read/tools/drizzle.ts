import type { Advice, Rollback, SourceFile, Span } from "../../types.ts";
import { databaseNamed } from "../evidence/database.ts";
import { byCodeUnits, type Folder } from "../evidence/folder.ts";
import { literalsAfter } from "../evidence/named-folders.ts";
import { fileNameOf } from "../evidence/path.ts";
import { listOf, parsedJson, record, stringOf } from "../evidence/value.ts";
import { javascript } from "../marks/language.ts";
import { wholeOf } from "../text/lines.ts";
import { byLeadingNumber } from "../text/order.ts";
import type { Claim, Part, Tool, VersionParts } from "../tool.ts";
import { seesForItself } from "../writing/opt-outs.ts";

/** drizzle-orm splits at this exact string wherever it stands (drizzle-orm/src/migrator.ts). */
const BREAKPOINT = "--> statement-breakpoint";
const ADVICE: Advice = {
  alone:
    "put `COMMIT;` and `--> statement-breakpoint` before it, in the last pending migration; or run it by hand with psql",
  several: true,
  marker: `COMMIT;\n${BREAKPOINT}`,
};
const ROLLBACK: Rollback = { place: "none", present: false, where: "a new migration that reverts it" };
const WHY = "Drizzle runs every pending migration in one transaction, and has no marker to leave it";

export const drizzle: Tool = {
  id: "drizzle",
  name: "Drizzle",
  commands: [["drizzle-kit", "migrate"]],
  aliases: ["drizzle-kit", "drizzle-orm"],
  recorded: true,
  // drizzle-orm/pg-core/dialect.ts: whatever is not newer than the last one that was applied is passed over
  versioned: {
    by: whenOf,
    effect: "never runs the second where the first was applied before",
  },
  // drizzle-orm 1.0, migrator.utils.ts, getMigrationsToRun: without a journal it runs whatever folder is not recorded
  late: (root) => (journalOf(root) ? "never runs it where the later one was applied" : null),
  optOut: [],
  writing: {
    separator: `;\n${BREAKPOINT}\n`,
    leaving: `COMMIT;\n${BREAKPOINT}\n`,
    optOut: seesForItself,
  },
  claim: (folder) => claimJournal(folder) ?? claimSnapshots(folder),
  home: (folder) => (folder.names.has("migration.sql") ? (folder.parent ?? folder) : folder),
  read: (root) => (journalOf(root) ? readJournal(root) : readFolders(root)),
  one: (file) => [stepOf(file, WHY)],
  settings: [{ file: /^drizzle[\w.-]*\.config\.[cm]?[jt]s$/i, folders: literalsAfter("out", javascript) }],
  leaves: () => "neither a name in meta/_journal.json nor <folder>/migration.sql",
};

function journalOf(folder: Folder): SourceFile | null {
  return folder.child("meta")?.file("_journal.json") ?? null;
}

/** drizzle-kit to 0.31: meta/_journal.json lists the files. */
function claimJournal(folder: Folder): Claim | null {
  const journal = journalOf(folder);
  return journal && claimBy(folder, journal);
}

/** drizzle-kit 1.0: a folder per migration, with snapshot.json beside migration.sql and no journal. */
function claimSnapshots(folder: Folder): Claim | null {
  const snapshot = folder.names.has("migration.sql") ? folder.file("snapshot.json") : null;
  return snapshot && folder.parent ? claimBy(folder.parent, snapshot) : null;
}

function claimBy(root: Folder, evidence: SourceFile): Claim {
  const dialect = stringOf(parsedJson(evidence.text)?.dialect);
  const other = dialect !== null && dialect !== "pg" && databaseNamed(dialect) !== "PostgreSQL";
  return {
    root: root.path,
    ground: "config",
    evidence: evidence.path,
    why: evidence.path,
    files: 1,
    otherDatabase: other ? `${evidence.path} says dialect "${dialect}"` : undefined,
  };
}

function readJournal(root: Folder): readonly VersionParts[] {
  const journal = journalOf(root);
  const tags = listOf(parsedJson(journal?.text)?.entries).flatMap(
    (entry) => stringOf(record(entry).tag) ?? [],
  );
  const listed = tags.flatMap((tag) => root.file(`${tag}.sql`) ?? []);
  const known = new Set(listed);
  const unlisted = root.sql
    .filter((file) => !known.has(file))
    .sort((a, b) => byLeadingNumber(fileNameOf(a.path), fileNameOf(b.path)));
  // What never ran is no history, except to another of these, which is read as if all of them did.
  const others = unlisted.some((file) => file.changed !== "none") ? unlisted : [];
  return [
    ...listed.map((file) => stepOf(file, WHY)),
    ...others.map((file) =>
      stepOf(file, `${journal?.path} does not list it, so Drizzle never runs it; read as if it did`),
    ),
  ];
}

/** The time that the journal gives a file. */
function whenOf(file: SourceFile, root: Folder): string | null {
  const entry = listOf(parsedJson(journalOf(root)?.text)?.entries)
    .map(record)
    .find(({ tag }) => `${stringOf(tag)}.sql` === fileNameOf(file.path));
  return typeof entry?.when === "number" ? String(entry.when) : null;
}

function readFolders(root: Folder): readonly VersionParts[] {
  const files = [...root.folders]
    .sort((a, b) => byCodeUnits(a.name, b.name))
    .flatMap((folder) => folder.file("migration.sql") ?? []);
  return (files.length > 0 ? files : root.sql).map((file) => stepOf(file, WHY));
}

function stepOf(file: SourceFile, why: string): VersionParts {
  const part: Part = {
    file,
    span: wholeOf(file),
    direction: "up",
    execution: "batch",
    why,
    pieces: chunks(file.text),
    rollback: ROLLBACK,
    advice: ADVICE,
  };
  return { up: [part], down: [] };
}

function chunks(source: string): readonly Span[] {
  const pieces: Span[] = [];
  let at = 0;
  for (;;) {
    const next = source.indexOf(BREAKPOINT, at);
    if (next < 0) break;
    pieces.push([at, next]);
    at = next + BREAKPOINT.length;
  }
  pieces.push([at, source.length]);
  return pieces;
}
