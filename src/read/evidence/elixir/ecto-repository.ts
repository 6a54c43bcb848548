import type { SourceFile } from "../../../types.ts";
import { keywordsOf } from "../../code/elixir/keywords.ts";
import { elixirLibraryCall } from "../../code/elixir/library.ts";
import { Evaluation } from "../../code/evaluation.ts";
import { moduleOf } from "../../code/languages.ts";
import type { Expression } from "../../code/syntax.ts";
import { valuesTold } from "../../code/told-values.ts";
import { knownText, type Value } from "../../code/value.ts";
import type { Folder } from "../folder.ts";

/** What the files of a project tell of the repository whose migrations stand in a folder. */
export interface EctoRepositorySettings {
  readonly options: ReadonlyMap<string, Value>;
  /** The file in which each option is set. */
  readonly files: ReadonlyMap<string, string>;
}

/** Those that a deployment loads, in the order in which it does. */
const loaded = ["config.exs", "prod.exs", "releases.exs", "runtime.exs"] as const;

export function ectoRepositorySettings(root: Folder): EctoRepositorySettings {
  const options = new Map<string, Value>();
  const files = new Map<string, string>();
  const told = configured(root);
  const own = told.filter(({ module, keys }) => isOf(root, module, keys));
  const repositories = told.filter(({ module }) => /Repo$/.test(module));
  const isOnly = new Set(repositories.map(({ module }) => module)).size === 1;
  for (const { keys, file } of own.length > 0 ? own : isOnly ? repositories : [])
    for (const [name, value] of keys) {
      options.set(name, value);
      files.set(name, file);
    }
  return { options, files };
}

interface ConfiguredModule {
  readonly module: string;
  readonly keys: ReadonlyMap<string, Value>;
  readonly file: string;
}

/** Each `config :app, Module, key: …` of the nearest folder that is named config. */
function configured(root: Folder): readonly ConfiguredModule[] {
  const found: ConfiguredModule[] = [];
  for (const at of root.above) {
    const folder = at.child("config");
    for (const name of loaded) {
      const file = folder?.file(name);
      if (file && /\bmigration_|\bpriv:|\badapter:/.test(file.text)) found.push(...configuredIn(file));
    }
  }
  return found;
}

function configuredIn(file: SourceFile): readonly ConfiguredModule[] {
  const module = moduleOf(file, "elixir");
  if (!module) return [];
  const found: ConfiguredModule[] = [];
  const evaluation: Evaluation = new Evaluation(file, {
    call: (path, call) => {
      const [, of, given] = call.arguments;
      const keys = path === "config" && of?.kind === "reference" ? keywordsOf(given) : null;
      if (keys && of?.kind === "reference") found.push({ module: of.path, keys, file: file.path });
      const made = elixirLibraryCall(path, call, evaluation);
      return made === "harmless" ? null : made;
    },
  });
  evaluation.run(module);
  return found;
}

/** Ecto's `priv/<repo>/migrations`, unless the repository's `priv` names another folder. */
function isOf(root: Folder, module: string, keys: ReadonlyMap<string, Value>): boolean {
  const name = repositoryFolder(root);
  const told = knownText(keys.get("priv"));
  if (told !== null) return told.split("/").at(-1) === name;
  return snakeCase(module.split(".").at(-1) ?? module) === name;
}

function repositoryFolder(root: Folder): string | null {
  return root.parent?.name ?? null;
}

function snakeCase(name: string): string {
  return name.replace(/(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/g, "_").toLowerCase();
}

const databases: ReadonlyMap<string, string> = new Map([
  ["MyXQL", "MySQL"],
  ["MySQL", "MySQL"],
  ["Tds", "SQL Server"],
  ["SQLite3", "SQLite"],
  ["Sqlite", "SQLite"],
  ["ClickHouse", "ClickHouse"],
  ["DuckDB", "DuckDB"],
  ["LibSQL", "SQLite"],
]);

/** Why the repository is another database's: the adapter that its module, or the configuration, names. */
export function otherEctoDatabase(root: Folder): string | null {
  const name = repositoryFolder(root);
  const { options, files } = ectoRepositorySettings(root);
  const set = options.get("adapter");
  const own = set?.kind === "reference" ? { adapter: set.path, file: files.get("adapter") ?? "" } : null;
  for (const told of [...modulesNamed(root, name ?? "").map(adapterIn), own]) {
    const database = told && databases.get(told.adapter.split(".").at(-1) ?? "");
    if (told && database) return `${told.file} uses ${told.adapter}, which is for ${database}`;
    if (told) return null;
  }
  return null;
}

/** lib/app/repo.ex, lib/app/repo/repo.ex: the module of a repository by its folder's name. */
function modulesNamed(root: Folder, name: string): readonly SourceFile[] {
  const libraries = root.above.flatMap((at) => at.child("lib") ?? []);
  const folders = libraries.flatMap((at) => [at, ...at.folders, ...at.folders.flatMap((one) => one.folders)]);
  return folders.flatMap((at) => at.file(`${name}.ex`) ?? []);
}

function adapterIn(file: SourceFile): { readonly adapter: string; readonly file: string } | null {
  if (!/\buse\s+Ecto\.Repo\b/.test(file.text)) return null;
  const [adapter] = valuesTold(file, "elixir", "adapter").flatMap((value) => pathIn(value) ?? []);
  return adapter === undefined ? null : { adapter, file: file.path };
}

function pathIn(of: Expression): string | null {
  if (of.kind === "name") return of.name;
  const base = of.kind === "member" ? pathIn(of.of) : null;
  return of.kind === "member" && base !== null ? `${base}.${of.name}` : null;
}
