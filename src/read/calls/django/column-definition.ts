import { COMPUTED, type Value } from "../../code/value.ts";
import { djangoObject } from "./django-object.ts";
import { checkOf, columnName, type DjangoField, isKey, isNullable, isUnique } from "./field.ts";
import { djangoQuoted } from "./object-names.ts";
import type { DjangoModel, ProjectState } from "./project-state.ts";

/** "varchar(30) NOT NULL UNIQUE", as _iter_column_sql writes it. */
export function columnDefinition(
  model: DjangoModel,
  field: DjangoField,
  state: ProjectState,
  fallback: string | null,
  /** Its key and its UNIQUE are made apart. */
  isApart = false,
): string {
  const { type, suffix } = state.serial(model, field);
  const stored = databaseDefault(field.of.given("db_default"));
  const collation = field.of.textIf("db_collation");
  const check = checkOf(field);
  return [
    `${djangoQuoted(columnName(field))} ${type}`,
    ...(collation === null ? [] : [`COLLATE ${djangoQuoted(collation)}`]),
    ...(stored !== null ? [`DEFAULT ${stored}`] : fallback !== null ? [`DEFAULT ${fallback}`] : []),
    // A column without a word may be null: Django's CREATE TABLE and ADD COLUMN both say it.
    isNullable(field) && !isKey(field) ? "NULL" : "NOT NULL",
    ...(isApart ? [] : isKey(field) ? ["PRIMARY KEY"] : isUnique(field) ? ["UNIQUE"] : []),
  ]
    .join(" ")
    .concat(suffix, check === null ? "" : ` CHECK (${check})`);
}

/** `db_default`: a literal, or an expression that is not read. */
function databaseDefault(value: Value | undefined): string | null {
  if (value === undefined) return null;
  const inner = djangoObject(value)?.kind === "Value" ? djangoObject(value)?.code.arguments[0] : value;
  if (inner?.kind === "number") return inner.written;
  if (inner?.kind === "boolean") return String(inner.value);
  return inner?.kind === "text" && !inner.holes ? `'${inner.text.replaceAll("'", "''")}'` : COMPUTED;
}

export function hasDefault({ of }: DjangoField): boolean {
  const value = of.given("default");
  return value !== undefined && value.kind !== "null";
}

const texts = /^(?:(?:CI)?(?:Char|Email|Text)|Slug|URL|File|Image|FilePath|CommaSeparatedInteger)Field$/;

/** What is written into the rows that are there; null: nothing. */
export function effectiveDefault(field: DjangoField): string | null {
  const value = field.of.given("default");
  if (value !== undefined && value.kind !== "null") return literalDefault(value, field);
  if (field.of.flag("auto_now") || field.of.flag("auto_now_add")) return isNullable(field) ? null : COMPUTED;
  const isBlank = field.of.flag("blank") && !isNullable(field) && texts.test(field.kind);
  return isBlank ? "''" : null;
}

function literalDefault(value: Value, { kind }: DjangoField): string {
  const cast = kind === "GenericIPAddressField" ? "::inet" : "";
  switch (value.kind) {
    case "text":
      return value.holes ? COMPUTED : `'${value.text.replaceAll("'", "''")}'${cast}`;
    case "number":
      return /^(?:Char|Text)/.test(kind) ? `'${value.written}'` : value.written;
    case "boolean":
      return String(value.value);
    case "reference":
      return value.path === "list" && kind === "ArrayField" ? "'{}'" : COMPUTED;
    default:
      return COMPUTED;
  }
}
