// The build must not stop the shop.
exports.up = async (knex) => {
  await knex.raw(`
    CREATE INDEX CONCURRENTLY orders_open_idx
      ON orders (placed_at)
      WHERE status = 'new'
  `);
};

exports.down = async (knex) => {
  await knex.raw("DROP INDEX orders_open_idx");
};
