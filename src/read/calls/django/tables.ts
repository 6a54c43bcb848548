import { making } from "../../code/partly-known-table.ts";
import type { Value } from "../../code/value.ts";
import { byCodeUnits } from "../../evidence/folder.ts";
import { ChangedMap } from "./changed-map.ts";
import { columnDefinition, effectiveDefault } from "./column-definition.ts";
import { djangoConstraint } from "./constraint-sql.ts";
import { DjangoObject } from "./django-object.ts";
import { columnName, type DjangoField, hasConstraint, isIndexed, isManyToMany, isUnique } from "./field.ts";
import { djangoIndexSql } from "./index-sql.ts";
import { digestName, djangoQuoted, tableNameIn } from "./object-names.ts";
import {
  columnFields,
  type DjangoModel,
  modelColumns,
  modelKey,
  modelTable,
  type ProjectState,
} from "./project-state.ts";
import {
  fieldIndex,
  foreignKeyOf,
  inlineObjects,
  likeIndex,
  type SchemaEditor,
  uniqueOver,
} from "./schema-editor.ts";

/** The table that a relation of many to many makes; null where the migration names a model of its own for that. */
export function throughOf(model: DjangoModel, field: DjangoField, state: ProjectState): DjangoModel | null {
  if (!isManyToMany(field) || field.of.given("through") !== undefined) return null;
  const target = state.target(model, field);
  const to = target?.name ?? "";
  const isSelf = target !== null && modelKey(target) === modelKey(model);
  const table = field.of.textIf("db_table") ?? tableNameIn(`${modelTable(model)}_${field.name}`);
  const relation = (name: string, of: string): [string, DjangoField] => [
    name,
    { name, kind: "ForeignKey", of: new DjangoObject("ForeignKey", callFor(field, of)) },
  ];
  const key = state.project.isBigKey ? "BigAutoField" : "AutoField";
  const id: DjangoField = { name: "id", kind: key, of: new DjangoObject(key, callFor(field, null)) };
  const [from, into] = isSelf ? [`from_${model.name}`, `to_${to}`] : [model.name, to === "" ? "to" : to];
  const named = target ? modelKey(target) : (field.of.textIf("to", 0) ?? "auth.user");
  return {
    ...{ app: model.app, name: `${model.name}_${field.name}`, table, isManaged: model.isManaged },
    fields: new ChangedMap([["id", id], relation(from, modelKey(model)), relation(into, named)]),
    ...{
      uniqueTogether: [[from, into]],
      indexTogether: [],
      indexes: new ChangedMap(),
      constraints: new ChangedMap(),
    },
    comment: undefined,
  };
}

function callFor({ of }: DjangoField, to: string | null) {
  const named = new Map<string, Value>(
    to === null
      ? [["primary_key", { kind: "boolean", value: true }]]
      : [["to", { kind: "text", text: to, runs: [] }]],
  );
  return { ...of.code, arguments: [], named };
}

export function createModelTable(editor: SchemaEditor, model: DjangoModel, state: ProjectState): void {
  if (!model.isManaged) return;
  const table = modelTable(model);
  making({ name: table }, () => defineModelTable(editor, model, table, state));
}

function defineModelTable(
  editor: SchemaEditor,
  model: DjangoModel,
  table: string,
  state: ProjectState,
): void {
  for (const names of model.uniqueTogether) {
    editor.later(model, (now) => uniqueOver(modelTable(now), modelColumns(now, names)));
  }
  const columns = columnFields(model).map((field) => {
    for (const object of inlineObjects(model, field)) editor.objects.add(table, object);
    if (hasConstraint(field)) laterKey(editor, model, field, state);
    return columnDefinition(model, field, state, null);
  });
  const constraints = [...model.constraints.values()].flatMap((constraint) => {
    const { inline, made } = djangoConstraint(constraint, model);
    if (inline === null) editor.later(model, (now) => djangoConstraint(constraint, now));
    else editor.objects.add(table, made);
    return inline ?? [];
  });
  editor.execute(`CREATE TABLE ${djangoQuoted(table)} (${[...columns, ...constraints].join(", ")})`);
  comments(editor, model, state);
  for (const field of columnFields(model)) laterIndexes(editor, model, field, state);
  for (const names of model.indexTogether)
    editor.later(model, (now) => indexOver(modelTable(now), modelColumns(now, names)));
  for (const index of model.indexes.values()) editor.later(model, (now) => djangoIndexSql(index, now, false));
  for (const field of model.fields.values()) {
    const through = throughOf(model, field, state);
    if (through) createModelTable(editor, through, state);
  }
}

function laterKey(editor: SchemaEditor, model: DjangoModel, field: DjangoField, state: ProjectState): void {
  const to = state.reference(model, field);
  const as = ({ fields }: DjangoModel) => fields.get(field.name) ?? field;
  editor.later(model, (now, other) => foreignKeyOf(now, as(now), other ?? to), to);
}

function laterIndexes(
  editor: SchemaEditor,
  model: DjangoModel,
  field: DjangoField,
  state: ProjectState,
): void {
  const type = state.type(model, field);
  const like = likeIndex(model, field, type);
  const as = ({ fields }: DjangoModel) => fields.get(field.name) ?? field;
  if (isIndexed(field) && !isUnique(field)) editor.later(model, (now) => fieldIndex(now, as(now)));
  if (like) editor.later(model, (now) => likeIndex(now, as(now), type) ?? like);
}

export function indexOver(table: string, columns: readonly string[]) {
  const name = digestName(table, columns, "_idx");
  const list = columns.map(djangoQuoted).join(", ");
  return {
    made: { kind: "index", columns, name } as const,
    sql: `CREATE INDEX ${djangoQuoted(name)} ON ${djangoQuoted(table)} (${list})`,
  };
}

function comments(editor: SchemaEditor, model: DjangoModel, { project }: ProjectState): void {
  if (project.version < 402) return;
  const { comment } = model;
  if (comment?.kind === "text")
    editor.execute(
      `COMMENT ON TABLE ${djangoQuoted(modelTable(model))} IS '${comment.text.replaceAll("'", "''")}'`,
    );
  for (const field of columnFields(model)) commentOnField(editor, model, field);
}

export function commentOnField(editor: SchemaEditor, model: DjangoModel, field: DjangoField): void {
  const text = field.of.textIf("db_comment");
  if (text !== null)
    editor.execute(
      `COMMENT ON COLUMN ${djangoQuoted(modelTable(model))}.${djangoQuoted(columnName(field))} IS '${text.replaceAll("'", "''")}'`,
    );
}

export function deleteTable(editor: SchemaEditor, model: DjangoModel, state: ProjectState): void {
  if (!model.isManaged) return;
  const table = modelTable(model);
  const throughs = [...model.fields.values()].flatMap((field) => throughOf(model, field, state) ?? []);
  if (editor.engine?.dropsApart) dropKeys(editor, model, throughs, state);
  for (const through of throughs) deleteTable(editor, through, state);
  editor.change(`DROP TABLE ${djangoQuoted(table)} CASCADE`, false);
  editor.objects.dropTable(table);
  editor.forget(table, null);
}

export function renameTable(editor: SchemaEditor, from: string, to: string): void {
  if (from === to) return;
  editor.change(`ALTER TABLE ${djangoQuoted(from)} RENAME TO ${djangoQuoted(to)}`);
  editor.objects.renameTable(from, to);
  editor.followTable(from, to);
}

export function addField(
  editor: SchemaEditor,
  model: DjangoModel,
  field: DjangoField,
  state: ProjectState,
): void {
  if (!model.isManaged) return;
  if (isManyToMany(field)) {
    const through = throughOf(model, field, state);
    if (through) createModelTable(editor, through, state);
    return;
  }
  const table = modelTable(model);
  const alter = `ALTER TABLE ${djangoQuoted(table)}`;
  const stored = field.of.given("db_default") !== undefined;
  const fallback = stored ? null : effectiveDefault(field);
  const key = hasConstraint(field) ? foreignKeyOf(model, field, state.reference(model, field)) : null;
  // Rows that are there would be checked against a default.
  const inline = key && fallback === null && !editor.engine;
  const isApart = editor.engine !== null;
  editor.change(
    `${alter} ADD COLUMN ${columnDefinition(model, field, state, fallback, isApart)}${inline ? key.inline : ""}`,
  );
  for (const object of inlineObjects(model, field))
    if (isApart && object.kind === "unique")
      editor.later(model, (now) => uniqueOver(modelTable(now), [columnName(field)]));
    else editor.objects.add(table, object);
  if (key && inline) editor.objects.add(table, key.made);
  else if (key) laterKey(editor, model, field, state);
  if (fallback !== null)
    editor.change(`${alter} ALTER COLUMN ${djangoQuoted(columnName(field))} DROP DEFAULT`);
  if (state.project.version >= 402) commentOnField(editor, model, field);
  laterIndexes(editor, model, field, state);
}

export function removeField(
  editor: SchemaEditor,
  model: DjangoModel,
  field: DjangoField,
  state: ProjectState,
): void {
  if (!model.isManaged) return;
  if (isManyToMany(field)) {
    const through = throughOf(model, field, state);
    if (through) deleteTable(editor, through, state);
    return;
  }
  const [table, column] = [modelTable(model), columnName(field)];
  editor.dropNamed(table, "foreign key", [column]);
  if (editor.engine?.dropsApart) dropFirst(editor, table, column);
  editor.change(`ALTER TABLE ${djangoQuoted(table)} DROP COLUMN ${djangoQuoted(column)} CASCADE`);
  editor.objects.dropColumn(table, column);
  editor.forget(table, column);
}

/** What would go with its column: other keys first, then UNIQUE, then indexes. */
function dropFirst(editor: SchemaEditor, table: string, column: string): void {
  for (const kind of ["foreign key", "unique", "index"] as const)
    for (const object of editor.objects.of(table))
      if (object.kind === kind && object.columns.includes(column)) editor.dropOne(table, kind, object.name);
}

/** Its keys, and those that refer to it, by the names of their tables and by their own. */
function dropKeys(
  editor: SchemaEditor,
  model: DjangoModel,
  throughs: readonly DjangoModel[],
  state: ProjectState,
): void {
  const table = modelTable(model);
  const refers = (other: DjangoModel, field: DjangoField): boolean =>
    hasConstraint(field) && state.reference(other, field).table === table;
  const others = [
    ...state.referring(model),
    ...throughs.flatMap((through) => columnFields(through).map((field) => ({ model: through, field }))),
  ];
  const keys = new Map(
    editor.objects
      .of(table)
      .flatMap(({ kind, name }) => (kind === "foreign key" ? [[name, table] as const] : [])),
  );
  for (const { model: other, field } of others)
    if (refers(other, field))
      for (const name of editor.objects.named(modelTable(other), "foreign key", [columnName(field)]))
        keys.set(name, modelTable(other));
  const sorted = [...keys].sort((a, b) => byCodeUnits(a[1], b[1]) || byCodeUnits(a[0], b[0]));
  for (const [name, of] of sorted) editor.dropOne(of, "foreign key", name);
}
