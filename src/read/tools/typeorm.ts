import type { Advice, Decide, Rollback, SourceFile, Span } from "../../types.ts";
import { refusingWay } from "../calls/any-tool/refusing-ways.ts";
import type { TypeormRelease } from "../calls/typeorm/names.ts";
import { QueryRunner, typeormHost } from "../calls/typeorm/query-runner.ts";
import { typeormCall } from "../calls/typeorm/written-calls.ts";
import { typeormCode } from "../calls/typeorm/written-files.ts";
import { Evaluation } from "../code/evaluation.ts";
import { isIn, moduleOf } from "../code/languages.ts";
import {
  type ClassValue,
  handle,
  knownText,
  type MapValue,
  madeFunction,
  type Value,
} from "../code/value.ts";
import { byCodeUnits, type Folder } from "../evidence/folder.ts";
import { atLeast, npmPackage } from "../evidence/npm.ts";
import type { Part, Tool, VersionParts } from "../tool.ts";

const ADVICE: Advice = {
  alone:
    'set `migrationsTransactionMode: "each"` in the DataSource and `transaction = false` in the migration\'s class',
  several: true,
  inCode: typeormCall,
};

/** A revert asks no class (commands/MigrationRevertCommand.js). */
const DOWN_ADVICE: Advice = {
  alone: "revert it with `typeorm migration:revert -t none`",
  several: true,
  inCode: typeormCall,
};

export const typeorm: Tool = {
  id: "typeorm",
  name: "TypeORM",
  commands: [["typeorm", "migration:run"]],
  recorded: true,
  // MigrationRunCommand, --fake: all that is pending
  countAsApplied: () => "typeorm migration:run --fake, which counts all that is pending",
  reads: "javascript",
  onlyCode: true,
  shows,
  optOut: [],
  claim: () => null,
  read: (root) => {
    const files = root.matching((name) => isIn("javascript", name));
    const mode = runModeOf(root);
    return files
      .flatMap(migrationsIn)
      .sort((a, b) => a.time - b.time || byCodeUnits(a.file.path, b.file.path))
      .map((migration) => versionOf(migration, mode));
  },
  one: (file, root) => migrationsIn(file).map((migration) => versionOf(migration, runModeOf(root))),
  leaves: () => "TypeORM runs classes whose names end in a timestamp and that have `up`",
};

function shows(folder: Folder): string | null {
  const found = npmPackage(folder, ["typeorm"]);
  return found && `${found.file} depends on typeorm`;
}

interface TypeormMigration {
  readonly file: SourceFile;
  readonly made: MapValue;
  readonly own: ClassValue;
  /** Its place in the order: the last thirteen characters of its name (migration/MigrationExecutor.js). */
  readonly time: number;
  readonly span: Span;
  readonly comments: readonly Span[];
}

function migrationsIn(file: SourceFile): readonly TypeormMigration[] {
  const module = moduleOf(file, "javascript");
  if (!module) return [];
  const evaluation = new Evaluation(file, typeormHost);
  evaluation.run(module);
  return evaluation.classes.flatMap((value) => {
    const made = evaluation.instance(value);
    if (made.entries.get("up")?.kind !== "function") return [];
    const name = knownText(made.entries.get("name")) ?? value.made.name ?? "";
    return [
      {
        file,
        made,
        own: value,
        time: Number.parseInt(name.slice(-13), 10) || 0,
        span: value.made.span,
        comments: module.comments,
      },
    ];
  });
}

interface TransactionMode {
  readonly mode: "all" | "each" | "none";
  /** The file that says so; null: none does. */
  readonly file: string | null;
}

interface RunMode extends TransactionMode {
  readonly release: TypeormRelease;
}

function runModeOf(root: Folder): RunMode {
  const isBefore1 = atLeast(npmPackage(root, ["typeorm"]), "1.0.0") === "no";
  return { ...modeOf(root), release: { isBefore1 } };
}

const sources = /^(?:.*data-?source.*|ormconfig|typeorm.*|.*database.*|.*orm\.config.*)\.[cm]?[jt]s$/i;

/** What `migrationsTransactionMode` is, in the DataSource of the folders above or in the script that runs migrations. */
function modeOf(root: Folder): TransactionMode {
  for (const at of root.above) {
    const folders = [
      at,
      at.child("src"),
      at.child("config"),
      at.child("database"),
      at.child("src")?.child("config"),
    ];
    for (const file of folders.flatMap((folder) => folder?.matching((name) => sources.test(name)) ?? [])) {
      const mode = modeIn(file);
      if (mode !== null) return { mode, file: file.path };
    }
    const scripts = at.file("package.json");
    const told = /migration:run\b[^"\n]*?(?:-t|--transaction)[ =](all|each|none)\b/.exec(
      scripts?.text ?? "",
    )?.[1];
    if (scripts && isMode(told)) return { mode: told, file: scripts.path };
  }
  return { mode: "all", file: null };
}

function isMode(value: string | null | undefined): value is TransactionMode["mode"] {
  return value === "all" || value === "each" || value === "none";
}

function modeIn(file: SourceFile): TransactionMode["mode"] | null {
  if (!file.text.includes("migrationsTransactionMode")) return null;
  const module = moduleOf(file, "javascript");
  let found: TransactionMode["mode"] | null = null;
  const look = (value: Value | undefined): void => {
    const mode = value?.kind === "map" ? knownText(value.entries.get("migrationsTransactionMode")) : null;
    if (isMode(mode)) found = mode;
  };
  const evaluation = new Evaluation(file, {
    call: (path, call) => {
      if (path.endsWith("DataSource")) look(call.arguments[0]);
      return null;
    },
  });
  if (module) evaluation.run(module);
  for (const value of evaluation.exports.values()) look(value);
  return found;
}

function versionOf(migration: TypeormMigration, mode: RunMode): VersionParts {
  const part = (direction: "up" | "down") => partOf(migration, direction, mode);
  return { up: part("up"), down: part("down") };
}

function partOf(
  { file, made, own: type, span, comments }: TypeormMigration,
  direction: "up" | "down",
  mode: RunMode,
): readonly Part[] {
  const way = made.entries.get(direction);
  if (way?.kind !== "function") return [];
  const own = new Evaluation(file, typeormHost);
  own.invoke(way, [handle(new QueryRunner(own, mode.release))], made);
  const flag = made.entries.get("transaction");
  const leaves = flag?.kind === "boolean" ? !flag.value : null;
  const rollback: Rollback = {
    place: "section",
    present: made.entries.has("down"),
    where: "`down`",
    ...refusingWay(made.entries.get("down")),
  };
  return [
    {
      ...{
        file,
        span: direction === "up" ? span : way.made.span,
        direction,
        ...sendingOf(direction, leaves, mode),
      },
      ...{ rollback, advice: direction === "up" ? ADVICE : DOWN_ADVICE, sent: own.sent.all, comments },
      code: typeormCode({
        ...{ text: file.text, comments, made: type, way: way.made },
        ...{
          up: madeFunction(made.entries.get("up")) ?? way.made,
          down: madeFunction(made.entries.get("down")),
        },
        leaving: leaves ? "does" : direction === "up" && mode.mode === "each" ? "may" : "may not",
      }),
    },
  ];
}

function sendingOf(
  direction: "up" | "down",
  leaves: boolean | null,
  { mode, file }: TransactionMode,
): Pick<Part, "execution" | "why" | "decide"> {
  const told =
    file === null ? 'by default (`migrationsTransactionMode: "all"`)' : `as ${file} says (\`${mode}\`)`;
  if (mode === "none") return { execution: "autocommit", why: `TypeORM opens no transaction, ${told}` };
  if (direction === "down")
    return {
      execution: "transaction",
      why: "TypeORM reverts each migration in a transaction, whatever its class says",
    };
  if (mode === "all" && leaves !== null) {
    const refused = "`transaction` is set in a migration's class while `migrationsTransactionMode` is `all`";
    return {
      execution: "automatic",
      why: `TypeORM runs all pending migrations in one transaction, ${told}`,
      decide: refusing(refused),
    };
  }
  if (leaves)
    return {
      execution: "autocommit",
      why: `its class says \`transaction = false\`, and TypeORM heeds that, ${told}`,
    };
  return mode === "each"
    ? { execution: "transaction", why: `TypeORM runs each migration in a transaction of its own, ${told}` }
    : { execution: "batch", why: `TypeORM runs all pending migrations in one transaction, ${told}` };
}

/** ForbiddenTransactionModeOverrideError: nothing at all is sent. */
function refusing(refused: string): Decide {
  return (statements) => ({
    sent: statements.map(() => ({ as: "block", block: 0 })),
    execution: "batch",
    why: "TypeORM runs all pending migrations in one transaction",
    refused,
  });
}
