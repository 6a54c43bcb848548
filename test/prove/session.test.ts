import { afterAll, beforeAll, expect, it, vi } from "vitest";
import type { Server } from "../../src/prove/server/index.ts";
import { proofOf, proved } from "../proof/proved.ts";
import { openMajor } from "../servers/binaries.ts";

// A machine may be busy.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let server: Server;
beforeAll(async () => {
  server = await openMajor(18);
});
afterAll(() => server?.stop());

/** Fails where the session has another application_name than is asked for. */
const asks = `DO $$ BEGIN
  IF current_setting('application_name') <> 'runner' THEN RAISE EXCEPTION 'not the runner'; END IF;
END $$;
CREATE TABLE t (a int);`;

it.each([
  ["as the configuration says", "runner", false],
  ["otherwise", "other", true],
])("a measured session starts %s", async (_, name, isRefused) => {
  const { remarks, failures } = await proved(server, {
    files: { "migrations/1.sql": asks },
    options: {
      overrides: [{ matches: () => true, rules: {}, session: new Map([["application_name", name]]) }],
    },
  });
  const said = [...remarks, ...failures.map(({ message }) => message)].join("\n");
  expect(said.includes("not the runner")).toBe(isRefused);
});

it("a setting that the server does not know is told, and nothing is sent", async () => {
  const { remarks, failures, findings } = await proved(server, {
    files: { "migrations/1.sql": "CREATE TABLE t (a int);" },
    options: { overrides: [{ matches: () => true, rules: {}, session: new Map([["lock_timeuot", "5s"]]) }] },
  });
  const said = [...remarks, ...failures, ...findings].map((told) =>
    typeof told === "string" ? told : told.message,
  );
  expect(said.join("\n")).toContain("lock_timeuot");
});

it("what one migration's session starts with is not in the next one's", async () => {
  const session = new Map([["application_name", "runner"]]);
  const { statements } = await proofOf(server, {
    files: {
      "migrations/1_t.up.sql": "CREATE TABLE t (a int);",
      "migrations/1_t.down.sql":
        "DO $$ BEGIN ASSERT current_setting('application_name') <> 'runner'; END $$;\nDROP TABLE t;",
    },
    options: { overrides: [{ matches: (path) => path.endsWith(".up.sql"), rules: {}, session }] },
  });
  const [dropped] = statements.filter(({ statement }) => statement.kind === "DropStmt");
  expect(dropped?.locks?.map(({ relation }) => relation)).toContain("public.t");
});

const leftOpen = `COMMIT;
CREATE TABLE t (a int);
BEGIN;
CREATE INDEX t_a_idx ON t (a);
`;

const revision = `from alembic import op

revision = "1"
down_revision = None

def upgrade():
    op.execute("CREATE TABLE t (a int)")
    with op.get_context().autocommit_block():
        op.create_index("t_other_idx", "t", ["a"], postgresql_concurrently=True)
    op.create_index("t_a_idx", "t", ["a"])

def downgrade():
    op.drop_table("t")
`;

it.each([
  ["its tool commits", { "db/00001_t.sql": `-- +goose Up\n${leftOpen}` }, {}, ["public.t_a_idx"]],
  [
    "Alembic commits, behind an autocommit block",
    { "migrations/versions/1_t.py": revision },
    {},
    ["public.t_a_idx", "public.t_other_idx"],
  ],
  ["psql leaves to be rolled back", { "migrations/1_t.sql": leftOpen }, { tool: "plain" }, []],
])("what a migration has begun itself and not ended %s", async (_, files, options, wanted) => {
  const { indexes } = await proofOf(server, { files, options });
  expect(indexes?.map(({ name }) => name)).toEqual(wanted);
});

const guardedDrop = `class IndexOrders < ActiveRecord::Migration[7.1]
  disable_ddl_transaction!

  def up
    create_table(:orders) { |t| t.text :status }
    remove_index :orders, name: "orders_status_idx", algorithm: :concurrently, if_exists: true
    add_index :orders, :status, name: "orders_status_idx", algorithm: :concurrently
  end
end
`;

it("what its tool looks for itself before it drops it is dropped only where it is there", async () => {
  const { indexes } = await proofOf(server, {
    files: { "db/migrate/20260101000000_index_orders.rb": guardedDrop },
  });
  expect(indexes?.map(({ name }) => name)).toContain("public.orders_status_idx");
});
