import { nodesIn } from "../../src/sql/grammar/nodes.ts";
import { forLast } from "../../src/text/memoize-last.ts";
import type { ModelledVersion } from "../../src/types.ts";

/** Whether the way back reads a table or a column of that name where it writes rows: then the author has moved its data. */
export function isCopied(name: string, version: ModelledVersion): boolean {
  return namesRead(version).has(name);
}

const writing: ReadonlySet<string> = new Set(["InsertStmt", "UpdateStmt", "CreateTableAsStmt"]);

const namesRead = forLast(({ down }: ModelledVersion): ReadonlySet<string> => {
  const names = new Set<string>();
  for (const { statements } of down)
    for (const { kind, node } of statements) {
      if (!writing.has(kind)) continue;
      for (const [key, value] of nodesIn(node)) {
        const { relname, fields } = value as {
          readonly relname?: string;
          readonly fields?: readonly { readonly String?: { readonly sval?: string } }[];
        };
        if (key === "RangeVar" && relname) names.add(relname);
        const column = key === "ColumnRef" ? fields?.at(-1)?.String?.sval : undefined;
        if (column !== undefined) names.add(column);
      }
    }
  return names;
});
