import { describe, expect, it } from "vitest";
import { loadGrammar } from "../../src/parse/index.ts";
import { lintRepaired } from "../../src/programs/lint-with-repairs.ts";
import { loadLanguages } from "../../src/read/code/languages.ts";
import { defaults, discoveryOf } from "../room.ts";

await loadLanguages(["javascript", "ruby", "python"]);
await loadGrammar();

const orders = `class CreateOrders < ActiveRecord::Migration[7.1]
  def change
    create_table(:orders) { |t| t.string :status }
  end
end
`;
const first = "db/migrate/20260101000001_create_orders.rb";
const second = "db/migrate/20260101000002_change_orders.rb";

async function repairedFiles(
  path: string,
  text: string,
  history: ReadonlyMap<string, string>,
): Promise<{ readonly files: ReadonlyMap<string, string>; readonly left: readonly string[] }> {
  const discovery = { ...discoveryOf(new Map([[path, text]]), history), detecting: true };
  const { repairs } = await lintRepaired(discovery, { ...defaults, rewrite: [path] }, new Set());
  return {
    files: new Map(repairs.flatMap((repair) => repair.files.map((file) => [file.path, file.text] as const))),
    left: repairs.flatMap(({ left }) => left.map(({ message }) => message)),
  };
}

async function rails(body: string, more: readonly string[] = []) {
  const history = new Map([[first, orders], ...more.map((path) => [path, orders] as const)]);
  return await repairedFiles(
    second,
    `class ChangeOrders < ActiveRecord::Migration[7.1]\n${body}end\n`,
    history,
  );
}

async function knex(text: string) {
  const history = new Map([
    [
      "migrations/20260101000001_orders.js",
      "exports.up = async (knex) => { await knex.raw('CREATE TABLE orders (id bigint, status text)'); };\nexports.down = async (knex) => { await knex.raw('DROP TABLE orders'); };\n",
    ],
    ["package.json", '{"dependencies":{"knex":"3.1.0"}}'],
  ]);
  return await repairedFiles("migrations/20260101000002_index.js", text, history);
}

describe("a migration in code is written anew", () => {
  it("texts of several lines keep their lines where they are moved to another file", async () => {
    const { files } = await knex(`exports.up = async (knex) => {
  await knex.raw("CREATE INDEX i ON orders (status)");
  await knex.raw("COMMENT ON TABLE orders IS 'one\\n  two'");
};

exports.down = async (knex) => {
  await knex.raw("DROP INDEX i");
};
`);
    const moved = [...files].find(([path]) => path !== "migrations/20260101000002_index.js");
    expect(moved?.[1]).toContain("await knex.raw(`COMMENT ON TABLE orders IS 'one\n  two'`);");
  });

  it("no class has the name of another one", async () => {
    const taken = "db/migrate/20250101000001_create_index_orders_on_status.rb";
    const { files } = await rails(
      "  def change\n    add_column :orders, :note, :string\n    add_index :orders, :status\n  end\n",
      [taken],
    );
    const made = [...files].filter(([path]) => path !== second);
    expect(made.map(([path]) => path)).toEqual([
      "db/migrate/20260101000003_create_index_orders_on_status_2.rb",
    ]);
    expect(made[0]?.[1]).toContain("class CreateIndexOrdersOnStatus2 < ActiveRecord::Migration[7.1]");
  });

  it.each([
    ["a class of 4.2 raises where an index is not there", "4.2", "7.1.3"],
    ["before 6.1 nobody looks", "6.0", "6.0.4"],
  ])("%s", async (_, promised, installed) => {
    const text = `class ChangeOrders < ActiveRecord::Migration[${promised}]\n  def change\n    add_index :orders, :status\n  end\nend\n`;
    const lock = `GEM\n  specs:\n    activerecord (${installed})\n`;
    const history = new Map([
      [first, orders],
      ["Gemfile.lock", lock],
    ]);
    const { files } = await repairedFiles(second, text, history);
    const written = files.get(second) ?? "";
    expect(written).not.toContain("if_exists");
    expect(written).toContain('execute "DROP INDEX CONCURRENTLY IF EXISTS index_orders_on_status"');
  });

  it("ends of lines stay what they are", async () => {
    const text =
      "class ChangeOrders < ActiveRecord::Migration[7.1]\n  def change\n    add_index :orders, :status\n  end\nend\n";
    const { files } = await repairedFiles(second, text.replaceAll("\n", "\r\n"), new Map([[first, orders]]));
    const written = files.get(second) ?? "";
    expect(written).toContain("disable_ddl_transaction!\r\n");
    expect(written.replaceAll("\r\n", "")).not.toContain("\n");
  });

  it("comments stay above what they speak of", async () => {
    const { files } = await rails(`  def up
    # The queue asks for it.
    add_index :orders, :status # by status
    add_column :orders, :note, :string
  end

  def down
    remove_column :orders, :note
    remove_index :orders, :status
  end
`);
    expect([...files.values()].join("\n")).toContain("# The queue asks for it.");
    expect([...files.values()].join("\n")).toContain("# by status");
  });

  it("a function that waited for nothing waits for what it calls", async () => {
    const { files } = await knex(
      "exports.up = function (knex) {\n  return knex.schema.alterTable('orders', (t) => {\n    t.index('status');\n  });\n};\n\nexports.down = function (knex) {\n  return knex.schema.alterTable('orders', (t) => {\n    t.dropIndex('status');\n  });\n};\n",
    );
    const [text = ""] = files.values();
    expect(text).toContain(
      "exports.up = async function (knex) {\n  await knex.raw(`DROP INDEX CONCURRENTLY IF EXISTS",
    );
    expect(text).toContain("exports.down = async function (knex) {\n  await knex.raw(");
    expect(text).toContain("exports.config = { transaction: false };\n");
  });
});

const revision = (id: string, before: string | null, up: string, down: string): string =>
  `from alembic import op\nimport sqlalchemy as sa\n\nrevision = "${id}"\ndown_revision = ${before === null ? "None" : `"${before}"`}\n\n\ndef upgrade():\n    ${up}\n\n\ndef downgrade():\n    ${down}\n`;
const made = revision(
  "a1",
  null,
  'op.create_table("orders", sa.Column("status", sa.String()))',
  'op.drop_table("orders")',
);
const columnAndIndex =
  'op.add_column("orders", sa.Column("note", sa.String()))\n    op.create_index("ix_note", "orders", ["note"])';

describe("a repair that other versions follow", () => {
  it("leaves no way empty that may not be", async () => {
    const text = revision("a2", "a1", columnAndIndex, 'op.drop_index("ix_note", table_name="orders")');
    const { files } = await repairedFiles("versions/a2_note.py", text, new Map([["versions/a1.py", made]]));
    expect(files.get("versions/a2_note.py")).toMatch(/def downgrade\(\):\n {4}pass\n/);
  });

  it.each([
    ["an index that nothing speaks of comes behind them", 'op.execute("COMMENT ON TABLE orders IS NULL")', 2],
    ["what they speak of stays before them", 'op.drop_index("ix_note", table_name="orders")', 0],
    ["so it does where a body speaks of it", 'op.execute("DO $$ BEGIN DROP INDEX IX_NOTE; END $$")', 0],
  ])("%s", async (_, later, count) => {
    const text = revision("a2", "a1", columnAndIndex, 'op.drop_column("orders", "note")');
    const history = new Map([
      ["versions/a1.py", made],
      ["versions/a3.py", revision("a3", "a2", later, "pass")],
    ]);
    const { files, left } = await repairedFiles("versions/a2_note.py", text, history);
    expect(files.size).toBe(count);
    if (count === 0) expect(left.join("\n")).toContain("they speak of ix_note");
  });
});

describe("what cannot be taken apart is asked for", () => {
  it.each([
    [
      "a condition",
      "exports.up = async (knex) => {\n  if (process.env.BIG) {\n    await knex.raw('CREATE INDEX i ON orders (status)');\n  }\n};\n",
    ],
    ["a function without braces", "exports.up = (knex) => knex.raw('CREATE INDEX i ON orders (status)');\n"],
    [
      "a transaction of its own",
      "exports.up = async (knex) => {\n  await knex.transaction(async (trx) => {\n    await trx.raw('CREATE INDEX i ON orders (status)');\n  });\n};\nexports.config = { transaction: false };\n",
    ],
    [
      "a helper",
      "const make = (knex) => knex.raw('CREATE INDEX i ON orders (status)');\nexports.up = async (knex) => {\n  await make(knex);\n};\n",
    ],
  ])("%s", async (_, text) => {
    const { files, left } = await knex(text);
    expect([...files]).toEqual([]);
    expect(left.join("\n")).toContain("is not mended whole");
  });

  it("a way up does not leave its transaction for its way back alone", async () => {
    const indexed = orders.replace(
      "t.string :status",
      "t.string :status, index: { name: 'orders_status_idx' }",
    );
    const { files, left } = await repairedFiles(
      second,
      `class ChangeOrders < ActiveRecord::Migration[7.1]
  def up
    create_table(:notes) { |t| t.bigint :order_id }
    add_column :orders, :note, :string
  end

  def down
    remove_index :orders, name: "orders_status_idx"
    remove_column :orders, :note
    drop_table :notes
  end
end
`,
      new Map([[first, indexed]]),
    );
    expect(left.join("\n")).toContain("would take its way up out of the transaction too");
    expect(files).toEqual(new Map());
  });

  it("what mends a statement says of which way it is, where one call sends both", async () => {
    const text = `class ChangeOrders < ActiveRecord::Migration[7.1]
  def change
    create_table(:notes) { |t| t.references :order, foreign_key: true }
  end
end
`;
    const discovery = {
      ...discoveryOf(new Map([[second, text]]), new Map([[first, orders]])),
      detecting: true,
    };
    const { findings } = await lintRepaired(discovery, defaults, new Set());
    const found = findings.find(({ rule }) => rule === "missing-lock-timeout");
    expect(found?.replacement).toMatchObject({ of: { direction: "up" } });
  });

  it("what was not read is named where it stands in the way", async () => {
    const { files, left } = await knex(`exports.up = async (knex) => {
  await knex.raw(process.env.SQL);
  await knex.raw("CREATE INDEX i ON orders (status)");
};

exports.down = async (knex) => {
  await knex.raw("DROP INDEX i");
};
`);
    expect(files).toEqual(new Map());
    expect(left.join("\n")).toContain("is not mended whole: line 2 of it was not read");
  });
});
