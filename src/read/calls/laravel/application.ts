import { Evaluation } from "../../code/evaluation.ts";
import { moduleOf } from "../../code/languages.ts";
import { phpLibraryCall } from "../../code/php/library.ts";
import { callsTold, textTold } from "../../code/told-values.ts";
import { knownText, textValue, unknown, type Value } from "../../code/value.ts";
import { databaseNamed } from "../../evidence/database.ts";
import type { Folder } from "../../evidence/folder.ts";
import { pluralize } from "../any-tool/inflections.ts";
import { type ModelTable, snakeOf } from "./models.ts";

type ApplicationFile = NonNullable<ReturnType<Folder["file"]>>;

/** The application that a folder of migrations is of: its configuration, its models, its service providers. */
export class LaravelApplication {
  readonly #top: Folder | null;
  readonly #settings = new Map<string, Value>();
  readonly #models = new Map<string, ModelTable | null>();

  constructor(folder: Folder) {
    this.#top =
      folder.above.find((at) => at.names.has("artisan") || at.child("config")?.names.has("database.php")) ??
      folder.above.find((at) => at.names.has("composer.json")) ??
      null;
  }

  /** Its own folder; null: nobody knows. */
  get top(): Folder | null {
    return this.#top;
  }

  /** `config('database.connections.pgsql')`; null: no file of the application says. */
  readonly config = (key: string): Value | null => {
    const [name = "", ...rest] = key.split(".");
    const file = this.#top?.child("config")?.file(`${name}.php`) ?? null;
    if (!file) return null;
    let at = this.#settings.get(name) ?? returnedBy(file, this.#connectionTold);
    this.#settings.set(name, at);
    for (const part of rest) {
      if (at.kind !== "map" || at.open) return null;
      const next = at.entries.get(part);
      if (next === undefined) return null;
      at = next;
    }
    return at;
  };

  /** The connection that is used where none is named; null: no file says. */
  get defaultConnection(): string | null {
    return this.#connectionTold ?? knownText(this.config("database.default") ?? unknown);
  }

  /** What the environment has in DB_CONNECTION; null: no file says. */
  get #connectionTold(): string | null {
    for (const name of [".env.example", ".env"]) {
      const text = this.#top?.file(name)?.text ?? "";
      const told = /^[ \t]*DB_CONNECTION[ \t]*=[ \t]*["']?([\w-]+)/m.exec(text)?.[1];
      if (told !== undefined) return told;
    }
    return null;
  }

  /** What a connection is for, "PostgreSQL" or another database; null: no file says. */
  readonly databaseOf = (connection: string): string | null => {
    const driver =
      knownText(this.config(`database.connections.${connection}.driver`) ?? unknown) ?? connection;
    return driver === "pgsql" ? "PostgreSQL" : databaseNamed(driver === "sqlsrv" ? "sqlserver" : driver);
  };

  /** What a connection's tables are called in front. */
  prefixOf(connection: string): { readonly prefix: string; readonly prefixesIndexes: boolean } {
    const of = `database.connections.${connection}`;
    const prefix = knownText(this.config(`${of}.prefix`) ?? unknown) ?? "";
    const indexes = this.config(`${of}.prefix_indexes`);
    return { prefix, prefixesIndexes: indexes?.kind === "boolean" && indexes.value };
  }

  /** A service provider's `Schema::defaultStringLength(191)`; "255" where none says. */
  get stringLength(): string {
    for (const file of this.#providers)
      for (const {
        arguments: [given],
      } of callsTold(file, "php", "defaultStringLength"))
        if (given?.value.kind === "number") return given.value.written;
    return "255";
  }

  get morphKeys(): "int" | "uuid" | "ulid" {
    for (const file of this.#providers) {
      if (callsTold(file, "php", "morphUsingUuids").length > 0) return "uuid";
      if (callsTold(file, "php", "morphUsingUlids").length > 0) return "ulid";
    }
    return "int";
  }

  get #providers(): readonly ApplicationFile[] {
    const folder = this.#top?.child("app")?.child("Providers");
    return folder?.matching((name) => /ServiceProvider\.php$/.test(name)) ?? [];
  }

  readonly model = (path: string): ModelTable | null => {
    const seen = this.#models.get(path);
    if (seen !== undefined) return seen;
    const file = this.#classFile(path);
    const made = file ? tableOf(file, path) : null;
    this.#models.set(path, made);
    return made;
  };

  /** `App\Models\User` is app/Models/User.php, as Composer loads it. */
  #classFile(path: string): ApplicationFile | null {
    const parts = path.replace(/^\\/, "").split("\\");
    const name = `${parts.pop() ?? ""}.php`;
    const folders = parts.map((part, at) => (at === 0 && part === "App" ? "app" : part));
    let folder: Folder | null = this.#top;
    for (const part of folders) folder = folder?.child(part) ?? null;
    return folder?.file(name) ?? null;
  }
}

/**
 * What a file of the configuration returns. What the environment sets is what it falls back to, but for the connection:
 * Laravel's own config/database.php falls back to SQLite.
 */
function returnedBy(file: ApplicationFile, connection: string | null): Value {
  const module = moduleOf(file, "php");
  if (!module) return unknown;
  const evaluation: Evaluation = new Evaluation(file, {
    call: (path, call) => {
      if (path === "env" || path.endsWith("Env.get")) {
        const isConnection = connection !== null && knownText(call.arguments[0]) === "DB_CONNECTION";
        return isConnection ? textValue(connection) : (call.arguments[1] ?? unknown);
      }
      return path.includes(".") ? unknown : (phpLibraryCall(path, call, evaluation) ?? unknown);
    },
  });
  evaluation.run(module);
  const { exports } = evaluation;
  // A map that is returned is exported by its keys, of which one may be "default".
  const isMap = module.body.some((one) => one.kind === "export" && one.value.kind === "map");
  return isMap ? { kind: "map", entries: exports } : (exports.get("default") ?? unknown);
}

function tableOf(file: ApplicationFile, path: string): ModelTable {
  const words = snakeOf(path).split("_");
  const conventional = [...words.slice(0, -1), pluralize(words.at(-1) ?? "")].join("_");
  const imports = moduleOf(file, "php")?.body ?? [];
  const uses = (name: string) =>
    imports.some((one) => one.kind === "import" && one.path.split("\\").at(-1) === name);
  const isText = textTold(file, "php", "keyType") === "string";
  return {
    table: textTold(file, "php", "table") ?? conventional,
    key: textTold(file, "php", "primaryKey") ?? "id",
    keyType: uses("HasUlids") ? "ulid" : uses("HasUuids") || isText ? "uuid" : "int",
  };
}
