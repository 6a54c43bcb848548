import { mkdirSync, symlinkSync } from "node:fs";
import path from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { discover, discoverListed, selectListedConfigurations } from "../../src/discover/index.ts";
import { folderSettings as settings } from "../../src/read/folder-settings.ts";
import { clean, folder, repository } from "./folder.ts";

afterEach(clean);

const find = (cwd: string, since: string | null = null, exclude: readonly string[] = []) =>
  discover({ cwd, paths: [], exclude, since, settings });
type Told = readonly { readonly path: string; readonly reason: string }[];
const told = (unread: Told) => unread.map((one) => `${one.path} ${one.reason}`);
const said = (name: string, way: string) =>
  `${name} names the folder ${way}, which leads out of the repository, not read; name the folder to read it`;

/** A configuration of each tool, as its makers' own pages show it; OUT is where it leads. */
const configurations: readonly (readonly [string, string])[] = [
  ["flyway.conf", "flyway.url=jdbc:postgresql://x/y\nflyway.locations=classpath:db,filesystem:OUT\n"],
  ["flyway.toml", '[flyway]\nlocations = ["filesystem:sql", "filesystem:OUT"]\n'],
  ["src/main/resources/application.yml", "spring:\n  flyway:\n    locations: filesystem:OUT\n"],
  ["pom.xml", "<locations>\n  <location>filesystem:OUT</location>\n</locations>\n"],
  ["build.gradle", "flyway {\n  locations = ['filesystem:OUT']\n}\n"],
  ["sqitch.conf", '[core]\n\tengine = pg\n\ttop_dir = OUT\n[engine "pg"]\n\ttarget = db:pg:x\n'],
  [".env", 'DATABASE_URL="postgres://x/y"\nexport DBMATE_MIGRATIONS_DIR="OUT"\n'],
  [".env", "GOOSE_DRIVER=postgres\nGOOSE_MIGRATION_DIR=OUT\n"],
  ["atlas.hcl", 'env "local" {\n  migration {\n    dir = "file://OUT?format=goose"\n  }\n}\n'],
  ["drizzle.config.ts", 'export default defineConfig({ dialect: "postgresql", out: "OUT" });\n'],
  ["diesel.toml", '[migrations_directory]\ndir = "OUT"\n'],
  ["dbconfig.yml", "development:\n  dialect: postgres\n  dir: OUT\n"],
  [".gmrc", '{\n  "connectionString": "postgres:///x",\n  "migrationsFolder": "OUT"\n}\n'],
  ["prisma.config.ts", 'export default defineConfig({\n  migrations: {\n    path: "OUT",\n  },\n});\n'],
  ["package.json", '{ "config": { "migrations-dir": "OUT" } }\n'],
  ["knexfile.js", "module.exports = {\n  migrations: {\n    directory: 'OUT',\n  },\n};\n"],
  ["knexfile.ts", 'const x = {\n  directory: ["./db", path.join(__dirname, "OUT")],\n};\n'],
  [".sequelizerc", "module.exports = {\n  'migrations-path': path.resolve('OUT')\n};\n"],
  ["alembic.ini", "[alembic]\nscript_location = %(here)s/OUT\n"],
  ["liquibase.properties", "changeLogFile: OUT/changelog.sql\n"],
  ["phinx.yml", "paths:\n    migrations: '%%PHINX_CONFIG_DIR%%/OUT'\n"],
  ["phinx.php", "<?php return ['paths' => ['migrations' => __DIR__ . '/OUT']];\n"],
];

describe("a folder that a tool's configuration names", () => {
  test.each(configurations)("is told where it leads out of the repository: %s", (name, text) => {
    const away = repository({ "a/1.sql": "select 1;", [name]: text.replace("OUT", "../shared/sql") });
    const [first, ...more] = told(find(away.path).unread);
    expect(more).toEqual([]);
    expect(first).toMatch(
      /names the folder (?:\.\.\/){1,2}shared\/sql\S*, which leads out of the repository, not read/,
    );
    expect(first?.startsWith(`${name} `)).toBe(true);
  });

  test.each(configurations)("is not told where it stands in the repository: %s", (name, text) => {
    const own = repository({
      "a/1.sql": "select 1;",
      [name]: text.replace("OUT", "sql"),
    });
    const found = find(own.path);
    expect([told(found.unread), found.remarks]).toEqual([[], []]);
  });

  test("which begins at the machine's root is a container's, and a remark, whether it is there or not", () => {
    const outside = folder({ "1.sql": "select 1;" });
    for (const way of ["/flyway/sql", outside.path, "~/sql"]) {
      const found = find(repository({ "flyway.conf": `flyway.locations=filesystem:${way}\n` }).path);
      expect(told(found.unread)).toEqual([]);
      expect(found.remarks).toContain(
        `flyway.conf names ${way}, which is not in the repository: it is not read`,
      );
    }
  });

  test("which a link in the repository leads out is told, and a comment, a variable or an example is not", () => {
    const outside = folder({ "1.sql": "select 1;" });
    const made = repository({
      "diesel.toml": '[migrations_directory]\ndir = "steps"\n',
      "dbconfig.yml": "# dir: ../other\nx:\n  dir: $HOME/x\n",
      "docs/sqitch.conf": "top_dir = ../../out\n",
      "db/sqitch.conf": "top_dir = ../sql\n",
    });
    symlinkSync(outside.path, path.join(made.path, "steps"));
    expect(told(find(made.path).unread)).toEqual([said("diesel.toml", "steps")]);
    expect(told(find(made.path, null, ["diesel.toml"]).unread)).toEqual([]);
  });

  test("is told where a configuration is too long, or too deep, to be searched", () => {
    for (const text of [`a: ${"x".repeat(2 ** 18)}\n`, `a: ${"[".repeat(5000)}\n`]) {
      const made = repository({ "a/1.sql": "select 1;", "dbconfig.yml": text });
      expect(told(find(made.path).unread)).toEqual([
        "dbconfig.yml is too long, or nested too deeply, to be searched for the folders of migrations that it names",
      ]);
    }
  });

  test("is told of a change only where it has changed that line", () => {
    const made = repository({ "sqitch.conf": "[core]\n\ttop_dir = ../old\n\n\n\tengine = pg\n" });
    made.commit();
    made.git("switch", "-qc", "work");
    made.write({ "sqitch.conf": "[core]\n\ttop_dir = ../old\n\n\n\tengine = pg\n\t# more\n" });
    made.commit();
    expect(told(find(made.path, "main").unread)).toEqual([]);
    made.write({ "sqitch.conf": "[core]\n\ttop_dir = ../new\n\n\n\tengine = pg\n" });
    made.commit();
    expect(told(find(made.path, "main").unread)).toEqual([said("sqitch.conf", "../new")]);
  });
});

test("the action is told the same of the change that GitHub lists, and of links in the checkout", () => {
  const outside = folder({ "1.sql": "select 1;" });
  const made = repository({ "sqitch.conf": "top_dir = ../sql\n" });
  mkdirSync(path.join(made.path, "db"));
  symlinkSync(outside.path, path.join(made.path, "db/migrations"));
  const plain = { previous: null, status: "added", spans: null, shown: null };
  const listed = ["db/migrations", "sqitch.conf", "README.md"].map((name) => ({ ...plain, name }));
  const chosen = { paths: [], exclude: [], settings };
  const wanted = selectListedConfigurations(made.path, chosen, listed);
  expect(wanted.map(({ name }) => name)).toEqual(["sqitch.conf"]);
  const configurations = wanted.map((file) => ({ file, bytes: Buffer.from("top_dir = ../sql\n") }));
  const change = { listed, loaded: [], code: [], configurations, documents: [] };
  const link =
    "db/migrations it is a link that leads out of the repository, so the folder that it may be is not read; name it to read it";
  const named = said("sqitch.conf", "../sql");
  expect(told(discoverListed(made.path, chosen, change, process.env).unread)).toEqual([link, named]);
  expect(told(discoverListed(made.path, chosen, change, null).unread)).toEqual([named]);
});
