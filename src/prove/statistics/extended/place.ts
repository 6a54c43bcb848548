import type { Database, Session } from "../../../postgres/server.ts";
import type { ColumnStatistics } from "../../../types.ts";

/** Where extended statistics are restored. */
export interface StatisticsPlace {
  readonly database: Database;
  readonly major: number;
  /** Of the migration role: whatever has to do with values is its business. */
  readonly session: Session;
  /** Gives a column of a table its statistics; false, or rejected, where they do not fit. */
  readonly column: (statistics: ColumnStatistics) => Promise<boolean>;
}
