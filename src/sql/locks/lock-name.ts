import type { BlockedCommand, LockMode } from "../../types.ts";

/** As PostgreSQL's manual and LOCK TABLE have it: ACCESS EXCLUSIVE for what pg_locks calls AccessExclusiveLock. */
export function lockName(mode: LockMode): string {
  return mode
    .replace(/Lock$/, "")
    .replace(/(?<=[a-z])(?=[A-Z])/g, " ")
    .toUpperCase();
}

const writes: readonly BlockedCommand[] = ["insert", "update", "delete"];

/** Whom locks keep out: "writes, DDL, VACUUM", "reads and writes". */
export function blockedWords(blocks: readonly BlockedCommand[]): string {
  if (blocks.length === 0) return "nobody";
  if (blocks.includes("select") && writes.every((command) => blocks.includes(command)))
    return "reads and writes";
  const words = [
    blocks.includes("select") ? "reads" : "",
    ...(writes.every((command) => blocks.includes(command))
      ? ["writes"]
      : writes.filter((command) => blocks.includes(command)).map((command) => command.toUpperCase())),
    blocks.includes("foreign-key-write") ? "writes by foreign key" : "",
    blocks.includes("ddl") ? "DDL" : "",
    blocks.includes("vacuum") ? "VACUUM" : "",
  ];
  return words.filter((word) => word !== "").join(", ");
}
