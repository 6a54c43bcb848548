import type { WrittenMigration } from "../written-migration.ts";

/** As people write them, in the order in which they run; without `down` node-pg-migrate turns `up` around. */
export const pgmMigrations: readonly WrittenMigration[] = [
  {
    name: "a table with columns of many types, by shorthands too",
    head: `exports.shorthands = {
  timestamps: { type: "timestamptz", notNull: true, default: { literal: true, value: "now()", toString: () => "now()" } },
  uuid_key: { type: "uuid", primaryKey: true },
};`,
    up: `pgm.createTable("customers", {
      id: "id",
      email: { type: "varchar(200)", notNull: true, unique: true },
      name: "string",
      age: { type: "int", default: 0, check: "age >= 0" },
      ratio: "double", seen: "datetime", active: { type: "bool", notNull: true, default: true },
      notes: { type: "text", default: "it's", comment: "what $pga$ they say" },
      tags: "text[]",
      data: { type: "jsonb", default: pgm.func("'{}'::jsonb") },
      gone: { type: "timestamptz", default: null },
      full_name: { type: "text", expressionGenerated: "email || '!'" },
      born: { type: "date", collation: undefined },
    }, { comment: "people" });`,
  },
  {
    name: "tables that refer to each other",
    up: `pgm.createTable("orders", {
      id: { type: "bigint", primaryKey: true, sequenceGenerated: { precedence: "ALWAYS", start: 10, increment: 2, cycle: false } },
      customer_id: { type: "integer", notNull: true, references: "customers", onDelete: "CASCADE" },
      other_id: { type: "integer", references: '"customers"(id)', referencesConstraintName: "orders_other", onUpdate: "SET NULL", deferrable: true, deferred: true },
      noted_id: { type: "integer", references: "customers(id)", referencesConstraintComment: "who noted it" },
      status: "text", placed_at: "timestamptz", total: "numeric(10,2)", deleted_at: "timestamp", data: "jsonb",
    });
    pgm.createTable("order_items", {
      order_id: { type: "bigint", primaryKey: true, references: { name: "orders" } },
      position: { type: "int", primaryKey: true },
      sku: { type: "text" },
    }, { ifNotExists: true, constraints: { unique: [["order_id", "sku"], "sku"], check: ["position > 0", "position < 1000"] } });`,
    down: `pgm.dropTable("order_items"); pgm.dropTable("orders", { ifExists: true, cascade: true });`,
  },
  {
    name: "indexes and their names",
    up: `pgm.createIndex("orders", "customer_id");
     pgm.createIndex("orders", ["status", "placed_at"]);
     pgm.addIndex("orders", ["status", "customer_id"], { unique: true });
     pgm.createIndex("orders", "data", { method: "gin", name: "orders_data" });
     pgm.createIndex("orders", [{ name: "placed_at", sort: "DESC" }, { name: "status", opclass: "text_pattern_ops" }], { name: "orders_latest" });
     pgm.createIndex("orders", "status", { name: "orders_open", where: "deleted_at IS NULL", include: ["total", "customer_id"], ifNotExists: true });
     pgm.createIndex("customers", ["lower(email)"], { unique: true, name: "customers_email_lower" });`,
    down: `pgm.dropIndex("orders", "customer_id"); pgm.dropIndex("orders", ["status", "placed_at"]);
     pgm.dropIndex("orders", ["status", "customer_id"], { unique: true }); pgm.dropIndex("orders", "data", { name: "orders_data" });
     pgm.dropIndex("orders", [], { name: "orders_latest", ifExists: true }); pgm.dropIndex("orders", [], { name: "orders_open", cascade: true });
     pgm.dropIndex("customers", [], { name: "customers_email_lower" });`,
  },
  {
    name: "indexes, taken back by the tool",
    up: `pgm.createIndex("orders", "total"); pgm.createIndex("orders", ["total", "status"], { ifNotExists: true });
     pgm.createIndex("customers", "name", { name: "by_name", where: "active" });`,
  },
  {
    name: "outside the transaction",
    up: `pgm.noTransaction();
     pgm.createIndex("orders", "deleted_at", { concurrently: true, ifNotExists: true });`,
    down: `pgm.noTransaction(); pgm.dropIndex("orders", "deleted_at", { concurrently: true, ifExists: true });`,
  },
  {
    name: "outside the transaction, taken back by the tool",
    up: `pgm.noTransaction().createIndex("orders", ["placed_at"], { concurrently: true, name: "late" });`,
  },
  {
    name: "columns",
    up: `pgm.addColumns("customers", { city: { type: "text", notNull: true, default: "x" }, zip: "varchar(10)" });
     pgm.addColumn("orders", { seller_id: { type: "integer", references: "customers", unique: true } }, { ifNotExists: true });`,
    down: `pgm.dropColumns("customers", ["city", "zip"]); pgm.dropColumn("orders", "seller_id", { ifExists: true });`,
  },
  {
    name: "columns, taken back by the tool",
    up: `pgm.addColumn("customers", { level: { type: "int", comment: "how far" }, rank: "int" });
     pgm.renameColumn("orders", "status", "state"); pgm.renameColumn("orders", "state", "status");`,
  },
  {
    name: "constraints",
    up: `pgm.addConstraint("customers", "customers_email_key2", { unique: ["email", "name"] });
     pgm.addConstraint("customers", "age_range", { check: "age < 200" });
     pgm.addConstraint("orders", "orders_customer_fk2", { foreignKeys: { columns: "customer_id", references: "customers(id)", onDelete: "CASCADE" }, deferrable: true });
     pgm.addConstraint("orders", "checked", "CHECK (total >= 0) NOT VALID");
     pgm.addConstraint("orders", null, { foreignKeys: [{ columns: ["other_id"], references: "customers" }] });
     pgm.createConstraint("orders", "no_overlap", { exclude: "USING gist (int8range(id, id, '[]') WITH &&)" });`,
    down: `pgm.dropConstraint("orders", "no_overlap"); pgm.dropConstraint("orders", "orders_fk_other_id"); pgm.dropConstraint("orders", "checked", { ifExists: true });
     pgm.dropConstraint("orders", "orders_customer_fk2", { cascade: true }); pgm.dropConstraint("customers", "age_range"); pgm.dropConstraint("customers", "customers_email_key2");`,
  },
  {
    name: "constraints, taken back by the tool",
    up: `pgm.addConstraint("customers", "named_uniq", { unique: "name", comment: "one each" });
     pgm.renameConstraint("customers", "named_uniq", "named_key");`,
  },
  {
    name: "columns altered",
    up: `pgm.alterColumn("customers", "name", { type: "varchar(100)", notNull: true, using: "name::varchar(100)" });
     pgm.alterColumn("customers", "age", { default: null, allowNull: true });
     pgm.alterColumn("customers", "notes", { default: "none", notNull: false, comment: null });`,
    down: `pgm.alterColumn("customers", "name", { type: "string", notNull: false }); pgm.alterColumn("customers", "age", { default: 1, unique: true });`,
  },
  {
    name: "SQL as it stands",
    up: `pgm.sql("CREATE INDEX raw_one ON customers (age); ANALYZE customers");
     pgm.sql(\`
       CREATE UNIQUE INDEX raw_two
         ON customers (email, age)
         WHERE name <> 'a;b'
     \`);`,
    down: `pgm.sql("DROP INDEX raw_one; DROP INDEX raw_two;");`,
  },
  {
    name: "SQL that is filled in",
    up: `pgm.sql("CREATE INDEX {name} ON {table} ({column}) WHERE age > {age}", { name: "filled in", table: { schema: "public", name: "customers" }, column: "age", age: 3 });`,
    down: `pgm.sql("DROP INDEX {name}", { name: "filled in" });`,
  },
  {
    name: "a schema of its own",
    up: `pgm.createSchema("shop", { ifNotExists: true });
     pgm.createTable({ schema: "shop", name: "items" }, { id: "id", sku: { type: "text", notNull: true }, price: "int" });
     pgm.createIndex({ schema: "shop", name: "items" }, "sku", { unique: true });
     pgm.createIndex({ schema: "shop", name: "items" }, ["price"], { name: "items_price" });
     pgm.addConstraint({ schema: "shop", name: "items" }, "price_positive", { check: "price > 0" });`,
    down: `pgm.dropIndex({ schema: "shop", name: "items" }, "sku", { unique: true }); pgm.dropIndex({ schema: "shop", name: "items" }, ["price"], { name: "items_price" });
     pgm.dropTable({ schema: "shop", name: "items" }); pgm.dropSchema("shop", { cascade: true });`,
  },
  {
    name: "a schema, taken back by the tool",
    up: `pgm.createSchema("other"); pgm.createTable({ schema: "other", name: "things" }, { a: "int", b: { type: "int", unique: true } });
     pgm.createIndex({ schema: "other", name: "things" }, "a");`,
  },
  {
    name: "types and domains",
    up: `pgm.createType("mood", ["ok", "it's bad"]); pgm.addType("pair", { a: "int", b: "string" });
     pgm.createDomain("positive", "int", { check: "VALUE > 0", constraintName: "is_positive" });
     pgm.addColumn("customers", { feels: { type: "mood", default: "ok" } });
     pgm.renameTypeValue("mood", "ok", "fine"); pgm.addTypeAttribute("pair", "c", "bool");`,
    down: `pgm.dropColumn("customers", "feels"); pgm.dropDomain("positive"); pgm.dropType("pair"); pgm.dropType("mood", { ifExists: true });`,
  },
  {
    name: "an enum's value outside the transaction",
    up: `pgm.noTransaction(); pgm.createType("size", ["s"]); pgm.addTypeValue("size", "m", { ifNotExists: true, after: "s" });`,
    down: `pgm.dropType("size");`,
  },
  {
    name: "sequences and extensions",
    up: `pgm.createSequence("numbers", { start: 5, minvalue: 1, maxvalue: 100, cache: 2, cycle: true, ifNotExists: true });
     pgm.alterSequence("numbers", { restart: 7, increment: 3 }); pgm.createExtension(["pg_trgm"], { ifNotExists: true });`,
    down: `pgm.dropExtension("pg_trgm"); pgm.dropSequence("numbers", { ifExists: true });`,
  },
  {
    name: "sequences and extensions, taken back by the tool",
    up: `pgm.addExtension("btree_gist", { schema: "public" }); pgm.createSequence("more", { owner: null });`,
  },
  {
    name: "views",
    up: `pgm.createView("active_customers", { replace: true, columns: ["id", "mail"], options: { security_barrier: true } }, "SELECT id, email FROM customers WHERE active");
     pgm.createMaterializedView("totals", { data: true }, "SELECT customer_id, sum(total) AS total FROM orders GROUP BY 1");
     pgm.createIndex("totals", "customer_id", { unique: true }); pgm.refreshMaterializedView("totals", { concurrently: true });`,
    down: `pgm.dropMaterializedView("totals", { ifExists: true }); pgm.dropView("active_customers", { cascade: true });`,
  },
  {
    name: "views, taken back by the tool",
    up: `pgm.createView("v1", {}, "SELECT 1 AS a"); pgm.createMaterializedView("m1", { ifNotExists: true }, "SELECT 1 AS a"); pgm.renameView("v1", "v2"); pgm.renameMaterializedView("m1", "m2");`,
  },
  {
    name: "functions and triggers",
    up: `pgm.createFunction("touch", [], { returns: "trigger", language: "plpgsql", replace: true }, "BEGIN NEW.placed_at := now(); RETURN NEW; END");
     pgm.createFunction("twice", ["int", { name: "n", type: "int", default: 2 }], { returns: "int", language: "sql", behavior: "IMMUTABLE", parallel: "SAFE", onNull: true }, "SELECT 2");
     pgm.createTrigger("orders", "touched", { when: "BEFORE", operation: ["INSERT", "UPDATE"], level: "ROW", function: "touch" });
     pgm.createTrigger("orders", "noted", { when: "AFTER", operation: "INSERT", level: "ROW", language: "plpgsql" }, "BEGIN RETURN NULL; END");`,
    down: `pgm.dropTrigger("orders", "noted"); pgm.dropFunction("noted", []); pgm.dropTrigger("orders", "touched", { ifExists: true });
     pgm.dropFunction("twice", ["int", "int"]); pgm.dropFunction("touch", [], { cascade: true });`,
  },
  {
    name: "functions and triggers, taken back by the tool",
    up: `pgm.createTrigger("orders", "again", { when: "AFTER", operation: "DELETE", level: "ROW", language: "plpgsql" }, "BEGIN RETURN NULL; END");
     pgm.createFunction("one", [], { returns: "int", language: "sql" }, "SELECT 1");`,
  },
  {
    name: "loops, constants and helpers",
    up: `const TABLE = "customers";
     const add = (column, options = {}) => pgm.createIndex(TABLE, column, { name: \`\${TABLE}_\${column}_x\`, ...options });
     for (const column of ["age", "zip_code"]) if (column !== "zip_code") add(column, { unique: false });
     ["name", "email"].forEach((column) => add(column));
     pgm.addColumns(TABLE, { ...{ extra: "text" } });`,
    down: `["age", "name", "email"].forEach((column) => pgm.dropIndex("customers", column, { name: \`customers_\${column}_x\` })); pgm.dropColumns("customers", { extra: "text" });`,
  },
  {
    name: "arrays by an option",
    up: `pgm.addColumns("orders", { marks: { type: "text", array: true }, codes: { type: "int", array: 3 } });`,
    since: "9.0.0",
  },
  {
    name: "policies, grants and roles",
    up: `pgm.alterTable("orders", { levelSecurity: "ENABLE" });
     pgm.createPolicy("orders", "own", { command: "SELECT", using: "true" });
     pgm.createRole("reader", { login: true }); pgm.grantOnTables({ privileges: ["SELECT", "INSERT"], tables: ["orders", "customers"], roles: "reader", withGrantOption: true });
     pgm.grantOnSchemas({ privileges: "USAGE", schemas: "public", roles: ["reader"] });`,
    down: `pgm.revokeOnSchemas({ privileges: "USAGE", schemas: "public", roles: ["reader"] }); pgm.revokeOnTables({ privileges: "ALL", tables: ["orders", "customers"], roles: "reader" });
     pgm.dropRole("reader"); pgm.dropPolicy("orders", "own"); pgm.alterTable("orders", { levelSecurity: "DISABLE" });`,
    since: "7.0.0",
  },
  {
    name: "a query that is sent at once, before what was asked first",
    up: `pgm.createIndex("customers", "born"); await pgm.db.query("ANALYZE customers");`,
    down: `pgm.dropIndex("customers", "born");`,
  },
  {
    name: "tables like others, partitioned and inherited",
    up: `pgm.createTable("customers_copy", { own: "int" }, { like: { table: "customers", options: { including: ["DEFAULTS", "INDEXES"], excluding: "CONSTRAINTS" } } });
     pgm.createTable("customers_old", {}, { inherits: "customers" });
     pgm.renameTable("customers_copy", "customers_second");`,
    down: `pgm.renameTable("customers_second", "customers_copy"); pgm.dropTable("customers_old"); pgm.dropTable("customers_copy");`,
  },
  {
    name: "no way back",
    up: `pgm.createIndex("orders", "other_id", { name: "kept" });`,
    noDown: true,
    refusal: "disabled down migration",
  },
  {
    name: "a constraint without a name, which the tool cannot take back",
    up: `pgm.createIndex("orders", "other_id", { name: "kept_too" }); pgm.addConstraint("orders", null, { unique: ["id", "other_id"] });`,
    refusal: "Impossible to automatically infer down migration",
  },
  {
    name: "SQL, which the tool cannot take back",
    up: `pgm.sql("CREATE INDEX kept_as_well ON orders (noted_id)");`,
    refusal: "Impossible to automatically infer down migration",
  },
];
