import type { Advice, Direction, Rollback, SourceFile, Span } from "../../types.ts";
import { MigrationBuilder, nodePgMigrateHost } from "../calls/node-pg-migrate/migration-builder.ts";
import type { PgWriting } from "../calls/node-pg-migrate/quoting.ts";
import { transactionOf } from "../calls/node-pg-migrate/transaction.ts";
import { nodePgMigrateCall } from "../calls/node-pg-migrate/written-calls.ts";
import { nodePgMigrateCode } from "../calls/node-pg-migrate/written-files.ts";
import { pairWriting, sectionWriting } from "../calls/node-pg-migrate/written-sql.ts";
import { Evaluation } from "../code/evaluation.ts";
import { isIn, moduleOf } from "../code/languages.ts";
import { type FunctionValue, handle, madeFunction, type Value } from "../code/value.ts";
import { byCodeUnits, type Folder } from "../evidence/folder.ts";
import { foldersOf, json5 } from "../evidence/named-folders.ts";
import { atLeast, npmPackage } from "../evidence/npm.ts";
import { fileNameOf } from "../evidence/path.ts";
import { exportedByName, localUp, up } from "../marks/javascript.ts";
import { javascript } from "../marks/language.ts";
import { claimByProject, claimBySections } from "../text/claims.ts";
import { wholeOf } from "../text/lines.ts";
import { downNameOf } from "../text/updown.ts";
import type { Claim, Part, Tool, VersionParts } from "../tool.ts";

const NAME = /^(\d+)[-_].*\.sql$/;
const NUMBER = /^(\d+)[-_].*\.(?:sql|[cm]?[jt]s)$/;
/** As its own template writes them: the looser form is common prose, and no evidence. */
const TEMPLATE = /^-- (?:Up|Down) Migration[^\S\n]*$/m;
const ADVICE: Advice = {
  alone: "write it as a JavaScript migration that calls `pgm.noTransaction()`, or run it by hand with psql",
  several: true,
};

const CODE_ADVICE: Advice = {
  alone: "call `pgm.noTransaction()` in the migration, in each direction",
  several: true,
  inCode: nodePgMigrateCall,
};

/** What its migrations in code are handed. */
const handed = String.raw`(?:pgm\b|\w+\s*:\s*MigrationBuilder\b)`;

export const nodePgMigrate: Tool = {
  id: "node-pg-migrate",
  name: "node-pg-migrate",
  commands: [["node-pg-migrate", "up"]],
  recorded: true,
  // bin/node-pg-migrate.ts, --fake: all that is pending
  countAsApplied: () => "node-pg-migrate up --fake, which counts all that is pending",
  // src/runner.ts, checkOrder
  versioned: {
    by: ({ path }) => NUMBER.exec(fileNameOf(path))?.[1] ?? null,
    effect: "runs both, in the order of their names",
    runsBoth: true,
  },
  late: "refuses to start: it precedes a migration that was run already",
  code: [
    { tool: "node-pg-migrate", ...javascript, marks: [up(handed)], prints: null },
    { tool: "node-pg-migrate", ...javascript, marks: [localUp(handed), exportedByName], prints: null },
  ],
  reads: "javascript",
  shows: (folder) => {
    const found = npmPackage(folder, ["node-pg-migrate"]);
    return found && `${found.file} depends on node-pg-migrate`;
  },
  optOut: [],
  sections: /^-- (?:Up|Down) Migration[^\S\n]*$/gm,
  claim,
  read: (root) => {
    const run = runOptionsOf(root);
    const files = root.sql.filter((file) => NAME.test(fileNameOf(file.path)));
    const ups = files.filter((file) => !file.path.endsWith(".down.sql"));
    const paired = ups.some((file) => file.path.endsWith(".up.sql"));
    const code = root.matching((name) => isIn("javascript", name));
    let shorthands: PgWriting["shorthands"] = new Map();
    return [...ups, ...code]
      .sort((a, b) => timeOf(a) - timeOf(b) || byCodeUnits(a.path, b.path))
      .flatMap((file) => {
        if (!isIn("javascript", file.path)) return [paired ? pairOf(root, file, run) : sectionsOf(file, run)];
        const read = codeOf(file, root, shorthands);
        shorthands = read?.shorthands ?? shorthands;
        return read ? [versionOf(read, run)] : [];
      });
  },
  one: (file, root) => {
    const run = runOptionsOf(root);
    if (!isIn("javascript", file.path)) return [sectionsOf(file, run)];
    const read = codeOf(file, root, new Map());
    return [read ? versionOf(read, run) : { up: [], down: [] }];
  },
  settings: [{ file: /^package\.json$/i, folders: foldersOf(json5, /(?:^|\.)migrations-?dir$/i) }],
  leaves: ({ path }) =>
    isIn("javascript", path) ? "it exports no `up`" : "its name is not <timestamp>_<title>.sql",
};

function claim(folder: Folder): Claim | null {
  const found = npmPackage(folder, ["node-pg-migrate"]);
  const bears = (text: string) => TEMPLATE.test(text);
  const marked = claimBySections(folder, bears, "-- Up Migration", () => found?.file);
  if (marked?.ground === "sections") return marked;
  const files = folder.sql.filter((file) => NAME.test(fileNameOf(file.path)));
  return found ? claimByProject(folder, found.file, "node-pg-migrate", files) : marked;
}

/** Thirteen digits are epoch milliseconds, seventeen a date in UTC (src/migration.ts). */
function timeOf(file: SourceFile): number {
  const digits = NUMBER.exec(fileNameOf(file.path))?.[1] ?? "0";
  if (digits.length !== 17) return Number(digits);
  const part = (from: number, to: number) => Number(digits.slice(from, to));
  return Date.UTC(
    part(0, 4),
    part(4, 6) - 1,
    part(6, 8),
    part(8, 10),
    part(10, 12),
    part(12, 14),
    part(14, 17),
  );
}

function sectionsOf(file: SourceFile, run: RunOptions): VersionParts {
  const [up, down] = [sectionAt(file.text, "up"), sectionAt(file.text, "down")];
  const end = file.text.length;
  const rollback: Rollback = {
    place: "section",
    present: down >= 0,
    where: "the `-- Down Migration` section",
    heading: "-- Down Migration",
  };
  const upSpan: Span = up < 0 ? [0, end] : [up, down < up ? end : down];
  const downSpan: Span = [down, up < down ? end : up];
  const part = (direction: Direction, span: Span): Part => ({
    ...partOf(file, direction, span, rollback, run),
    writing: sectionWriting(ADVICE.alone),
  });
  return { up: [part("up", upSpan)], down: down < 0 ? [] : [part("down", downSpan)] };
}

/**
 * Where /^\s*--[\s-]*up\s+migration/im of salsita/node-pg-migrate src/sqlMigration.ts first matches, or -1. The
 * expression itself would take quadratic time over long runs of blank lines or dashes.
 */
function sectionAt(text: string, word: "up" | "down"): number {
  for (const match of text.matchAll(word === "up" ? /up\s+migration/gi : /down\s+migration/gi)) {
    let start = match.index;
    while (start > 0 && /[\s-]/.test(text[start - 1] ?? "")) start--;
    if (start > 0) start = text.indexOf("\n", start) + 1 || text.length;
    while (start < match.index) {
      const next = text.indexOf("\n", start) + 1 || text.length;
      const line = text.slice(start, Math.min(next, match.index));
      if (line.trimStart().startsWith("--")) return start;
      start = next;
    }
  }
  return -1;
}

function pairOf(root: Folder, file: SourceFile, run: RunOptions): VersionParts {
  const back = root.file(downNameOf(file));
  const part = (of: SourceFile, direction: Direction): Part => {
    const rollback: Rollback = { place: "file", present: back !== null, where: downNameOf(file) };
    return { ...partOf(of, direction, wholeOf(of), rollback, run), writing: pairWriting(ADVICE.alone) };
  };
  return { up: [part(file, "up")], down: back ? [part(back, "down")] : [] };
}

function partOf(
  file: SourceFile,
  direction: Direction,
  span: Span,
  rollback: Rollback,
  { apart }: RunOptions,
): Part {
  const runs =
    apart === null
      ? "runs every pending migration in one transaction"
      : `runs each migration in a transaction of its own, as ${apart} tells it`;
  return {
    file,
    span,
    direction,
    execution: apart === null ? "batch" : "transaction",
    why: `node-pg-migrate ${runs}, sends a SQL file as one query, and lets no SQL file leave it`,
    pieces: [span],
    rollback,
    advice: ADVICE,
  };
}

interface RunOptions {
  /** The file that tells it to run each migration in a transaction of its own; null: all have one. */
  readonly apart: string | null;
}

/** A script of the project that runs it, with what it is told. */
function commandsIn(root: Folder): readonly { readonly file: SourceFile; readonly command: string }[] {
  return root.above.flatMap((at) => {
    const file = at.file("package.json");
    const commands = file?.text.match(/\bnode-pg-migrate\b[^"\n]{0,500}/g) ?? [];
    return file ? commands.map((command) => ({ file, command })) : [];
  });
}

function runOptionsOf(root: Folder): RunOptions {
  const apart = commandsIn(root).find(({ command }) =>
    /--no-single-transaction\b|--single-transaction[ =]false\b/.test(command),
  );
  return { apart: apart?.file.path ?? null };
}

/** In a script, or in the configuration that a script names. */
function decamelizes(root: Folder): boolean {
  const commands = commandsIn(root).map(({ command }) => command);
  if (commands.some((command) => /--decamelize\b(?![ =]false)/.test(command))) return true;
  const names = commands.flatMap(
    (one) => /(?:-f|--config-file)[ =]["'\\]*(?:\.\/)?([\w.-]+)/.exec(one)?.[1] ?? [],
  );
  return root.above.some((at) =>
    names.some((name) => /["']?\bdecamelize\b["']?\s*:\s*true/.test(at.file(name)?.text ?? "")),
  );
}

interface CodeMigration {
  readonly file: SourceFile;
  readonly writing: PgWriting;
  readonly shorthands: PgWriting["shorthands"];
  readonly up: FunctionValue;
  /** Null: it is `up` turned around; false: there is none, as the file says. */
  readonly down: FunctionValue | null | false;
  readonly comments: readonly Span[];
}

/** Null where the file exports no migration. */
function codeOf(file: SourceFile, root: Folder, before: PgWriting["shorthands"]): CodeMigration | null {
  const module = moduleOf(file, "javascript");
  if (!module) return null;
  const evaluation = new Evaluation(file, nodePgMigrateHost);
  evaluation.run(module);
  const exported = exportsOf(evaluation);
  const up = exported.get("up");
  if (up?.kind !== "function") return null;
  const down = exported.get("down");
  const own = exported.get("shorthands");
  const shorthands = own?.kind === "map" ? new Map([...before, ...own.entries]) : before;
  const wrapsExpressions = atLeast(npmPackage(root, ["node-pg-migrate"]), "9.0.0") !== "no";
  return {
    ...{ file, up, shorthands, comments: module.comments },
    writing: { decamelizes: decamelizes(root), wrapsExpressions, shorthands },
    down: down?.kind === "function" ? down : down === undefined || down.kind === "null" ? null : false,
  };
}

/** What is exported by default as an object counts as what it holds. */
function exportsOf({ exports }: Evaluation): ReadonlyMap<string, Value> {
  const byDefault = exports.get("default");
  return byDefault?.kind === "map" ? new Map([...byDefault.entries, ...exports]) : exports;
}

function versionOf(read: CodeMigration, run: RunOptions): VersionParts {
  const up = wayOf(read, "up", run);
  const down = read.down === false ? null : wayOf(read, "down", run);
  const present = down !== null && !down.irreversible;
  const rollback: Rollback = { place: "section", present, where: "`exports.down`" };
  return {
    up: [{ ...up.part, rollback }],
    down: present ? [{ ...down.part, rollback }] : [],
  };
}

function wayOf(read: CodeMigration, direction: Direction, run: RunOptions) {
  const { file, writing, comments } = read;
  const own = direction === "up" ? read.up : read.down || null;
  const made = own ?? read.up;
  const evaluation = new Evaluation(file, nodePgMigrateHost);
  const builder = new MigrationBuilder(evaluation, writing, own === null);
  evaluation.invoke(made, [handle(builder), handle({ call: () => null })]);
  // What is asked of the database at once is sent in the transaction that the migration then leaves.
  const breaksOut = builder.leavesTransaction && builder.sentAtOnce > 0 && run.apart === null;
  if (breaksOut) evaluation.sent.send("COMMIT;", { span: made.made.span });
  builder.finish();
  if (breaksOut) evaluation.sent.send("BEGIN;", { span: made.made.span });
  const part = {
    ...{ file, direction, advice: CODE_ADVICE, sent: evaluation.sent.all, comments },
    span: read.down ? made.made.span : wholeOf(file),
    ...(own === null ? { derived: true as const } : {}),
    code: nodePgMigrateCode({
      ...{ text: file.text, way: made.made, up: read.up.made, leaves: builder.leavesTransaction },
      down: read.down === false ? false : madeFunction(read.down ?? undefined),
    }),
    ...transactionOf(builder.leavesTransaction && !breaksOut, run.apart),
  };
  return { part, irreversible: builder.irreversible };
}
