import type { Option } from "./option.ts";
import type { TableSize } from "./types.ts";

/** What a run is told of the sizes of tables. */
export interface TableOptions {
  /** Globs of table names, `orders` or `app.orders`. */
  readonly smallTables: readonly string[];
  /** How large tables are, as the configuration says, and as the file says once it is read. */
  readonly tables: readonly TableSize[];
  /** A file that says it instead. */
  readonly tablesFile: string | null;
  /** Of fewer rows, a table whose size is told is small. */
  readonly smallRows: number;
}

export const tableOptions: readonly Option[] = [
  {
    name: "small-tables",
    flag: "none",
    key: "small-tables",
    kind: "list",
    says: "Tables so small that blocking them is only a notice: `orders`, `app.*`",
  },
  {
    name: "tables",
    flag: "none",
    key: "tables",
    kind: "tables",
    says: "How large tables are in production: rows of each (`orders: 5000`, or `orders: { rows: 5000, writes: 20/s }`), or the file that the SQL of `indexwright statistics --redact` exports. Blocking a small one is only a notice, which says for about how long",
  },
  {
    name: "small-table-rows",
    flag: "none",
    value: "N",
    key: "small-table-rows",
    kind: "count",
    default: "10000",
    says: "With `tables`: a table of fewer rows is small",
  },
];
