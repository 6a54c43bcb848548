import type { WrittenMigration } from "../written-migration.ts";

/** As people write them, in the order in which they run. */
export const kyselyMigrations: readonly WrittenMigration[] = [
  {
    name: "a table with columns of many types",
    up: `await db.schema.createTable("people")
      .addColumn("id", "serial", (col) => col.primaryKey())
      .addColumn("email", "varchar(200)", (col) => col.notNull().unique())
      .addColumn("name", "text", (col) => col.defaultTo("none"))
      .addColumn("age", "integer", (col) => col.check(sql\`age >= 0\`).defaultTo(0))
      .addColumn("active", "boolean", (col) => col.notNull().defaultTo(true))
      .addColumn("tags", sql\`text[]\`, (c) => c.notNull().defaultTo(sql\`'{}'\`))
      .addColumn("born", "date").addColumn("price", "numeric(10, 2)").addColumn("data", "jsonb")
      .addColumn("created_at", "timestamptz", (col) => col.notNull().defaultTo(sql\`now()\`))
      .addColumn("both", "text", (col) => col.generatedAlwaysAs(sql\`email || '!'\`).stored())
      .execute();`,
    down: `await db.schema.dropTable("people").execute();`,
  },
  {
    name: "tables that refer to each other",
    up: `await db.schema.createTable("orders").ifNotExists()
      .addColumn("id", "bigint", (col) => col.primaryKey().generatedAlwaysAsIdentity())
      .addColumn("person_id", "integer", (col) => col.references("people.id").onDelete("cascade").notNull())
      .addColumn("other_id", "integer")
      .addColumn("status", "text").addColumn("placed_at", "timestamptz").addColumn("total", "integer").addColumn("deleted_at", "timestamp")
      .addForeignKeyConstraint("orders_other", ["other_id"], "people", ["id"], (cb) => cb.onDelete("set null").onUpdate("cascade"))
      .addUniqueConstraint("orders_uniq", ["person_id", "status"])
      .addCheckConstraint("orders_total", sql\`total > 0\`)
      .execute();
     await db.schema.createTable("pairs").addColumn("a", "integer").addColumn("b", "integer").addPrimaryKeyConstraint("pairs_pk", ["a", "b"]).execute();`,
    down: `await db.schema.dropTable("pairs").ifExists().execute(); await db.schema.dropTable("orders").cascade().execute();`,
  },
  {
    name: "indexes",
    up: `await db.schema.createIndex("orders_status").on("orders").column("status").execute();
     await db.schema.createIndex("orders_latest").on("orders").columns(["placed_at desc", "status"]).execute();
     await db.schema.createIndex("people_data").ifNotExists().on("people").using("gin").column("data").execute();
     await db.schema.createIndex("people_lower").unique().on("people").expression(sql\`lower(email)\`).execute();`,
    down: `await db.schema.dropIndex("orders_status").execute(); await db.schema.dropIndex("orders_latest").ifExists().execute();
     await db.schema.dropIndex("people_data").cascade().execute(); await db.schema.dropIndex("people_lower").execute();`,
  },
  {
    name: "partial indexes",
    up: `await db.schema.createIndex("open_orders").on("orders").column("status").where("deleted_at", "is", null).execute();
     await db.schema.createIndex("dear_orders").on("orders").column("total").where("total", ">", 100).where("status", "=", "new").execute();
     await db.schema.createIndex("some_orders").on("orders").columns(["person_id"]).where(sql\`status <> 'gone'\`).execute();
     await db.schema.createIndex("other_orders").on("orders").column("id").where("status", "in", ["a", "b"]).execute();`,
    down: `for (const name of ["open_orders", "dear_orders", "some_orders", "other_orders"]) await db.schema.dropIndex(name).execute();`,
    since: "0.27.0",
  },
  {
    name: "a predicate by a callback",
    up: `await db.schema.createIndex("cb_orders").on("orders").column("status").where((eb) => eb.and([eb("total", ">", 1), eb.or([eb("status", "is not", null), eb("id", "=", 3)])])).execute();`,
    down: `await db.schema.dropIndex("cb_orders").execute();`,
    since: "0.27.0",
  },
  {
    name: "nulls that are not distinct",
    up: `await db.schema.createIndex("nulls_one").on("orders").unique().columns(["other_id", "status"]).nullsNotDistinct().execute();`,
    down: `await db.schema.dropIndex("nulls_one").execute();`,
    since: "0.27.0",
  },
  {
    name: "SQL by the tag",
    up: `await sql\`CREATE INDEX raw_one ON people (age)\`.execute(db);
     await sql\`
       CREATE UNIQUE INDEX raw_two
         ON people (name, id)
     \`.execute(db);
     await sql.raw("CREATE INDEX raw_three ON people (born); ANALYZE people").execute(db);`,
    down: `await sql\`DROP INDEX raw_one, raw_two, raw_three\`.execute(db);`,
  },
  {
    name: "SQL by the tag, put together",
    up: `const table = "people"; const columns = ["name", "born"];
     await sql\`create index \${sql.ref("together")} on \${sql.table(table)} (\${sql.join(columns.map((column) => sql.ref(column)))}) where age > \${sql.lit(3)}\`.execute(db);
     await sql\`create index \${sql.raw('"raw four"')} on \${sql.id("public", "people")} using \${sql.raw("btree")} (age)\`.execute(db);`,
    down: `await sql\`drop index \${sql.ref("together")}, \${sql.id("raw four")}\`.execute(db);`,
    since: "0.23.0",
  },
  {
    name: "columns added, altered and dropped",
    up: `await db.schema.alterTable("people").addColumn("city", "text", (col) => col.notNull().defaultTo("x")).addColumn("zip", "varchar(10)").execute();
     await db.schema.alterTable("people").alterColumn("city", (ac) => ac.setDataType("varchar(50)")).execute();
     await db.schema.alterTable("people").alterColumn("city", (ac) => ac.dropDefault()).alterColumn("zip", (col) => col.setNotNull()).execute();
     await db.schema.alterTable("people").alterColumn("zip", (col) => col.setDefault("0")).execute(); await db.schema.alterTable("people").renameColumn("city", "town").execute();`,
    down: `await db.schema.alterTable("people").dropColumn("town").dropColumn("zip").execute();`,
    since: "0.23.0",
  },
  {
    name: "a column with a reference and a key",
    up: `await db.schema.alterTable("orders").addColumn("seller_id", "integer", (c) => c.unique().references("people.id").onUpdate("cascade")).execute();`,
    down: `await db.schema.alterTable("orders").dropColumn("seller_id").execute();`,
  },
  {
    name: "constraints",
    up: `await db.schema.alterTable("people").addUniqueConstraint("people_name_key", ["name", "born"]).execute();
     await db.schema.alterTable("people").addCheckConstraint("people_age", sql\`age < 200\`).execute();
     await db.schema.alterTable("orders").addForeignKeyConstraint("orders_second", ["other_id"], "people", ["id"]).onDelete("set null").execute();
     await db.schema.alterTable("pairs").dropConstraint("pairs_pk").execute();
     await db.schema.alterTable("pairs").addPrimaryKeyConstraint("pairs_again", ["a"]).execute();`,
    down: `await db.schema.alterTable("pairs").dropConstraint("pairs_again").ifExists().cascade().execute();
     await db.schema.alterTable("pairs").addPrimaryKeyConstraint("pairs_pk", ["a", "b"]).execute();
     await db.schema.alterTable("orders").dropConstraint("orders_second").execute();
     await db.schema.alterTable("people").dropConstraint("people_age").execute(); await db.schema.alterTable("people").dropConstraint("people_name_key").restrict().execute();`,
    since: "0.27.0",
  },
  {
    name: "a constraint that is deferrable",
    up: `await db.schema.alterTable("orders").addForeignKeyConstraint("orders_third", ["other_id"], "people", ["id"], (b) => b.deferrable().initiallyDeferred()).execute();
     await db.schema.alterTable("people").addUniqueConstraint("deferred_key", ["id", "age"], (b) => b.deferrable()).execute();
     await db.schema.alterTable("people").renameConstraint("deferred_key", "renamed_key").execute();`,
    down: `await db.schema.alterTable("people").dropConstraint("renamed_key").execute(); await db.schema.alterTable("orders").dropConstraint("orders_third").execute();`,
    since: "0.28.0",
  },
  {
    name: "what is built and not executed",
    up: `const lost = db.schema.createIndex("never").on("people").column("age"); db.schema.dropTable("people"); sql\`drop table people\`;
     await db.schema.createIndex("sent").on("people").column("age").execute();`,
    down: `await db.schema.dropIndex("sent").execute();`,
  },
  {
    name: "a builder that is gone on with twice",
    up: `const base = db.schema.createIndex("twice").on("people");
     await base.column("age").execute(); await db.schema.dropIndex("twice").execute(); await base.unique().columns(["id", "age"]).execute();`,
    down: `await db.schema.dropIndex("twice").execute();`,
  },
  {
    name: "a schema of its own",
    up: `await db.schema.createSchema("shop").ifNotExists().execute();
     await db.schema.createTable("shop.items").addColumn("id", "serial", (c) => c.primaryKey()).addColumn("sku", "text").execute();
     await db.schema.createIndex("items_sku").on("shop.items").column("sku").execute();
     await db.schema.withSchema("shop").createTable("parts").addColumn("id", "serial", (c) => c.primaryKey()).addColumn("item_id", "integer", (c) => c.references("items.id")).execute();
     await db.schema.withSchema("shop").createIndex("parts_item").on("parts").column("item_id").execute();`,
    down: `await db.schema.withSchema("shop").dropIndex("parts_item").execute(); await db.withSchema("shop").schema.dropTable("parts").execute();
     await db.schema.withSchema("shop").alterTable("items").dropColumn("sku").execute(); await db.schema.dropTable("shop.items").execute(); await db.schema.dropSchema("shop").cascade().execute();`,
    since: "0.23.0",
  },
  {
    name: "views",
    up: `await db.schema.createView("active").orReplace().as(sql\`select * from people where active\`).execute();
     await db.schema.createView("totals").materialized().as(sql\`select person_id, sum(total) as total from orders group by 1\`).execute();
     await db.schema.createIndex("totals_person").unique().on("totals").column("person_id").execute();`,
    down: `await db.schema.dropView("totals").materialized().ifExists().execute(); await db.schema.dropView("active").execute();`,
  },
  {
    name: "a view that is filled again",
    up: `await sql\`create materialized view counts as select count(*) as n from people\`.execute(db); await db.schema.refreshMaterializedView("counts").execute();`,
    down: `await db.schema.dropView("counts").materialized().execute();`,
    since: "0.28.0",
  },
  {
    name: "types",
    up: `await db.schema.createType("mood").asEnum(["ok", "bad"]).execute();
     await db.schema.alterTable("people").addColumn("feels", sql\`mood\`).execute();`,
    down: `await db.schema.alterTable("people").dropColumn("feels").execute(); await db.schema.dropType("mood").ifExists().execute();`,
  },
  {
    name: "tables renamed",
    up: `await db.schema.alterTable("pairs").renameTo("couples").execute();`,
    down: `await db.schema.alterTable("couples").renameTo("pairs").execute();`,
  },
  {
    name: "loops and constants",
    up: `const TABLE = "people"; const columns = ["age", "born"];
     for (const column of columns) await db.schema.createIndex(\`\${TABLE}_\${column}_l\`).on(TABLE).column(column).execute();
     await Promise.all(["name", "email"].map((column) => db.schema.createIndex("p_" + column).on(TABLE).columns([column, "id"]).execute()));`,
    down: `for (const name of ["people_age_l", "people_born_l", "p_name", "p_email"]) await db.schema.dropIndex(name).execute();`,
  },
  {
    name: "helpers",
    head: `async function addIndex(db, table, columns, unique = false) {
  let builder = db.schema.createIndex([table, ...columns, "h"].join("_")).on(table).columns(columns);
  if (unique) builder = builder.unique();
  await builder.execute();
}
const raw = (text) => sql.raw(text);`,
    up: `await addIndex(db, "orders", ["total", "status"]); await addIndex(db, "people", ["id", "email"], true); await raw("analyze people").execute(db);`,
    down: `await db.schema.dropIndex("orders_total_status_h").execute(); await db.schema.dropIndex("people_id_email_h").execute();`,
  },
  {
    name: "rows in between",
    up: `await db.schema.alterTable("people").addColumn("rank", "integer").execute();
     const found = await db.selectFrom("people").select("id").execute();
     await db.schema.createIndex("people_rank").on("people").column("rank").execute();`,
    down: `await db.schema.alterTable("people").dropColumn("rank").execute();`,
  },
  {
    name: "one connection, and plain queries",
    up: `await db.executeQuery(CompiledQuery.raw("create index compiled on people (active)"));`,
    down: `await db.executeQuery(CompiledQuery.raw("drop index compiled"));`,
  },
  {
    name: "a column that is changed in steps",
    up: `await db.schema.alterTable("orders").addColumn("state", "text").execute();
     await sql\`update orders set state = status\`.execute(db);
     await db.schema.alterTable("orders").alterColumn("state", (c) => c.setNotNull()).execute();
     await db.schema.createIndex("orders_state").on("orders").column("state").execute();`,
    down: `await db.schema.alterTable("orders").dropColumn("state").execute();`,
    since: "0.23.0",
  },
  {
    name: "a table that ends in more",
    up: `await db.schema.createTable("events").addColumn("id", "bigint").addColumn("at", "timestamptz", (c) => c.notNull().modifyEnd(sql\`default now()\`)).modifyEnd(sql\`partition by range (at)\`).execute();
     await sql\`create table events_old partition of events for values from (minvalue) to ('2020-01-01')\`.execute(db);
     await db.schema.createIndex("events_at").on("events").column("at").execute();`,
    down: `await db.schema.dropTable("events").execute();`,
    since: "0.23.0",
  },
  {
    name: "a text with a quote in it",
    up: `await db.schema.alterTable("people").addColumn("said", "text", (col) => col.defaultTo("it's")).execute();`,
    down: `await db.schema.alterTable("people").dropColumn("said").execute();`,
    since: "0.27.0",
  },
  {
    name: "an index of several columns, for each of two tables",
    up: `for (const table of ["people", "orders"]) await db.schema.createIndex(\`\${table}_by_both\`).on(table).columns(["id", table === "people" ? "age" : "total"]).execute();`,
    down: `for (const table of ["orders", "people"]) await db.schema.dropIndex(\`\${table}_by_both\`).execute();`,
  },
  {
    name: "a unique index over an expression",
    up: `await db.schema.createIndex("people_by_lower").unique().on("people").expression(sql\`lower(email)\`).execute();`,
    down: `await db.schema.dropIndex("people_by_lower").ifExists().execute();`,
  },
  {
    name: "an index by another method",
    up: `await db.schema.createIndex("people_data_gin").on("people").using("gin").column("data").execute(); await sql\`create index people_tags_gin on people using gin (tags)\`.execute(db);`,
    down: `await sql\`drop index people_tags_gin\`.execute(db); await db.schema.dropIndex("people_data_gin").execute();`,
  },
  {
    name: "a key that is added and taken away",
    up: `await db.schema.alterTable("people").addUniqueConstraint("people_said", ["email", "age"]).execute(); await db.schema.alterTable("orders").addForeignKeyConstraint("orders_again", ["other_id"], "people", ["id"]).execute();`,
    down: `await db.schema.alterTable("orders").dropConstraint("orders_again").execute(); await db.schema.alterTable("people").dropConstraint("people_said").execute();`,
  },
  {
    name: "columns that change",
    up: `await db.schema.alterTable("people").alterColumn("age", (col) => col.setNotNull()).execute(); await db.schema.alterTable("people").alterColumn("price", (col) => col.setDefault(1)).execute();`,
    down: `await db.schema.alterTable("people").alterColumn("price", (col) => col.dropDefault()).execute(); await db.schema.alterTable("people").alterColumn("age", (col) => col.dropNotNull()).execute();`,
  },
  {
    name: "a table by another name",
    up: `await db.schema.alterTable("orders").renameTo("purchases").execute(); await db.schema.createIndex("purchases_total").on("purchases").column("total").execute();`,
    down: `await db.schema.dropIndex("purchases_total").execute(); await db.schema.alterTable("purchases").renameTo("orders").execute();`,
  },
  {
    name: "a temporary table",
    up: `await db.schema.createTable("scratch").temporary().addColumn("a", "integer").onCommit("drop").execute();`,
    down: `await sql\`select 1\`.execute(db);`,
  },
];
