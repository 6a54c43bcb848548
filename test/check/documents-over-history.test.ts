import { describe, expect, it } from "vitest";
import { discover } from "../../src/discover/index.ts";
import { lint } from "../../src/programs/lint.ts";
import { withMigrationsRun } from "../../src/programs/runbooks/migrations-run.ts";
import { clean, type Folder, repository } from "../discover/folder.ts";
import { defaults } from "../room.ts";

const sql = (...statements: readonly string[]) =>
  `# Indexes\n${statements.map((one) => `\n\`\`\`sql\n${one}\n\`\`\`\n`).join("")}`;

/** What is said of documents that stand beside migrations, or of those that changed. */
async function reportOf(made: Folder, paths: readonly string[], since: string | null = null) {
  const options = { ...defaults, cwd: made.path, paths, since, exclude: [], settings: [] };
  return lint(discover(options, { env: clean() }), options, new Set());
}

async function saidOf(made: Folder, paths: readonly string[], since: string | null = null) {
  const { findings, failures, unread } = await reportOf(made, paths, since);
  expect({ failures, unread }).toEqual({ failures: [], unread: [] });
  return findings
    .filter(({ file }) => file.path.endsWith(".md"))
    .map(({ rule, severity, message }) => `${severity} ${rule}: ${message}`);
}

const partitioned = "CREATE TABLE events (id bigint, at date, kind text) PARTITION BY RANGE (at);\n";
const build = "CREATE INDEX CONCURRENTLY events_kind ON events (kind);";
const fails =
  "error concurrently-on-partitioned: CREATE INDEX CONCURRENTLY fails on events, which is partitioned";
const rails = (...lines: readonly string[]) =>
  `class A < ActiveRecord::Migration[7.1]\n  def change\n${lines.map((one) => `    ${one}\n`).join("")}  end\nend\n`;
const orders = `create_table(:orders) { |t| t.string :number }`;

describe("SQL in a document is held against what the repository's migrations make", () => {
  it.each([
    ["of SQL", { "migrations/1.sql": partitioned }, sql(build), [fails]],
    [
      "of code",
      { "db/migrate/20240101000000_a.rb": rails(`execute "${partitioned.trim()}"`) },
      sql(build),
      [fails],
    ],
    [
      "with a column that is not there",
      { "db/migrate/20240101000000_a.rb": rails(orders) },
      sql("CREATE INDEX CONCURRENTLY a ON orders (nummer);"),
      [
        "warning unknown-column: CREATE INDEX a fails: orders has no column nummer, as far as the migrations here say",
      ],
    ],
    [
      "with a column that another block adds",
      { "db/migrate/20240101000000_a.rb": rails(orders) },
      sql("ALTER TABLE orders ADD COLUMN nummer text;", "CREATE INDEX CONCURRENTLY a ON orders (nummer);"),
      [],
    ],
    [
      "with a table of which nobody knows",
      { "db/migrate/20240101000000_a.rb": rails(orders) },
      sql("CREATE INDEX CONCURRENTLY a ON elsewhere (nummer);"),
      [],
    ],
    [
      "with an index that somebody has made by hand",
      { "db/migrate/20240101000000_a.rb": rails(orders) },
      sql("DROP INDEX CONCURRENTLY made_by_hand;"),
      [],
    ],
    [
      "that make the same change, and the way back",
      {
        "db/migrate/20240101000000_a.rb": rails(orders),
        "db/migrate/20240102000000_b.rb": `${rails("add_index :orders, :number, name: 'a', algorithm: :concurrently").replace("  def", "  disable_ddl_transaction!\n\n  def")}`,
      },
      sql(
        "CREATE INDEX CONCURRENTLY a ON orders (number);",
        "DROP INDEX CONCURRENTLY a;",
        "ALTER TABLE orders ADD CONSTRAINT b UNIQUE USING INDEX a;",
      ),
      // The index that the migrations make is not unique.
      ["error using-index-ineligible: USING INDEX a fails: it is not unique"],
    ],
  ])("%s", async (_, files, document, said) => {
    const made = repository({ ...files, "docs/indexes.md": document });
    expect(await saidOf(made, ["docs/indexes.md"])).toEqual(said);
  });

  it("of the service that it lies in, and of none where there are several", async () => {
    const made = repository({
      "a/migrations/1.sql": partitioned,
      "b/migrations/1.sql": "CREATE TABLE events (id bigint, kind text);\n",
      "a/docs/indexes.md": sql(build),
      "b/docs/indexes.md": sql(build),
      "docs/indexes.md": sql(build),
    });
    expect(await saidOf(made, ["a/docs/indexes.md"])).toEqual([fails]);
    expect(await saidOf(made, ["b/docs/indexes.md"])).toEqual([]);
    expect(await saidOf(made, ["docs/indexes.md"])).toEqual([]);
  });

  it("and of no other service, where its own has none", async () => {
    const made = repository({
      "services/a/db/migrations/1.sql": partitioned,
      "services/b/indexes.md": sql(build),
      "services/b/docs/indexes.md": sql(build),
      "services/a/docs/indexes.md": sql(build),
      "docs/how/indexes.md": sql(build),
    });
    for (const path of ["services/b/indexes.md", "services/b/docs/indexes.md"])
      expect(await saidOf(made, [path])).toEqual([]);
    for (const path of ["services/a/docs/indexes.md", "docs/how/indexes.md"])
      expect(await saidOf(made, [path])).toEqual([fails]);
  });

  it("of which nothing has changed", async () => {
    const made = repository({ "migrations/1.sql": partitioned });
    made.commit();
    made.write({ "docs/indexes.md": sql(build) });
    made.commit();
    expect(await saidOf(made, [], "HEAD~1")).toEqual([fails.replace("error", "notice")]);
  });
});

it("a document alone is something to lint", async () => {
  const made = repository({ "docs/indexes.md": sql("CREATE INDEX a ON orders (number);") });
  expect((await reportOf(made, [])).remarks).toEqual([]);
  made.commit();
  made.write({ "docs/indexes.md": sql("CREATE INDEX b ON orders (number);") });
  made.commit();
  expect((await reportOf(made, [], "HEAD~1")).remarks).toEqual([]);
});

describe("what the commands of a document run, and the run does not read, is told", () => {
  const rows = [
    ["bundle exec rails db:migrate RAILS_ENV=production", "db/migrate", "rails"],
    ["bin/rake db:migrate", "db/migrate", "rails"],
    ["npm run db:up", "db/migrate", "rails"],
    ["yarn db:up", "db/migrate", "rails"],
    ["kubectl exec web -- bundle exec rails db:migrate", "db/migrate", "rails"],
    ['goose -dir migrations postgres "$URL" up', "migrations", "goose"],
  ] as const;
  const files = {
    "db/migrate/20240101000000_a.rb": rails(orders),
    "migrations/00001_a.sql": "-- +goose Up\nSELECT 1;\n",
    "package.json": '{ "scripts": { "db:up": "bundle exec rails db:migrate", "x": 1 } }',
    Makefile: "lint: a b\n\techo\n",
    "ops/Makefile": "apply:\n\tpsql -f a.sql\n",
  };
  const page = (command: string) => `# Indexes\n\n\`\`\`bash\n${command}\n\`\`\`\n`;

  it.each(rows)("%s", async (command, folder, tool) => {
    const made = repository({ ...files, "docs/indexes.md": page(command) });
    const sentence = `docs/indexes.md:4 runs the migrations in ${folder} (${tool}), which are not read here: name that folder, too`;
    expect((await reportOf(made, ["docs/indexes.md"])).remarks).toContain(sentence);
    expect((await reportOf(made, ["docs/indexes.md", folder])).remarks).not.toContain(sentence);
  });

  it.each(["make -C ops apply", "cd ops && make -C ops apply"])("%s", async (command) => {
    const made = repository({ ...files, "docs/indexes.md": page(command) });
    const sentence =
      "docs/indexes.md:4 runs what stands in ops/Makefile, which is not read here: name it, too";
    expect((await reportOf(made, ["docs/indexes.md"])).remarks).toContain(sentence);
    expect((await reportOf(made, ["docs/indexes.md", "ops/Makefile"])).remarks).not.toContain(sentence);
  });

  it.each(["rails console", "npm run x", "npm run nothing", "migrate down", "make lunch", "echo rails"])(
    "nothing of %s",
    async (command) => {
      const made = repository({ ...files, "docs/indexes.md": page(command) });
      expect(
        (await reportOf(made, ["docs/indexes.md"])).remarks.filter((text) => text.includes(" runs ")),
      ).toEqual([]);
    },
  );
});

describe("what the commands of a document run is read with it, of files as they stand", () => {
  const [a, b] = ["20240101000000_create_orders.rb", "20240102000000_index_orders.rb"];
  const files = {
    [`db/migrate/${a}`]: rails(orders),
    [`db/migrate/${b}`]: rails("add_index :orders, :number"),
    "db/migrate/20240103000000_more.rb": rails("add_index :orders, :id"),
    "prisma/migrations/20240101000000_a/migration.sql": "CREATE TABLE a (id bigint);",
    "prisma/migrations/20240102000000_b/migration.sql": "CREATE INDEX b ON a (id);",
    "prisma/schema.prisma": 'datasource db { provider = "postgresql" }',
    "prisma/migrations/migration_lock.toml": 'provider = "postgresql"',
  };
  const page = (command: string, text = "") => `# Indexes\n\n\`\`\`bash\n${command}\n\`\`\`\n\n${text}\n`;

  async function readWith(document: string, named: readonly string[] = [], since: string | null = null) {
    const made = repository({ ...files, "docs/run.md": document });
    if (since !== null) made.commit();
    const options = { ...defaults, cwd: made.path, paths: ["docs/run.md", ...named], since };
    const discovery = discover({ ...options, exclude: [], settings: [] }, { env: clean() });
    const whole = await withMigrationsRun(discovery, options);
    const { migrations, remarks } = await lint(whole, options, new Set());
    return {
      read: [...new Set(migrations.map(({ file }) => file.path))].filter((path) => !path.endsWith(".md")),
      said: remarks.filter((one) => one.includes(" runs ")),
    };
  }

  const all = Object.keys(files).filter((path) => path.startsWith("db/"));
  it.each([
    ["all, where it names none", "rails db:migrate", "", all],
    ["those of its text", "rails db:migrate", `First ${b}.`, [`db/migrate/${b}`]],
    [
      "those of its text without their ends",
      "rails db:migrate",
      "20240102000000_index_orders",
      [`db/migrate/${b}`],
    ],
    ["one of a command", "rails db:migrate:up VERSION=20240102000000", "", [`db/migrate/${b}`]],
    [
      "one of a folder",
      "npx prisma migrate deploy",
      "This is 20240102000000_b.",
      ["prisma/migrations/20240102000000_b/migration.sql"],
    ],
    [
      "nothing of a word that is a name of each",
      "npx prisma migrate deploy",
      "Each migration runs.",
      Object.keys(files).filter((path) => path.endsWith("migration.sql")),
    ],
    ["nothing of another command", "rails console", b, []],
  ])("%s", async (_, command, text, expected) => {
    const { read, said } = await readWith(page(command, text));
    expect([...read].sort()).toEqual([...expected].sort());
    expect(said).toHaveLength(expected.length > 0 ? 1 : 0);
  });

  it("once, where the folder is named besides, and what a change is, is not widened", async () => {
    expect((await readWith(page("rails db:migrate", b), ["db/migrate"])).read).toHaveLength(all.length);
    expect((await readWith(page("rails db:migrate", b), [], "HEAD")).read).toEqual([]);
  });
});
