-- case: Sequelize writes no IF NOT EXISTS
-- also: create-index-not-concurrent
-- file: migrations/20260101000000-number.js
module.exports = {
  async up(queryInterface) {
    await queryInterface.addIndex("orders", ["number"], { name: "orders_number", ifNotExists: true });
  },
  async down(queryInterface) {
    await queryInterface.removeIndex("orders", "orders_number", { concurrently: true });
  },
};

-- case: Sequelize takes the method in "using"
-- also: create-index-not-concurrent
-- file: migrations/20260101000000-number.js
module.exports = {
  async up(queryInterface) {
    await queryInterface.addIndex("orders", { fields: ["number"], method: "hash", name: "orders_number" });
  },
  async down(queryInterface) {
    await queryInterface.removeIndex("orders", "orders_number", { concurrently: true });
  },
};

-- case: Knex takes the method in "storageEngineIndexType"
-- also: create-index-not-concurrent, drop-index-not-concurrent
-- file: migrations/20260101000000_number.js
exports.up = (knex) =>
  knex.schema.alterTable("orders", (table) => {
    table.index(["number"], "orders_number", { indexType: "brin" });
  });
exports.down = (knex) =>
  knex.schema.alterTable("orders", (table) => {
    table.dropIndex(["number"], "orders_number");
  });

-- case: TypeORM writes no NULLS NOT DISTINCT
-- also: create-index-not-concurrent, drop-index-not-concurrent
-- file: src/migrations/1767258000000-Number.ts
export class Number1767258000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.createIndex("orders", new TableIndex({ name: "one", columnNames: ["number"], isUnique: true, isNullsNotDistinct: true }));
  }
  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP INDEX "one"');
  }
}

-- case: TypeORM before 1.0 knows no method
-- also: create-index-not-concurrent, drop-index-not-concurrent
-- history: package.json
{ "dependencies": { "typeorm": "0.3.20", "pg": "8.11.0" } }
-- file: src/migrations/1767258000000-Number.ts
export class Number1767258000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.createIndex("orders", new TableIndex({ name: "one", columnNames: ["number"], type: "hash" }));
  }
  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP INDEX "one"');
  }
}
