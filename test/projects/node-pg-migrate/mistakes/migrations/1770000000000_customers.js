exports.shorthands = {
  email: { type: 'varchar(320)', notNull: true },
};

exports.up = (pgm) => {
  pgm.createTable('customers', { id: 'id', email: { type: 'email', unique: true }, city: 'text' });
  pgm.addColumns('orders', { customer_id: { type: 'integer', references: 'customers' } });
};
