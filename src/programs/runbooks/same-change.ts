import type { AlterTableStmt, DropStmt, Node } from "libpg-query";
import type { ParsedMigration } from "../../types.ts";

/**
 * A history without what a piece of a document is about to do itself: it may have been written before its change was made
 * a migration, or beside it.
 */
export function withoutChange(piece: ParsedMigration): (migration: ParsedMigration) => ParsedMigration {
  const own = new Set(piece.statements.flatMap(({ node }) => effectsOf(node)));
  return (parsed) => {
    if (own.size === 0 || parsed.migration === piece.migration) return parsed;
    const left = parsed.statements.filter(({ node }) => !effectsOf(node).some((one) => own.has(one)));
    return left.length === parsed.statements.length ? parsed : { ...parsed, statements: left };
  };
}

/** What a statement makes, takes away or changes, by names without their schemas, which a document may leave out. */
function effectsOf(node: Node): readonly string[] {
  if ("IndexStmt" in node) return named("index", node.IndexStmt.idxname);
  if ("RenameStmt" in node) return named("rename", node.RenameStmt.newname);
  if ("DropStmt" in node) return droppedBy(node.DropStmt);
  if ("AlterTableStmt" in node) return alteredBy(node.AlterTableStmt);
  return [];
}

function named(effect: string, name: string | undefined): readonly string[] {
  return name === undefined ? [] : [`${effect}\0${name}`];
}

function droppedBy({ objects, removeType }: DropStmt): readonly string[] {
  return (objects ?? []).flatMap((object) => {
    const last = "List" in object ? object.List.items?.at(-1) : object;
    return last && "String" in last ? named(`drop ${removeType}`, last.String.sval) : [];
  });
}

function alteredBy({ relation, cmds }: AlterTableStmt): readonly string[] {
  return (cmds ?? []).flatMap((command) => {
    if (!("AlterTableCmd" in command)) return [];
    const { subtype, name, def } = command.AlterTableCmd;
    return named(`${subtype} ${relation?.relname}`, name ?? nameIn(def) ?? "");
  });
}

/** Of a column, a constraint or a partition that a command brings with it. */
function nameIn(def: Node | undefined): string | undefined {
  if (!def) return undefined;
  if ("ColumnDef" in def) return def.ColumnDef.colname;
  if ("Constraint" in def) return def.Constraint.conname;
  if ("PartitionCmd" in def) return def.PartitionCmd.name?.relname;
  return undefined;
}
