"use strict";

module.exports = {
  async up(queryInterface, Sequelize) {
    await queryInterface.createTable("customers", {
      id: { type: Sequelize.BIGINT, primaryKey: true, autoIncrement: true },
      email: { type: Sequelize.STRING, allowNull: false },
    });
    await queryInterface.createTable("orders", {
      id: { type: Sequelize.BIGINT, primaryKey: true, autoIncrement: true },
      customerId: {
        type: Sequelize.BIGINT,
        allowNull: false,
        references: { model: "customers", key: "id" },
      },
      status: { type: Sequelize.STRING, allowNull: false, defaultValue: "new" },
      placedAt: { type: Sequelize.DATE, allowNull: false },
    });
    await queryInterface.addIndex("orders", ["customerId"]);
  },

  async down(queryInterface) {
    await queryInterface.dropTable("orders");
    await queryInterface.dropTable("customers");
  },
};
