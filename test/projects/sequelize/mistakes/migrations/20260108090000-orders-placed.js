"use strict";

module.exports = {
  up: async (queryInterface) => {
    await queryInterface.addIndex("orders", ["placedAt"], {
      name: "orders_placed_at",
      where: { status: "new" },
    });
    await queryInterface.addConstraint("customers", {
      fields: ["email"],
      type: "unique",
      name: "customers_email_key",
    });
  },

  down: async (queryInterface) => {
    await queryInterface.removeConstraint("customers", "customers_email_key");
    await queryInterface.removeIndex("orders", "orders_placed_at");
  },
};
