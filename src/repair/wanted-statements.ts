import type { RepairedStatement, StatementRepair } from "../types.ts";
import { madeBySql, objectIn } from "./names.ts";

/** What stands in a statement's place. @param clears whether what a failed build may have left is dropped before that */
export function wantedStatements(
  { statements }: Extract<StatementRepair, { kind: "instead" }>,
  clears: boolean,
): readonly RepairedStatement[] {
  return clears ? statements : statements.filter(isNoClearing);
}

function isNoClearing({ sql }: RepairedStatement, at: number, all: readonly RepairedStatement[]): boolean {
  const found = objectIn(sql);
  return (
    found?.verb !== "drop" || !all.slice(at + 1).some((later) => madeBySql(later.sql).includes(found.name))
  );
}
