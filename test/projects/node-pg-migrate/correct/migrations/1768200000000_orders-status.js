exports.up = (pgm) => {
  pgm.noTransaction();
  pgm.dropIndex('orders', 'status', { concurrently: true, ifExists: true, name: 'orders_status_idx' });
  pgm.createIndex('orders', 'status', { concurrently: true, name: 'orders_status_idx' });
};

exports.down = (pgm) => {
  pgm.noTransaction();
  pgm.dropIndex('orders', 'status', { concurrently: true, ifExists: true, name: 'orders_status_idx' });
};
