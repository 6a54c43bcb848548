import { type Kysely, sql } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`DROP INDEX CONCURRENTLY IF EXISTS orders_status`.execute(db)
  await sql`CREATE INDEX CONCURRENTLY orders_status ON orders (status, placed_at)`.execute(db)
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`DROP INDEX CONCURRENTLY IF EXISTS orders_status`.execute(db)
}
