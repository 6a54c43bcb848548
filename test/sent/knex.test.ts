import makeKnex, { type Knex } from "knex";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type RealServer, readSent, realServer } from "./real-tool.ts";

/** The bodies of `up` and `down`, run one after the other on one database. */
const migrations: readonly (readonly [name: string, up: string, down: string])[] = [
  [
    "a table with columns of many types",
    `await knex.schema.createTable("customers", (t) => {
      t.bigIncrements();
      t.string("email").notNullable().unique();
      t.string("code", 20).nullable();
      t.string("mode", ["push", "pull"]); t.string("short", "12"); t.decimal("odd", "9");
      t.text("notes").defaultTo("it's");
      t.integer("age").unsigned().defaultTo(0);
      t.tinyint("a"); t.smallint("b"); t.mediumint("c"); t.bigInteger("d"); t.float("e"); t.double("f");
      t.decimal("g"); t.decimal("h", 12, 4); t.decimal("i", null);
      t.boolean("active").notNullable().defaultTo(true);
      t.boolean("gone").defaultTo(false);
      t.date("born"); t.dateTime("seen"); t.timestamp("at", { useTz: false }); t.timestamp("at3", { precision: 3 });
      t.time("clock"); t.binary("blob"); t.json("j"); t.jsonb("k").defaultTo({ a: [1, "b", null] });
      t.uuid("token").defaultTo(knex.raw("gen_random_uuid()"));
      t.specificType("tags", "text[]").defaultTo("{}");
      t.enu("state", ["new", "old"]).defaultTo("new");
      t.enu("mood", ["ok", "bad"], { useNative: true, enumName: "mood" });
      t.timestamps(true, true);
      t.comment("people");
      t.check("?? >= ?", ["age", 0], "age_check");
      t.integer("points").checkPositive();
    });`,
    `await knex.schema.dropTable("customers"); await knex.raw("DROP TYPE mood");`,
  ],
  [
    "a table to go on with",
    `await knex.schema.createTable("people", (t) => { t.increments("id"); t.string("email"); t.string("name"); t.string("Code").comment("a 'code'"); });`,
    `await knex.schema.dropTableIfExists("people");`,
  ],
  [
    "an operator with a question mark, which is escaped",
    `await knex.raw("SELECT '{}'::jsonb \\\\? 'a'"); await knex.schema.raw("SELECT '{}'::jsonb \\\\?| '{a}'");`,
    `await knex.raw("SELECT '{}'::jsonb \\\\? ?", ["b"]);`,
  ],
  [
    "another with keys",
    `await knex.schema.createTable("orders", function (table) {
      table.uuid("id").primary();
      table.integer("person_id").references("id").inTable("people").onDelete("CASCADE").onUpdate("NO ACTION").index();
      table.integer("other_id").references("people.id").deferrable("deferred");
      table.string("status").index("by_status");
      table.jsonb("data");
      table.timestamp("placed_at").defaultTo(knex.fn.now());
      table.foreign("other_id", "named_fk").references("id").inTable("people");
      table.unique(["person_id", "status"]);
    });`,
    `await knex.schema.dropTable("orders");`,
  ],
  [
    "indexes",
    `await knex.schema.alterTable("orders", (t) => {
      t.index(["status", "placed_at"]);
      t.index("data", "by_data", "gin");
      t.index(["placed_at"], "recent", { storageEngineIndexType: "brin" });
      t.index("placed_at", "open_ones", { predicate: knex.whereNotNull("placed_at") });
      t.index(knex.raw("lower(status)"), "lowered");
      t.unique("placed_at", { indexName: "uniq_placed", useConstraint: false });
      t.unique(["status"], { predicate: knex.whereRaw("status = 'x'"), indexName: "u2" });
    });`,
    `await knex.schema.table("orders", (t) => {
      t.dropIndex(["status", "placed_at"]); t.dropIndex([], "by_data"); t.dropIndex("placed_at", "recent");
      t.dropIndex([], "open_ones"); t.dropIndex([], "lowered"); t.dropIndex([], "uniq_placed"); t.dropIndex([], "u2");
    });`,
  ],
  [
    "columns added, changed and dropped, in Knex's own order",
    `await knex.schema.alterTable("people", (t) => {
      t.index("name");
      t.string("city").notNullable().defaultTo("x").index();
      t.integer("rank").unique();
      t.string("email", 500).notNullable().alter();
      t.dropColumn("Code");
      t.renameColumn("name", "full_name");
    });
    await knex.schema.alterTable("people", (t) => { t.setNullable("email"); t.dropNullable("full_name"); });`,
    `await knex.schema.alterTable("people", (t) => {
      t.dropUnique("rank"); t.dropColumns("city", "rank"); t.renameColumn("full_name", "name"); t.string("Code");
    });`,
  ],
  [
    "constraints dropped",
    `await knex.schema.createTable("c", (t) => { t.integer("a"); t.integer("b"); t.primary(["a", "b"]); t.unique("b"); t.unique("a", { deferrable: "immediate" }); });
     await knex.schema.createTable("d", (t) => { t.integer("a"); t.primary("a", { constraintName: "d_key" }); t.integer("b").references("b").inTable("c"); });`,
    `await knex.schema.alterTable("d", (t) => { t.dropForeign("b"); t.dropPrimary("d_key"); });
     await knex.schema.alterTable("c", (t) => { t.dropUnique(["b"]); t.dropUnique(["a"]); t.dropPrimary(); });
     await knex.schema.dropTable("d").dropTable("c");`,
  ],
  [
    "a schema of its own",
    `await knex.schema.createSchemaIfNotExists("shop");
     await knex.schema.withSchema("shop").createTable("items", (t) => { t.increments(); t.string("sku").index(); });
     await knex.schema.withSchema("shop").alterTable("items", (t) => { t.integer("n"); t.index(["sku", "n"]); });`,
    `await knex.schema.withSchema("shop").alterTable("items", (t) => { t.dropIndex("sku"); });
     await knex.schema.withSchema("shop").dropTable("items");
     await knex.schema.dropSchema("shop");`,
  ],
  [
    "SQL as it stands",
    `await knex.raw("CREATE INDEX raw_one ON people (email); ANALYZE people");
     await knex.raw(\`
       CREATE UNIQUE INDEX raw_two
         ON people (email, id)
     \`);
     await knex.schema.raw("CREATE INDEX ?? ON ?? (??)", ["raw three", "people", "full_name"]);`,
    `await knex.raw('DROP INDEX raw_one; DROP INDEX raw_two; DROP INDEX "raw three"');`,
  ],
  [
    "what is computed from literals",
    `const TABLE = "people"; const make = (name, by = "id") => \`CREATE INDEX \${name} ON \${TABLE} (\${by})\`;
     for (const name of ["l1", "l2"]) await knex.raw(make(name));
     await Promise.all([["l3", "email"], ["l4", "full_name"]].map(([name, by]) => knex.raw(make(name, by))));
     const columns = ["email", ...["full_name"]];
     await knex.raw("CREATE INDEX l5 ON " + TABLE + " (" + columns.join(", ") + ")");
     await knex.schema.alterTable(TABLE, (t) => { ["email", "full_name"].forEach((c) => t.index(c)); });`,
    `["l1", "l2"].forEach(() => {}); await knex.raw("DROP INDEX l1, l2, l3, l4, l5");
     await knex.schema.alterTable("people", (t) => { for (const c of ["email", "full_name"]) t.dropIndex(c); });`,
  ],
  [
    "tables by other calls",
    `await knex.schema.createTableLike("people2", "people");
     await knex.schema.renameTable("people2", "people3");
     await knex.schema.createExtensionIfNotExists("pg_trgm");
     await knex.raw("CREATE MATERIALIZED VIEW m AS SELECT 1 AS one");
     await knex.schema.refreshMaterializedView("m");`,
    `await knex.schema.dropMaterializedView("m").dropExtension("pg_trgm"); await knex.schema.dropTable("people3");`,
  ],
  [
    "promises in a chain",
    `return knex.schema.alterTable("people", (t) => t.string("x1")).then(() => knex.schema.alterTable("people", (t) => t.index("x1")))
       .then(() => knex.raw("ANALYZE people"));`,
    `return knex.schema.alterTable("people", (t) => { t.dropColumn("x1"); });`,
  ],
  [
    "foreign keys by themselves",
    `await knex.schema.alterTable("orders", (t) => {
       t.foreign("person_id", "fk_two").references("people.id").onDelete("SET NULL");
       t.foreign(["other_id"]).references(["id"]).on("people").withKeyName("fk_three");
     });`,
    `await knex.schema.alterTable("orders", (t) => { t.dropForeign("person_id", "fk_two"); t.dropForeign([], "fk_three"); });`,
  ],
];

/** Undone from the last to the first. */
let server: RealServer;
let knex: Knex;
beforeAll(async () => {
  server = await realServer();
  knex = makeKnex({ client: "pg", connection: { ...server.connection } });
});
afterAll(async () => {
  await knex?.destroy();
  await server?.stop();
});

const names = migrations.map((_, at) => `migrations/${String(at + 1).padStart(4, "0")}_x.mjs.js`);
const sources = migrations.map(
  ([, up, down]) =>
    `export const up = async (knex) => {\n${up}\n};\nexport const down = async (knex) => {\n${down}\n};\n`,
);

async function run(at: number, direction: "up" | "down"): Promise<readonly string[]> {
  const url = `data:text/javascript;base64,${Buffer.from(sources[at] ?? "").toString("base64")}`;
  const made: Record<"up" | "down", (knex: Knex) => Promise<void>> = await import(/* @vite-ignore */ url);
  const sent = await server.recorded(() => made[direction](knex));
  // What Knex asks of the server when it connects.
  return sent.filter((sql) => sql !== "select version()");
}

describe("what Knex 3 sends is what is read", () => {
  const files = Object.fromEntries(names.map((name, at) => [name, sources[at] ?? ""]));
  const read = readSent(files);

  it.each(migrations.map(([name], at) => ({ name, at })))("$name", async ({ at }) => {
    const real = await run(at, "up");
    const found = await read;
    expect(found.get(`${names[at]} unread`)).toBe(undefined);
    expect(found.get(`${names[at]} up`)).toEqual(real);
  });

  it.each(migrations.map(([name], at) => ({ name, at })).reverse())("$name, taken back", async ({ at }) => {
    const real = await run(at, "down");
    expect((await read).get(`${names[at]} down`)).toEqual(real);
  });
});
