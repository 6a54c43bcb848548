import type { RangeVar } from "libpg-query";
import type {
  LockBeside,
  LockMode,
  ParsedStatement,
  Schema,
  Statement,
  TransactionBeside,
} from "../../types.ts";
import { nameOf, sameName } from "../grammar/name.ts";
import { concurrentCommand } from "../statements/concurrent-command.ts";
import { isAtLeast, locksOf } from "./locks-taken.ts";

/** What a statement locks, and makes, as another connection meets it before the transaction ends. */
export function locksBeside(statement: ParsedStatement, schema: Schema): readonly LockBeside[] {
  const node = statement.node as Record<
    string,
    { relation?: RangeVar; into?: { rel?: RangeVar } } | undefined
  >;
  const of = node[statement.kind];
  const name = (relation: RangeVar | undefined, mode: LockBeside["mode"]): readonly LockBeside[] =>
    relation ? [{ relation: nameOf(relation), mode }] : [];
  switch (statement.kind) {
    case "InsertStmt":
    case "UpdateStmt":
    case "DeleteStmt":
      return name(of?.relation, "RowExclusiveLock");
    case "CreateTableAsStmt":
      return name(of?.into?.rel, "made");
    default: {
      const made = statement.kind === "CreateStmt" ? name(of?.relation, "made") : [];
      return [...made, ...locksOf(statement, schema)];
    }
  }
}

/** The lock of the transaction beside it that a statement waits for, or the relation there that it does not see. */
export function lockInTheWay(
  at: Statement,
): { readonly lock: LockBeside; readonly beside: TransactionBeside } | null {
  const beside = at.scope.in === "autocommit" ? at.scope.beside : undefined;
  if (!beside) return null;
  for (const { relation, mode } of locksOf(at, at.schema)) {
    // One that builds or drops concurrently also waits for those who write, or use, its table (manual, CREATE INDEX).
    const command = concurrentCommand(at);
    const wanted =
      command === null ? mode : command.startsWith("DROP") ? "AccessExclusiveLock" : "ShareRowExclusiveLock";
    const found = beside.locks.find(
      (lock) => sameName(lock.relation, relation) && (lock.mode === "made" || conflict(lock.mode, wanted)),
    );
    if (found) return { lock: found, beside };
  }
  return null;
}

/** The table of conflicts (manual, 13.3.1), of which each mode is the weakest that it conflicts with; ShareLock lets itself in. */
const weakestInTheWay: Readonly<Record<LockMode, LockMode>> = {
  AccessShareLock: "AccessExclusiveLock",
  RowShareLock: "ExclusiveLock",
  RowExclusiveLock: "ShareLock",
  ShareUpdateExclusiveLock: "ShareUpdateExclusiveLock",
  ShareLock: "RowExclusiveLock",
  ShareRowExclusiveLock: "RowExclusiveLock",
  ExclusiveLock: "RowShareLock",
  AccessExclusiveLock: "AccessShareLock",
};

function conflict(held: LockMode, wanted: LockMode): boolean {
  return !(held === "ShareLock" && wanted === "ShareLock") && isAtLeast(held, weakestInTheWay[wanted]);
}
