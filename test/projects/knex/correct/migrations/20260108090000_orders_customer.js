exports.up = async (knex) => {
  await knex.raw("DROP INDEX CONCURRENTLY IF EXISTS orders_customer_placed_idx");
  await knex.raw(`
    CREATE INDEX CONCURRENTLY orders_customer_placed_idx
      ON orders (customer_id, placed_at)
  `);
};

exports.down = async (knex) => {
  await knex.raw("DROP INDEX CONCURRENTLY IF EXISTS orders_customer_placed_idx");
};

exports.config = { transaction: false };
