import type { Advice, Direction, Rollback, SourceFile, Span } from "../../types.ts";
import { KyselyDatabase } from "../calls/kysely/database.ts";
import { kyselyHost } from "../calls/kysely/sql-tag.ts";
import { kyselyCall } from "../calls/kysely/written-calls.ts";
import { kyselyCode } from "../calls/kysely/written-files.ts";
import { Evaluation } from "../code/evaluation.ts";
import { isIn, moduleOf } from "../code/languages.ts";
import { isTold } from "../code/told-values.ts";
import { type FunctionValue, handle, type Value } from "../code/value.ts";
import type { Folder } from "../evidence/folder.ts";
import { npmPackage } from "../evidence/npm.ts";
import { wholeOf } from "../text/lines.ts";
import type { Part, Tool, VersionParts } from "../tool.ts";

const ADVICE: Advice = {
  alone: "run it by a Migrator with `disableTransactions: true`, which then holds for all pending migrations",
  several: true,
  inCode: kyselyCall,
};

/** migration/file-migration-provider.ts */
const loads = /\.(?:js|ts|mjs|mts)$/;

export const kysely: Tool = {
  id: "kysely",
  name: "Kysely",
  commands: [
    ["kysely", "migrate:latest"],
    ["kysely", "migrate", "latest"],
  ],
  recorded: true,
  reads: "javascript",
  onlyCode: true,
  shows,
  late: "refuses to start: it precedes a migration that was run already",
  optOut: [],
  claim: () => null,
  read: (root) => {
    const never = disabledIn(root);
    return root
      .matching((name) => isIn("javascript", name) && loads.test(name))
      .flatMap(migrationsIn)
      .map((migration) => versionOf(migration, never));
  },
  one: (file, root) => migrationsIn(file).map((migration) => versionOf(migration, disabledIn(root))),
  leaves: () => "Kysely runs files that export `up`",
};

function shows(folder: Folder): string | null {
  const found = npmPackage(folder, ["kysely"]);
  return found && `${found.file} depends on kysely`;
}

interface KyselyMigration {
  readonly file: SourceFile;
  readonly up: FunctionValue;
  readonly down: FunctionValue | null;
  /** Its file holds others. */
  readonly isOneOfMany: boolean;
  readonly comments: readonly Span[];
}

/** The file's own, or those of a list that it exports, by their names. */
function migrationsIn(file: SourceFile): readonly KyselyMigration[] {
  const module = moduleOf(file, "javascript");
  if (!module) return [];
  const evaluation = new Evaluation(file, kyselyHost);
  evaluation.run(module);
  const make = (found: ReadonlyMap<string, Value>, isOneOfMany: boolean): readonly KyselyMigration[] => {
    const [up, down] = [found.get("up"), found.get("down")];
    if (up?.kind !== "function") return [];
    return [
      { file, up, down: down?.kind === "function" ? down : null, isOneOfMany, comments: module.comments },
    ];
  };
  const { exports } = evaluation;
  const byDefault = exports.get("default");
  const own = make(byDefault?.kind === "map" ? new Map([...byDefault.entries, ...exports]) : exports, false);
  if (own.length > 0) return own;
  return [...exports.values()].flatMap((list) => {
    if (list.kind !== "map") return [];
    const named = [...list.entries].sort(([a], [b]) => (a < b ? -1 : 1));
    return named.flatMap(([, inner]) => (inner.kind === "map" ? make(inner.entries, true) : []));
  });
}

const runners = /^(?:kysely\.config|.*migrat.*|.*database.*|db|index)\.[cm]?[jt]s$/i;

/** The file that turns transactions off for all migrations; null: none does. */
function disabledIn(root: Folder): string | null {
  for (const at of root.above) {
    const inner = ["src", "db", "database", "scripts", "lib"].map((name) => at.child(name));
    for (const folder of [at, ...inner, at.child("src")?.child("db"), at.child("src")?.child("database")])
      for (const file of folder?.matching((name) => runners.test(name)) ?? []) {
        if (isTold(file, "javascript", "disableTransactions", true)) return file.path;
      }
  }
  return null;
}

function versionOf(migration: KyselyMigration, never: string | null): VersionParts {
  const part = (direction: Direction) => partOf(migration, direction, never);
  return { up: part("up"), down: part("down") };
}

function partOf(migration: KyselyMigration, direction: Direction, never: string | null): readonly Part[] {
  const { file, comments, isOneOfMany } = migration;
  const made = migration[direction];
  if (!made) return [];
  const sending = sendingOf(direction, never);
  const evaluation = new Evaluation(file, kyselyHost);
  const database = new KyselyDatabase(evaluation, sending.execution !== "autocommit");
  evaluation.invoke(made, [handle(database)]);
  const rollback: Rollback = { place: "section", present: migration.down !== null, where: "`down`" };
  return [
    {
      ...{ file, direction, ...sending, rollback, advice: ADVICE, sent: evaluation.sent.all, comments },
      code: kyselyCode({
        ...{ text: file.text, way: made.made, up: migration.up.made, down: migration.down?.made ?? null },
        hasSql: importsSql(file),
      }),
      span: migration.down || isOneOfMany ? made.made.span : wholeOf(file),
    },
  ];
}

function sendingOf(direction: Direction, never: string | null): Pick<Part, "execution" | "why"> {
  if (never !== null)
    return {
      execution: "autocommit",
      why: `${never} sets \`disableTransactions\`, so Kysely opens no transaction`,
    };
  return direction === "up"
    ? { execution: "batch", why: "Kysely runs all pending migrations in one transaction" }
    : { execution: "transaction", why: "Kysely takes migrations back in a transaction" };
}

function importsSql(file: SourceFile): boolean {
  const body = moduleOf(file, "javascript")?.body ?? [];
  return body.some((node) => node.kind === "import" && node.name === "sql");
}
