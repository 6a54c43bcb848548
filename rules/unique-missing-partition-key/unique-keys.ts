import type {
  AlterTableStmt,
  Constraint,
  CreateStmt,
  IndexStmt,
  Node,
  PartitionElem,
  RangeVar,
} from "libpg-query";
import { nameOf, stringsOf } from "../../src/sql/grammar/name.ts";
import { keysOf } from "../../src/sql/indexes/index-elements.ts";
import { commandsOf } from "../../src/sql/statements/alter-commands.ts";
import { table } from "../../src/text/lookup.ts";
import type { QualifiedName, Schema, Statement } from "../../src/types.ts";

/** What a statement makes unique of a partitioned table. */
export interface UniqueKey {
  readonly relation: RangeVar | undefined;
  /** As it is written: "PRIMARY KEY", "UNIQUE", "a unique index". */
  readonly words: string;
  readonly columns: readonly string[];
  /** Column names of the table's partition key; null for an expression. */
  readonly partitionKey: readonly (string | null)[];
  /** Citus divides it, over shards. */
  readonly isDistributed: boolean;
}

/** The unique keys that a statement gives to a partitioned table; none where nobody knows that it is one. */
export function uniqueKeysOf({ node, schema }: Pick<Statement, "node" | "schema">): readonly UniqueKey[] {
  const { CreateStmt, AlterTableStmt, IndexStmt } = node as {
    CreateStmt?: CreateStmt;
    AlterTableStmt?: AlterTableStmt;
    IndexStmt?: IndexStmt;
  };
  const relation = (CreateStmt ?? AlterTableStmt ?? IndexStmt)?.relation;
  const divided = CreateStmt ? ownKey(CreateStmt) : dividedBy(nameOf(relation), schema);
  if (!divided) return [];
  const of = (words: string, columns: readonly string[]) => ({ relation, words, columns, ...divided });
  if (IndexStmt) {
    const columns = keysOf(IndexStmt).flatMap(({ name }) => name ?? []);
    return IndexStmt.unique ? [of("a unique index", columns)] : [];
  }
  const elements = CreateStmt
    ? (CreateStmt.tableElts ?? [])
    : AlterTableStmt
      ? definitionsIn(AlterTableStmt)
      : [];
  return elements.flatMap(constraintsIn).map(({ words, columns }) => of(words, columns));
}

type DividingKey = Pick<UniqueKey, "partitionKey" | "isDistributed">;

/** How the rows of a table that stands there are divided. */
function dividedBy(table: QualifiedName, schema: Schema): DividingKey | undefined {
  const partitionKey = schema.relation(table)?.partitionKey;
  if (partitionKey) return { partitionKey, isDistributed: false };
  const { distributedBy } = schema.learnt(table);
  return distributedBy ? { partitionKey: [distributedBy], isDistributed: true } : undefined;
}

function ownKey({ partspec }: CreateStmt): DividingKey | undefined {
  const partitionKey = partspec?.partParams?.map(
    (one) => (one as { PartitionElem: PartitionElem }).PartitionElem.name ?? null,
  );
  return partitionKey && { partitionKey, isDistributed: false };
}

function definitionsIn(alter: AlterTableStmt): readonly Node[] {
  return commandsOf(alter).flatMap(({ def }) => def ?? []);
}

const words = table<string>({ CONSTR_PRIMARY: "PRIMARY KEY", CONSTR_UNIQUE: "UNIQUE" });

function constraintsIn(
  element: Node,
): readonly { readonly words: string; readonly columns: readonly string[] }[] {
  const own = (constraint: Constraint, column: readonly string[]) => {
    const written = words.get(constraint.contype ?? "");
    if (written === undefined || constraint.indexname) return [];
    const keys = (constraint.keys ?? []).flatMap(stringsOf);
    return [{ words: written, columns: keys.length > 0 ? keys : column }];
  };
  if ("Constraint" in element) return own(element.Constraint, []);
  const { colname = "", constraints } = "ColumnDef" in element ? element.ColumnDef : {};
  return (constraints ?? []).flatMap((one) => ("Constraint" in one ? own(one.Constraint, [colname]) : []));
}
