import type { ParsedStatement } from "../../types.ts";

/** Whether a statement is sent as a prepared one, which PostgreSQL takes a single command of. */
export function isPrepared({
  migration: { sent },
  piece,
}: Pick<ParsedStatement, "migration" | "piece">): boolean {
  return piece !== null && sent?.[piece]?.prepared === true;
}
