exports.up = (pgm) => {
  pgm.noTransaction();
  pgm.sql(`
    CREATE INDEX {name} ON orders (total DESC)
  `, { name: 'orders_total_desc' });
  pgm.createIndex('orders', 'lower(status)', { name: 'orders_lower_status' });
};

exports.down = false;
