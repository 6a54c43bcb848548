import type { DropStmt, FuncCall, Node, TypeName } from "libpg-query";
import type { IndexShape, MadeOf, Relation } from "../../types.ts";
import { stringsOf } from "../grammar/name.ts";

/** What is dropped with CASCADE and may be used by columns and indexes, by what DROP calls it. */
const kinds = new Map<string, MadeOf["kind"]>([
  ["OBJECT_TYPE", "type"],
  ["OBJECT_DOMAIN", "type"],
  ["OBJECT_FUNCTION", "routine"],
  ["OBJECT_ROUTINE", "routine"],
  ["OBJECT_OPCLASS", "operator class"],
  ["OBJECT_COLLATION", "collation"],
]);

/** What a DROP … CASCADE takes away, where columns and indexes may be made of it. */
export function takenByCascade(drop: DropStmt): readonly MadeOf[] {
  const kind = kinds.get(drop.removeType ?? "");
  if (kind === undefined || drop.behavior !== "DROP_CASCADE") return [];
  return (drop.objects ?? []).flatMap((object) => {
    const name = namesOf(object).at(-1);
    return name === undefined ? [] : [{ kind, name }];
  });
}

/** DROP TYPE names a type, DROP FUNCTION a name with arguments, DROP OPERATOR CLASS its access method first. */
function namesOf(object: Node): readonly string[] {
  if ("ObjectWithArgs" in object) return (object.ObjectWithArgs.objname ?? []).flatMap(stringsOf);
  if ("TypeName" in object) return (object.TypeName.names ?? []).flatMap(stringsOf);
  return stringsOf(object);
}

/** The columns of a table that go with it. */
export function columnsMadeOf({ columns = [] }: Relation, { kind, name }: MadeOf): readonly string[] {
  const isMade = ({ type, collation }: (typeof columns)[number]) =>
    kind === "type"
      ? type === name || type === `${name}[]`
      : kind === "collation" && bare(collation) === name;
  return columns.filter(isMade).map((column) => column.name);
}

/** Whether an index goes with it by itself, not with a column. */
export function isMadeOf({ keys, predicate }: IndexShape, of: MadeOf): boolean {
  if (of.kind === "operator class") return keys.some(({ opclass }) => bare(opclass) === of.name);
  if (of.kind === "collation" && keys.some(({ collation }) => bare(collation) === of.name)) return true;
  return [...keys.map(({ expression }) => expression), predicate].some(
    (tree) => tree !== null && names(tree, of),
  );
}

/** Without its schema. */
function bare(name: string | null | undefined): string | undefined {
  return name?.split(".").at(-1);
}

/** Whether an expression, kept as the text of its tree, calls the routine or casts to the type. */
function names(tree: string, { kind, name }: MadeOf): boolean {
  if (!tree.includes(JSON.stringify(name))) return false;
  const waiting: unknown[] = [JSON.parse(tree)];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (typeof node !== "object" || node === null) continue;
    const { FuncCall: call, typeName: type } = node as { FuncCall?: FuncCall; typeName?: TypeName };
    const named = kind === "routine" ? call?.funcname : kind === "type" ? type?.names : undefined;
    if (named?.flatMap(stringsOf).at(-1) === name) return true;
    waiting.push(...Object.values(node));
  }
  return false;
}
