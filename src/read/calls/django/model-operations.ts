import { NotKnown } from "../../code/call-arguments.ts";
import { making } from "../../code/partly-known-table.ts";
import { knownText, type Value } from "../../code/value.ts";
import { alterField, groupsGone } from "./alter-field.ts";
import { ChangedMap } from "./changed-map.ts";
import { DjangoObject, djangoObject, itemsListed, textsListed } from "./django-object.ts";
import { type DjangoField, djangoField, isManyToMany, isRelation, targetOf } from "./field.ts";
import { type DjangoOperation, type OperationPlace, sendsNothingAtAll, stateUnchanged } from "./operation.ts";
import { type DjangoModel, modelKey, modelTable, ProjectState } from "./project-state.ts";
import { uniqueOver } from "./schema-editor.ts";
import { createModelTable, deleteTable, indexOver, renameTable, throughOf } from "./tables.ts";

/** `{("a", "b")}`, `[["a", "b"]]`, `("a", "b")` */
function groupsIn(value: Value | undefined): readonly (readonly string[])[] {
  const items = itemsListed(value);
  if (items.length > 0 && items.every((item) => knownText(item) !== null)) return [textsListed(value)];
  return items.map(textsListed).filter((names) => names.length > 0);
}

function namedItems(value: Value | undefined): ChangedMap<DjangoObject> {
  return new ChangedMap(
    itemsListed(value).flatMap((item): [string, DjangoObject][] => {
      const of = djangoObject(item);
      const name = of?.textIf("name");
      return of && name ? [[name, of]] : [];
    }),
  );
}

function modelIn(of: DjangoObject, app: string): DjangoModel {
  const name = of.text("name", 0, "the model's name").toLowerCase();
  const options = of.given("options", 2);
  const option = (key: string) => (options?.kind === "map" ? options.entries.get(key) : undefined);
  const is = (key: string, otherwise: boolean) => {
    const value = option(key);
    return value?.kind === "boolean" ? value.value : otherwise;
  };
  const table = knownText(option("db_table"));
  const isNamed = table !== null || !option("db_table");
  const listed = () => itemsListed(of.given("fields", 1)).flatMap(namedField);
  const fields = isNamed ? making({ name: table ?? `${app}_${name}` }, listed) : listed();
  return {
    ...{
      app,
      name,
      table,
      isManaged: is("managed", true) && !is("proxy", false),
    },
    fields: new ChangedMap(fields),
    uniqueTogether: groupsIn(option("unique_together")),
    indexTogether: groupsIn(option("index_together")),
    indexes: namedItems(option("indexes")),
    constraints: namedItems(option("constraints")),
    comment: option("db_table_comment"),
  };
}

function namedField(item: Value): readonly (readonly [string, DjangoField])[] {
  const [key, value] = itemsListed(item);
  const field = djangoField(knownText(key) ?? "", value);
  if (!field || field.name === "") throw new NotKnown("a field of the model is not literal");
  return [[field.name, field]];
}

/** A model that no migration has made is one of another package. */
export function knownModel(state: ProjectState, app: string, name: string): DjangoModel {
  const model = state.model(app, name);
  if (model) return model;
  throw new NotKnown(`no migration makes the model ${name}`);
}

const createModel: DjangoOperation = {
  after: (of, app, state) => state.with(modelIn(of, app)),
  forwards: (of, { app, editor, to }) => createModelTable(editor, modelIn(of, app), to),
  backwards: (of, { app, editor, from }) =>
    deleteTable(editor, knownModel(from, app, of.text("name", 0, "the model")), from),
};

const deleteModel: DjangoOperation = {
  after: (of, app, state) => state.without(`${app}.${of.text("name", 0, "the model").toLowerCase()}`),
  forwards: (of, { app, editor, from }) =>
    deleteTable(editor, knownModel(from, app, of.text("name", 0, "the model")), from),
  backwards: (of, { app, editor, to }) =>
    createModelTable(editor, knownModel(to, app, of.text("name", 0, "the model")), to),
};

function renamedTo(of: DjangoObject, app: string, state: ProjectState): ProjectState {
  const model = knownModel(state, app, of.text("old_name", 0, "the model"));
  const name = of.text("new_name", 1, "the model's new name").toLowerCase();
  const [old, next] = [modelKey(model), `${app}.${name}`];
  // What refers to it refers to it by its new name.
  const models = new ChangedMap(
    [...state.models].map(([key, other]): [string, DjangoModel] => {
      const fields = new ChangedMap(
        [...other.fields].map(
          ([fieldName, field]) => [fieldName, referringTo(field, other, old, next, state)] as const,
        ),
      );
      return key === old ? [next, { ...other, name, fields }] : [key, { ...other, fields }];
    }),
  );
  return new ProjectState(models, state.project);
}

function referringTo(
  field: DjangoField,
  { app, name }: DjangoModel,
  old: string,
  next: string,
  { project }: ProjectState,
): DjangoField {
  if (!(isRelation(field) || isManyToMany(field)) || targetOf(field, app, name, project.user) !== old)
    return field;
  const { code, kind } = field.of;
  const named = new Map(code.named).set("to", { kind: "text", text: next, runs: [] });
  const placed = code.named.has("to") ? code.arguments : code.arguments.slice(1);
  return { ...field, of: new DjangoObject(kind, { ...code, named, arguments: placed }) };
}

/** RenameModel: the table, and the columns of what links it to others. */
function renameModel(
  of: DjangoObject,
  { app, editor, from, to }: OperationPlace,
  [before, after]: readonly [string, string],
): void {
  const [old, next] = [
    knownModel(from, app, of.text(before, -1, "the model")),
    knownModel(to, app, of.text(after, -1, "the model")),
  ];
  renameTable(editor, modelTable(old), modelTable(next));
  alterKeysTo(old, next, { editor, from, to });
  for (const [name, field] of old.fields) {
    const renamed = next.fields.get(name);
    const [through, into] = [throughOf(old, field, from), renamed ? throughOf(next, renamed, to) : null];
    if (!through || !into) continue;
    renameTable(editor, modelTable(through), modelTable(into));
    const [was, becomes] = [through.fields.get(old.name), into.fields.get(next.name)];
    if (was && becomes)
      alterField(
        editor,
        { model: into, field: was, state: from },
        { model: into, field: becomes, state: to },
      );
  }
}

/** Foreign keys that refer to a model which is renamed are altered; those that nothing is called by are not found. */
function alterKeysTo(
  renamed: DjangoModel,
  next: DjangoModel,
  { editor, from, to }: Pick<OperationPlace, "editor" | "from" | "to">,
): void {
  for (const { model, field } of from.referring(renamed)) {
    if (!isRelation(field) || field.of.textIf("related_name")?.endsWith("+")) continue;
    const other = model === renamed ? next : to.model(model.app, model.name);
    const as = other?.fields.get(field.name);
    if (!other || !as) continue;
    const before = { model: { ...model, table: modelTable(other) }, field, state: from };
    alterField(editor, before, { model: other, field: as, state: to });
  }
}

/** Arguments that stand by their places, by their names. */
function withNames(of: DjangoObject, names: readonly string[]): DjangoObject {
  const named = new Map(of.code.named);
  names.forEach((name, at) => {
    const value = of.code.arguments[at];
    if (value) named.set(name, value);
  });
  return new DjangoObject(of.kind, { ...of.code, named });
}

const renames = ["old_name", "new_name"] as const;

const renamedModel: DjangoOperation = {
  after: renamedTo,
  forwards: (of, place) => renameModel(withNames(of, renames), place, ["old_name", "new_name"]),
  backwards: (of, place) => renameModel(withNames(of, renames), place, ["new_name", "old_name"]),
};

function retabled(of: DjangoObject, { app, editor, from, to }: OperationPlace): void {
  const name = of.text("name", 0, "the model");
  const [old, next] = [knownModel(from, app, name), knownModel(to, app, name)];
  renameTable(editor, modelTable(old), modelTable(next));
  for (const [fieldName, field] of old.fields) {
    const renamed = next.fields.get(fieldName);
    const [through, into] = [throughOf(old, field, from), renamed ? throughOf(next, renamed, to) : null];
    if (through && into) renameTable(editor, modelTable(through), modelTable(into));
  }
}

const alterModelTable: DjangoOperation = {
  after: (of, app, state) => {
    const model = knownModel(state, app, of.text("name", 0, "the model"));
    return state.with({ ...model, table: of.textIf("table", 1) });
  },
  forwards: retabled,
  backwards: retabled,
};

type Together = "uniqueTogether" | "indexTogether";

function together(key: Together, written: string): DjangoOperation {
  const change = (of: DjangoObject, { app, editor, from, to }: OperationPlace): void => {
    const name = of.text("name", 0, "the model");
    const [old, next] = [knownModel(from, app, name), knownModel(to, app, name)];
    if (!next.isManaged) return;
    const table = modelTable(next);
    const kind = key === "uniqueTogether" ? "unique" : "index";
    for (const columns of groupsGone(old[key], next[key], old))
      editor.dropNamed(table, kind, columns, [...old.constraints.keys(), ...old.indexes.keys()]);
    for (const columns of groupsGone(next[key], old[key], next)) {
      const { made, sql } = kind === "unique" ? uniqueOver(table, columns) : indexOver(table, columns);
      editor.makes(table, made, sql);
    }
  };
  return {
    after: (of, app, state) => {
      const model = knownModel(state, app, of.text("name", 0, "the model"));
      return state.with({ ...model, [key]: groupsIn(of.given(written, 1)) });
    },
    forwards: change,
    backwards: change,
  };
}

const aside: DjangoOperation = {
  after: stateUnchanged,
  forwards: sendsNothingAtAll,
  backwards: sendsNothingAtAll,
};

export const modelOperations: readonly (readonly [name: string, operation: DjangoOperation])[] = [
  ["CreateModel", createModel],
  ["DeleteModel", deleteModel],
  ["RenameModel", renamedModel],
  ["AlterModelTable", alterModelTable],
  ["AlterUniqueTogether", together("uniqueTogether", "unique_together")],
  ["AlterIndexTogether", together("indexTogether", "index_together")],
  ["AlterModelOptions", aside],
  ["AlterModelManagers", aside],
  ["AlterModelTableComment", aside],
  ["AlterConstraint", aside],
];
