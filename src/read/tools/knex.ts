import type { Advice, Rollback, SourceFile, Span } from "../../types.ts";
import { refusingWay } from "../calls/any-tool/refusing-ways.ts";
import { KnexConnection } from "../calls/knex/connection.ts";
import { knexCall } from "../calls/knex/written-calls.ts";
import { knexCode } from "../calls/knex/written-files.ts";
import { Evaluation } from "../code/evaluation.ts";
import { isIn, moduleOf } from "../code/languages.ts";
import type { CodeFunction } from "../code/syntax.ts";
import { type FunctionValue, handle, type Value } from "../code/value.ts";
import type { Folder } from "../evidence/folder.ts";
import { npmPackage } from "../evidence/npm.ts";
import { wholeOf } from "../text/lines.ts";
import type { Part, Tool, VersionParts } from "../tool.ts";

const OPT_OUT = "`export const config = { transaction: false }` (`exports.config = …` in CommonJS)";
const ADVICE: Advice = { alone: `add ${OPT_OUT} to the file`, several: true, inCode: knexCall };

/** lib/migrations/migrate/sources/fs-migrations.js, DEFAULT_LOAD_EXTENSIONS */
const loads = /\.(?:js|cjs|ts)$/;

export const knex: Tool = {
  id: "knex",
  name: "Knex",
  commands: [
    ["knex", "migrate:latest"],
    ["knex", "migrate:up"],
  ],
  recorded: true,
  reads: "javascript",
  onlyCode: true,
  shows,
  optOut: [],
  claim: () => null,
  read: (root) => {
    const files = root.matching((name) => isIn("javascript", name) && loads.test(name));
    const read = files.flatMap((file) => readFile(file) ?? []);
    // One that leaves the transaction makes all pending ones have their own (lib/migrations/migrate/Migrator.js).
    const anyLeaves = read.some((one) => !one.inTransaction && one.file.changed !== "none");
    const never = disabledIn(root);
    return read.map((one) => versionOf(one, anyLeaves, never));
  },
  one: (file, root) => [versionOf(readFile(file) ?? nothingIn(file), false, disabledIn(root))],
  leaves: () => "Knex loads files that end in .js, .cjs or .ts and export `up`",
};

function shows(folder: Folder): string | null {
  const found = npmPackage(folder, ["knex"]);
  return found && `${found.file} depends on knex`;
}

interface KnexMigration {
  readonly file: SourceFile;
  readonly inTransaction: boolean;
  /** It exports `config`. */
  readonly tells: boolean;
  readonly ways: readonly { readonly direction: "up" | "down"; readonly made: FunctionValue }[];
  readonly comments: readonly Span[];
}

function nothingIn(file: SourceFile): KnexMigration {
  return { file, inTransaction: true, tells: false, ways: [], comments: [] };
}

/** Null where it exports no migration. */
function readFile(file: SourceFile): KnexMigration | null {
  const module = moduleOf(file, "javascript");
  if (!module) return null;
  const evaluation = new Evaluation(file, {});
  evaluation.run(module);
  const ways = (["up", "down"] as const).flatMap((direction) => {
    const made = evaluation.exports.get(direction);
    return made?.kind === "function" ? [{ direction, made }] : [];
  });
  if (!ways.some(({ direction }) => direction === "up")) return null;
  const inTransaction = !isFalse(evaluation.exports.get("config"), "transaction");
  const tells = evaluation.exports.has("config");
  return { file, inTransaction, tells, ways, comments: module.comments };
}

function isFalse(options: Value | undefined, name: string): boolean {
  const value = options?.kind === "map" ? options.entries.get(name) : undefined;
  return value?.kind === "boolean" && !value.value;
}

/** The knexfile that turns transactions off for all migrations; null: none does. */
function disabledIn(root: Folder): string | null {
  for (const at of root.above)
    for (const name of ["knexfile.js", "knexfile.cjs", "knexfile.ts", "knexfile.mjs"]) {
      const file = at.file(name);
      const module = file && moduleOf(file, "javascript");
      if (!file || !module) continue;
      const evaluation = new Evaluation(file, {});
      evaluation.run(module);
      if ([...evaluation.exports.values()].some(disables)) return file.path;
    }
  return null;
}

/** As itself, and in one of its environments. */
function disables(settings: Value): boolean {
  if (settings.kind !== "map") return false;
  const own = settings.entries.get("disableTransactions");
  if (own?.kind === "boolean" && own.value) return true;
  return [...settings.entries.values()].some(disables);
}

function versionOf(read: KnexMigration, anyLeaves: boolean, never: string | null): VersionParts {
  const parts = read.ways.map(({ direction, made }) => partOf(read, direction, made, anyLeaves, never));
  return {
    up: parts.filter(({ direction }) => direction === "up"),
    down: parts.filter(({ direction }) => direction === "down"),
  };
}

function partOf(
  migration: KnexMigration,
  direction: "up" | "down",
  made: FunctionValue,
  anyLeaves: boolean,
  never: string | null,
): Part {
  const { file, inTransaction, ways, comments, tells } = migration;
  const sending = sendingOf(inTransaction, direction, anyLeaves, never);
  const evaluation = new Evaluation(file, {});
  evaluation.invoke(made, [handle(new KnexConnection(evaluation, sending.execution !== "autocommit"))]);
  const rollback: Rollback = {
    place: "section",
    present: ways.some((one) => one.direction === "down"),
    ...refusingWay(ways.find((one) => one.direction === "down")?.made),
    where: "`exports.down`",
  };
  return {
    ...{ file, span: ways.length === 1 ? wholeOf(file) : made.made.span, direction, ...sending },
    ...{ rollback, advice: ADVICE, sent: evaluation.sent.all, comments },
    code: knexCode({
      ...{ text: file.text, way: made.made, up: wayOf(ways, "up") ?? made.made, down: wayOf(ways, "down") },
      config: inTransaction ? (tells ? "in a transaction" : "nothing") : "outside",
    }),
  };
}

function wayOf(ways: KnexMigration["ways"], direction: "up" | "down"): CodeFunction | null {
  return ways.find((one) => one.direction === direction)?.made.made ?? null;
}

function sendingOf(
  inTransaction: boolean,
  direction: "up" | "down",
  anyLeaves: boolean,
  never: string | null,
): Pick<Part, "execution" | "why"> {
  if (never !== null)
    return {
      execution: "autocommit",
      why: `${never} sets \`disableTransactions\`, so Knex opens no transaction`,
    };
  if (!inTransaction)
    return {
      execution: "autocommit",
      why: "its `config` says `transaction: false`, so Knex opens no transaction",
    };
  if (direction === "down")
    return { execution: "transaction", why: "Knex rolls each migration back in a transaction of its own" };
  return anyLeaves
    ? {
        execution: "transaction",
        why: "another migration of this change leaves the transaction, so Knex runs each in one of its own",
      }
    : { execution: "batch", why: "Knex runs all pending migrations in one transaction" };
}
