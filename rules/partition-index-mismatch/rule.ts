import { defineRule } from "../../src/check/rule.ts";
import { nameOf, printName } from "../../src/sql/grammar/name.ts";
import { mayBeSame } from "../../src/sql/indexes/index-equality.ts";
import { partitionsIn } from "../../src/sql/statements/alter-commands.ts";

export default defineRule({
  id: "partition-index-mismatch",
  severity: "error",
  fails: true,
  title: "ATTACH PARTITION fails for an index that differs from its parent",
  why: `
    A partition's index is attached to the parent's only where both have the same columns, expressions, predicate and
    uniqueness, and its table is a partition of the parent's (SQLSTATE 42P17, 55000).`,
  instead: `Build the partition's index with the definition of the parent's.`,
  manual: "sql-alterindex.html",
  proof: { by: "failure" },

  visit: {
    *AlterTableStmt(alter, at) {
      const parent = at.schema.relation(nameOf(alter.relation));
      for (const { name } of partitionsIn(alter, "AT_AttachPartition")) {
        const part = at.schema.relation(nameOf(name));
        const [above, below] = [parent?.index, part?.index];
        if (!above || !below) continue;
        const alike = above.unique === below.unique || !above.unique;
        if (alike && mayBeSame(above.shape, below.shape)) continue;
        const [partName, other] = [part?.name.name ?? "", parent?.name.name ?? ""];
        yield {
          span: at.span,
          message: `ATTACH PARTITION fails: ${printName({ name: partName })} and ${printName({ name: other })} are defined differently`,
        };
      }
    },
  },
});
