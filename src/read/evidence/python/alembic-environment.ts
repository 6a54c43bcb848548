import type { SourceFile } from "../../../types.ts";
import { Evaluation } from "../../code/evaluation.ts";
import { moduleOf } from "../../code/languages.ts";
import { isTold } from "../../code/told-values.ts";
import { type CodeCall, knownText, type Value } from "../../code/value.ts";
import type { Folder } from "../folder.ts";
import { fileBelow } from "../nearest-file.ts";
import { sessionSettings } from "./session-settings.ts";

/** What a project tells Alembic outside its migrations. */
export interface AlembicEnvironment {
  /** `transaction_per_migration` of env.py. */
  readonly perMigration: boolean;
  /** `transactional_ddl=False` */
  readonly transactional: boolean;
  /** Path of env.py; null: there is none. */
  readonly file: string | null;
  /** The names that objects without one get: `MetaData(naming_convention=…)`. */
  readonly conventions: ReadonlyMap<string, string>;
}

/** Beside the folder of versions, or above it. */
function environmentFile(versions: Folder): SourceFile | null {
  const nearest = versions.above.slice(0, 3);
  return nearest.map((folder) => folder.file("env.py")).find((one) => one) ?? null;
}

/** What env.py tells the session before the first migration. */
export function alembicSession(versions: Folder): ReadonlyMap<string, string> {
  const file = environmentFile(versions);
  return file ? sessionSettings(file) : new Map();
}

export function alembicEnvironment(versions: Folder): AlembicEnvironment {
  const file = environmentFile(versions);
  return {
    perMigration: file !== null && isTold(file, "python", "transaction_per_migration", true),
    transactional: file === null || !isTold(file, "python", "transactional_ddl", false),
    file: file?.path ?? null,
    conventions: conventionsOf(versions, file),
  };
}

/** Modules that env.py imports, and those that they import: nobody puts it further away. */
const DEEPEST = 2;
const MOST_FILES = 60;

function conventionsOf(versions: Folder, env: SourceFile | null): ReadonlyMap<string, string> {
  const seen = new Set<string>();
  let files = env ? [env] : [];
  for (let depth = 0; depth <= DEEPEST && seen.size < MOST_FILES; depth++) {
    const fresh = files.filter(({ path }) => !seen.has(path)).slice(0, MOST_FILES - seen.size);
    for (const { path } of fresh) seen.add(path);
    for (const file of fresh) {
      const found = conventionIn(file);
      if (found) return found;
    }
    files = fresh.flatMap((file) => importedBy(file, versions));
  }
  for (const file of usualPlaces(versions)) {
    const found = seen.has(file.path) ? null : conventionIn(file);
    if (found) return found;
  }
  return new Map();
}

function importedBy(file: SourceFile, versions: Folder): readonly SourceFile[] {
  const module = moduleOf(file, "python");
  const paths = module?.body.flatMap((node) => (node.kind === "import" ? [node.path] : [])) ?? [];
  return paths.flatMap((path) => {
    const names = path.replace(/^\.+/, "").split(".");
    for (const folder of versions.above)
      for (const place of [folder, folder.child("src")])
        for (const length of [names.length, names.length - 1]) {
          const at = names.slice(0, length).join("/");
          if (!place || at === "") continue;
          const found = fileBelow(place, `${at}.py`) ?? fileBelow(place, `${at}/__init__.py`);
          if (found) return [found];
        }
    return [];
  });
}

const usual = /^(?:__init__|app|application|extensions?|models?|db|database|base|meta)\.py$/;

/** Flask-Migrate's env.py asks the running application, which names it in one of these. */
function usualPlaces(versions: Folder): readonly SourceFile[] {
  const tops = versions.above.slice(2, 4);
  const folders = tops.flatMap((top) => [
    top,
    ...top.folders.filter(({ names }) => names.has("__init__.py")),
  ]);
  const below = folders.flatMap((folder) =>
    ["db", "database", "models"].flatMap((name) => folder.child(name) ?? []),
  );
  return [...folders, ...below]
    .flatMap((folder) => folder.matching((name) => usual.test(name)))
    .slice(0, MOST_FILES);
}

function conventionIn(file: SourceFile): ReadonlyMap<string, string> | null {
  if (!file.text.includes("naming_convention")) return null;
  const module = moduleOf(file, "python");
  if (!module) return null;
  let found: ReadonlyMap<string, string> | null = null;
  const look = (value: Value | undefined): void => {
    if (value?.kind !== "map") return;
    const named = [...value.entries].flatMap(([key, given]): [string, string][] => {
      const text = knownText(given);
      return text === null ? [] : [[key, text]];
    });
    if (named.length > 0) found = new Map(named);
  };
  const evaluation: Evaluation = new Evaluation(file, {
    call: (_, call: CodeCall) => {
      look(call.named.get("naming_convention"));
      return null;
    },
  });
  evaluation.run(module);
  for (const made of evaluation.classes) evaluation.instance(made);
  return found;
}
