import type { Session } from "../../postgres/server.ts";
import type { ColumnStatistics, RelationStatistics } from "../../types.ts";

/** Where statistics go: PostgreSQL 18 has functions for it, before that the catalogs themselves are written. */
export interface Way {
  readonly relation: (session: Session, relation: RelationStatistics) => Promise<unknown>;
  /** Rejects, or gives false, where the values do not fit the column. */
  readonly column: (session: Session, column: ColumnStatistics) => Promise<boolean>;
}
