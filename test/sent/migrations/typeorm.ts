/** The bodies of `up` and `down`, run one after the other on one database. */
export const typeormMigrations: readonly (readonly [
  name: string,
  up: string,
  down: string,
  since?: string,
])[] = [
  [
    "SQL as it stands",
    `await queryRunner.query(\`CREATE TABLE "a" ("id" SERIAL NOT NULL, "name" varchar, CONSTRAINT "PK_a" PRIMARY KEY ("id"))\`);
     await queryRunner.query(\`CREATE INDEX "IDX_a" ON "a" ("name") \`);
     await queryRunner.query("ANALYZE a; ANALYZE a");`,
    `await queryRunner.query('DROP INDEX "public"."IDX_a"'); await queryRunner.query('DROP TABLE "a"');`,
  ],
  [
    "a table",
    `await queryRunner.createTable(new Table({
       name: "people",
       columns: [
         { name: "id", type: "int", isPrimary: true, isGenerated: true, generationStrategy: "increment" },
         { name: "email", type: "varchar", length: "200", isUnique: true },
         { name: "name", type: "varchar", isNullable: true, comment: "it's" },
         { name: "born", type: "timestamp with time zone", default: "now()" },
         { name: "rank", type: "numeric", precision: 10, scale: 2, default: 0 },
         { name: "tags", type: "text", isArray: true, isNullable: true },
         { name: "state", type: "enum", enum: ["new", "old"], default: "'new'" },
         { name: "token", type: "uuid", default: "gen_random_uuid()" },
       ],
       indices: [{ columnNames: ["name", "born"] }, { name: "named", columnNames: ["rank"], where: "rank > 0" }],
       checks: [{ expression: "rank >= 0" }], uniques: [{ columnNames: ["name", "rank"] }],
     }), true);
     await queryRunner.createTable(new Table({
       name: "orders",
       columns: [{ name: "id", type: "bigint", isPrimary: true, isGenerated: true, generationStrategy: "identity" }, { name: "personId", type: "int" }, { name: "placed", type: "date", isNullable: true }, { name: "data", type: "jsonb", isNullable: true }],
       foreignKeys: [{ columnNames: ["personId"], referencedTableName: "people", referencedColumnNames: ["id"], onDelete: "CASCADE" }],
     }));`,
    ``,
  ],
  [
    "indexes",
    `await queryRunner.createIndex("orders", new TableIndex({ columnNames: ["personId", "placed"] }));
     await queryRunner.createIndex("orders", new TableIndex({ name: "u1", columnNames: ["placed"], isUnique: true, where: "placed IS NOT NULL" }));
     await queryRunner.createIndex("orders", new TableIndex({ name: "g1", columnNames: ["data"], type: "gin" }));
     await queryRunner.createIndices("orders", [new TableIndex({ name: "i1", columnNames: ["placed"] }), new TableIndex({ columnNames: ["placed"] })]);
     await queryRunner.createIndex("orders", new TableIndex({ name: "c1", columnNames: ["id", "placed"], isConcurrent: true }));`,
    `await queryRunner.dropIndex("orders", "u1"); await queryRunner.dropIndex("orders", new TableIndex({ name: "c1", columnNames: ["id"], isConcurrent: true }));
     await queryRunner.dropIndex("orders", new TableIndex({ columnNames: ["personId", "placed"] }));`,
  ],
  [
    "constraints",
    `await queryRunner.query("CREATE TABLE pairs (id bigint, id2 int, UNIQUE (id, id2))");
     await queryRunner.createForeignKey("orders", new TableForeignKey({ name: "fk1", columnNames: ["personId"], referencedColumnNames: ["id"], referencedTableName: "people", deferrable: "INITIALLY DEFERRED", onUpdate: "NO ACTION" }));
     await queryRunner.createForeignKeys("orders", [new TableForeignKey({ columnNames: ["id", "personId"], referencedColumnNames: ["id", "id2"], referencedTableName: "pairs" })]);
     await queryRunner.createUniqueConstraint("orders", new TableUnique({ name: "UQ_named", columnNames: ["placed", "id"] }));
     await queryRunner.createUniqueConstraint("orders", new TableUnique({ columnNames: ["personId", "id"] }));
     await queryRunner.createCheckConstraint("orders", new TableCheck({ name: "positive", expression: "id > 0" }));
     await queryRunner.createExclusionConstraint("orders", new TableExclusion({ expression: "USING gist (int4range(1, 2) WITH &&)", name: "x1" }));`,
    `await queryRunner.dropForeignKey("orders", "fk1"); await queryRunner.dropUniqueConstraint("orders", new TableUnique({ name: "UQ_named", columnNames: ["placed", "id"] }));
     await queryRunner.dropCheckConstraint("orders", "positive");`,
  ],
  [
    "columns",
    `await queryRunner.addColumn("people", new TableColumn({ name: "city", type: "varchar", isNullable: true }));
     await queryRunner.addColumn("people", new TableColumn({ name: "code", type: "int", isUnique: true, isNullable: true }));
     await queryRunner.addColumns("people", [new TableColumn({ name: "c1", type: "time", isNullable: true }), new TableColumn({ name: "c2", type: "character varying", length: "12", default: "'x'" })]);`,
    `await queryRunner.dropColumn("people", "city"); await queryRunner.dropColumns("people", ["c1", "c2"]);`,
  ],
  [
    "loops and constants",
    `const TABLE = "people";
     for (const column of ["name", "born"]) await queryRunner.query(\`CREATE INDEX "l_\${column}" ON "\${TABLE}" ("\${column}")\`);
     await Promise.all(this.columns.map((column) => queryRunner.createIndex(TABLE, new TableIndex({ columnNames: [column, "id"] }))));`,
    `await queryRunner.query('DROP INDEX l_name, l_born');`,
  ],
  [
    "what is generated of entities",
    `await queryRunner.query(\`CREATE TABLE "user" ("id" uuid NOT NULL DEFAULT gen_random_uuid(), "email" character varying NOT NULL, "teamId" uuid, CONSTRAINT "UQ_user_email" UNIQUE ("email"), CONSTRAINT "PK_user" PRIMARY KEY ("id"))\`);
     await queryRunner.query(\`CREATE INDEX "IDX_user_team" ON "user" ("teamId") \`);`,
    `await queryRunner.query(\`DROP INDEX "public"."IDX_user_team"\`); await queryRunner.query(\`DROP TABLE "user"\`);`,
  ],
  [
    "columns by SQL",
    `await queryRunner.query(\`ALTER TABLE "people" ADD "phone" character varying\`); await queryRunner.query(\`ALTER TABLE "people" ALTER COLUMN "phone" SET DEFAULT '0'\`); await queryRunner.query("CREATE INDEX people_phone ON people (phone)");`,
    `await queryRunner.query(\`ALTER TABLE "people" DROP COLUMN "phone"\`);`,
  ],
  [
    "one index",
    `await queryRunner.createIndex("orders", new TableIndex({ name: "IDX_ONE", columnNames: ["personId"] }));`,
    `await queryRunner.dropIndex("orders", "IDX_ONE");`,
  ],
  [
    "a unique index",
    `await queryRunner.createIndex("people", new TableIndex({ name: "IDX_UNIQUE", columnNames: ["name", "rank"], isUnique: true }));`,
    `await queryRunner.dropIndex("people", "IDX_UNIQUE");`,
  ],
  [
    "a partial index",
    `await queryRunner.createIndex("people", new TableIndex({ name: "IDX_PART", columnNames: ["rank"], where: "rank > 1" }));`,
    `await queryRunner.dropIndex("people", "IDX_PART");`,
  ],
  [
    "an index of the name that TypeORM makes",
    `await queryRunner.createIndex("people", new TableIndex({ columnNames: ["rank", "name"], where: '"rank" > 2' }));`,
    `await queryRunner.dropIndex("people", new TableIndex({ columnNames: ["rank", "name"], where: '"rank" > 2' }));`,
  ],
  [
    "several indexes",
    `await queryRunner.createIndices("people", [new TableIndex({ name: "m1", columnNames: ["born"] }), new TableIndex({ name: "m2", columnNames: ["born", "rank"] })]);`,
    `await queryRunner.dropIndices("people", [new TableIndex({ name: "m1", columnNames: ["born"] }), new TableIndex({ name: "m2", columnNames: ["born", "rank"] })]);`,
  ],
  [
    "a table with a key to another",
    `await queryRunner.createTable(new Table({ name: "notes", columns: [{ name: "id", type: "uuid", isPrimary: true, isGenerated: true, generationStrategy: "uuid", default: "gen_random_uuid()" }, { name: "personId", type: "int" }, { name: "text", type: "text" }], foreignKeys: [new TableForeignKey({ name: "FK_notes_person", columnNames: ["personId"], referencedTableName: "people", referencedColumnNames: ["id"], onDelete: "SET NULL" })], indices: [new TableIndex({ name: "IDX_notes_person", columnNames: ["personId"] })] }));`,
    `await queryRunner.query("DROP TABLE notes");`,
  ],
  [
    "a column with everything",
    `await queryRunner.addColumn("orders", new TableColumn({ name: "state", type: "varchar", length: "20", isNullable: false, default: "'new'", comment: "it's the state" }));`,
    `await queryRunner.dropColumn("orders", "state");`,
  ],
  [
    "a key",
    `await queryRunner.createForeignKey("orders", new TableForeignKey({ name: "FK_TWO", columnNames: ["personId"], referencedTableName: "people", referencedColumnNames: ["id"], onDelete: "CASCADE", onUpdate: "CASCADE" }));`,
    `await queryRunner.dropForeignKey("orders", "FK_TWO");`,
  ],
  [
    "a unique constraint",
    `await queryRunner.createUniqueConstraint("orders", new TableUnique({ name: "UQ_TWO", columnNames: ["personId", "placed", "id"] }));`,
    `await queryRunner.dropUniqueConstraint("orders", "UQ_TWO");`,
  ],
  [
    "a check",
    `await queryRunner.createCheckConstraint("people", new TableCheck({ name: "CHK_TWO", expression: "rank < 1000" }));`,
    `await queryRunner.dropCheckConstraint("people", "CHK_TWO");`,
  ],
  [
    "SQL over several lines",
    `await queryRunner.query(\`
        CREATE INDEX "lined"
        ON "people" (lower("name"))
     \`);`,
    `await queryRunner.query(\`DROP INDEX "lined"\`);`,
  ],
  [
    "several statements in one text",
    `await queryRunner.query("CREATE INDEX s1 ON people (rank); CREATE INDEX s2 ON people (born); ANALYZE people;");`,
    `await queryRunner.query("DROP INDEX s1; DROP INDEX s2;");`,
  ],
  [
    "a schema of its own",
    `await queryRunner.createSchema("shop", true); await queryRunner.createTable(new Table({ name: "shop.items", columns: [{ name: "id", type: "int", isPrimary: true }, { name: "sku", type: "varchar" }] })); await queryRunner.createIndex("shop.items", new TableIndex({ name: "items_sku", columnNames: ["sku"] }));`,
    `await queryRunner.dropIndex("shop.items", "items_sku"); await queryRunner.query("DROP TABLE shop.items"); await queryRunner.dropSchema("shop", true);`,
  ],
  [
    "helpers of the class",
    `await this.index(queryRunner, "h1", "rank"); await this.index(queryRunner, "h2", "born");`,
    `for (const name of ["h1", "h2"]) await queryRunner.query(\`DROP INDEX "\${name}"\`);`,
  ],
  [
    "lists of SQL",
    `const all = ["CREATE INDEX q1 ON people (rank)", "CREATE INDEX q2 ON people (name)"]; for (const sql of all) await queryRunner.query(sql);`,
    `await Promise.all(["q1", "q2"].map((name) => queryRunner.query("DROP INDEX " + name)));`,
  ],
  [
    "an enumeration",
    `await queryRunner.query(\`CREATE TYPE "kind" AS ENUM('a', 'b')\`); await queryRunner.query(\`ALTER TABLE "orders" ADD "kind" "kind" NOT NULL DEFAULT 'a'\`);`,
    `await queryRunner.query(\`ALTER TABLE "orders" DROP COLUMN "kind"\`); await queryRunner.query(\`DROP TYPE "kind"\`);`,
  ],
  [
    "a view",
    `await queryRunner.query("CREATE MATERIALIZED VIEW totals AS SELECT count(*) AS n FROM people"); await queryRunner.query("CREATE UNIQUE INDEX totals_n ON totals (n)");`,
    `await queryRunner.query("DROP MATERIALIZED VIEW totals");`,
  ],
  [
    "options that it ignores",
    `await queryRunner.createIndex("people", new TableIndex({ name: "ignored_one", columnNames: ["rank"], isUnique: true, isNullsNotDistinct: true }));`,
    `await queryRunner.dropIndex("people", "ignored_one");`,
  ],
  [
    "a column of another type, which is made anew",
    `await queryRunner.addColumn("orders", new TableColumn({ name: "weight", type: "int", isNullable: true }));
     await queryRunner.changeColumn("orders", "weight", new TableColumn({ name: "weight", type: "int8", isNullable: true }));
     await queryRunner.changeColumn("orders", new TableColumn({ name: "weight", type: "bigint" }), new TableColumn({ name: "weight", type: "text", default: "'a'" }));
     await queryRunner.changeColumn("orders", new TableColumn({ name: "weight", type: "text" }), new TableColumn({ name: "weight", type: "character varying", length: "9", isNullable: true }));
     await queryRunner.changeColumn("orders", "weight", new TableColumn({ name: "weight", type: "varchar", length: "9", isNullable: true }));
     await queryRunner.changeColumn("orders", new TableColumn({ name: "weight", type: "varchar", length: "9" }), new TableColumn({ name: "weight", type: "varchar", length: "12", isNullable: true }));`,
    `await queryRunner.dropColumn("orders", "weight");`,
  ],
];
