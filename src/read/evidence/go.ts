import type { Folder } from "./folder.ts";

export interface GoModule {
  /** Path of the go.mod. */
  readonly file: string;
  /** False when only another module needs it ("// indirect"). */
  readonly direct: boolean;
}

interface GoMod {
  readonly path: string;
  readonly required: ReadonlyMap<string, boolean>;
}

const mods = new WeakMap<Folder, GoMod | null>();

/** go.mod has no quoting: one module a line, in a `require ( … )` block or after the word. */
function modOf(folder: Folder): GoMod | null {
  const known = mods.get(folder);
  if (known !== undefined) return known;
  const file = folder.file("go.mod");
  const required = new Map<string, boolean>();
  for (const line of file?.text.split("\n") ?? []) {
    const found =
      /^\s*(?:(?:require|tool)\s+)?([^\s/()]+\.[^\s/]+\/\S+)(?:\s+v\S+)?\s*(\/\/\s*indirect)?/.exec(line);
    if (found?.[1]) required.set(found[1], found[2] === undefined || required.get(found[1]) === true);
  }
  const made = file ? { path: file.path, required } : null;
  mods.set(folder, made);
  return made;
}

/** The nearest go.mod above a folder that requires a module, of any major version. */
export function goModule(folder: Folder, module: string): GoModule | null {
  for (const at of folder.above) {
    const mod = modOf(at);
    for (const [name, direct] of mod?.required ?? []) {
      if (mod && (name === module || name.startsWith(`${module}/`))) return { file: mod.path, direct };
    }
  }
  return null;
}

const POSTGRES = [
  "github.com/lib/pq",
  "github.com/jackc/pgx",
  "github.com/uptrace/bun/driver/pgdriver",
  "github.com/go-pg/pg",
  "gorm.io/driver/postgres",
];

const OTHERS: Readonly<Record<string, string>> = {
  "github.com/go-sql-driver/mysql": "MySQL",
  "gorm.io/driver/mysql": "MySQL",
  "github.com/mattn/go-sqlite3": "SQLite",
  "modernc.org/sqlite": "SQLite",
  "github.com/glebarez/sqlite": "SQLite",
  "github.com/ncruces/go-sqlite3": "SQLite",
  "gorm.io/driver/sqlite": "SQLite",
  "github.com/microsoft/go-mssqldb": "SQL Server",
  "github.com/denisenkom/go-mssqldb": "SQL Server",
  "github.com/ClickHouse/clickhouse-go": "ClickHouse",
};

/** Why the Go project above is not PostgreSQL's: its go.mod requires only another database's driver. */
export function goDatabase(folder: Folder): string | undefined {
  if (POSTGRES.some((module) => goModule(folder, module))) return undefined;
  for (const [module, database] of Object.entries(OTHERS)) {
    const found = goModule(folder, module);
    if (found) return `${found.file} requires only a ${database} driver (${module})`;
  }
  return undefined;
}
