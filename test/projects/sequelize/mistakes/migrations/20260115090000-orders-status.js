"use strict";

module.exports = {
  up: (queryInterface) =>
    queryInterface.sequelize.transaction(async (transaction) => {
      await queryInterface.addIndex("orders", ["status"], { concurrently: true, transaction });
    }),

  down: (queryInterface) => queryInterface.removeIndex("orders", ["status"], { concurrently: true }),
};
