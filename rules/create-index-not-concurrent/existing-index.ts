import type { IndexStmt } from "libpg-query";
import { printName } from "../../src/sql/grammar/name.ts";
import type { QualifiedName } from "../../src/types.ts";

interface Words {
  readonly message: string;
  readonly why: string;
  readonly instead: string;
}

/** What to say of IF NOT EXISTS that finds its index. */
export function alreadyThere(index: IndexStmt, table: QualifiedName): Words {
  const name = printName({ name: index.idxname ?? "" });
  return {
    message: `${name} already exists: IF NOT EXISTS blocks every write to ${printName(table)} only to find it`,
    why: "The statement builds nothing, but takes the SHARE lock before it checks. While it waits for the lock behind one writer, all later writers queue behind it.",
    instead: "Leave it out, or set a short lock_timeout before it.",
  };
}

export function blockedWrites(table: QualifiedName, isMatview = false): string {
  return `CREATE INDEX blocks every ${isMatview ? "refresh of" : "write to"} ${printName(table)} while it builds`;
}
