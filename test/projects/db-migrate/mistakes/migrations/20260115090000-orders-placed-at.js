'use strict';

exports.up = function(db) {
  return db.addIndex('orders', 'orders_placed_at_idx', ['placed_at']);
};

exports.down = function(db) {
  return db.removeIndex('orders', 'orders_placed_at_idx');
};
