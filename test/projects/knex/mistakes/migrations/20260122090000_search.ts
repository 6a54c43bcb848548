import type { Knex } from "knex";

const TABLES = ["customers", "orders"];

export async function up(knex: Knex): Promise<void> {
  for (const table of TABLES) {
    await knex.schema.alterTable(table, (t) => {
      t.timestamp("archived_at").index();
    });
  }
  await knex.raw("CREATE INDEX CONCURRENTLY customers_email_idx ON customers (lower(email)); ANALYZE customers");
}

export async function down(knex: Knex): Promise<void> {
  for (const table of TABLES) {
    await knex.schema.alterTable(table, (t) => {
      t.dropColumn("archived_at");
    });
  }
}

export const config = { transaction: false };
