import type { AlterObjectSchemaStmt, AlterTableStmt, DropStmt, RenameStmt } from "libpg-query";
import type { ModelledVersion, QualifiedName, Relation, Statement } from "../../types.ts";
import { nameOf, nameOfList } from "../grammar/name.ts";

/** A constraint without an index of its own, which nothing in the schema follows. */
interface Constraint {
  readonly name: string;
  readonly table: QualifiedName;
}

/** Whether the way back takes it away: by name, with its table or its column, or by giving the table an older one's place. */
export function isUndone(made: Constraint, version: ModelledVersion): boolean {
  const { after, afterDown, down } = version;
  const names = namesOnTheWayBack(made, version);
  const [table, constraint] = [names.table.at(-1) ?? "", names.constraint.at(-1) ?? ""];
  const place = { schema: names.schema, name: table };
  const now = afterDown?.relation(place);
  const gone = now ? isOlder(now, place, constraint, version) : after.relation(made.table) !== undefined;
  return gone || down.some(({ statements }) => statements.some((one) => dropsConstraint(one, names)));
}

/** Whether a constraint of that name stood before up on the table of that name, which up has taken away. */
function isOlder(now: Relation, table: QualifiedName, name: string, { before }: ModelledVersion): boolean {
  const old = before.relation(table);
  if (!old || sameOrigin(old, now)) return false;
  return old.constraints?.some((one) => one.name === name) !== false;
}

export function sameOrigin({ by: a }: Relation, { by: b }: Relation): boolean {
  return a.file.path === b.file.path && a.direction === b.direction && a.span[0] === b.span[0];
}

/** Of a constraint and its table, one after the other; where the table stands at last. */
interface Names {
  readonly schema: string | undefined;
  readonly table: readonly string[];
  readonly constraint: readonly string[];
}

function namesOnTheWayBack({ table, name }: Constraint, { down }: ModelledVersion): Names {
  const names = { schema: table.schema, table: [table.name], constraint: [name] };
  for (const { statements } of down)
    for (const { node } of statements) {
      const { RenameStmt, AlterObjectSchemaStmt: moved } = node as {
        RenameStmt?: RenameStmt;
        AlterObjectSchemaStmt?: AlterObjectSchemaStmt;
      };
      if (moved?.relation?.relname === names.table.at(-1)) names.schema = moved?.newschema;
      const { renameType, relation, subname, newname = "" } = RenameStmt ?? {};
      if (relation?.relname !== names.table.at(-1)) continue;
      if (renameType === "OBJECT_TABLE") names.table.push(newname);
      if (renameType === "OBJECT_TABCONSTRAINT" && subname === names.constraint.at(-1))
        names.constraint.push(newname);
    }
  return names;
}

/** Whether a statement may drop a constraint. */
export function dropsAny({ node }: Statement): boolean {
  if ("DropStmt" in node) return node.DropStmt.removeType === "OBJECT_TABLE";
  return (
    "AlterTableStmt" in node &&
    (node.AlterTableStmt.cmds ?? []).some(
      (cmd) => "AlterTableCmd" in cmd && dropCommands.has(cmd.AlterTableCmd.subtype ?? ""),
    )
  );
}

const dropCommands: ReadonlySet<string> = new Set(["AT_DropConstraint", "AT_DropColumn"]);

/** Foreign keys and checks have no index to follow: they are undone by name, or with their table or column. */
export function dropsConstraint({ node }: Statement, { table, constraint }: Names): boolean {
  const { AlterTableStmt, DropStmt } = node as { AlterTableStmt?: AlterTableStmt; DropStmt?: DropStmt };
  if (DropStmt?.removeType === "OBJECT_TABLE")
    return (DropStmt.objects ?? []).some((one) => table.includes(nameOfList(one).name));
  if (!AlterTableStmt || !table.includes(nameOf(AlterTableStmt.relation).name)) return false;
  return (AlterTableStmt.cmds ?? []).some((cmd) => {
    const { subtype, name } = "AlterTableCmd" in cmd ? cmd.AlterTableCmd : {};
    return (
      (subtype === "AT_DropConstraint" && constraint.includes(name ?? "")) || subtype === "AT_DropColumn"
    );
  });
}
