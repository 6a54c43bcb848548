import type { Knex } from "knex";

export async function up(knex: Knex): Promise<void> {
  await knex.schema.createTable("refunds", (table) => {
    table.bigIncrements();
    table.bigInteger("order_id").notNullable().index();
    table.decimal("amount", 12, 2).notNullable();
    table.unique(["order_id", "amount"]);
  });
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTableIfExists("refunds");
}
