import { expect, it } from "vitest";
import { loadGrammar } from "../../src/parse/index.ts";
import { rootsOf, versionsOf } from "../../src/programs/versions.ts";
import { writtenCall } from "../../src/programs/written-call.ts";
import { loadLanguages } from "../../src/read/code/languages.ts";
import type { Unit } from "../../src/types.ts";
import { defaults, discoveryOf } from "../room.ts";

await loadLanguages(["ruby"]);
await loadGrammar();

function unitOf(body: string): Unit {
  const path = "db/migrate/20260101000002_change_orders.rb";
  const text = `class ChangeOrders < ActiveRecord::Migration[7.1]\n  def up\n${body}\n  end\nend\n`;
  const discovery = { ...discoveryOf(new Map([[path, text]]), new Map()), detecting: true };
  const [root] = rootsOf(discovery, defaults).roots;
  const [version] = root ? [...versionsOf(root, defaults, { history: true })] : [];
  const [unit] = version?.up ?? [];
  if (!unit) throw new Error("it is not read");
  return unit;
}

const rows: readonly (readonly [sql: string, call: RegExp])[] = [
  ['ALTER TABLE "orders" ADD "note" text', /^add_column :orders, :note, :text$/],
  ['ALTER TABLE "orders" ADD "Odd one" bigint', /^add_column :orders, "Odd one", :bigint$/],
  ['ALTER TABLE "shop"."orders" ADD "at" date', /^add_column "shop.orders", :at, :date$/],
  ['ALTER TABLE "orders" DROP COLUMN "note"', /^remove_column :orders, :note$/],
  [
    'ALTER TABLE "orders" ADD CONSTRAINT "fk" FOREIGN KEY ("note_id") REFERENCES "notes" ("id") ON DELETE CASCADE NOT VALID',
    /^add_foreign_key :orders, :notes, column: :note_id, name: "fk", on_delete: :cascade, validate: false$/,
  ],
  ['ALTER TABLE "orders" ADD "note" text NOT NULL', /^execute/],
  ['ALTER TABLE "orders" ADD "note" varchar(20)', /^execute/],
  ['ALTER TABLE "orders" ADD "note" text[]', /^execute/],
  ['ALTER TABLE "orders" ADD COLUMN IF NOT EXISTS "note" text', /^execute/],
  ['ALTER TABLE "orders" ADD "a" text, ADD "b" text', /^execute/],
  ['ALTER TABLE "orders" DROP COLUMN "note" CASCADE', /^execute/],
  ['ALTER TABLE ONLY "orders" ADD "note" text', /^execute/],
  [
    'ALTER TABLE "orders" ADD CONSTRAINT "fk" FOREIGN KEY ("a", "b") REFERENCES "notes" ("a", "b")',
    /^execute/,
  ],
  [
    'ALTER TABLE "orders" ADD CONSTRAINT "fk" FOREIGN KEY ("note_id") REFERENCES "notes" ("id") ON UPDATE CASCADE',
    /^execute/,
  ],
  [
    'ALTER TABLE "orders" ADD CONSTRAINT "fk" FOREIGN KEY ("note_id") REFERENCES "notes" ("id") DEFERRABLE',
    /^execute/,
  ],
];

it.each(rows)("%s is written as the call that sends it", (sql, call) => {
  const code = writtenCall(unitOf('    execute "SELECT 1"'), sql)?.code ?? "";
  expect(code).toMatch(call);
  const sent = unitOf(code.replace(/^/gm, "    ")).statements.map(({ text }) => text.trim());
  expect(sent.map((text) => text.replace(/\s+/g, " "))).toEqual([sql]);
});
