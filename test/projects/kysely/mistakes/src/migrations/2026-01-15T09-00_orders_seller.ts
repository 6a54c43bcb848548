import type { Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('orders')
    .addColumn('seller_id', 'bigint', (col) => col.references('customers.id').unique())
    .execute()
  await db.schema.createIndex('orders_open').on('orders').column('status').where('seller_id', 'is', null).execute()
}

export async function down(): Promise<void> {}
