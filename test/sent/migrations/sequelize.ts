/** The bodies of `up` and `down`, run one after the other on one database. */
export const sequelizeMigrations: readonly (readonly [
  name: string,
  up: string,
  down: string,
  since?: string,
])[] = [
  [
    "a table with columns of many types",
    `await queryInterface.createTable("customers", {
      id: { type: Sequelize.INTEGER, primaryKey: true, autoIncrement: true, allowNull: false },
      email: { type: Sequelize.STRING, unique: true, allowNull: false },
      code: Sequelize.STRING(20), bin: Sequelize.STRING.BINARY, c: Sequelize.CHAR(3), text: Sequelize.TEXT,
      small: Sequelize.SMALLINT, big: Sequelize.BIGINT, f: Sequelize.FLOAT, r: Sequelize.REAL,
      d: Sequelize.DOUBLE, dec: Sequelize.DECIMAL(10, 2), num: Sequelize.DECIMAL,
      yes: { type: Sequelize.BOOLEAN, defaultValue: false }, at: { type: Sequelize.DATE, defaultValue: Sequelize.fn("now") },
      day: Sequelize.DATEONLY, clock: Sequelize.TIME, j: Sequelize.JSON, jb: { type: Sequelize.JSONB, allowNull: false },
      blob: Sequelize.BLOB, token: { type: Sequelize.UUID, defaultValue: Sequelize.literal("gen_random_uuid()") },
      tags: { type: Sequelize.ARRAY(Sequelize.STRING), defaultValue: [] }, mood: { type: Sequelize.ENUM("ok", "bad"), defaultValue: "ok" },
      ip: Sequelize.INET, named: { type: Sequelize.INTEGER, field: "called", comment: "it's" }, made: { type: Sequelize.UUID, defaultValue: Sequelize.UUIDV4 },
    });`,
    `await queryInterface.dropTable("customers"); await queryInterface.sequelize.query('DROP TYPE "enum_customers_mood"');`,
  ],
  [
    "tables to go on with",
    `await queryInterface.createTable("people", { id: { type: Sequelize.BIGINT, primaryKey: true, autoIncrement: true }, email: Sequelize.STRING, deletedAt: Sequelize.DATE, rank: Sequelize.INTEGER });
     await queryInterface.createTable({ tableName: "orders", schema: "public" }, {
       id: { type: Sequelize.UUID, primaryKey: true },
       personId: { type: Sequelize.BIGINT, allowNull: false, references: { model: "people", key: "id" }, onDelete: "cascade", onUpdate: "CASCADE" },
       status: Sequelize.STRING, data: Sequelize.JSONB, placedAt: Sequelize.DATE,
     }, { uniqueKeys: { u: { fields: ["personId", "status"] } }, comment: "what was bought" });`,
    `await queryInterface.dropTable("orders"); await queryInterface.dropTable("people", { cascade: true });`,
  ],
  [
    "indexes",
    `await queryInterface.addIndex("orders", ["personId"]);
     await queryInterface.addIndex("orders", ["status", "placedAt"], { name: "by_status", unique: true });
     await queryInterface.addIndex("orders", { fields: ["data"], using: "gin", name: "by_data" });
     await queryInterface.addIndex("orders", ["placedAt"], { concurrently: true, name: "late" });
     await queryInterface.addIndex("orders", [{ name: "placedAt", order: "DESC" }, "status"], { name: "desc_one" });
     await queryInterface.addIndex("people", ["email"], { where: { deletedAt: null }, name: "w1", type: "UNIQUE" });
     await queryInterface.addIndex("people", ["email"], { where: { deletedAt: { [Sequelize.Op.ne]: null }, rank: 3 }, name: "w2" });
     await queryInterface.addIndex("people", [Sequelize.fn("lower", Sequelize.col("email"))], { name: "lowered" });
     await queryInterface.addIndex({ tableName: "people", schema: "public" }, ["rank"]);`,
    `await queryInterface.removeIndex("orders", ["personId"]); await queryInterface.removeIndex("orders", "by_status");
     await queryInterface.removeIndex("orders", "late", { concurrently: true });
     for (const name of ["by_data", "desc_one", "w1", "w2", "lowered", "people_rank"]) await queryInterface.removeIndex("orders", name);`,
  ],
  [
    "constraints",
    `await queryInterface.addConstraint("people", { fields: ["email", "rank"], type: "unique" });
     await queryInterface.addConstraint("people", { fields: ["rank"], type: "check", where: { rank: { [Sequelize.Op.gte]: 0 } }, name: "positive" });
     await queryInterface.addConstraint("people", { fields: ["id"], type: "foreign key", name: "self", references: { table: "people", field: "id" }, onDelete: "set null", deferrable: Sequelize.Deferrable.INITIALLY_DEFERRED });`,
    `await queryInterface.removeConstraint("people", "self"); await queryInterface.removeConstraint("people", "positive");`,
  ],
  [
    "columns",
    `await queryInterface.addColumn("people", "city", { type: Sequelize.STRING, allowNull: true, defaultValue: "x" });
     await queryInterface.addColumn("people", "level", Sequelize.ENUM("a", "b"));
     await queryInterface.addColumn("orders", "otherId", { type: Sequelize.BIGINT, references: { model: "people" }, unique: true });
     await queryInterface.changeColumn("people", "city", { type: Sequelize.TEXT, allowNull: false, defaultValue: "y" });
     await queryInterface.changeColumn("people", "rank", { type: Sequelize.BIGINT, unique: true });`,
    `await queryInterface.removeColumn("people", "city"); await queryInterface.removeColumn("people", "level"); await queryInterface.removeColumn("orders", "otherId");`,
  ],
  [
    "in a transaction",
    `await queryInterface.sequelize.transaction(async (transaction) => {
       await queryInterface.addColumn("people", "a1", Sequelize.INTEGER, { transaction });
       await queryInterface.addIndex("people", ["a1"], { transaction });
       await queryInterface.sequelize.query("CREATE INDEX a2 ON people (a1)", { transaction });
     });`,
    `const transaction = await queryInterface.sequelize.transaction();
     try {
       await queryInterface.removeColumn("people", "a1", { transaction });
       await transaction.commit();
     } catch (error) { await transaction.rollback(); throw error; }`,
  ],
  [
    "SQL, lists and helpers",
    `const names = ["h1", "h2"];
     const make = (name) => queryInterface.sequelize.query(\`CREATE INDEX \${name} ON people (rank)\`);
     await Promise.all(names.map(make));
     for (const [table, column] of [["people", "email"], ["orders", "status"]]) await queryInterface.addIndex(table, [column], { name: table + "_x" });`,
    `await queryInterface.sequelize.query("DROP INDEX h1; DROP INDEX h2"); await queryInterface.removeIndex("people", "people_x"); await queryInterface.removeIndex("orders", "orders_x");`,
  ],
  [
    "a table as the generator writes it",
    `await queryInterface.createTable("Users", { id: { allowNull: false, autoIncrement: true, primaryKey: true, type: Sequelize.INTEGER }, firstName: { type: Sequelize.STRING }, createdAt: { allowNull: false, type: Sequelize.DATE }, updatedAt: { allowNull: false, type: Sequelize.DATE } });`,
    `await queryInterface.dropTable("Users");`,
  ],
  [
    "indexes of several columns",
    `await queryInterface.addIndex("people", ["email", "rank"]); await queryInterface.addIndex("people", { fields: ["rank", "deletedAt"], unique: true, name: "rank_gone" }); await queryInterface.addIndex("orders", ["status", "personId"], { name: "status_person" });`,
    `await queryInterface.removeIndex("people", ["email", "rank"]); await queryInterface.removeIndex("people", "rank_gone"); await queryInterface.removeIndex("orders", "status_person");`,
  ],
  [
    "a partial index with Op",
    `const { Op } = Sequelize; await queryInterface.addIndex("people", ["rank"], { name: "ranked", where: { rank: { [Op.gt]: 3 }, deletedAt: { [Op.is]: null } } }); await queryInterface.addIndex("people", ["email"], { name: "some", where: { rank: { [Op.in]: [1, 2] } } });`,
    `await queryInterface.removeIndex("people", "ranked"); await queryInterface.removeIndex("people", "some");`,
  ],
  [
    "an index outside any transaction",
    `await queryInterface.addIndex("people", ["rank", "email"], { name: "late_people", concurrently: true, unique: true });`,
    `await queryInterface.removeIndex("people", "late_people", { concurrently: true });`,
  ],
  [
    "columns one after the other",
    `await queryInterface.addColumn("people", "phone", { type: Sequelize.STRING(20), allowNull: true });`,
    `await queryInterface.removeColumn("people", "phone");`,
  ],
  [
    "a column renamed",
    `await queryInterface.renameColumn("people", "rank", "level1"); await queryInterface.renameColumn("people", "level1", "rank");`,
    `await queryInterface.sequelize.query("ANALYZE people");`,
  ],
  [
    "constraints by columns",
    `await queryInterface.addConstraint("orders", { fields: ["status", "placedAt"], type: "unique", name: "status_placed" }); await queryInterface.addConstraint("orders", { fields: ["status"], type: "check", name: "status_known", where: { status: ["new", "old"] } });`,
    `await queryInterface.removeConstraint("orders", "status_known"); await queryInterface.removeConstraint("orders", "status_placed");`,
  ],
  [
    "a foreign key with its own name",
    `await queryInterface.addConstraint("orders", { type: "foreign key", name: "person_fk", fields: ["personId"], references: { table: "people", field: "id" }, onUpdate: "cascade", onDelete: "cascade" });`,
    `await queryInterface.removeConstraint("orders", "person_fk");`,
  ],
  [
    "SQL over several lines",
    `await queryInterface.sequelize.query(\`
      CREATE INDEX lines_one
        ON people (lower(email))
    \`); await queryInterface.sequelize.query('CREATE INDEX lines_two ON "orders" ("status"); ANALYZE orders;');`,
    `await queryInterface.sequelize.query("DROP INDEX lines_one"); await queryInterface.sequelize.query("DROP INDEX IF EXISTS lines_two");`,
  ],
  [
    "all in one transaction",
    `return queryInterface.sequelize.transaction((t) => Promise.all([queryInterface.addColumn("orders", "note", { type: Sequelize.TEXT }, { transaction: t }), queryInterface.addIndex("orders", ["note"], { name: "by_note", transaction: t })]));`,
    `return queryInterface.sequelize.transaction(async (transaction) => { await queryInterface.removeIndex("orders", "by_note", { transaction }); await queryInterface.removeColumn("orders", "note", { transaction }); });`,
  ],
  [
    "a transaction that is committed by hand",
    `const transaction = await queryInterface.sequelize.transaction(); try { await queryInterface.addIndex("orders", ["data"], { using: "gin", name: "hand_data", transaction }); await transaction.commit(); } catch (err) { await transaction.rollback(); throw err; }`,
    `await queryInterface.removeIndex("orders", "hand_data");`,
  ],
  [
    "promises in a chain",
    `return queryInterface.addColumn("people", "c1", Sequelize.INTEGER).then(() => queryInterface.addIndex("people", ["c1"])).then(() => queryInterface.addIndex("people", ["c1", "id"], { name: "c1_id" }));`,
    `return queryInterface.removeIndex("people", "c1_id").then(() => queryInterface.removeColumn("people", "c1"));`,
  ],
  [
    "an enumeration in a column",
    `await queryInterface.addColumn("orders", "kind", { type: Sequelize.ENUM("a", "b"), allowNull: true, defaultValue: "a" });`,
    `await queryInterface.removeColumn("orders", "kind"); await queryInterface.sequelize.query('DROP TYPE IF EXISTS "enum_orders_kind"');`,
  ],
  [
    "a column that is changed",
    `await queryInterface.changeColumn("orders", "status", { type: Sequelize.STRING(50), allowNull: false }); await queryInterface.changeColumn("people", "email", { type: Sequelize.TEXT });`,
    `await queryInterface.changeColumn("orders", "status", { type: Sequelize.STRING });`,
  ],
  [
    "tables of a list",
    `for (const table of ["l_one", "l_two"]) { await queryInterface.createTable(table, { id: { type: Sequelize.INTEGER, primaryKey: true }, at: Sequelize.DATE }); await queryInterface.addIndex(table, ["at"]); }`,
    `for (const table of ["l_two", "l_one"]) await queryInterface.dropTable(table);`,
  ],
  [
    "a schema",
    `await queryInterface.createSchema("shop"); await queryInterface.createTable({ tableName: "items", schema: "shop" }, { id: { type: Sequelize.INTEGER, primaryKey: true }, sku: { type: Sequelize.STRING, unique: true } }); await queryInterface.addIndex({ tableName: "items", schema: "shop" }, ["sku"], { name: "shop_sku" });`,
    `await queryInterface.dropTable({ tableName: "items", schema: "shop" }); await queryInterface.dropSchema("shop");`,
  ],
  [
    "types of every day",
    `await queryInterface.createTable("typed", { id: { type: Sequelize.BIGINT, primaryKey: true, autoIncrement: true }, flag: { type: Sequelize.BOOLEAN, defaultValue: false, allowNull: false }, amount: Sequelize.DECIMAL(10, 2), list: Sequelize.ARRAY(Sequelize.TEXT), token: { type: Sequelize.UUID, defaultValue: Sequelize.UUIDV4 }, day: Sequelize.DATEONLY });`,
    `await queryInterface.dropTable("typed");`,
  ],
  [
    "options that it ignores",
    `await queryInterface.addIndex("people", ["rank"], { name: "ignored_one", ifNotExists: true, include: ["email"], method: "hash", indexName: "other" }); await queryInterface.addIndex("people", ["rank", "email"], { indexName: "other" });`,
    `await queryInterface.removeIndex("people", "ignored_one"); await queryInterface.removeIndex("people", ["rank", "email"]);`,
  ],
  [
    "a name of its own",
    `await queryInterface.renameTable("people", "folk"); await queryInterface.renameTable("folk", "people");`,
    ``,
  ],
];
