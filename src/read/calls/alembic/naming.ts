import { NotKnown } from "../../code/call-arguments.ts";
import type { ObjectName } from "./identifiers.ts";

/** `MetaData(naming_convention={…})`, by its keys: "ix", "uq", "ck", "fk", "pk". */
export type NamingConvention = ReadonlyMap<string, string>;

/** SQLAlchemy's own: only indexes have one. */
const own: NamingConvention = new Map([["ix", "ix_%(column_0_label)s"]]);

export interface ObjectToName {
  readonly table: string;
  readonly schema: string | null;
  /** Empty for a check. */
  readonly columns: readonly string[];
  readonly referred?: { readonly table: string; readonly columns: readonly string[] } | undefined;
}

/** The name that an object gets: its own, or the one that a convention makes; null: the server's. */
export function conventional(
  given: ObjectName | null,
  key: "ix" | "uq" | "ck" | "fk" | "pk",
  object: ObjectToName,
  conventions: NamingConvention,
): ObjectName | null {
  if (given?.isMade) return given;
  const convention = conventions.get(key) ?? own.get(key);
  if (convention === undefined) return given;
  // A name that is given is kept, but where the convention takes it in.
  const takesName = convention.includes("%(constraint_name)s");
  if (given ? !takesName : takesName) return given;
  return { name: filled(convention, object, given?.name ?? ""), isMade: true };
}

function filled(convention: string, object: ObjectToName, name: string): string {
  return convention.replaceAll(/%\((\w+)\)s/g, (_, token: string) => {
    const known = tokenOf(token, object, name);
    if (known === null) throw new NotKnown(`what the naming convention has for %(${token})s is not known`);
    return known;
  });
}

/** sqlalchemy/sql/naming.py, ConventionDict */
function tokenOf(token: string, { table, schema, columns, referred }: ObjectToName, name: string) {
  if (token === "table_name") return table;
  if (token === "constraint_name") return name;
  if (token === "referred_table_name") return referred?.table ?? null;
  const [, isReferred, index, word] = /^(referred_)?column_(\d+|\d+_?N)_?(name|label|key)$/.exec(token) ?? [];
  if (index === undefined) return null;
  const of = isReferred ? (referred?.columns ?? []) : columns;
  const prefix = [
    ...(schema === null ? [] : [schema.replaceAll(".", "_")]),
    isReferred ? referred?.table : table,
  ];
  const said = of.map((column) => (word === "label" ? [...prefix, column].join("_") : column));
  if (index.endsWith("N")) return said.join(index.includes("_") ? "_" : "");
  return said[Number(index)] ?? "";
}
