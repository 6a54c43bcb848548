/** The bodies of `up` and `down`, run one after the other on one database. */
export const knexMigrations: readonly (readonly [name: string, up: string, down: string, since?: string])[] =
  [
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
      t.boolean("gone").defaultTo(false); t.boolean("was").defaultTo("false"); t.boolean("is").defaultTo("true"); t.boolean("no").defaultTo("");
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
    [
      "columns with a comment, a default and a check",
      `await knex.schema.alterTable("people", (t) => { t.string("nick").comment("short"); t.integer("score").notNullable().defaultTo(3); t.boolean("ok").defaultTo(false); t.enu("level", ["a", "b"]); });`,
      `await knex.schema.alterTable("people", (t) => { t.dropColumns("nick", "score", "ok", "level"); });`,
    ],
    [
      "timestamps added and dropped",
      `await knex.schema.alterTable("orders", (t) => { t.timestamps(true, true); t.index(["created_at"]); });`,
      `await knex.schema.alterTable("orders", (t) => { t.dropIndex(["created_at"]); t.dropTimestamps(); });`,
    ],
    [
      "a join table",
      `await knex.schema.createTable("people_orders", (table) => {
      table.integer("person_id").unsigned().notNullable().references("id").inTable("people").onDelete("CASCADE");
      table.uuid("order_id").notNullable().references("id").inTable("orders").onDelete("CASCADE").index();
      table.primary(["person_id", "order_id"]);
    });`,
      `return knex.schema.dropTable("people_orders");`,
    ],
    [
      "a unique index with a name of its own",
      `await knex.schema.alterTable("people", function (table) { table.unique(["email", "full_name"], "one_each"); table.index(["full_name"], "by_full_name"); });`,
      `await knex.schema.alterTable("people", function (table) { table.dropUnique(["email", "full_name"], "one_each"); table.dropIndex(["full_name"], "by_full_name"); });`,
    ],
    [
      "steps one after the other",
      `await knex.schema.table("people", (t) => t.string("phone")); await knex.raw("UPDATE people SET phone = '0'"); await knex.schema.table("people", (t) => t.dropNullable("phone")); await knex.raw("CREATE INDEX people_phone ON people (phone)");`,
      `await knex.raw("DROP INDEX people_phone"); await knex.schema.table("people", (t) => t.dropColumn("phone"));`,
      "2.0.0",
    ],
    [
      "SQL with bindings",
      `await knex.raw("CREATE INDEX ?? ON ?? (??) WHERE ?? > 3", ["bound", "people", "email", "id"]); await knex.raw("CREATE INDEX :name: ON people (:column:)", { name: "named one", column: "id" });`,
      `await knex.raw('DROP INDEX bound, "named one"');`,
    ],
    [
      "indexes of expressions and partial ones, as SQL",
      `await knex.schema.raw(\`CREATE INDEX lower_mail ON people (lower(email)) WHERE email IS NOT NULL\`); await knex.schema.raw("CREATE INDEX gin_data ON orders USING gin (data jsonb_path_ops)");`,
      `await knex.schema.raw("DROP INDEX IF EXISTS lower_mail"); await knex.schema.raw("DROP INDEX IF EXISTS gin_data");`,
    ],
    [
      "a chain of the schema",
      `return knex.schema.createTable("tags", (t) => { t.increments(); t.string("name").unique(); }).createTable("taggings", (t) => { t.increments(); t.integer("tag_id").references("tags.id").index(); }).raw("ANALYZE tags");`,
      `return knex.schema.dropTable("taggings").dropTable("tags");`,
    ],
    [
      "helpers of the file",
      `const addIndex = async (table, columns, name) => knex.schema.alterTable(table, (t) => { t.index(columns, name); });
     await addIndex("people", ["email", "id"], "helped"); await knex.raw("ANALYZE people");`,
      `await knex.schema.alterTable("people", (t) => { t.dropIndex([], "helped"); });`,
    ],
    [
      "a column that is altered",
      `await knex.schema.alterTable("orders", (t) => { t.text("status").notNullable().defaultTo("new").alter(); t.bigInteger("person_id").alter(); });`,
      `await knex.schema.alterTable("orders", (t) => { t.string("status").alter(); });`,
    ],
    [
      "types of PostgreSQL alone",
      `await knex.schema.createTable("kinds", (t) => { t.specificType("span", "tstzrange"); t.specificType("ids", "integer[]").notNullable(); t.uuid("id", { primaryKey: true }).defaultTo(knex.raw("gen_random_uuid()")); t.jsonb("j").notNullable().defaultTo("{}"); t.index(["span"], "by_span", "gist"); });`,
      `await knex.schema.dropTableIfExists("kinds");`,
      "1.0.0",
    ],
    [
      "a view of the server",
      `await knex.raw("CREATE VIEW all_people AS SELECT id, email FROM people"); await knex.raw("CREATE MATERIALIZED VIEW counted AS SELECT count(*) AS n FROM people"); await knex.raw("CREATE UNIQUE INDEX counted_n ON counted (n)");`,
      `await knex.raw("DROP MATERIALIZED VIEW counted"); await knex.raw("DROP VIEW all_people");`,
    ],
    [
      "a table renamed, and its index",
      `await knex.schema.renameTable("orders", "purchases"); await knex.raw("ALTER INDEX by_status RENAME TO purchases_status"); await knex.schema.alterTable("purchases", (t) => { t.index("placed_at"); });`,
      `await knex.schema.alterTable("purchases", (t) => { t.dropIndex("placed_at"); }); await knex.raw("ALTER INDEX purchases_status RENAME TO by_status"); await knex.schema.renameTable("purchases", "orders");`,
    ],
    [
      "options that it ignores",
      `await knex.schema.alterTable("people", (t) => { t.index(["email"], "ignored_one", { indexType: "hash" }); t.unique(["email", "full_name"], { indexName: "ignored_two", nullsNotDistinct: true }); });`,
      `await knex.schema.alterTable("people", (t) => { t.dropIndex([], "ignored_one"); t.dropUnique([], "ignored_two"); });`,
    ],
  ];
