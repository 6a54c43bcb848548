exports.up = async (knex) => {
  await knex.schema.createTable("customers", (table) => {
    table.bigIncrements();
    table.string("email").notNullable();
    table.timestamps(true, true);
  });
  await knex.schema.createTable("orders", (table) => {
    table.bigIncrements();
    table.bigInteger("customer_id").notNullable().references("id").inTable("customers");
    table.string("status").notNullable().defaultTo("new");
    table.timestamp("placed_at").notNullable();
  });
};

exports.down = async (knex) => {
  await knex.schema.dropTable("orders");
  await knex.schema.dropTable("customers");
};
