import { COMPUTED } from "../../code/value.ts";
import type { TableObject } from "./database-objects.ts";
import { type DjangoObject, itemsListed, textsListed } from "./django-object.ts";
import { conditionSql, indexedSql } from "./expressions.ts";
import { columnList, includeOf, whereOf } from "./index-sql.ts";
import { djangoQuoted } from "./object-names.ts";
import { type DjangoModel, modelColumns, modelTable } from "./project-state.ts";

interface MadeConstraint {
  readonly made: TableObject;
  /** As a statement of its own. */
  readonly sql: string;
  /** As it stands in CREATE TABLE; null: there it has to be an index. */
  readonly inline: string | null;
}

/** django/db/models/constraints.py */
export function djangoConstraint(constraint: DjangoObject, model: DjangoModel): MadeConstraint {
  const name = constraint.text("name", -1, "the constraint's name");
  const add = (kind: TableObject["kind"], columns: readonly string[], body: string): MadeConstraint => {
    const inline = `CONSTRAINT ${djangoQuoted(name)} ${body}`;
    const sql = `ALTER TABLE ${djangoQuoted(modelTable(model))} ADD ${inline}`;
    return { made: { kind, columns, name }, sql, inline };
  };
  if (constraint.kind === "CheckConstraint") {
    const condition = constraint.given("condition") ?? constraint.given("check");
    return add("check", [], `CHECK (${conditionSql(condition, model)})`);
  }
  if (constraint.kind === "ExclusionConstraint") return add("check", [], exclusion(constraint, model));
  if (constraint.kind !== "UniqueConstraint") return add("check", [], COMPUTED);
  return unique(constraint, name, model) ?? plainUnique(constraint, model, add);
}

function deferrabilityOf(constraint: DjangoObject): string {
  const value = constraint.given("deferrable");
  if (value?.kind !== "reference") return "";
  return value.path.endsWith("DEFERRED")
    ? " DEFERRABLE INITIALLY DEFERRED"
    : " DEFERRABLE INITIALLY IMMEDIATE";
}

function plainUnique(
  constraint: DjangoObject,
  model: DjangoModel,
  add: (kind: TableObject["kind"], columns: readonly string[], body: string) => MadeConstraint,
): MadeConstraint {
  const columns = modelColumns(model, textsListed(constraint.given("fields")));
  const nulls = constraint.given("nulls_distinct");
  const said = nulls?.kind === "boolean" ? `NULLS ${nulls.value ? "" : "NOT "}DISTINCT ` : "";
  const list = columns.map(djangoQuoted).join(", ");
  return add("unique", columns, `UNIQUE ${said}(${list})${deferrabilityOf(constraint)}`);
}

/** Null where a constraint can say it. */
function unique(constraint: DjangoObject, name: string, model: DjangoModel): MadeConstraint | null {
  const fields = textsListed(constraint.given("fields"));
  const [include, where] = [includeOf(constraint, model), whereOf(constraint, model)];
  const classes = textsListed(constraint.given("opclasses"));
  const expressions = constraint.code.arguments;
  if (include.length + where.length + classes.length + expressions.length === 0) return null;
  const columns = modelColumns(model, fields);
  const listed =
    fields.length > 0
      ? columnList(columns, fields, classes)
      : expressions.map((expression) => indexedSql(expression, model)).join(", ");
  const sql = [
    `CREATE UNIQUE INDEX ${djangoQuoted(name)} ON ${djangoQuoted(modelTable(model))} (${listed})`,
    ...[...include, ...where],
  ].join(" ");
  return { made: { kind: "index", columns, name }, sql, inline: null };
}

function exclusion(constraint: DjangoObject, model: DjangoModel): string {
  const method = constraint.textIf("index_type") ?? "GIST";
  const listed = itemsListed(constraint.given("expressions")).map((item) => {
    const [expression, operator] = itemsListed(item);
    const word =
      operator?.kind === "text"
        ? operator.text
        : operatorOf(operator?.kind === "reference" ? operator.path : "");
    return `${expression ? indexedSql(expression, model) : COMPUTED} WITH ${word}`;
  });
  const condition = constraint.given("condition");
  const where = condition ? ` WHERE (${conditionSql(condition, model)})` : "";
  return `EXCLUDE USING ${method} (${listed.join(", ")})${where}${deferrabilityOf(constraint)}`;
}

/** RangeOperators of contrib/postgres/fields/ranges.py, those that are used here. */
function operatorOf(path: string): string {
  if (path.endsWith(".EQUAL")) return "=";
  return path.endsWith(".NOT_EQUAL") ? "<>" : "&&";
}
