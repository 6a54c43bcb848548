import { areEqual, type Value } from "../../code/value.ts";
import { effectiveDefault, hasDefault } from "./column-definition.ts";
import { djangoObject } from "./django-object.ts";
import {
  checkOf,
  columnName,
  type DjangoField,
  hasConstraint,
  isIndexed,
  isKey,
  isManyToMany,
  isNullable,
  isRelation,
  isUnique,
} from "./field.ts";
import { digestName, djangoQuoted } from "./object-names.ts";
import {
  type DjangoModel,
  keyOfModel,
  modelColumns,
  modelTable,
  type ProjectState,
} from "./project-state.ts";
import { fieldIndex, foreignKeyOf, likeIndex, type SchemaEditor, uniqueOver } from "./schema-editor.ts";
import { renameTable, throughOf } from "./tables.ts";

/** A field on one side of a change. */
export interface FieldSide {
  readonly model: DjangoModel;
  readonly field: DjangoField;
  readonly state: ProjectState;
}

/** django/db/models/fields/__init__.py, non_db_attrs: they say nothing of a column. */
const asides =
  /^(?:blank|choices|editable|error_messages|help_text|limit_choices_to|on_delete|related_name|related_query_name|validators|verbose_name|upload_to|storage|auto_created|serialize|db_column|swappable|protocol|unpack_ipv4|auto_now|auto_now_add|encoder|decoder)$/;

/** _field_should_be_altered */
function isAltered(old: FieldSide, next: FieldSide): boolean {
  if (columnName(old.field) !== columnName(next.field) || old.field.of.kind !== next.field.of.kind)
    return true;
  // Django 3.2 makes a key again where only the model that it refers to is called otherwise; 5.2 does not.
  const isSameTable =
    next.state.project.version >= 400 &&
    isRelation(old.field) &&
    isRelation(next.field) &&
    old.state.reference(old.model, old.field).table === next.state.reference(next.model, next.field).table;
  const names = new Set([...old.field.of.code.named.keys(), ...next.field.of.code.named.keys()]);
  return [...names].some(
    (name) =>
      !asides.test(name) &&
      !(isSameTable && name === "to") &&
      !isSame(old.field.of.given(name), next.field.of.given(name), name),
  );
}

const trueByDefault = /^db_(?:index|constraint)$/;

/** What is not known is not taken for a change. */
function isSame(a: Value | undefined, b: Value | undefined, name: string): boolean {
  if (a === undefined || b === undefined) {
    const given = a ?? b;
    return given?.kind === "null" || (given?.kind === "boolean" && !given.value && !trueByDefault.test(name));
  }
  if (name === "to") return String(pathOf(a)).toLowerCase() === String(pathOf(b)).toLowerCase();
  if (a.kind === "reference" || b.kind === "reference") return pathOf(a) === pathOf(b);
  const [left, right] = [djangoObject(a), djangoObject(b)];
  if (left && right) {
    const keys = new Set([...left.code.named.keys(), ...right.code.named.keys()]);
    return (
      left.kind === right.kind && [...keys].every((key) => isSame(left.given(key), right.given(key), key))
    );
  }
  return areEqual(a, b) ?? a.kind === b.kind;
}

function pathOf(value: Value): string | null {
  return value.kind === "reference" ? value.path : value.kind === "text" ? value.text : null;
}

/** django/db/backends/base/schema.py, alter_field and _alter_field, with what PostgreSQL's own adds. */
export function alterField(editor: SchemaEditor, old: FieldSide, next: FieldSide): void {
  if (!next.model.isManaged) return;
  if (isManyToMany(old.field) || isManyToMany(next.field)) {
    alterThrough(editor, old, next);
    return;
  }
  if (!isAltered(old, next)) return;
  const change = new FieldChange(editor, old, next);
  change.dropKeys();
  change.dropIndexes();
  change.changeColumn();
  change.addIndexes();
  change.addKeys();
  change.likes();
}

function alterThrough(editor: SchemaEditor, old: FieldSide, next: FieldSide): void {
  const [from, to] = [
    throughOf(old.model, old.field, old.state),
    throughOf(next.model, next.field, next.state),
  ];
  if (from && to) renameTable(editor, modelTable(from), modelTable(to));
}

class FieldChange {
  readonly #editor: SchemaEditor;
  readonly #old: FieldSide;
  readonly #next: FieldSide;
  readonly #table: string;
  readonly #types: { readonly old: string; readonly next: string };
  #hadKey = false;
  #incoming: readonly { readonly model: DjangoModel; readonly field: DjangoField }[] = [];

  constructor(editor: SchemaEditor, old: FieldSide, next: FieldSide) {
    [this.#editor, this.#old, this.#next] = [editor, old, next];
    this.#table = modelTable(old.model);
    this.#types = { old: typeOfSide(old), next: typeOfSide(next) };
  }

  get #isRetyped(): boolean {
    return this.#types.old !== this.#types.next;
  }

  dropKeys(): void {
    const [old, next] = [this.#old.field, this.#next.field];
    const column = [columnName(old)];
    if (hasConstraint(old)) this.#hadKey = this.#editor.dropNamed(this.#table, "foreign key", column);
    const becameKey = !isKey(old) && isKey(next);
    if (isUnique(old) && !isKey(old) && (!isUnique(next) || becameKey))
      this.#editor.dropNamed(this.#table, "unique", column, [...this.#old.model.constraints.keys()]);
    const isReferred = ((isKey(old) && isKey(next)) || (isUnique(old) && isUnique(next))) && this.#isRetyped;
    if (!isReferred) return;
    this.#incoming = this.#old.state
      .referring(this.#old.model)
      .filter(({ field }) => isRelation(field) && keyOfModel(this.#old.model) === old);
    for (const { model, field } of this.#incoming)
      this.#editor.dropNamed(modelTable(model), "foreign key", [columnName(field)]);
  }

  dropIndexes(): void {
    const [old, next] = [this.#old.field, this.#next.field];
    const column = [columnName(old)];
    if (isIndexed(old) && !isUnique(old) && (!isIndexed(next) || isUnique(next)))
      this.#editor.dropNamed(this.#table, "index", column, [...this.#old.model.indexes.keys()]);
    if (checkOf(old) !== null && checkOf(next) === null)
      this.#editor.dropNamed(this.#table, "check", column, [...this.#old.model.constraints.keys()]);
  }

  changeColumn(): void {
    const editor = this.#editor;
    const [from, to] = [columnName(this.#old.field), columnName(this.#next.field)];
    const alter = `ALTER TABLE ${djangoQuoted(this.#table)}`;
    if (from !== to) {
      editor.change(`${alter} RENAME COLUMN ${djangoQuoted(from)} TO ${djangoQuoted(to)}`);
      editor.objects.renameColumn(this.#table, from, to);
      editor.followColumn(this.#table, from, to);
    }
    const column = `ALTER COLUMN ${djangoQuoted(to)}`;
    const becomesNotNull = isNullable(this.#old.field) && !isNullable(this.#next.field);
    const stored = this.#next.field.of.given("db_default") !== undefined;
    const fallback = becomesNotNull && !stored ? effectiveDefault(this.#next.field) : null;
    const isFilled = fallback !== null && hasDefault(this.#next.field);
    const nulls =
      isNullable(this.#old.field) === isNullable(this.#next.field)
        ? []
        : [`${column} ${isNullable(this.#next.field) ? "DROP" : "SET"} NOT NULL`];
    const actions = [
      ...(this.#isRetyped ? [`${column} TYPE ${this.#types.next}${this.#conversion(to)}`] : []),
      ...(fallback === null ? [] : [`${column} SET DEFAULT ${fallback}`]),
      ...(isFilled ? [] : nulls),
    ];
    if (this.#isRetyped) this.#dropLikeOfOtherType();
    this.#act(actions, nulls);
    if (isFilled) {
      const update = `UPDATE ${djangoQuoted(this.#table)} SET ${djangoQuoted(to)} = ${fallback} WHERE ${djangoQuoted(to)} IS NULL`;
      const isNewer = this.#next.state.project.version >= 400;
      editor.execute(isNewer ? `${update}; SET CONSTRAINTS ALL IMMEDIATE` : update);
      this.#act(nulls, nulls);
    }
    if (fallback !== null) this.#afterwards.push(`${alter} ${column} DROP DEFAULT`);
  }

  /** In one statement, or with an engine in one each, where NOT NULL is proven by a check at the end. */
  #act(actions: readonly string[], nulls: readonly string[]): void {
    const editor = this.#editor;
    const alter = `ALTER TABLE ${djangoQuoted(this.#table)}`;
    if (!editor.engine) {
      if (actions.length > 0) editor.execute(`${alter} ${actions.join(", ")}`);
      return;
    }
    const column = columnName(this.#next.field);
    for (const action of actions)
      if (!nulls.includes(action) || isNullable(this.#next.field)) editor.change(`${alter} ${action}`);
      else editor.laterNotNull(this.#table, column);
  }

  readonly #afterwards: string[] = [];

  #conversion(column: string): string {
    const { old, next } = { old: this.#old, next: this.#next };
    const isOther = old.state.template(old.model, old.field) !== next.state.template(next.model, next.field);
    return isOther ? ` USING ${djangoQuoted(column)}::${this.#types.next}` : "";
  }

  #dropLikeOfOtherType(): void {
    const { old, next } = this.#types;
    const isOther = ["varchar", "text", "citext"].some(
      (type) => old.startsWith(type) && !next.startsWith(type),
    );
    if (isOther && (isIndexed(this.#old.field) || isUnique(this.#old.field))) this.#dropLike();
  }

  #dropLike(): void {
    const name = digestName(this.#table, [columnName(this.#old.field)], "_like");
    this.#editor.dropOne(this.#table, "index", name);
    if (this.#next.state.project.version >= 502) this.#editor.forgetIndex(this.#table, name);
  }

  addIndexes(): void {
    const [old, next] = [this.#old.field, this.#next.field];
    const { model } = this.#next;
    const wasUnique = isUnique(old) && !(isKey(old) && !isKey(next));
    if (!isKey(next) && isUnique(next) && !wasUnique) {
      const { made, sql } = uniqueOver(this.#table, [columnName(next)]);
      this.#editor.makes(this.#table, made, sql);
    }
    if ((!isIndexed(old) || isUnique(old)) && isIndexed(next) && !isUnique(next)) {
      const { made, sql } = fieldIndex({ ...model, table: this.#table }, next);
      this.#editor.makes(this.#table, made, sql);
    }
    // What refers to a key has its type.
    for (const { model: other, field } of this.#incoming) this.#retype(other, field);
  }

  #retype(model: DjangoModel, field: DjangoField): void {
    const column = djangoQuoted(columnName(field));
    const type = this.#next.state.type(model, field);
    this.#editor.execute(
      `ALTER TABLE ${djangoQuoted(modelTable(model))} ALTER COLUMN ${column} TYPE ${type} USING ${column}::${type}`,
    );
  }

  addKeys(): void {
    const { model, field, state } = this.#next;
    const own = { ...model, table: this.#table };
    if (hasConstraint(field) && (this.#hadKey || !hasConstraint(this.#old.field))) {
      const { made, sql } = foreignKeyOf(own, field, state.reference(own, field));
      this.#editor.makes(this.#table, made, sql);
    }
    for (const { model: other, field: referring } of this.#incoming) {
      if (!hasConstraint(referring)) continue;
      const { made, sql } = foreignKeyOf(other, referring, state.reference(other, referring));
      this.#editor.makes(modelTable(other), made, sql);
    }
    const check = checkOf(field);
    if (check !== null && checkOf(this.#old.field) === null) {
      const name = digestName(this.#table, [columnName(field)], "_check");
      const sql = `ALTER TABLE ${djangoQuoted(this.#table)} ADD CONSTRAINT ${djangoQuoted(name)} CHECK (${check})`;
      this.#editor.makes(this.#table, { kind: "check", columns: [columnName(field)], name }, sql);
    }
    for (const sql of this.#afterwards) this.#editor.change(sql);
  }

  likes(): void {
    const [old, next] = [this.#old.field, this.#next.field];
    const isNewer = this.#next.state.project.version >= 402;
    const isOtherText =
      isNewer &&
      (isIndexed(old) || isUnique(old)) &&
      ((this.#types.old.startsWith("varchar") && this.#types.next.startsWith("text")) ||
        (this.#types.old.startsWith("text") && this.#types.next.startsWith("varchar")));
    const isAdded =
      (!(isIndexed(old) || isUnique(old)) && isIndexed(next)) ||
      (!isUnique(old) && isUnique(next)) ||
      isOtherText;
    const like = isAdded
      ? likeIndex({ ...this.#next.model, table: this.#table }, next, this.#types.next)
      : null;
    if (like) this.#editor.makes(this.#table, like.made, like.sql);
    if (isUnique(old) && !(isIndexed(next) || isUnique(next))) this.#dropLike();
  }
}

function typeOfSide({ model, field, state }: FieldSide): string {
  return state.type(model, field);
}

/** AlterUniqueTogether and AlterIndexTogether: what goes is found by its columns. */
export function groupsGone(
  from: readonly (readonly string[])[],
  to: readonly (readonly string[])[],
  model: DjangoModel,
): readonly (readonly string[])[] {
  const kept = new Set(to.map(String));
  return from.filter((names) => !kept.has(String(names))).map((names) => modelColumns(model, names));
}
