import { type Draft, defineRule } from "../../src/check/rule.ts";
import { nameOf, printName, printTable, quoteIdentifier, sameName } from "../../src/sql/grammar/name.ts";
import { builtIndexes } from "../../src/sql/indexes/built-indexes.ts";
import { indexWords } from "../../src/sql/indexes/index-elements.ts";
import type { QualifiedName, Statement } from "../../src/types.ts";

export default defineRule({
  id: "partition-index-not-attached",
  severity: "warning",
  title: "An index ON ONLY a partitioned table is invalid until every partition's index is attached",
  why: `
    ON ONLY creates the parent's index without the indexes of its partitions, and marks it INVALID. It becomes valid
    with the last ALTER INDEX … ATTACH PARTITION. Until then it does nothing, and a unique one enforces nothing across
    new partitions.`,
  instead: `Build an index on each partition and attach it.`,
  manual: "ddl-partitioning.html#DDL-PARTITIONING-DECLARATIVE-MAINTENANCE",
  proof: { by: "state", shows: "the parent's index is not valid" },

  visit: {
    *IndexStmt(index, at) {
      if (!index.relation?.inh)
        yield* unattached(indexWords(index), index.idxname ?? "", nameOf(index.relation), at);
    },
    *AlterTableStmt(alter, at) {
      const table = nameOf(alter.relation);
      if (alter.relation?.inh) return;
      for (const { constraint, words } of builtIndexes(alter)) {
        const name = constraint.conname ?? "";
        yield* unattached(name ? quoteIdentifier(name) : `The ${words}`, name, table, at);
      }
    },
  },
});

function* unattached(words: string, index: string, table: QualifiedName, at: Statement): Iterable<Draft> {
  const { after } = at.unit.version;
  const home = at.schema.relation(table)?.name;
  const name = { schema: home?.schema, name: index };
  const partitions = after.relation(name) ? after.partitions(table) : [];
  const missing = partitions.filter(
    (partition) =>
      !after
        .indexes(partition.name)
        .some((own) => own.index?.attachedTo && sameName(own.index.attachedTo, name)),
  );
  const [first] = missing;
  if (!first) return;
  // None yet: the next migrations may do it, one statement each.
  const none = missing.length === partitions.length;
  yield {
    span: at.span,
    message: `${words} stays invalid: no index of ${printTable(first.name)} is attached to it`,
    instead: `Build one on ${missing.length > 1 ? "each partition" : printTable(first.name)}, and attach it: ALTER INDEX ${printName({ name: index })} ATTACH PARTITION …;`,
    ...(none ? { severity: "notice" } : {}),
  };
}
