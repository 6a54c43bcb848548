import type { Advice, Decide, MarkerTrouble, SentStatement, SourceFile } from "../../types.ts";
import { byCodeUnits, type Folder } from "../evidence/folder.ts";
import { atLeast, npmPackage, versionText } from "../evidence/npm.ts";
import { fileNameOf } from "../evidence/path.ts";
import { supabasePlatform } from "../platforms/supabase.ts";
import { linesOf, wholeOf } from "../text/lines.ts";
import { migrationNumberOf } from "../text/migration-name.ts";
import { rewrite, trouble } from "../text/trouble.ts";
import type { Claim, Part, Tool, VersionParts } from "../tool.ts";
import { filePairs } from "../writing/file-pairs.ts";
import { countedBy } from "../writing/next-name.ts";
import { seesForItself } from "../writing/opt-outs.ts";

const NAME = /^([0-9]+)_(.*)\.sql$/;
const MARKER = "-- pg-delta: transaction=false";
/** apps/cli legacy-migration-content: the exact first line, a byte order mark before it allowed. */
const MARKED = /^\uFEFF?-- pg-delta: transaction=false(?=\r?\n|$)/;

export const supabase: Tool = {
  id: "supabase",
  name: "Supabase CLI",
  commands: [
    ["supabase", "db", "push"],
    ["supabase", "migration", "up"],
  ],
  aliases: ["supabase-cli"],
  recorded: true,
  // supabase/cli, cmd/migration.go: "repair"
  countAsApplied: (path) => `supabase migration repair --status applied ${migrationNumberOf(path)}`,
  // pkg/migration/apply.go: RESET ALL before each file.
  resets: true,
  platform: supabasePlatform,
  // The version is the primary key of supabase_migrations.schema_migrations; db push wants --include-all for what is late.
  versioned: {
    by: ({ path }) => NAME.exec(fileNameOf(path))?.[0].split("_")[0] ?? null,
    effect: "stops at the second, whose version is recorded already",
  },
  late: "refuses to push it: to be inserted before the last migration on the remote database",
  optOut: [/^-- pg-delta: transaction=false(?=\r?\n|$)/g],
  writing: filePairs({
    up: /\.sql$/,
    down: null,
    counted: countedBy(/\.sql$/),
    optOut: seesForItself,
  }),
  claim,
  read: (root) => {
    const sending = sendingOf(root);
    return root.sql
      .filter((file) => NAME.test(fileNameOf(file.path)))
      .sort((a, b) => byCodeUnits(fileNameOf(a.path), fileNameOf(b.path)))
      .map((file) => stepOf(file, sending));
  },
  one: (file, root) => [stepOf(file, sendingOf(root))],
  leaves: () => "its name is not <digits>_<title>.sql",
};

function claim(folder: Folder): Claim | null {
  const config = folder.name === "migrations" ? folder.parent?.file("config.toml") : null;
  if (!config || folder.parent?.name !== "supabase") return null;
  return {
    root: folder.path,
    ground: "config",
    evidence: config.path,
    why: config.path,
    files: folder.sql.length,
  };
}

interface Sending extends Pick<Part, "execution" | "why" | "decide"> {
  readonly advice: Advice;
  readonly marker: boolean;
}

/**
 * Before 2.109 a file was one pipeline (pkg/migration/file.go). Since then statements that PostgreSQL refuses
 * in a transaction run alone and the others in transactions (supabase/cli#5671); DROP INDEX CONCURRENTLY and
 * DETACH PARTITION … CONCURRENTLY joined the list later (#6276, #6347), by 2.117.
 */
function sendingOf(root: Folder): Sending {
  const found = npmPackage(root, ["supabase"]);
  const at = found ? ` (${versionText(found)})` : "";
  if (atLeast(found, "2.109.0") === "no") {
    const alone = "give the statement a migration of its own, with nothing else in it";
    const why = `Supabase CLI before 2.109 sends the file as one pipeline${at}`;
    return { execution: "pipeline", why, advice: { alone, several: false }, marker: false };
  }
  const old = atLeast(found, "2.117.0") === "no";
  const alone =
    "leave it as it is: Supabase CLI runs it outside the transaction (a migration of its own runs on every version)";
  const unsure = found?.version
    ? ""
    : "; no lock file says which version runs here, and before 2.109 a file was one pipeline";
  const why = `Supabase CLI runs what cannot run in a transaction by itself, and the rest in transactions${at}${unsure}`;
  return {
    execution: "automatic",
    why,
    decide: decideWith(why, old),
    advice: { alone, several: true },
    marker: !old,
  };
}

/** apps/cli legacy-migration-apply.ts, matched against the upper-cased statement. */
const OUTSIDE = [
  /^CREATE\s+(?:UNIQUE\s+)?INDEX\s+CONCURRENTLY(?:\s|$)/,
  /^REINDEX(?:\s|\().*\sCONCURRENTLY(?:\s|$)/,
  /^VACUUM(?:\s|\(|$)/,
  /^ALTER\s+SYSTEM(?:\s|$)/,
  /^CLUSTER(?:\s|$)/,
];
const OUTSIDE_LATER = [
  /^DROP\s+INDEX\s+CONCURRENTLY(?:\s|$)/,
  /^(?:CREATE|DROP)\s+(?:DATABASE|TABLESPACE|SUBSCRIPTION)(?:\s|$)/,
  /^REINDEX(?:\s+\([^)]*\))?\s+(?:DATABASE|SYSTEM|SCHEMA)(?:\s|$)/,
  /^DISCARD\s+ALL(?:\s|$)/,
  /^ALTER\s+TABLE\s+(?:IF\s+EXISTS\s+)?(?:ONLY\s+)?(?:"[^"]*"|\S+)\s+DETACH\s+PARTITION\s+(?:"[^"]*"|\S+)\s+(?:CONCURRENTLY|FINALIZE)(?:\s|$)/,
];
const CONTROL = /^(?:BEGIN|START\s+TRANSACTION|COMMIT|END|ABORT|PREPARE\s+TRANSACTION)(?:\s|$)/;
const ROLLBACK = /^ROLLBACK(?:\s+(?:WORK|TRANSACTION))?(?!\s+TO\b)(?:\s|$)/;

function decideWith(why: string, old: boolean): Decide {
  const patterns = old ? OUTSIDE : [...OUTSIDE, ...OUTSIDE_LATER];
  return (statements) => {
    const words = statements.map((one) => one.trim().toUpperCase());
    if (!old && words.some((one) => CONTROL.test(one) || ROLLBACK.test(one))) {
      return {
        sent: words.map(() => ({ as: "alone" })),
        execution: "automatic",
        why: "the file has its own BEGIN or COMMIT, so Supabase CLI sends each statement as it stands",
      };
    }
    let block = 0;
    const sent = words.map((statement): SentStatement => {
      if (!patterns.some((pattern) => pattern.test(statement))) return { as: "block", block };
      block += 1;
      return { as: "alone" };
    });
    return { sent, execution: "automatic", why };
  };
}

function stepOf(file: SourceFile, sending: Sending): VersionParts {
  const { marker, decide, ...rest } = sending;
  const out = marker && MARKED.test(file.text);
  const part: Part = {
    file,
    span: wholeOf(file),
    direction: "up",
    ...rest,
    ...(out
      ? { execution: "autocommit", why: `the first line is \`${MARKER}\`, which a recent Supabase CLI obeys` }
      : decide
        ? { decide }
        : {}),
    rollback: { place: "none", present: false, where: "a new migration that reverts it" },
    markers: out ? [] : troublesOf(file, marker),
  };
  return { up: [part], down: [] };
}

function troublesOf(file: SourceFile, known: boolean): readonly MarkerTrouble[] {
  const candidate = linesOf(file.text).find((line) =>
    /^[\s\uFEFF]*--\s*pg-delta\s*:\s*transaction\s*[=:]/i.test(line.text),
  );
  if (!candidate) return [];
  return [
    trouble(
      candidate.span,
      `Supabase CLI does not read \`${candidate.text.trim()}\``,
      known
        ? "it must be exactly the first line of the file; anywhere else it is a comment"
        : "the version of this project does not know this marker yet",
      known ? `make \`${MARKER}\` the first line of the file` : "give the statement a migration of its own",
      known && candidate.span[0] === 0 ? rewrite(file, candidate.span, MARKER, true) : null,
    ),
  ];
}
