-- case: an option that is false asks for nothing
-- also: create-index-not-concurrent
-- file: migrations/20260101000000-number.js
module.exports = {
  async up(queryInterface) {
    await queryInterface.addIndex("orders", ["number"], { name: "orders_number", ifNotExists: false, using: "hash" });
  },
  async down(queryInterface) {
    await queryInterface.removeIndex("orders", "orders_number", { concurrently: true });
  },
};

-- case: Knex reads this type
-- also: create-index-not-concurrent, drop-index-not-concurrent
-- file: migrations/20260101000000_number.js
exports.up = (knex) =>
  knex.schema.alterTable("orders", (table) => {
    table.index(["number"], "orders_number", { indexType: "UNIQUE", storageEngineIndexType: "btree" });
  });
exports.down = (knex) =>
  knex.schema.alterTable("orders", (table) => {
    table.dropIndex(["number"], "orders_number");
  });

-- case: a call that is not read is told as that
-- file: migrations/20260101000000-number.js
module.exports = {
  async up(queryInterface) {
    await queryInterface.bulkInsert("orders", [{ number: 1 }]);
  },
  async down() {},
};
