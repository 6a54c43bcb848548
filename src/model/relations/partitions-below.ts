import type { FullName } from "../../types.ts";
import { nameKey } from "../name-key.ts";
import type { Stage } from "../stage.ts";

/** The partitions of a table, and theirs. Each once: text that PostgreSQL would refuse may make a table one of itself. */
export function* partitionsBelow({ timeline }: Stage, table: FullName): Generator<FullName> {
  const reached = new Set([nameKey(table)]);
  const open = [table];
  for (let next = open.pop(); next; next = open.pop())
    for (const { name } of [...timeline.having(next, ["partition"], timeline.now)]) {
      if (reached.has(nameKey(name))) continue;
      reached.add(nameKey(name));
      yield name;
      open.push(name);
    }
}
