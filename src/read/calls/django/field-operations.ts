import { NotKnown } from "../../code/call-arguments.ts";
import { alterField } from "./alter-field.ts";
import { ChangedMap } from "./changed-map.ts";
import type { DjangoObject } from "./django-object.ts";
import { type DjangoField, djangoField } from "./field.ts";
import { knownModel } from "./model-operations.ts";
import type { DjangoOperation, OperationPlace } from "./operation.ts";
import type { DjangoModel, ProjectState } from "./project-state.ts";
import { addField, removeField } from "./tables.ts";

function modelOf(of: DjangoObject, app: string, state: ProjectState): DjangoModel {
  return knownModel(state, app, of.text("model_name", 0, "the model"));
}

function nameOf(of: DjangoObject): string {
  return of.text("name", 1, "the field's name");
}

function fieldGiven(of: DjangoObject): DjangoField {
  const field = djangoField(nameOf(of), of.given("field", 2));
  if (!field) throw new NotKnown("the field is not literal");
  return field;
}

function fieldIn(model: DjangoModel, name: string): DjangoField {
  const field = model.fields.get(name);
  if (!field) throw new NotKnown(`no migration makes the field ${name}`);
  return field;
}

function withField(state: ProjectState, model: DjangoModel, field: DjangoField): ProjectState {
  return state.with({ ...model, fields: model.fields.with(field.name, field) });
}

const added: DjangoOperation = {
  after: (of, app, state) => withField(state, modelOf(of, app, state), fieldGiven(of)),
  forwards: (of, { app, editor, to }) => addField(editor, modelOf(of, app, to), fieldGiven(of), to),
  backwards: (of, { app, editor, from }) => {
    const model = modelOf(of, app, from);
    removeField(editor, model, fieldIn(model, nameOf(of)), from);
  },
};

const removed: DjangoOperation = {
  after: (of, app, state) => {
    const model = modelOf(of, app, state);
    return state.with({ ...model, fields: model.fields.without(nameOf(of)) });
  },
  forwards: added.backwards,
  backwards: (of, { app, editor, to }) => {
    const model = modelOf(of, app, to);
    addField(editor, model, fieldIn(model, nameOf(of)), to);
  },
};

function change(
  of: DjangoObject,
  { app, editor, from, to }: OperationPlace,
  before: string,
  after: string,
): void {
  const [old, next] = [modelOf(of, app, from), modelOf(of, app, to)];
  alterField(
    editor,
    { model: old, field: fieldIn(old, before), state: from },
    { model: next, field: fieldIn(next, after), state: to },
  );
}

const altered: DjangoOperation = {
  after: (of, app, state) => withField(state, modelOf(of, app, state), fieldGiven(of)),
  forwards: (of, place) => change(of, place, nameOf(of), nameOf(of)),
  backwards: (of, place) => change(of, place, nameOf(of), nameOf(of)),
};

function namesOf(of: DjangoObject): readonly [old: string, next: string] {
  return [of.text("old_name", 1, "the field's name"), of.text("new_name", 2, "the field's new name")];
}

const renamed: DjangoOperation = {
  after: (of, app, state) => {
    const model = modelOf(of, app, state);
    const [old, next] = namesOf(of);
    const called = (name: string) => (name === old ? next : name);
    const fields = [...model.fields].map(
      ([name, field]) => [called(name), name === old ? { ...field, name: next } : field] as const,
    );
    const groups = (given: readonly (readonly string[])[]) => given.map((names) => names.map(called));
    return state.with({
      ...{ ...model, fields: new ChangedMap(fields) },
      uniqueTogether: groups(model.uniqueTogether),
      indexTogether: groups(model.indexTogether),
    });
  },
  forwards: (of, place) => change(of, place, ...namesOf(of)),
  backwards: (of, place) => {
    const [old, next] = namesOf(of);
    change(of, place, next, old);
  },
};

export const fieldOperations: readonly (readonly [name: string, operation: DjangoOperation])[] = [
  ["AddField", added],
  ["RemoveField", removed],
  ["AlterField", altered],
  ["RenameField", renamed],
];
