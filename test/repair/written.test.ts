import { existsSync, readdirSync, readFileSync, renameSync, symlinkSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { stages } from "../../src/programs/commands.ts";
import { lintRepaired } from "../../src/programs/lint-with-repairs.ts";
import { withFiles } from "../../src/programs/repairs/with-files.ts";
import { render } from "../../src/report/index.ts";
import { repairsPatch } from "../../src/report/repair/patch.ts";
import type { Repair } from "../../src/types.ts";
import { takeAway } from "../../src/write/replace-file.ts";
import { run } from "../cli/stub.ts";
import { type Folder, repository } from "../discover/folder.ts";
import { defaults, discoveryOf } from "../room.ts";

type Texts = Readonly<Record<string, string>>;

/** A branch that adds some files to a repository that has others. */
function branch(base: Texts, added: Texts): Folder {
  const made = repository(base);
  made.commit();
  made.git("checkout", "-qb", "change");
  made.write(added);
  made.commit();
  return made;
}

function fix(at: Folder, ...argv: readonly string[]) {
  return run(at.path, ["fix", ...argv], {}, stages);
}

function textsIn(at: Folder): ReadonlyMap<string, string> {
  const names = at.git("ls-files", "-co", "--exclude-standard").split("\n");
  return new Map(
    names
      .filter((name) => existsSync(`${at.path}/${name}`))
      .flatMap((name) =>
        name === "" || name === "fix.patch" ? [] : [[name, readFileSync(`${at.path}/${name}`, "utf8")]],
      ),
  );
}

/** What `fix` writes, once as a patch that git applies and once by itself. */
async function bothWays(base: Texts, added: Texts): Promise<ReadonlyMap<string, string>> {
  const [patched, written] = [branch(base, added), branch(base, added)];
  const { out } = await fix(patched, "--dry-run");
  expect(patched.git("status", "--porcelain")).toBe("");
  patched.write({ "fix.patch": out });
  patched.git("apply", "fix.patch");
  await fix(written);
  expect(textsIn(patched)).toEqual(textsIn(written));
  return textsIn(written);
}

const bun = {
  "go.mod": "module m\nrequire github.com/uptrace/bun v1.2.0\n",
  "migrations/20260101000000_orders.tx.up.sql": "CREATE TABLE orders (id bigint PRIMARY KEY, status text);\n",
  "migrations/20260101000000_orders.tx.down.sql": "DROP TABLE orders;\n",
};
const renamed = {
  "migrations/20260102000000_b é.tx.up.sql": "SELECT 1;\n",
  "migrations/20260102000000_status.tx.up.sql":
    "CREATE INDEX CONCURRENTLY orders_status_idx ON orders (status);\n",
  "migrations/20260102000000_status.tx.down.sql": "DROP INDEX CONCURRENTLY orders_status_idx;\n",
};

it("a file that says by its name how it is sent is written under another one, and the old one goes", async () => {
  const texts = await bothWays(bun, renamed);
  const names = [...texts.keys()].filter((name) => name.includes("status"));
  expect(names.sort()).toEqual([
    "migrations/20260102000000_status.down.sql",
    "migrations/20260102000000_status.up.sql",
  ]);
  expect(texts.get(names[1] ?? "")).toContain("CREATE INDEX CONCURRENTLY orders_status_idx");
});

it("JSON says which file goes, and what stands under its new name still is not called mended", async () => {
  const up = "migrations/20260102000000_status.tx.up.sql";
  const twice =
    "CREATE INDEX orders_status_idx ON orders (status);\nCREATE INDEX orders_status_again ON orders (status);\n";
  const files = new Map(Object.entries({ ...renamed, [up]: twice }));
  const discovery = discoveryOf(files, new Map(Object.entries(bun)));
  const report = await lintRepaired(discovery, { ...defaults, rewrite: [...files.keys()] }, new Set());
  const look = { color: false, width: 100, failOn: "error" } as const;
  const [repair] = JSON.parse(render(report, "json", look)).repairs;
  expect(repair.files).toContainEqual({ path: up, text: "", new: false, gone: true });
  const stays = report.findings.filter(({ fingerprint }) => !repair.mends.includes(fingerprint));
  expect(stays.map(({ rule, file }) => [rule, file.path])).toEqual([["duplicate-index", up]]);
});

it("nothing goes where its name is a link", async () => {
  const made = branch(bun, renamed);
  const name = `${made.path}/migrations/20260102000000_status.tx.up.sql`;
  renameSync(name, `${made.path}/elsewhere.sql`);
  symlinkSync("../elsewhere.sql", name);
  made.commit();
  const { status, err } = await fix(made);
  expect([status, err]).toEqual([2, expect.stringContaining("is a link, so it is not taken away")]);
  const names = readdirSync(`${made.path}/migrations`);
  expect(names).toContain("20260102000000_status.tx.up.sql");
  // Nor is what would take its place made beside it.
  expect(names).not.toContain("20260102000000_status.up.sql");
  expect(await fix(made, "--dry-run")).toMatchObject({
    status: 2,
    out: "",
    err: expect.stringContaining("is a link"),
  });
});

it("what stands beside a migration already is changed, and not made", async () => {
  const up = "migrations/2026-01-02-000000_status/up.sql";
  const texts = await bothWays(
    {
      "diesel.toml": "",
      "migrations/2026-01-01-000000_orders/up.sql":
        "CREATE TABLE orders (id bigint PRIMARY KEY, status text);\n",
      "migrations/2026-01-01-000000_orders/down.sql": "DROP TABLE orders;\n",
    },
    {
      [up]: "CREATE INDEX orders_status_idx ON orders (status);\n",
      "migrations/2026-01-02-000000_status/down.sql": "DROP INDEX orders_status_idx;\n",
      "migrations/2026-01-02-000000_status/metadata.toml": "run_in_transaction = true\n",
    },
  );
  expect(texts.get("migrations/2026-01-02-000000_status/metadata.toml")).toBe("run_in_transaction = false\n");
  expect(texts.get(up)).toContain("CONCURRENTLY");
});

const diesel = {
  "diesel.toml": "",
  "migrations/2026-01-01-000000_orders/up.sql": "CREATE TABLE orders (id bigint PRIMARY KEY, status text);\n",
  "migrations/2026-01-01-000000_orders/down.sql": "DROP TABLE orders;\n",
};
const dieselStatus = {
  "migrations/2026-01-02-000000_status/up.sql": "CREATE INDEX orders_status_idx ON orders (status);\n",
  "migrations/2026-01-02-000000_status/down.sql": "DROP INDEX orders_status_idx;\n",
};
const metadata = "migrations/2026-01-02-000000_status/metadata.toml";

it.each([
  ["another key", "owner = 'shop' # ours\n", "run_in_transaction = false\nowner = 'shop' # ours\n"],
  [
    "the key in a table",
    "[a]\nrun_in_transaction = true\n",
    "run_in_transaction = false\n[a]\nrun_in_transaction = true\n",
  ],
  ["a comment", "# true\nrun_in_transaction = true # why\n", "# true\nrun_in_transaction = false # why\n"],
])("what stands there already keeps %s", async (_, before, after) => {
  const texts = await bothWays(diesel, { ...dieselStatus, [metadata]: before });
  expect(texts.get(metadata)).toBe(after);
});

it("what cannot be read is not written over, nor is anything through a link: the line to write is told", async () => {
  for (const link of [false, true]) {
    const made = branch({ ...diesel, "shared.toml": "owner = 1\n" }, dieselStatus);
    if (link) symlinkSync("../../shared.toml", `${made.path}/${metadata}`);
    else made.write({ [metadata]: "owner = = 1\n" });
    const before = textsIn(made);
    const { out, err } = await fix(made);
    expect(textsIn(made)).toEqual(before);
    expect((out + err).replace(/\s+/g, " ")).toContain(
      `${metadata}, which is there already, says \`run_in_transaction = false\``,
    );
  }
});

it("a file that is not what was to go stays, also where it has changed at the last moment", () => {
  const made = repository({ "a.sql": "SELECT 1;\n" });
  const file = `${made.path}/a.sql`;
  expect(takeAway(file, (moved) => readFileSync(moved, "utf8") === "SELECT 2;\n")).toBe(false);
  expect(readFileSync(file, "utf8")).toBe("SELECT 1;\n");
  expect(takeAway(file, () => existsSync(file))).toBe(false);
  expect(takeAway(file, () => true)).toBe(true);
  expect(readdirSync(made.path).filter((name) => name !== ".git")).toEqual([]);
});

it("of a repair that renames the patch of a run holds all or nothing", () => {
  const repair = {
    files: [
      { path: "a.tx.up.sql", text: "", new: false, gone: true },
      { path: "a.up.sql", text: "SELECT 1;\n", new: true },
    ],
  } as unknown as Repair;
  expect(repairsPatch([repair], () => null)).toBe("");
  expect(repairsPatch([repair], () => "SELECT 1;\n")).toContain("b/a.up.sql");
});

const goose = "-- +goose Up\n";
const ordersWithStatus = `${goose}CREATE TABLE orders (id bigint PRIMARY KEY, status text);\n\n-- +goose Down\nDROP TABLE orders;\n`;
const twice = `${goose}CREATE INDEX orders_status_idx ON orders (status);\nCREATE INDEX orders_status_again ON orders (status);\n\n-- +goose Down\nDROP INDEX orders_status_again;\nDROP INDEX orders_status_idx;\n`;
const merged = {
  "migrations/20260101000000_orders.sql": ordersWithStatus,
  "migrations/20260102000000_status.sql": twice,
};

it("what an applied migration has left is mended in a new one, behind all others, and once", async () => {
  const last = { "migrations/20260301000000_last.sql": `${goose}SELECT 1;\n\n-- +goose Down\nSELECT 1;\n` };
  const texts = await bothWays({ ...merged, ...last }, {});
  const fresh = "migrations/20260301000001_drop_orders_status_again.sql";
  expect(texts.get("migrations/20260102000000_status.sql")).toBe(twice);
  expect(texts.get(fresh)).toBe(
    "-- +goose NO TRANSACTION\n-- +goose Up\nDROP INDEX CONCURRENTLY IF EXISTS orders_status_again;\n\n-- +goose Down\nCREATE INDEX CONCURRENTLY orders_status_again ON orders (status);\n",
  );
  const again = branch({ ...Object.fromEntries(texts) }, {});
  const { out } = await fix(again, "--dry-run");
  expect(out).toBe("");
});

describe("which of two equal indexes an applied migration has left is not told by names alone", () => {
  const first = "CREATE INDEX orders_status_idx ON orders (status);\n";
  const again = "CREATE INDEX orders_status_again ON orders (status);\n";
  async function repaired(sql: string, later = "SELECT 1;") {
    const files = {
      "migrations/20260101000000_orders.sql": ordersWithStatus,
      "migrations/20260102000000_status.sql": `${goose}${sql}`,
      "migrations/20260103000000_later.sql": `${goose}${later}\n`,
    };
    const { repairs, findings } = await lintRepaired(
      discoveryOf(new Map(Object.entries(files)), new Map()),
      defaults,
      new Set(),
    );
    const loud = findings.filter(({ rule, severity }) => rule === "duplicate-index" && severity !== "notice");
    const made = repairs.flatMap((one) => one.files.filter((file) => file.text.includes("DROP INDEX")));
    return { found: loud.length, made: made.length };
  }

  it.each([
    [
      "what follows leaves both alone",
      first + again,
      "CREATE TABLE others (id bigint REFERENCES items ON DELETE CASCADE);",
      1,
    ],
    ["one is dropped in capitals", first + again, "DROP INDEX ORDERS_STATUS_IDX;", 0],
    [
      "one is dropped in a body",
      first + again,
      "-- +goose StatementBegin\nDO $$ BEGIN EXECUTE 'drop index Orders_Status_Idx'; END $$;\n-- +goose StatementEnd",
      0,
    ],
    [
      "a body puts the name together",
      first + again,
      "-- +goose StatementBegin\nDO $$ BEGIN EXECUTE 'drop index orders' || '_status_idx'; END $$;\n-- +goose StatementEnd",
      0,
    ],
    ["the column goes", first + again, "ALTER TABLE Orders DROP COLUMN status;", 0],
    ["a type takes its columns along", first + again, "DROP TYPE state CASCADE;", 0],
    [
      "the first was made under a condition",
      `-- +goose StatementBegin\nDO $$ BEGIN IF now() > '2020-01-01' THEN ${first} END IF; END $$;\n-- +goose StatementEnd\n${again}`,
      undefined,
      0,
    ],
    [
      "the name is another index's by then",
      `${first}${again}ALTER INDEX orders_status_again RENAME TO orders_status_kept;\nCREATE INDEX orders_status_again ON orders (status, id);\n`,
      undefined,
      0,
    ],
  ])("%s", async (_, sql, later, count) => {
    expect(await repaired(sql, later)).toEqual({ found: 1, made: count });
  });
});

it("where no main branch is known only new migrations are written, and that is said", async () => {
  const made = repository(merged);
  made.git("checkout", "-qb", "other");
  made.commit();
  const { out, err } = await fix(made, "--dry-run");
  expect(out).toContain("+DROP INDEX CONCURRENTLY IF EXISTS orders_status_again;");
  expect(out).not.toContain("--- a/");
  expect(err).toContain("no main branch is known here: name it with --rewrite where it never ran");
});

describe("a new migration for what an applied one has left is written in the tool's own code", () => {
  const csproj =
    '<Project><ItemGroup><PackageReference Include="Npgsql.EntityFrameworkCore.PostgreSQL" Version="8.0.1" /></ItemGroup></Project>';
  it.each([
    [
      "rails",
      "db/migrate/20260102000001_drop_again.rb",
      [
        'remove_index :orders, name: "again", algorithm: :concurrently, if_exists: true',
        'add_index :orders, :status, name: "again", algorithm: :concurrently',
        "disable_ddl_transaction!",
      ],
      {
        "Gemfile.lock": "GEM\n  specs:\n    activerecord (7.1.3)\n",
        "db/migrate/20260101000000_orders.rb":
          "class Orders < ActiveRecord::Migration[7.1]\n  def change\n    create_table :orders do |t|\n      t.string :status\n    end\n  end\nend\n",
        "db/migrate/20260102000000_twice.rb":
          'class Twice < ActiveRecord::Migration[7.1]\n  disable_ddl_transaction!\n\n  def change\n    add_index :orders, :status, algorithm: :concurrently\n    add_index :orders, :status, name: "again", algorithm: :concurrently\n  end\nend\n',
      },
    ],
    [
      "alembic",
      "migrations/versions/a786318c36f0_drop_again.py",
      ['down_revision = "a2"', 'op.execute("DROP INDEX CONCURRENTLY IF EXISTS again")', "autocommit_block"],
      {
        "alembic.ini": "[alembic]\nscript_location = migrations\n",
        "migrations/versions/a1_orders.py":
          'from alembic import op\nimport sqlalchemy as sa\n\nrevision = "a1"\ndown_revision = None\n\n\ndef upgrade():\n    op.create_table("orders", sa.Column("status", sa.String()))\n\n\ndef downgrade():\n    op.drop_table("orders")\n',
        "migrations/versions/a2_twice.py":
          'from alembic import op\n\nrevision = "a2"\ndown_revision = "a1"\n\n\ndef upgrade():\n    op.create_index("one", "orders", ["status"])\n    op.create_index("again", "orders", ["status"])\n\n\ndef downgrade():\n    op.drop_index("again")\n    op.drop_index("one")\n',
      },
    ],
    [
      "ef-core",
      "Migrations/20260102000001_DropAgain.cs",
      [
        '[Migration("20260102000001_DropAgain")]',
        'Sql("DROP INDEX CONCURRENTLY IF EXISTS again", suppressTransaction: true)',
        '"Npgsql:CreatedConcurrently", true',
      ],
      {
        "Shop.csproj": csproj,
        "Migrations/20260101000000_Orders.cs":
          'namespace Shop;\n\n[DbContext(typeof(ShopContext))]\n[Migration("20260101000000_Orders")]\npublic class Orders : Migration\n{\n    protected override void Up(MigrationBuilder migrationBuilder)\n    {\n        migrationBuilder.Sql("CREATE TABLE orders (status text)");\n    }\n}\n',
        "Migrations/20260102000000_Twice.cs":
          'namespace Shop;\n\n[DbContext(typeof(ShopContext))]\n[Migration("20260102000000_Twice")]\npublic class Twice : Migration\n{\n    protected override void Up(MigrationBuilder migrationBuilder)\n    {\n        migrationBuilder.CreateIndex(name: "one", table: "orders", column: "status");\n        migrationBuilder.CreateIndex(name: "again", table: "orders", column: "status");\n    }\n\n    protected override void Down(MigrationBuilder migrationBuilder)\n    {\n        migrationBuilder.DropIndex(name: "again", table: "orders");\n    }\n}\n',
      },
    ],
  ])("%s", async (_, path, said, files) => {
    const discovery = discoveryOf(new Map(Object.entries(files)), new Map());
    const { repairs } = await lintRepaired(discovery, defaults, new Set());
    const made = repairs.flatMap((one) => one.files);
    expect(made.map((one) => [one.path, one.new])).toEqual([[path, true]]);
    for (const words of said) expect(made[0]?.text).toContain(words);
    const now = withFiles(discovery, made);
    const again = await lintRepaired(now, defaults, new Set());
    expect(again.repairs.flatMap((one) => one.files)).toEqual([]);
  });
});

it("where rows are cleared for a unique index that leaves their transaction, that is said", async () => {
  const at = branch(
    { "db/00001_a.sql": "-- +goose Up\nCREATE TABLE a (b text);\n-- +goose Down\nDROP TABLE a;\n" },
    {
      "db/00002_b.sql":
        "-- +goose Up\nDELETE FROM a WHERE b IS NULL;\nCREATE UNIQUE INDEX a_b ON a (b);\n-- +goose Down\nDROP INDEX a_b;\n",
    },
  );
  const { err } = await fix(at, "--dry-run");
  expect(err).toContain("Between what clears the rows of a and its unique index others may write duplicates");
});
