import type { Advice, Direction, OpenBeside, Rollback, SourceFile } from "../../types.ts";
import { refusingWay } from "../calls/any-tool/refusing-ways.ts";
import { MikroOrmMigration, mikroOrmHost } from "../calls/mikro-orm/migration.ts";
import { mikroOrmCall } from "../calls/mikro-orm/written-calls.ts";
import { mikroOrmCode } from "../calls/mikro-orm/written-files.ts";
import { Evaluation } from "../code/evaluation.ts";
import { isIn, moduleOf } from "../code/languages.ts";
import { type ClassValue, type MapValue, madeFunction, type Value } from "../code/value.ts";
import type { Folder } from "../evidence/folder.ts";
import { npmPackage } from "../evidence/npm.ts";
import type { Part, Tool, VersionParts } from "../tool.ts";

const ADVICE: Advice = {
  alone:
    "set `allOrNothing: false` in the `migrations` of mikro-orm.config, and let `isTransactional()` of the migration return false",
  several: true,
  inCode: mikroOrmCall,
};

/** Measured with MikroORM 5.9 and 7.2: the transaction waits for the migration that has left it, and keeps its locks. */
const BATCH_BESIDE: OpenBeside = {
  holds: "pending",
  transaction: "the transaction of the migrations pending with it",
  instead: "Set `allOrNothing: false` in the `migrations` of mikro-orm.config, beside `isTransactional()`.",
};

/** Its default glob is `!(*.d).{js,ts,cjs}`. */
const loads = /\.(?:js|ts|cjs)$/;

export const mikroOrm: Tool = {
  id: "mikro-orm",
  name: "MikroORM",
  commands: [["mikro-orm", "migration:up"]],
  recorded: true,
  reads: "javascript",
  onlyCode: true,
  shows,
  optOut: [],
  claim: () => null,
  read: (root) => {
    const run = settingsOf(root);
    return root
      .matching((name) => isIn("javascript", name) && loads.test(name))
      .flatMap((file) => versionsIn(file, run));
  },
  one: (file, root) => versionsIn(file, settingsOf(root)),
  leaves: () => "MikroORM runs classes that extend `Migration` and have `up`",
};

function shows(folder: Folder): string | null {
  const found = npmPackage(folder, ["@mikro-orm/migrations", "@mikro-orm/core", "@mikro-orm/postgresql"]);
  return found && `${found.file} depends on MikroORM`;
}

interface RunSettings {
  readonly transactional: boolean;
  readonly allOrNothing: boolean;
  /** The file that says so; null: none does. */
  readonly file: string | null;
}

const configuration = /^(?:mikro-?orm.*|.*orm\.config.*)\.[cm]?[jt]s$/i;

/** `migrations` of the configuration in a folder above. */
function settingsOf(root: Folder): RunSettings {
  for (const at of root.above) {
    const folders = [at, at.child("src"), at.child("config"), at.child("src")?.child("config")];
    for (const file of folders.flatMap(
      (folder) => folder?.matching((name) => configuration.test(name)) ?? [],
    )) {
      const found = settingsIn(file);
      if (found) return { ...found, file: file.path };
    }
  }
  return { transactional: true, allOrNothing: true, file: null };
}

function settingsIn(file: SourceFile): Pick<RunSettings, "transactional" | "allOrNothing"> | null {
  const module = moduleOf(file, "javascript");
  if (!module) return null;
  const found: MapValue[] = [];
  const look = (value: Value | undefined): void => {
    const own = value?.kind === "map" ? value.entries.get("migrations") : undefined;
    if (own?.kind === "map") found.push(own);
  };
  const evaluation = new Evaluation(file, {
    call: (_, call) => {
      look(call.arguments[0]);
      return null;
    },
  });
  evaluation.run(module);
  for (const value of evaluation.exports.values()) look(value);
  // What is exported by default stands there by its entries.
  look({ kind: "map", entries: evaluation.exports });
  const [settings] = found;
  if (!settings) return null;
  const isOn = (name: string) => {
    const value = settings.entries.get(name);
    return value?.kind !== "boolean" || value.value;
  };
  return { transactional: isOn("transactional"), allOrNothing: isOn("allOrNothing") };
}

function versionsIn(file: SourceFile, run: RunSettings): readonly VersionParts[] {
  const module = moduleOf(file, "javascript");
  if (!module) return [];
  const evaluation = new Evaluation(file, mikroOrmHost);
  evaluation.run(module);
  return evaluation.classes.flatMap((made) => {
    const own = evaluation.instance(made);
    if (made.made.bases.length === 0 || own.entries.get("up")?.kind !== "function") return [];
    const part = (direction: Direction) => partOf({ file, made, own }, direction, run);
    return [{ up: part("up"), down: part("down") }];
  });
}

interface WrittenClass {
  readonly file: SourceFile;
  readonly made: ClassValue;
  readonly own: MapValue;
}

function partOf({ file, made, own }: WrittenClass, direction: Direction, run: RunSettings): readonly Part[] {
  const way = own.entries.get(direction);
  if (way?.kind !== "function") return [];
  const evaluation = new Evaluation(file, mikroOrmHost);
  const migration = new MikroOrmMigration(evaluation);
  const object = migration.object(own);
  const flag = own.entries.get("isTransactional");
  const told = flag?.kind === "function" ? evaluation.invoke(flag, [], object) : null;
  evaluation.invoke(way, [], object);
  migration.finish();
  const rollback: Rollback = {
    place: "section",
    present: own.entries.has("down"),
    where: "`down`",
    ...refusingWay(own.entries.get("down")),
  };
  const leaves = told?.kind === "boolean" && !told.value;
  return [
    {
      ...{ file, direction, rollback, advice: ADVICE, sent: evaluation.sent.all },
      code: mikroOrmCode({
        ...{ text: file.text, comments: moduleOf(file, "javascript")?.comments ?? [], made, way: way.made },
        ...{
          up: madeFunction(own.entries.get("up")) ?? way.made,
          down: madeFunction(own.entries.get("down")),
        },
        leaving: leaves ? "does" : flag === undefined && !run.allOrNothing ? "may" : "may not",
      }),
      comments: moduleOf(file, "javascript")?.comments ?? [],
      span: direction === "up" ? made.made.span : way.made.span,
      ...sendingOf(direction, leaves, run),
      ...(direction === "up" && leaves && run.transactional && run.allOrNothing
        ? { openBeside: BATCH_BESIDE }
        : {}),
    },
  ];
}

function sendingOf(
  direction: Direction,
  leaves: boolean,
  { transactional, allOrNothing, file }: RunSettings,
): Pick<Part, "execution" | "why"> {
  if (!transactional)
    return {
      execution: "autocommit",
      why: `${file} sets \`transactional: false\`, so MikroORM opens no transaction`,
    };
  if (leaves)
    return {
      execution: "autocommit",
      why: allOrNothing
        ? "its `isTransactional()` says false, so MikroORM runs it on another connection, beside the transaction of the others"
        : "its `isTransactional()` says false, so MikroORM opens no transaction",
    };
  if (!allOrNothing)
    return {
      execution: "transaction",
      why: `MikroORM runs each migration in a transaction of its own, as ${file} says (\`allOrNothing: false\`)`,
    };
  return direction === "up"
    ? { execution: "batch", why: "MikroORM runs all pending migrations in one transaction" }
    : { execution: "transaction", why: "MikroORM takes migrations back in a transaction" };
}
