/** A goose migration, which runs in a transaction. */
export function goose(up: string, down = ""): string {
  return `-- +goose Up\n${up}\n\n-- +goose Down\n${down}`;
}

export const orders = {
  "db/migrations/00001_orders.sql": goose(
    "CREATE TABLE orders (id int, number int);",
    "DROP TABLE orders;\n",
  ),
};

export const plain = goose("CREATE INDEX orders_id_idx ON orders (id);", "DROP INDEX orders_id_idx;\n");

export const second = "db/migrations/00002_index.sql";

export const concurrent = (name = "orders_id_idx"): string =>
  `-- +goose NO TRANSACTION\n${goose(
    `DROP INDEX CONCURRENTLY IF EXISTS ${name};\nCREATE INDEX CONCURRENTLY ${name} ON orders (id);`,
    `DROP INDEX CONCURRENTLY IF EXISTS ${name};\n`,
  )}`;

/** Plain psql scripts, each statement on its own: their safe fixes can be committed. */
export const script = (table: string, name = `${table}_id_idx`): string =>
  `CREATE INDEX ${name} ON ${table} (id);\n`;
