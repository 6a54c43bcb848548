import { itemsOf, NotKnown, textOf, withKeywords } from "../../code/call-arguments.ts";
import { COMPUTED, type CodeCall, type MapValue, textValue, type Value } from "../../code/value.ts";
import { deferrable, isSet, optionIn, referencesTo } from "./columns.ts";
import { filterSql, orComputed, sequelLiteral } from "./literals.ts";
import { quoteWord } from "./quoting.ts";

/** Columns as Sequel takes them: one, or a list. */
export function columnsIn(value: Value | undefined): readonly Value[] {
  if (value === undefined || value.kind === "unknown") throw new NotKnown("the columns are not literals");
  return value.kind === "list" ? itemsOf(value, "the columns") : [value];
}

export function listOfColumns(value: Value | undefined): string {
  return `(${columnsIn(value).map(sequelLiteral).join(", ")})`;
}

export const noOptions: MapValue = { kind: "map", entries: new Map() };

/** What a call is given last, where that is a hash. */
export function optionsAt(given: readonly Value[], at: number): MapValue {
  const value = given[at];
  if (value === undefined) return noOptions;
  if (value.kind !== "map" || value.open) throw new NotKnown("its options are not literal");
  return value;
}

/** `check`, `constraint` and `add_constraint`: the name alone or with options, then the condition. */
export function checkSql(call: CodeCall, isNamed: boolean): string {
  const given = withKeywords(call);
  const [first, ...others] = given;
  const options = isNamed && first?.kind === "map" ? first : noOptions;
  const name = !isNamed ? undefined : first?.kind === "map" ? optionIn(first, "name") : first;
  const conditions = isNamed ? others : given;
  const condition = (): string => {
    const [only, ...more] = conditions;
    // A block is written in Sequel's own terms, of which only Ruby makes SQL.
    if (call.block || only === undefined) throw new NotKnown("its condition is written in a block");
    return filterSql(more.length === 0 ? only : { kind: "list", items: conditions });
  };
  const check = orComputed(condition);
  return `${constraintName(name)}CHECK ${check === COMPUTED ? `(${COMPUTED})` : check}${ending(options)}`;
}

function constraintName(name: Value | undefined): string {
  return name === undefined || name.kind === "null"
    ? ""
    : `CONSTRAINT ${quoteWord(textOf(name, "the constraint's name"))} `;
}

/** Constraints#constraint_definition_sql of the adapter, for keys and checks. */
function ending(options: MapValue): string {
  const words = [
    ...(isSet(options, "no_inherit") ? [" NO INHERIT"] : []),
    ...(isSet(options, "not_enforced") ? [" NOT ENFORCED"] : []),
    ...(isSet(options, "not_valid") ? [" NOT VALID"] : []),
  ];
  return deferrable(options.entries.get("deferrable")) + words.join("");
}

export function keySql(
  words: "UNIQUE" | "PRIMARY KEY",
  columns: Value | undefined,
  options: MapValue,
): string {
  const using = optionIn(options, "using_index");
  const include = optionIn(options, "include");
  const over = using
    ? `USING INDEX ${quoteWord(textOf(using, "the index"))}`
    : `${listOfColumns(columns)}${include ? ` INCLUDE ${listOfColumns(include)}` : ""}`;
  const name = constraintName(optionIn(options, "name"));
  return `${name}${words} ${over}${deferrable(options.entries.get("deferrable"))}`;
}

export function compositeForeignKey(columns: Value, table: Value, options: MapValue): string {
  const entries = new Map([...options.entries, ["table", table] as const]);
  entries.delete("deferrable");
  const references = referencesTo({ kind: "map", entries });
  return `${constraintName(optionIn(options, "name"))}FOREIGN KEY ${listOfColumns(columns)} ${references}${ending(options)}`;
}

/** `exclude [[:room, "="], [:during, "&&"]]` */
export function exclusionSql(elements: Value | undefined, options: MapValue): string {
  const parts = columnsIn(elements).map((element) => {
    const [column, operator] = columnsIn(element);
    return `${sequelLiteral(column)} WITH ${textOf(operator, "the operator")}`;
  });
  const using = optionIn(options, "using") ?? textValue("gist");
  const where = optionIn(options, "where");
  return (
    [
      `${constraintName(optionIn(options, "name"))}EXCLUDE USING ${textOf(using, "the method")} (${parts.join(", ")})`,
      ...(where ? [`WHERE ${filterSql(where)}`] : []),
    ].join(" ") + deferrable(options.entries.get("deferrable"))
  );
}
