import type { MigrationBuilder } from 'node-pg-migrate';

export async function up(pgm: MigrationBuilder): Promise<void> {
  pgm.createIndex('orders', 'customer_id', { concurrently: true });
  pgm.createIndex('orders', ['customer_id', 'status'], { unique: true });
}

export async function down(pgm: MigrationBuilder): Promise<void> {
  pgm.dropIndex('orders', 'customer_id', { concurrently: true });
  pgm.dropIndex('orders', ['customer_id', 'status']);
}
