exports.up = (knex) =>
  knex.schema.alterTable("orders", (table) => {
    table.index(["customer_id", "placed_at"]);
    table.unique(["customer_id", "status"], { indexName: "orders_customer_status_key" });
  });

exports.down = (knex) =>
  knex.schema.alterTable("orders", (table) => {
    table.dropUnique(["customer_id", "status"], "orders_customer_status_key");
    table.dropIndex(["customer_id", "placed_at"]);
  });
