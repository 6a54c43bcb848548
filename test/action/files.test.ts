import { afterEach, describe, expect, it } from "vitest";
import { baseSha, headSha } from "../github/loopback/world.ts";
import { concurrent, goose, orders, plain, script, second } from "./samples.ts";
import { filesOf, stage, strike } from "./scene.ts";

afterEach(strike);

const slow = { timeout: 60_000 };
const errors = (commands: readonly { readonly name: string; readonly properties: object }[]) =>
  commands.filter((one) => one.name === "error" && "file" in one.properties).map((one) => one.properties);

describe("which lines", slow, () => {
  const two = `${script("orders")}${script("customers")}`;

  it("only those of the pull request are reported; what stands elsewhere in its files is told apart", async () => {
    const file = "scripts/1.sql";
    const { run, world } = await stage({ base: { [file]: script("orders") }, head: { [file]: two } });
    const ran = await run({ inputs: { paths: "scripts", tool: "plain" } });
    expect(errors(ran.commands)).toMatchObject([{ file, line: "2" }]);
    expect(world.comments.map((one) => one.line)).toEqual([2]);
    expect(world.reviews[0]?.body).toContain("on lines that this change does not touch");
    expect(ran.outputs.errors).toBe("1");
  });

  it("a finding that a touched line causes is new, wherever it stands", async () => {
    const before = concurrent();
    const after = before.replace("-- +goose NO TRANSACTION\n", "-- no more marker\n");
    const { run, world } = await stage({ base: { ...orders, [second]: before }, head: { [second]: after } });
    await run();
    expect(world.comments.length).toBeGreaterThan(0);
    expect(world.comments[0]?.body).toContain("concurrently-in-transaction");
  });

  it("a finding that the diff does not show goes into the body", async () => {
    const filler = Array.from({ length: 30 }, (_, nth) => `SELECT ${nth};`).join("\n");
    const before = `BEGIN;\nSELECT 1;\n${filler}\n${"CREATE INDEX CONCURRENTLY i ON orders (id);"}\nCOMMIT;\n`;
    const file = "scripts/1.sql";
    const after = before.replace("BEGIN;", "BEGIN ISOLATION LEVEL SERIALIZABLE;");
    const { run, world } = await stage({ base: { [file]: before }, head: { [file]: after } });
    await run({ inputs: { paths: "scripts", tool: "plain" } });
    expect(world.comments).toEqual([]);
    expect(world.reviews[0]?.body).toContain("<code>concurrently-in-transaction</code>");
  });
});

describe("which files", slow, () => {
  it("a renamed migration is another one; one that only moved is not", async () => {
    const [from, to] = ["db/migrations/00002_a.sql", "db/migrations/00003_a.sql"];
    const renamed = await stage({
      base: { ...orders, [from]: plain },
      head: { [from]: null, [to]: plain },
      renamed: { [to]: from },
    });
    expect((await renamed.run()).status).toBe(1);
    const away = "db/other/00002_a.sql";
    const moved = await stage({
      base: { ...orders, [from]: plain },
      head: { [from]: null, [away]: plain },
      renamed: { [away]: from },
    });
    expect((await moved.run()).status).toBe(0);
  });

  it("a renamed file with a changed line is reviewed there", async () => {
    const [from, to] = ["scripts/old/1.sql", "scripts/new/1.sql"];
    const before = "SELECT 1;\nSELECT 2;\nSELECT 3;\n";
    const after = `${before}${script("orders")}`;
    const { run, world } = await stage({
      base: { [from]: before },
      head: { [from]: null, [to]: after },
      renamed: { [to]: from },
    });
    await run({ inputs: { paths: "scripts", tool: "plain" } });
    expect(world.comments).toMatchObject([{ path: to, line: 4 }]);
  });

  it("line ends of Windows and letters of any script keep their lines", async () => {
    const file = "scripts/注文 ü.sql";
    const text = `-- Aufträge 🐘\r\nCREATE INDEX "注文_idx"\r\n  ON orders ("größe");\r\n`;
    const { run, world } = await stage({ head: { [file]: text } });
    await run({ inputs: { paths: "scripts", tool: "plain" } });
    expect(world.comments).toMatchObject([{ path: file, line: 2 }]);
    expect(world.comments[0]?.body).toContain('```suggestion\nCREATE INDEX CONCURRENTLY "注文_idx"\n```');
  });

  it("250 files on three pages", async () => {
    const many = Array.from({ length: 249 }, (_, nth) => [`docs/${nth}.md`, "text\n"] as const);
    const { run, github, world } = await stage({
      base: orders,
      head: { ...Object.fromEntries(many), [second]: plain },
    });
    expect((await run()).status).toBe(1);
    expect(world.comments).toHaveLength(1);
    const pages = github.requests.filter((one) => one.path.endsWith("/files")).map((one) => one.query.page);
    expect(pages).toEqual(["1", "2", "3"]);
  });

  it("a file whose diff GitHub leaves out is read whole, and commented in the body alone", async () => {
    const before = `${script("orders")}SELECT 1;\n`;
    const file = "scripts/1.sql";
    const branch = { base: { [file]: before }, head: { [file]: `${before}SELECT 2;\n` }, unshown: [file] };
    const { run, world } = await stage(branch);
    const ran = await run({ inputs: { paths: "scripts", tool: "plain" } });
    expect([ran.status, world.comments]).toEqual([1, []]);
    expect(world.reviews[0]?.body).toContain("GitHub shows no diff of scripts/1.sql");
  });

  it("a checkout that has merged the file otherwise is not believed", async () => {
    const head = { [second]: plain };
    const merged = { ...orders, [second]: concurrent() };
    const { run, github } = await stage({ base: orders, head, checkout: merged });
    const ran = await run();
    expect([ran.status, ran.outputs.errors]).toEqual([1, "1"]);
    expect(github.requests.map((one) => one.path)).toContain(`/repos/acme/shop/contents/${second}`);
  });

  it("a removed migration is nobody's trouble", async () => {
    const { run } = await stage({ base: { ...orders, [second]: plain }, head: { [second]: null } });
    expect((await run()).status).toBe(0);
  });

  it("history decides: an index on a table that the same change makes blocks nobody", async () => {
    const made = goose(
      "CREATE TABLE fresh (id int);\nCREATE INDEX fresh_id_idx ON fresh (id);",
      "DROP TABLE fresh;\n",
    );
    const { run } = await stage({ base: orders, head: { [second]: made } });
    const ran = await run();
    expect([ran.status, ran.outputs.errors, ran.outputs.warnings]).toEqual([0, "0", "0"]);
  });
});

describe("without a checkout", slow, () => {
  it("the changed files alone are read, and the report says so", async () => {
    const { run, world } = await stage({ base: orders, head: { [second]: plain }, checkout: null });
    const ran = await run();
    expect(ran.status).toBe(1);
    expect(world.comments).toHaveLength(1);
    expect(ran.printed).toContain("nothing is checked out: the migrations' history");
  });

  it("the configuration is read all the same", async () => {
    const off = "rules:\n  create-index-not-concurrent: off\n";
    const base = { ...orders, ".indexwright.yml": off };
    const { run } = await stage({ base, head: { [second]: plain }, checkout: null });
    expect((await run()).outputs.errors).toBe("0");
  });
});

describe("the configuration", slow, () => {
  const off = { ".indexwright.yml": "rules:\n  create-index-not-concurrent: off\n" };

  it("of the pull request counts, and the verdict says that it has changed", async () => {
    const { run, world } = await stage({ base: orders, head: { [second]: plain, ...off } });
    const ran = await run();
    expect(ran.outputs.errors).toBe("0");
    expect(world.reviews[0]?.body.split("\n")[1]).toContain(
      "<code>.indexwright.yml</code> is changed here, and counts as changed",
    );
  });

  it("of the base counts with the sizes of tables that it tells, of its own or in a file", async () => {
    const sized = (rows: number) => ({ ".indexwright.yml": `tables: { orders: ${rows} }\n` });
    const lied = await stage({
      base: { ...orders, ...sized(5_000_000) },
      head: { [second]: plain, ...sized(5) },
    });
    expect((await lied.run()).outputs.errors).toBe("0");
    expect((await lied.run({ inputs: { "config-from": "base" } })).outputs.errors).toBe("1");
    const exported = (tuples: number) => ({
      "db/sizes.json": JSON.stringify({
        ...{ indexwright: "statistics", version: 2, redacted: true, server: 180_000, settings: {} },
        relations: [{ schema: "public", name: "orders", table: null, pages: 1, tuples, visible: 0 }],
        ...{ columns: [], extended: [] },
      }),
    });
    const named = { ".indexwright.yml": "tables: db/sizes.json\n" };
    const files = await stage({
      base: { ...orders, ...named, ...exported(5_000_000) },
      head: { [second]: plain, ...exported(5) },
    });
    expect((await files.run()).outputs.errors).toBe("0");
    expect(files.world.reviews[0]?.body).toContain("<code>db/sizes.json</code> is changed here");
    expect((await files.run({ inputs: { "config-from": "base" } })).outputs.errors).toBe("1");
    const missing = await stage({ base: { ...orders, ...named }, head: { [second]: plain } });
    const ran = await missing.run({ inputs: { "config-from": "base" } });
    expect([ran.status, ran.printed]).toEqual([
      2,
      expect.stringContaining("::the file db/sizes.json of tables is not in the repository there"),
    ]);
    expect((await missing.run()).printed).toContain("the file db/sizes.json of tables cannot be read");
  });

  it("of the base counts where the workflow says so, the baseline as well", async () => {
    const { run, world } = await stage({ base: orders, head: { [second]: plain, ...off } });
    const ran = await run({ inputs: { "config-from": "base" } });
    expect(ran.outputs.errors).toBe("1");
    expect(world.reviews[0]?.body.split("\n")[1]).toContain("counts as it was before");
    const missing = await run({ inputs: { "config-from": "base", baseline: "baseline.json" } });
    expect([missing.status, missing.printed]).toEqual([
      2,
      expect.stringContaining("::the baseline baseline.json is not in the repository there"),
    ]);
  });

  it("that does not parse stops the run, even where no migration has changed", async () => {
    const { run } = await stage({ base: orders, head: { ".indexwright.yml": "rules: [\n" } });
    const ran = await run();
    expect([ran.status, ran.outputs.verdict]).toEqual([2, "error"]);
    expect(ran.commands.filter((one) => one.name === "error")).toMatchObject([
      { data: expect.stringMatching(/^\.indexwright\.yml:\d+:\d+: not valid YAML/) },
    ]);
  });

  it.each([
    ["paths: [db/none]\n", ".indexwright.yml: paths: no such file or folder: db/none"],
    ['paths: ["none/*.sql"]\n', ".indexwright.yml: paths: no file matches the glob none/*.sql"],
  ])("is named where a path that it says leads nowhere: %j", async (config, says) => {
    const { run } = await stage({
      base: { ".indexwright.yml": config },
      head: { "scripts/1.sql": script("orders") },
    });
    const ran = await run();
    expect([ran.status, ran.printed]).toEqual([2, expect.stringContaining(says)]);
    const given = await run({ inputs: { paths: "db/none" } });
    expect([given.status, given.printed]).toEqual([
      2,
      expect.stringMatching(/no such file or folder: db\/none/),
    ]);
    expect(given.printed).not.toContain("paths: no such");
  });

  it("stands in the working directory, and so do the paths", async () => {
    const base = { "api/.indexwright.yml": off[".indexwright.yml"] };
    const head = { "api/scripts/1.sql": script("orders"), "web/scripts/1.sql": script("orders") };
    const { run } = await stage({ base, head });
    const api = await run({ inputs: { "working-directory": "api", paths: "scripts" } });
    expect([api.outputs.errors, api.status]).toEqual(["0", 0]);
    const web = await run({ inputs: { "working-directory": "web", paths: "scripts\n*.md" } });
    expect([web.status, web.printed]).toEqual([2, expect.stringContaining("no file matches the glob")]);
  });
});

describe("migrations in code are reviewed on the lines of their calls", slow, () => {
  const rails =
    "class A < ActiveRecord::Migration[7.1]\n  def change\n    add_index :orders, :total\n  end\nend\n";
  const knex =
    "exports.up = (knex) =>\n  knex.schema.alterTable('orders', (t) => {\n    t.index('total');\n  });\n";

  it.each([
    ["db/migrate/20260105100000_a.rb", rails],
    ["migrations/20260105100000_a.js", knex],
  ])("%s", async (path, text) => {
    const { run, world } = await stage({ base: orders, head: { [path]: text } });
    const ran = await run();
    expect([ran.status, ran.outputs.verdict]).toEqual([1, "fails"]);
    const found = [{ file: path, line: "3", title: "create-index-not-concurrent" }];
    expect(errors(ran.commands)).toMatchObject(found);
    expect(world.comments[0]).toMatchObject({ path, line: 3 });
  });
});

describe("what nobody reads does not pass", slow, () => {
  const rom = "ROM::SQL.migration do\n  change { add_index :orders, :id }\nend\n";
  const ruby = "db/migrate/20260105100000_index_orders.rb";

  it.each([
    ["with a checkout", undefined],
    ["without one", null],
  ])("a migration in code, %s", async (_, checkout) => {
    const { run, world } = await stage({
      base: orders,
      head: { [ruby]: rom },
      ...(checkout === null && { checkout }),
    });
    const ran = await run();
    expect([ran.status, ran.outputs.verdict]).toEqual([1, "fails"]);
    expect(errors(ran.commands)).toMatchObject([{ file: ruby, line: "1", title: "migrations-not-read" }]);
    expect(world.comments[0]?.body).toContain("One ROM migration in db/migrate is not read");
  });

  it("nor in a merge queue", async () => {
    const branch = { base: orders, head: { [ruby]: rom } };
    const comparisons = new Map([
      [`${baseSha}...${headSha}`, { mergeBase: baseSha, files: filesOf(branch) }],
    ]);
    const { run } = await stage(branch, { comparisons });
    const payload = { action: "checks_requested", merge_group: { base_sha: baseSha, head_sha: headSha } };
    const ran = await run({ event: "merge_group", payload });
    expect([ran.status, ran.outputs.verdict]).toEqual([1, "fails"]);
  });

  it("where a level lets it pass, the verdict says that it was not read", async () => {
    const config = { ".indexwright.yml": "rules:\n  migrations-not-read: notice\n" };
    const { run } = await stage({ base: { ...orders, ...config }, head: { [ruby]: rom } });
    const ran = await run();
    expect([ran.status, ran.outputs.verdict]).toEqual([0, "unread"]);
    expect(ran.summary).toContain("not everything about indexes was read");
  });

  it("what PostgreSQL's grammar refuses fails, where the change brings it", async () => {
    const broken = goose("ALTER TABLE orders INSERT COLUMN x text;", "SELECT 1;\n");
    const { run } = await stage({ base: orders, head: { [second]: broken } });
    const ran = await run();
    expect([ran.status, ran.outputs.verdict]).toEqual([1, "fails"]);
    expect(errors(ran.commands)).toMatchObject([{ file: second, line: "2", title: "invalid-sql" }]);
    const old = await stage({
      base: { ...orders, [second]: broken },
      head: { [second]: `${broken}SELECT 2;\n` },
    });
    expect((await old.run()).status).toBe(0);
  });
});
