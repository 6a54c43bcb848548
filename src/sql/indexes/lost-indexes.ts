import type { AlterTableStmt, DropStmt } from "libpg-query";
import type { IndexFacts, Relation, Statement } from "../../types.ts";
import { nameOf, nameOfList, quoteIdentifier } from "../grammar/name.ts";
import { commandsOf } from "../statements/alter-commands.ts";
import { namingColumn, ofConstraint } from "./index-traits.ts";
import { columnsMadeOf, takenByCascade } from "./made-of.ts";

export interface LostIndex {
  readonly relation: Relation;
  readonly index: IndexFacts;
  /** What it goes with; null: it is dropped itself. */
  readonly constraint: string | null;
  readonly column: string | null;
}

/** The known indexes that a statement takes away: itself, with its constraint, a column, or what they are made of. */
export function lostIndexes(at: Statement): readonly LostIndex[] {
  const { DropStmt: drop, AlterTableStmt: alter } = at.node as {
    DropStmt?: DropStmt;
    AlterTableStmt?: AlterTableStmt;
  };
  if (drop) return drop.removeType === "OBJECT_INDEX" ? droppedBy(drop, at) : takenAlong(drop, at);
  return alter?.objtype === "OBJECT_TABLE" ? goneWith(alter, at) : [];
}

function droppedBy({ objects = [] }: DropStmt, { schema }: Statement): readonly LostIndex[] {
  return objects.flatMap((object) => lost(schema.relation(nameOfList(object)), null, null));
}

function takenAlong(drop: DropStmt, { schema }: Statement): readonly LostIndex[] {
  return takenByCascade(drop).flatMap((what) =>
    schema.madeOf(what).flatMap((relation) => {
      if (relation.index) return lost(relation, null, null);
      return columnsMadeOf(relation, what).flatMap((column) =>
        [...schema.indexesHaving(relation.name, [namingColumn(column)])].flatMap((index) =>
          lost(index, null, column),
        ),
      );
    }),
  );
}

function goneWith(alter: AlterTableStmt, { schema }: Statement): readonly LostIndex[] {
  const table = nameOf(alter.relation);
  return commandsOf(alter).flatMap(({ subtype, name = "" }) => {
    const of = (trait: string): readonly Relation[] => [...schema.indexesHaving(table, [trait])];
    if (subtype === "AT_DropConstraint")
      return of(ofConstraint(name)).flatMap((index) => lost(index, name, null));
    if (subtype === "AT_DropColumn")
      return of(namingColumn(name)).flatMap((index) => lost(index, null, name));
    return [];
  });
}

function lost(
  relation: Relation | undefined,
  constraint: string | null,
  column: string | null,
): readonly LostIndex[] {
  return relation?.index ? [{ relation, index: relation.index, constraint, column }] : [];
}

/** As messages name it: "orders_number_key", or with the column that takes it along. */
export function lostWords({ relation, column }: LostIndex): string {
  const name = quoteIdentifier(relation.name.name);
  return column === null ? name : `${name}, which goes with ${quoteIdentifier(column)}`;
}
