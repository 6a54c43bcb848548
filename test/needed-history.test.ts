import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { rules } from "../rules/index.ts";
import { type SettledVersion, settledVersion } from "../src/check/collect.ts";
import { check } from "../src/check/index.ts";
import type { Discovery } from "../src/discover/index.ts";
import type { Options } from "../src/options.ts";
import { loadGrammar } from "../src/parse/index.ts";
import { overNeededHistory } from "../src/programs/needed-history.ts";
import { policyOf } from "../src/programs/policy.ts";
import { rootsOf, versionsOf } from "../src/programs/versions.ts";
import type { ModelledVersion, RunFailure } from "../src/types.ts";
import { type Random, random } from "./bench/random.ts";
import { root } from "./print/place.ts";
import { casesOf, defaults, discoveryOf, levelsFor, majorFor } from "./room.ts";

beforeAll(loadGrammar);

/** What is found over the whole history, and over what of it turns out to be needed. */
function bothOf(discovery: Discovery, options: Options): { readonly whole: string; readonly needed: string } {
  const policy = policyOf(options);
  const judge = (version: ModelledVersion, failed: (failure: RunFailure) => void): SettledVersion =>
    settledVersion(version, check(version, rules, policy, failed), failed);
  const failed = (failure: RunFailure): never => {
    throw new Error(failure.message);
  };
  const { roots } = rootsOf(discovery, options);
  const whole = roots.map((one) => Array.from(versionsOf(one, options), (version) => judge(version, failed)));
  const needed = roots.map((one) => overNeededHistory(one, options, failed, judge));
  return { whole: printed(whole), needed: printed(needed) };
}

/** Texts of files would only make differences hard to read. */
function printed(all: readonly (readonly SettledVersion[])[]): string {
  const brief = (key: string, value: unknown): unknown =>
    key === "rule" ? (value as { readonly id: string }).id : key === "file" ? pathOf(value) : value;
  return JSON.stringify(all, brief, 1);
}

function pathOf(file: unknown): string {
  return (file as { readonly path: string }).path;
}

describe("a file is judged over the history that it needs as over all of it", () => {
  it.each(rules.map(({ id }) => id))("in the cases of %s", (room) => {
    for (const which of ["bad", "good"] as const)
      for (const testCase of casesOf(room, which)) {
        const { execution, since } = testCase;
        const options = {
          ...defaults,
          ...{ execution, since, rules: levelsFor(room), postgresVersion: majorFor(testCase.postgres) },
        };
        const { whole, needed } = bothOf(
          discoveryOf(testCase.files, testCase.history, testCase.edited),
          options,
        );
        expect(needed, `${which}: ${testCase.name}`).toBe(whole);
      }
  });

  it("in each project, file by file, as a path and as a change", () => {
    for (const [folder, files] of projects())
      for (const since of [null, "main"]) {
        const all = { ...discoveryOf(files, new Map()), detecting: true };
        for (const file of all.files) {
          const { whole, needed } = bothOf({ ...all, files: [file] }, { ...defaults, since });
          expect(needed, `${folder}: ${file.path}`).toBe(whole);
        }
      }
  });

  it.each(reaches)("where $name", ({ before, change }) => {
    const whole = bothOf(discoveryOf(changed(change), filled(before)), defaults);
    expect(whole.needed).toBe(whole.whole);
    // The last of them decides: without it something else would be said.
    const without = bothOf(discoveryOf(changed(change), filled(before.slice(0, -1))), defaults);
    expect(without.whole).not.toBe(whole.whole);
  });

  // Four hundred histories, each modelled twice; a machine may be busy.
  it("in any history", { timeout: 300_000 }, () => {
    for (let seed = 1; seed <= 400; seed++) {
      const { history, files } = repository(random(seed));
      const since = seed % 2 === 0 ? null : "main";
      const { whole, needed } = bothOf(discoveryOf(files, history), { ...defaults, since });
      const said = [`seed ${seed}`, ...[...history.values()].slice(1), ...files.values()].join("\n---\n");
      expect(needed, said).toBe(whole);
    }
  });
});

const long = "a_table_with_a_name_that_is_nearly_as_long_as_postgresql_allows";

/** What changes a relation although it stands far from what makes it, or names it differently. */
const reaches: readonly {
  readonly name: string;
  readonly before: readonly string[];
  readonly change: string;
}[] = [
  {
    name: "an index is called after its table",
    before: ["CREATE TABLE orders (status text)", "CREATE INDEX ON orders (status)"],
    change: "DROP INDEX orders_status_idx",
  },
  {
    name: "a table's long name is cut in an index's",
    before: [`CREATE TABLE ${long} (status text)`, `CREATE INDEX ON ${long} (status)`],
    change: "DROP INDEX a_table_with_a_name_that_is_nearly_as_long_as_postgr_status_idx",
  },
  {
    name: "a table is named behind a comment",
    before: ["CREATE TABLE -- those\n orders (status text)", "CREATE INDEX ON /* all */ orders (status)"],
    change: "DROP INDEX orders_status_idx",
  },
  {
    name: "an index was renamed",
    before: [
      "CREATE TABLE orders (status text)",
      "CREATE INDEX by_kind ON orders (status)",
      "ALTER INDEX by_kind RENAME TO by_status",
    ],
    change: "DROP INDEX by_status",
  },
  {
    name: "an index has gone under the name it had by then",
    before: [
      "CREATE TABLE orders (status text)",
      "CREATE INDEX by_kind ON orders (status)",
      "ALTER INDEX by_kind RENAME TO by_status",
      "DROP INDEX by_status",
    ],
    change: "CREATE INDEX again ON orders (status)",
  },
  {
    name: "a schema is dropped with all that is in it",
    before: [
      "CREATE TABLE app.orders (status text)",
      "CREATE INDEX by_status ON app.orders (status)",
      "DROP SCHEMA app CASCADE",
    ],
    change: "CREATE INDEX again ON app.orders (status)",
  },
  {
    name: "a text is put together",
    before: [
      "CREATE TABLE orders (status text)",
      "DO $$ BEGIN EXECUTE 'CREATE INDEX by_status ON or' || 'ders (status)'; END $$",
    ],
    change: "CREATE INDEX again ON orders (status)",
  },
  {
    name: "a name is spelled by its code points",
    before: ["CREATE TABLE orders (status text)", 'CREATE INDEX by_status ON U&"\\006frders" (status)'],
    change: "CREATE INDEX again ON orders (status)",
  },
  {
    name: "an extension is there",
    before: ["CREATE TABLE orders (status text)", "CREATE EXTENSION pg_trgm"],
    change: "CREATE INDEX by_status ON orders USING gin (status gin_trgm_ops)",
  },
  {
    name: "a function calls another",
    before: [
      "CREATE FUNCTION whisper(text) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT $1 $$",
      "CREATE FUNCTION shout(text) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT whisper($1) $$",
    ],
    change: "CREATE INDEX by_status ON orders (shout(status))",
  },
  {
    name: "a column is missing, and all was read",
    before: ["CREATE TABLE orders (id int)"],
    change: "CREATE INDEX by_status ON orders (status)",
  },
  {
    name: "a column is missing, and something far away was not read",
    before: ["CREATE TABLE orders (id int)", "THIS IS NOT SQL"],
    change: "CREATE INDEX by_status ON orders (status)",
  },
];

/** Before what is named, a migration beside which all else is little: so that the whole is never read. */
function filled(before: readonly string[]): ReadonlyMap<string, string> {
  const rows = `('of no interest'), `.repeat(1_000);
  const all = [`CREATE TABLE filled (what text);\nINSERT INTO filled VALUES ${rows}('')`, ...before];
  return new Map(all.map((text, at) => [`migrations/${at + 1}_before.sql`, gooseUp(text)]));
}

function changed(text: string): ReadonlyMap<string, string> {
  return new Map([["migrations/99_change.sql", gooseUp(text)]]);
}

function gooseUp(text: string): string {
  return `-- +goose Up\n-- +goose StatementBegin\n${text};\n-- +goose StatementEnd\n`;
}

function projects(): readonly (readonly [string, ReadonlyMap<string, string>])[] {
  const top = fileURLToPath(new URL("test/projects/", root));
  return readdirSync(top).flatMap((tool) =>
    ["mistakes", "correct"].flatMap((which) => {
      const folder = path.join(top, tool, which);
      const found = readable(folder);
      return found.size === 0 ? [] : [[folder, found] as const];
    }),
  );
}

function readable(folder: string): ReadonlyMap<string, string> {
  try {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    const files = entries.map((one) => path.join(one.parentPath, one.name));
    return new Map(files.map((file) => [path.relative(folder, file), readFileSync(file, "utf8")]));
  } catch {
    return new Map();
  }
}

/** A folder of migrations over a few names, so that they often meet. */
function repository(dice: Random): {
  readonly history: ReadonlyMap<string, string>;
  readonly files: ReadonlyMap<string, string>;
} {
  const goose = dice.once(2);
  const count = 4 + dice.below(14);
  const made = Array.from({ length: count }, (_, at) => {
    const text = Array.from({ length: 1 + dice.below(3) }, () => `${statement(dice)};`).join("\n");
    const name = `migrations/${String(at + 1).padStart(4, "0")}_change.sql`;
    return [name, goose ? `-- +goose Up\n${text}\n-- +goose Down\nSELECT 1;\n` : `${text}\n`] as const;
  });
  // Beside which all else is little, so that it is never worth while to read the whole.
  const rows = `('of no interest'), `.repeat(2_000);
  const filled = `${goose ? "-- +goose Up\n" : ""}INSERT INTO filled VALUES ${rows}('');\n`;
  const history = new Map([["migrations/0000_filled.sql", filled], ...made.slice(0, -1)]);
  return { history, files: new Map(made.slice(-1)) };
}

const tables = ["orders", "items", '"Order Lines"', "app.orders", "events", "archive", "order"];
const columns = ["id", "status", "number", "kind"];
const indexes = ["orders_status_idx", "by_status", "orders_pkey", "items_number_idx", "order_status_idx"];

function statement(dice: Random): string {
  const table = dice.once(12) ? long : dice.pick(tables);
  const other = dice.pick(tables);
  const column = dice.pick(columns);
  const index = dice.pick(indexes);
  return dice.pick(statements)({ table, other, column, index, twice: dice.once(2) });
}

interface Words {
  readonly table: string;
  readonly other: string;
  readonly column: string;
  readonly index: string;
  readonly twice: boolean;
}

const statements: readonly ((words: Words) => string)[] = [
  ({ table, twice }) =>
    `CREATE TABLE ${table} (id int${twice ? " PRIMARY KEY" : ""}, status text, number int)`,
  ({ table, twice }) =>
    `CREATE TABLE IF NOT EXISTS ${table} (id serial, kind kinds${twice ? " UNIQUE" : ""})`,
  ({ table, other }) => `CREATE TABLE ${table} (id int REFERENCES ${other}, status text UNIQUE)`,
  ({ table, other }) => `CREATE TABLE ${table} (LIKE ${other} INCLUDING INDEXES)`,
  ({ table }) => `CREATE TABLE /* of old */ ${table} (id int, status text) PARTITION BY RANGE (id)`,
  ({ table, other }) => `CREATE TABLE ${table} PARTITION OF ${other} FOR VALUES FROM (1) TO (2)`,
  ({ table, other }) => `CREATE TABLE ${table} AS SELECT * FROM ${other}`,
  ({ table, other }) => `CREATE VIEW seen AS SELECT * FROM ${table} JOIN ${other} USING (id)`,
  ({ table }) => `CREATE MATERIALIZED VIEW counted AS SELECT count(*) AS id FROM ${table}`,
  () => "REFRESH MATERIALIZED VIEW CONCURRENTLY counted",
  ({ table, column, index }) => `CREATE INDEX ${index} ON ${table} (${column})`,
  ({ table, column, index }) => `CREATE INDEX CONCURRENTLY IF NOT EXISTS ${index} ON ${table} (${column})`,
  ({ table, column, twice }) => `CREATE ${twice ? "UNIQUE " : ""}INDEX ON ${table} (${column})`,
  ({ table, column }) => `CREATE INDEX ON ONLY ${table} (lower(${column}))`,
  ({ index, twice }) => `DROP INDEX ${twice ? "IF EXISTS " : ""}${index}`,
  ({ table, twice }) => `DROP TABLE IF EXISTS ${table}${twice ? " CASCADE" : ""}`,
  ({ table, other }) => `ALTER TABLE ${table} RENAME TO ${other.replace(/^app\./, "")}`,
  ({ index }) => `ALTER INDEX ${index} RENAME TO by_status`,
  ({ table, column }) => `ALTER TABLE ${table} RENAME COLUMN ${column} TO renamed`,
  ({ table, column }) => `ALTER TABLE ${table} DROP COLUMN ${column}`,
  ({ table, column, twice }) => `ALTER TABLE ${table} ADD COLUMN ${column} ${twice ? "text" : "kinds"}`,
  ({ table, column }) => `ALTER TABLE ${table} ADD CONSTRAINT orders_status_idx UNIQUE (${column})`,
  ({ table, index }) => `ALTER TABLE ${table} ADD PRIMARY KEY USING INDEX ${index}`,
  ({ table, other, column }) => `ALTER TABLE ${table} ADD FOREIGN KEY (${column}) REFERENCES ${other} (id)`,
  ({ table }) => `ALTER TABLE ${table} DROP CONSTRAINT orders_pkey`,
  ({ table }) => `ALTER TABLE ${table} SET SCHEMA app`,
  ({ table, other }) => `ALTER TABLE ${table} ATTACH PARTITION ${other} DEFAULT`,
  ({ index }) => `ALTER INDEX by_status ATTACH PARTITION ${index}`,
  ({ twice }) => (twice ? "DROP SCHEMA app CASCADE" : "CREATE TYPE kinds AS ENUM ('a')"),
  ({ twice }) => (twice ? "DROP TYPE kinds" : "CREATE DOMAIN kinds AS text CHECK (value <> '')"),
  ({ twice }) => (twice ? "CREATE EXTENSION pg_trgm" : "DROP EXTENSION pg_trgm"),
  ({ table }) => `CREATE INDEX ON ${table} USING gin (status gin_trgm_ops)`,
  ({ table, column }) => `CREATE INDEX ON ${table} (shout(${column}))`,
  ({ twice }) =>
    `CREATE OR REPLACE FUNCTION shout(text) RETURNS text LANGUAGE sql ${twice ? "IMMUTABLE" : ""} AS $$ SELECT upper($1) $$`,
  ({ table }) =>
    `CREATE FUNCTION altering(text) RETURNS void LANGUAGE plpgsql AS $$ BEGIN EXECUTE 'ALTER TABLE ' || $1; END $$; SELECT altering('${table.replaceAll('"', "")}')`,
  ({ table, column }) => `DO $$ BEGIN CREATE INDEX ON ${table} (${column}); END $$`,
  ({ column }) => `DO $$ BEGIN EXECUTE 'CREATE INDEX by_status ON or' || 'ders (${column})'; END $$`,
  ({ table }) => `DO $$ BEGIN EXECUTE format('ALTER TABLE %I ADD COLUMN x int', '${table}'); END $$`,
  ({ table, twice }) =>
    `SET search_path TO ${twice ? "app" : "public"}; CREATE TABLE ${table} (id int, status text)`,
  ({ table, other }) => `BEGIN; DROP TABLE IF EXISTS ${table}; ROLLBACK; DROP TABLE ${other}`,
  ({ table }) => `INSERT INTO ${table} VALUES (1); UPDATE ${table} SET status = 'x'`,
  ({ table }) => `COMMENT ON TABLE ${table} IS 'of orders'; GRANT SELECT ON ${table} TO reader`,
  ({ table }) => `THIS IS NOT SQL ABOUT ${table}`,
  ({ table }) => `CREATE TABLE ${table} (ID int, "references" int, number int DEFAULT 1)`,
  ({ table }) => `CREATE TABLE \${prefix}_${table.replace(/\W/g, "")} (id int)`,
  () => `CREATE TABLE U&"\\006frders" (id int)`,
];
