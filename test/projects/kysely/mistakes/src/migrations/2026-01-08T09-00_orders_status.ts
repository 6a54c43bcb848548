import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.createIndex('orders_status').on('orders').columns(['status', 'placed_at desc']).execute()
  await sql`
    CREATE INDEX CONCURRENTLY IF NOT EXISTS orders_placed
      ON orders (placed_at)
  `.execute(db)
  // Nobody executes it.
  db.schema.createIndex('orders_never').on('orders').column('placed_at')
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await db.schema.dropIndex('orders_state').execute()
  await sql`DROP INDEX CONCURRENTLY IF EXISTS orders_placed`.execute(db)
}
