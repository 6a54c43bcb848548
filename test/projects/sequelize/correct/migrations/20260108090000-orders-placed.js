"use strict";

module.exports = {
  up: async (queryInterface) => {
    await queryInterface.removeIndex("orders", "orders_placed_at", { concurrently: true });
    await queryInterface.addIndex("orders", ["placedAt"], {
      name: "orders_placed_at",
      where: { status: "new" },
      concurrently: true,
    });
  },

  down: async (queryInterface) => {
    await queryInterface.removeIndex("orders", "orders_placed_at", { concurrently: true });
  },
};
