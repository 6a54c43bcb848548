import { COMPUTED, knownText, type Value } from "../../code/value.ts";
import { type DjangoObject, djangoObject, itemsListed } from "./django-object.ts";
import { columnName } from "./field.ts";
import { djangoQuoted } from "./object-names.ts";
import { type DjangoModel, keyOfModel } from "./project-state.ts";

/** A literal as psycopg writes it; a column for `F`. */
function operandSql(value: Value | undefined, model: DjangoModel): string {
  if (value?.kind === "text" && !value.holes) return `'${value.text.replaceAll("'", "''")}'`;
  if (value?.kind === "number") return value.written;
  if (value?.kind === "boolean") return String(value.value);
  if (value?.kind === "null") return "NULL";
  const of = djangoObject(value);
  return of ? expressionSql(of, model) : COMPUTED;
}

function columnIn(name: string, model: DjangoModel): string {
  const field =
    name === "pk"
      ? keyOfModel(model)
      : (model.fields.get(name) ?? model.fields.get(name.replace(/_id$/, "")));
  return djangoQuoted(field ? columnName(field) : name);
}

/** Functions of one or more expressions that SQL calls by the same name. */
const functions =
  /^(?:Lower|Upper|Length|Trim|LTrim|RTrim|Abs|Ceil|Floor|Round|Coalesce|Greatest|Least|MD5|SHA256|Reverse)$/;
const calledOtherwise: ReadonlyMap<string, string> = new Map([
  ["Ceil", "CEILING"],
  ["LTrim", "LTRIM"],
]);

function expressionSql(of: DjangoObject, model: DjangoModel): string {
  const [first] = of.code.arguments;
  if (of.kind === "F") return columnIn(knownText(first) ?? COMPUTED, model);
  if (of.kind === "Value") return operandSql(first, model);
  if (functions.test(of.kind)) {
    const given = of.code.arguments.map((value) => argumentSql(value, model)).join(", ");
    return `${calledOtherwise.get(of.kind) ?? of.kind.toUpperCase()}(${given})`;
  }
  return COMPUTED;
}

/** A text is the name of a field here. */
function argumentSql(value: Value | undefined, model: DjangoModel): string {
  const name = knownText(value);
  return name === null ? operandSql(value, model) : columnIn(name, model);
}

/** An expression of an index; whatever is more than a column stands in parentheses. */
export function indexedSql(value: Value, model: DjangoModel): string {
  const name = knownText(value);
  if (name !== null)
    return name.startsWith("-") ? `${columnIn(name.slice(1), model)} DESC` : columnIn(name, model);
  const of = djangoObject(value);
  if (!of) return COMPUTED;
  const [first] = of.code.arguments;
  if (of.kind === "desc" || of.kind === "asc")
    return `${first ? indexedSql(first, model) : COMPUTED} ${of.kind.toUpperCase()}`;
  if (of.kind === "OrderBy")
    return `${first ? indexedSql(first, model) : COMPUTED} ${of.flag("descending") ? "DESC" : "ASC"}`;
  if (of.kind === "OpClass")
    return `${first ? indexedSql(first, model) : COMPUTED} ${of.textIf("name", 1) ?? COMPUTED}`;
  return of.kind === "F" ? expressionSql(of, model) : `(${expressionSql(of, model)})`;
}

const comparisons: ReadonlyMap<string, string> = new Map([
  ["exact", "="],
  ["gt", ">"],
  ["gte", ">="],
  ["lt", "<"],
  ["lte", "<="],
]);

/** Django's `Q`, as a WHERE or a CHECK. */
export function conditionSql(value: Value | undefined, model: DjangoModel): string {
  const of = djangoObject(value);
  if (!of) return COMPUTED;
  const [first, second] = of.code.arguments;
  if (of.kind === "~") return negated(first, model);
  if (of.kind === "&" || of.kind === "|")
    return joinedSql(
      [...flattened(first, of.kind, model), ...flattened(second, of.kind, model)],
      of.kind === "&" ? " AND " : " OR ",
    );
  if (of.kind !== "Q") return expressionSql(of, model);
  const connector = of.textIf("_connector") === "OR" ? " OR " : " AND ";
  const made = joinedSql(childrenOf(of, model), connector);
  return of.flag("_negated") ? `NOT (${bare(made)})` : made;
}

/** A node of the same connector is taken in. */
function flattened(value: Value | undefined, operator: string, model: DjangoModel): readonly string[] {
  const of = djangoObject(value);
  if (of?.kind === operator) return of.code.arguments.flatMap((inner) => flattened(inner, operator, model));
  const isSame =
    of?.kind === "Q" && !of.flag("_negated") && (operator === "|") === (of.textIf("_connector") === "OR");
  return isSame && of ? childrenOf(of, model) : [conditionSql(value, model)];
}

function negated(value: Value | undefined, model: DjangoModel): string {
  return `NOT (${bare(conditionSql(value, model))})`;
}

function bare(sql: string): string {
  return sql.startsWith("(") && sql.endsWith(")") ? sql.slice(1, -1) : sql;
}

function joinedSql(parts: readonly string[], connector: string): string {
  const [only = COMPUTED] = parts;
  return parts.length > 1 ? `(${parts.join(connector)})` : only;
}

/** Its own conditions first, then those that are given by names, in their order. */
function childrenOf(of: DjangoObject, model: DjangoModel): readonly string[] {
  const placed = of.code.arguments.map((child) => {
    const [name, value] = itemsListed(child);
    const lookup = knownText(name);
    return lookup === null ? conditionSql(child, model) : lookupSql(lookup, value, model);
  });
  const named = [...of.code.named].filter(([name]) => !name.startsWith("_"));
  const sorted = named.sort(([a], [b]) => (a < b ? -1 : 1));
  return [...placed, ...sorted.map(([name, value]) => lookupSql(name, value, model))];
}

function lookupSql(written: string, value: Value | undefined, model: DjangoModel): string {
  const parts = written.split("__");
  const known = parts.length > 1 && isLookup.test(parts.at(-1) ?? "");
  const lookup = known ? (parts.at(-1) ?? "exact") : "exact";
  const path = known ? parts.slice(0, -1) : parts;
  // A path into JSON or another table is not read.
  const column = path.length === 1 ? columnIn(path[0] ?? "", model) : COMPUTED;
  const field = model.fields.get(path[0] ?? "");
  if (lookup === "isnull" || (lookup === "exact" && value?.kind === "null"))
    return `${column} IS ${value?.kind === "boolean" && !value.value ? "NOT " : ""}NULL`;
  if (lookup === "in") return `${column} IN (${listSql(value, model)})`;
  if (lookup === "exact" && value?.kind === "boolean" && /Boolean/.test(field?.kind ?? ""))
    return value.value ? column : `NOT ${column}`;
  const operator = comparisons.get(lookup);
  if (operator) return `${column} ${operator} ${operandSql(value, model)}`;
  const text = knownText(value)?.replaceAll("'", "''");
  if (text !== undefined && /^(?:startswith|endswith|contains)$/.test(lookup))
    return `${column}::text LIKE '${lookup === "startswith" ? "" : "%"}${text}${lookup === "endswith" ? "" : "%"}'`;
  return COMPUTED;
}

function listSql(value: Value | undefined, model: DjangoModel): string {
  if (value?.kind !== "list") return COMPUTED;
  const items = value.items.map((item) => operandSql(item, model));
  return [...items, ...(value.open || items.length === 0 ? [COMPUTED] : [])].join(", ");
}

const isLookup =
  /^(?:exact|iexact|gt|gte|lt|lte|in|isnull|range|startswith|istartswith|endswith|iendswith|contains|icontains|regex|iregex|len)$/;
