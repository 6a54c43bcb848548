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
    message: `${name} is there already: IF NOT EXISTS locks out every write to ${printName(table)} only to find that`,
    why: "It builds nothing, but it takes the SHARE lock before it looks: while it waits for that behind one writer, all later writers queue behind it.",
    instead: "Leave it out, or set a short lock_timeout before it.",
  };
}
