'use strict';

exports.up = function(db) {
  return db
    .runSql('CREATE TABLE refunds (id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, order_id BIGINT NOT NULL)')
    .then(function() {
      return db.addIndex('refunds', 'refunds_order_id_idx', ['order_id']);
    });
};

exports.down = function(db) {
  return db.runSql('DROP TABLE refunds');
};
