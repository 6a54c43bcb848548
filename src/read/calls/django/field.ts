import { COMPUTED, knownText, type Value } from "../../code/value.ts";
import { type DjangoObject, djangoObject } from "./django-object.ts";

/** A field of a model, as far as its column needs it. */
export interface DjangoField {
  readonly name: string;
  readonly of: DjangoObject;
  /** The class of the field, as Django's own are called: "CharField". */
  readonly kind: string;
}

export function djangoField(name: string, value: Value | undefined): DjangoField | null {
  const of = djangoObject(value);
  return of && { name, of, kind: kindOf(of.kind) };
}

/** A field of another package is mostly called by the one that it extends. */
function kindOf(called: string): string {
  if (templates.has(called) || relations.test(called) || called === "ArrayField") return called;
  const known = [...templates.keys()].find((kind) => called.endsWith(kind));
  return known ?? others.get(called) ?? called;
}

const others: ReadonlyMap<string, string> = new Map([
  ["ParentalKey", "ForeignKey"],
  ["TreeForeignKey", "ForeignKey"],
  ["TreeOneToOneField", "OneToOneField"],
  ["ParentalManyToManyField", "ManyToManyField"],
  ["RichTextField", "TextField"],
  ["PhoneNumberField", "CharField"],
  ["CountryField", "CharField"],
]);

const relations = /^(?:ForeignKey|OneToOneField|ManyToManyField)$/;

/** django/db/backends/postgresql/base.py, data_types */
const templates: ReadonlyMap<string, string> = new Map([
  ["PositiveSmallIntegerField", "smallint"],
  ["PositiveBigIntegerField", "bigint"],
  ["PositiveIntegerField", "integer"],
  ["SmallIntegerField", "smallint"],
  ["BigIntegerField", "bigint"],
  ["IntegerField", "integer"],
  ["SmallAutoField", "smallint"],
  ["BigAutoField", "bigint"],
  ["AutoField", "integer"],
  ["CommaSeparatedIntegerField", "varchar()"],
  ["GenericIPAddressField", "inet"],
  ["IPAddressField", "inet"],
  ["NullBooleanField", "boolean"],
  ["BooleanField", "boolean"],
  ["CICharField", "citext"],
  ["CIEmailField", "citext"],
  ["CITextField", "citext"],
  ["CharField", "varchar()"],
  ["EmailField", "varchar()"],
  ["SlugField", "varchar()"],
  ["URLField", "varchar()"],
  ["FilePathField", "varchar()"],
  ["FileField", "varchar()"],
  ["ImageField", "varchar()"],
  ["DateTimeRangeField", "tstzrange"],
  ["DateRangeField", "daterange"],
  ["DecimalRangeField", "numrange"],
  ["BigIntegerRangeField", "int8range"],
  ["IntegerRangeField", "int4range"],
  ["DateTimeField", "timestamp with time zone"],
  ["DateField", "date"],
  ["TimeField", "time"],
  ["DurationField", "interval"],
  ["DecimalField", "numeric()"],
  ["FloatField", "double precision"],
  ["BinaryField", "bytea"],
  ["JSONField", "jsonb"],
  ["HStoreField", "hstore"],
  ["SearchVectorField", "tsvector"],
  ["TextField", "text"],
  ["UUIDField", "uuid"],
]);

const lengths: ReadonlyMap<string, string> = new Map([
  ["EmailField", "254"],
  ["SlugField", "50"],
  ["URLField", "200"],
  ["FileField", "100"],
  ["ImageField", "100"],
  ["FilePathField", "100"],
]);

/** Its type, without what it refers to; `${computed}` where the field is of nobody here knows which class. */
export function ownType({ kind, of }: DjangoField): string {
  if (kind === "ArrayField") {
    const base = djangoField("", of.given("base_field", 0));
    const size = of.number("size");
    return `${base ? ownType(base) : COMPUTED}[${size ?? ""}]`;
  }
  const template = templates.get(kind);
  if (template === "varchar()") {
    const given = of.given("max_length") ?? null;
    const length = given?.kind === "number" ? given.written : (lengths.get(kind) ?? null);
    // Since Django 4.2 it may be of any length.
    return given === null && length === null ? "varchar" : `varchar(${length ?? "255"})`;
  }
  if (template === "numeric()")
    return `numeric(${of.number("max_digits") ?? "10"}, ${of.number("decimal_places") ?? "0"})`;
  return template ?? COMPUTED;
}

/** What tells whether values are converted when a type changes. */
export function typeTemplate({ kind, of }: DjangoField): string {
  return templates.get(kind) ?? ownType({ kind, of, name: "" });
}

export function isRelation({ kind }: DjangoField): boolean {
  return kind === "ForeignKey" || kind === "OneToOneField";
}

export function isManyToMany({ kind }: DjangoField): boolean {
  return kind === "ManyToManyField";
}

/** A field without a column, such as a generic relation. */
export function hasColumn(field: DjangoField): boolean {
  return (
    !isManyToMany(field) &&
    !/^(?:GenericForeignKey|GenericRelation|TaggableManager|CompositePrimaryKey)$/.test(field.kind)
  );
}

export function isAuto({ kind }: DjangoField): boolean {
  return /^(?:Small|Big)?AutoField$/.test(kind);
}

export function isKey({ of }: DjangoField): boolean {
  return of.flag("primary_key");
}

export function isUnique(field: DjangoField): boolean {
  return isKey(field) || field.of.flag("unique") || field.kind === "OneToOneField";
}

export function isIndexed({ kind, of }: DjangoField): boolean {
  return of.flag("db_index", kind === "ForeignKey" || kind === "OneToOneField" || kind === "SlugField");
}

export function isNullable({ kind, of }: DjangoField): boolean {
  return of.flag("null", kind === "NullBooleanField");
}

export function hasConstraint(field: DjangoField): boolean {
  return isRelation(field) && field.of.flag("db_constraint", true);
}

export function columnName(field: DjangoField): string {
  return field.of.textIf("db_column") ?? (isRelation(field) ? `${field.name}_id` : field.name);
}

export function checkOf(field: DjangoField): string | null {
  return /^Positive\w*IntegerField$/.test(field.kind) ? `"${columnName(field)}" >= 0` : null;
}

/** "app.model", in lower case; null where it is not known. */
export function targetOf({ of }: DjangoField, app: string, model: string, user: string): string | null {
  const to = of.given("to", 0);
  if (to?.kind === "reference" && to.path.endsWith("AUTH_USER_MODEL")) return user;
  const known = knownText(to)?.toLowerCase();
  if (known === undefined) return null;
  if (known === "self") return `${app}.${model}`;
  if (known === "settings.auth_user_model") return user;
  return known.includes(".") ? known : `${app}.${known}`;
}
