import { parsedYaml } from "../../text/parsed-yaml.ts";
import type { Advice, Direction, Rollback, SourceFile, Span } from "../../types.ts";
import { PhpFiles } from "../calls/any-tool/php-files.ts";
import { refusingWay } from "../calls/any-tool/refusing-ways.ts";
import { ComparedSchema } from "../calls/doctrine/compared-schema.ts";
import { DoctrineHost } from "../calls/doctrine/host.ts";
import { DoctrineMigration } from "../calls/doctrine/migration.ts";
import { doctrineCall } from "../calls/doctrine/written-calls.ts";
import { doctrineCode } from "../calls/doctrine/written-files.ts";
import { Evaluation } from "../code/evaluation.ts";
import { isIn, moduleOf } from "../code/languages.ts";
import { isTold } from "../code/told-values.ts";
import { type ClassValue, handle, madeFunction, type Value } from "../code/value.ts";
import { composerPackage } from "../evidence/composer.ts";
import { byCodeUnits, type Folder } from "../evidence/folder.ts";
import { parsedJson, record } from "../evidence/value.ts";
import type { Part, Tool, VersionParts } from "../tool.ts";

const ADVICE: Advice = {
  alone: "let `isTransactional()` of the migration return false",
  several: true,
  inCode: doctrineCall,
};

export const doctrine: Tool = {
  id: "doctrine",
  name: "Doctrine",
  commands: [
    ["console", "doctrine:migrations:migrate"],
    ["doctrine-migrations", "migrate"],
  ],
  aliases: ["doctrine migrations", "doctrine/migrations"],
  recorded: true,
  // Doctrine\Migrations\Tools\Console\Command\VersionCommand: one version, by its class with its namespace
  countAsApplied: () => "doctrine:migrations:version --add CLASS, with the file's own and its namespace",
  reads: "php",
  onlyCode: true,
  shows: (folder) => {
    const found = composerPackage(folder, ["doctrine/migrations", "doctrine/doctrine-migrations-bundle"]);
    if (!found) return null;
    return found.isInstalled
      ? `${found.file} has Doctrine Migrations ${found.version}`
      : `${found.file} requires Doctrine Migrations`;
  },
  optOut: [],
  claim: () => null,
  read: (root) => {
    const together = allOrNothing(root);
    const files = root.matching((name) => isIn("php", name));
    // AlphabeticalComparator: by the name of the class, which is the same namespace's here.
    return files
      .flatMap((file) => migrationsIn(file, root))
      .sort((a, b) => byCodeUnits(a.name, b.name))
      .map((migration) => versionOf(migration, together));
  },
  one: (file, root) => migrationsIn(file, root).map((migration) => versionOf(migration, allOrNothing(root))),
  leaves: () => "Doctrine runs classes that extend AbstractMigration and have `up`",
};

/** `all_or_nothing` of the configuration above: the file that says so. */
function allOrNothing(root: Folder): string | null {
  for (const at of root.above) {
    const folders = [at, at.child("config"), at.child("config")?.child("packages")];
    for (const file of folders.flatMap((folder) => folder?.matching((name) => settings.test(name)) ?? []))
      if (saysTogether(file)) return file.path;
  }
  return null;
}

const settings = /^(?:doctrine_)?migrations\.(?:ya?ml|json|php)$/;

function saysTogether({ path, text }: SourceFile): boolean {
  if (path.endsWith(".php")) return isTold({ path, text }, "php", "all_or_nothing", true);
  const whole = record(path.endsWith(".json") ? parsedJson(text) : firstYaml(text));
  return whole.all_or_nothing === true || record(whole.doctrine_migrations).all_or_nothing === true;
}

function firstYaml(text: string): unknown {
  try {
    return parsedYaml(text)[0];
  } catch {
    // What cannot be read says nothing.
    return null;
  }
}

interface WrittenMigration {
  readonly file: SourceFile;
  readonly root: Folder;
  readonly name: string;
  readonly span: Span;
}

function evaluationOf(file: SourceFile, root: Folder) {
  const host: DoctrineHost = new DoctrineHost(() => evaluation, new PhpFiles(root, file));
  const evaluation: Evaluation = new Evaluation(file, host);
  const module = moduleOf(file, "php");
  if (module) evaluation.run(module);
  return { evaluation, host };
}

function migrationsIn(file: SourceFile, root: Folder): readonly WrittenMigration[] {
  const { evaluation } = evaluationOf(file, root);
  return evaluation.classes.flatMap((made: ClassValue) => {
    const { name, span, bases } = made.made;
    const isMigration =
      name !== null && bases.length > 0 && evaluation.instance(made).entries.get("up")?.kind === "function";
    return isMigration ? [{ file, root, name, span }] : [];
  });
}

function versionOf(migration: WrittenMigration, together: string | null): VersionParts {
  const part = (direction: Direction) => partOf(migration, direction, together);
  return { up: part("up"), down: part("down") };
}

function partOf(
  { file, root, name, span }: WrittenMigration,
  direction: Direction,
  together: string | null,
): readonly Part[] {
  const { evaluation, host } = evaluationOf(file, root);
  const made = evaluation.classes.find((one) => one.made.name === name);
  if (!made) return [];
  const own = evaluation.instance(made);
  const way = own.entries.get(direction);
  if (way?.kind !== "function") return [];
  const migration = new DoctrineMigration(evaluation);
  const self = migration.object(own);
  const flag = own.entries.get("isTransactional");
  const told = flag?.kind === "function" ? evaluation.invoke(flag, [], self) : null;
  host.isRunning = true;
  const ways = [`pre${capital(direction)}`, direction, `post${capital(direction)}`];
  for (const [at, each] of ways.entries()) {
    const called = own.entries.get(each);
    const schema = new ComparedSchema(evaluation);
    if (called?.kind === "function") evaluation.invoke(called, [handle(schema.handle)], self);
    if (at !== 1) continue;
    migration.finish();
    schema.finish();
  }
  const rollback = rollbackOf(own.entries.get("down"));
  const sent = evaluation.sent.all;
  const leaves = told?.kind === "boolean" && !told.value;
  if (direction === "down" && sent.length === 0) return [];
  return [
    {
      ...{ file, direction, rollback, advice: ADVICE, sent },
      code: doctrineCode({
        ...{ text: file.text, comments: moduleOf(file, "php")?.comments ?? [], made, way: way.made },
        ...{
          up: madeFunction(own.entries.get("up")) ?? way.made,
          down: madeFunction(own.entries.get("down")),
        },
        leaving: leaves ? "does" : flag === undefined && together === null ? "may" : "may not",
      }),
      comments: moduleOf(file, "php")?.comments ?? [],
      span: direction === "up" ? span : way.made.span,
      ...sendingOf(leaves, together),
    },
  ];
}

function capital(direction: Direction): string {
  return direction === "up" ? "Up" : "Down";
}

function sendingOf(leaves: boolean, together: string | null): Pick<Part, "execution" | "why" | "decide"> {
  if (together !== null && leaves)
    return {
      execution: "automatic",
      why: `Doctrine runs all pending migrations in one transaction, as ${together} says (\`all_or_nothing\`)`,
      decide: (statements) => ({
        sent: statements.map(() => ({ as: "block", block: 0 })),
        execution: "batch",
        why: "Doctrine runs all pending migrations in one transaction",
        refused: "`isTransactional()` says false while `all_or_nothing` is set",
      }),
    };
  if (leaves)
    return {
      execution: "autocommit",
      why: "its `isTransactional()` says false, so Doctrine opens no transaction",
    };
  if (together !== null)
    return {
      execution: "batch",
      why: `Doctrine runs all pending migrations in one transaction, as ${together} says (\`all_or_nothing\`)`,
    };
  return { execution: "transaction", why: "Doctrine runs each migration in a transaction of its own" };
}

function rollbackOf(down: Value | undefined): Rollback {
  return { place: "section", present: down !== undefined, where: "`down`", ...refusingWay(down) };
}
