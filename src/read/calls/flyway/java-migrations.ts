import type { SourceFile } from "../../../types.ts";
import { Evaluation } from "../../code/evaluation.ts";
import { isIn, moduleOf } from "../../code/languages.ts";
import { truth } from "../../code/value.ts";
import type { FlywaySettings } from "../../evidence/flyway/settings.ts";
import { classesBeside } from "../../evidence/flyway/source-sets.ts";
import type { Folder } from "../../evidence/folder.ts";
import { fileNameOf } from "../../evidence/path.ts";
import { wholeOf } from "../../text/lines.ts";
import type { Part, VersionParts } from "../../tool.ts";
import { flywayHost, migrationContext } from "./jdbc.ts";
import { flywayCall } from "./written-calls.ts";

/** flyway-core, BaseJavaMigration.java, extractVersionAndDescription: by the name of the class. */
const NAME = /^(?:V(?<version>\d+(?:_\d+)*)|R)__\w+\.java$/;

export interface JavaMigration {
  /** "1.2"; null where it is repeatable. */
  readonly version: string | null;
  readonly file: SourceFile;
  readonly parts: VersionParts;
}

/** The classes of a location and of the folders below it, and those of its package. */
export function javaMigrations(root: Folder, settings: FlywaySettings | null): readonly JavaMigration[] {
  const beside = classesBeside(root, locationsOf(settings));
  const folders = new Set([root, ...beside].flatMap(({ below }) => below));
  return [...folders]
    .flatMap((folder) => folder.matching((name) => NAME.test(name)))
    .map((file) => javaMigration(file, settings));
}

/** Flyway's own, and Spring's, is classpath:db/migration. */
export function locationsOf(settings: FlywaySettings | null): readonly string[] {
  const told = settings?.locations ?? [];
  return told.length > 0 ? told : ["db/migration"];
}

export function isJavaMigration({ path }: Pick<SourceFile, "path">): boolean {
  return isIn("java", path);
}

/** Why a class is none of its migrations. */
export function leavesClass({ path }: Pick<SourceFile, "path">): string {
  return NAME.test(fileNameOf(path))
    ? "no class in it has a method `migrate`"
    : "the class is not called V<version>__<title> or R__<title>";
}

export function javaMigration(file: SourceFile, settings: FlywaySettings | null): JavaMigration {
  const groups = NAME.exec(fileNameOf(file.path))?.groups;
  const version = groups?.version?.replaceAll("_", ".") ?? null;
  const part = partOf(file, settings);
  return {
    ...{ version, file },
    parts: { up: part ? [part] : [], down: [], ...(groups && version === null ? { repeatable: true } : {}) },
  };
}

/** Null where no class of the file has a method `migrate`. */
function partOf(file: SourceFile, settings: FlywaySettings | null): Part | null {
  const module = moduleOf(file, "java");
  if (!module) return null;
  const evaluation: Evaluation = new Evaluation(
    file,
    flywayHost(() => evaluation),
  );
  evaluation.run(module);
  const made = evaluation.classes.map((one) => evaluation.instance(one));
  const own = made.find(({ entries }) => entries.get("migrate")?.kind === "function");
  const way = own?.entries.get("migrate");
  if (!own || way?.kind !== "function") return null;
  const may = own.entries.get("canExecuteInTransaction");
  const isWithin = may?.kind === "function" ? truth(evaluation.invoke(may, [], own)) !== false : true;
  evaluation.invoke(way, [migrationContext(evaluation)], own);
  return {
    ...{ file, span: wholeOf(file), direction: "up", rollback: { place: "none", present: false, where: "" } },
    ...{ sent: evaluation.sent.all, comments: module.comments },
    ...sendingOf(isWithin, settings),
    advice: {
      alone: `let the class answer false: \`@Override public boolean canExecuteInTransaction() { return false; }\`${settings?.lockLine ? `; and set \`${settings.lockLine}\`, or the build waits permanently for Flyway's own lock` : ""}`,
      several: true,
      inCode: flywayCall,
    },
  };
}

/** flyway-core, DbMigrate.java: the class alone is asked, and no setting. */
function sendingOf(isWithin: boolean, settings: FlywaySettings | null): Pick<Part, "execution" | "why"> {
  if (!isWithin) return { execution: "autocommit", why: "its `canExecuteInTransaction` answers false" };
  return settings?.group
    ? {
        execution: "batch",
        why: `group=true in ${settings.path}: Flyway runs all pending migrations in one transaction`,
      }
    : { execution: "transaction", why: "Flyway runs the class in a transaction" };
}
