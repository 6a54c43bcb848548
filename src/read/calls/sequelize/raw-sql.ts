import type { Handle } from "../../code/value.ts";

/** What `literal`, `fn` and `col` give: SQL as it stands. */
export class SequelizeSql implements Handle {
  readonly sql: string;

  constructor(sql: string) {
    this.sql = sql;
  }

  call() {
    return null;
  }
}
