import { NotKnown } from "../../code/call-arguments.ts";
import { djangoConstraint } from "./constraint-sql.ts";
import { type DjangoObject, djangoObject, textsListed } from "./django-object.ts";
import { djangoIndexSql } from "./index-sql.ts";
import { knownModel } from "./model-operations.ts";
import { djangoQuoted } from "./object-names.ts";
import { type DjangoOperation, type OperationPlace, sendsNothingAtAll, stateUnchanged } from "./operation.ts";
import { type DjangoModel, modelColumns, modelTable, type ProjectState } from "./project-state.ts";

function modelOf(of: DjangoObject, app: string, state: ProjectState): DjangoModel {
  return knownModel(state, app, of.text("model_name", 0, "the model"));
}

function objectGiven(of: DjangoObject, key: "index" | "constraint"): DjangoObject {
  const made = djangoObject(of.given(key, 1));
  if (!made) throw new NotKnown(`the ${key} is not literal`);
  return made;
}

function nameOf(of: DjangoObject): string {
  return of.text("name", 1, "the name");
}

type NamedMap = "indexes" | "constraints";

function keeping(kept: NamedMap, key: "index" | "constraint"): DjangoOperation["after"] {
  return (of, app, state) => {
    const model = modelOf(of, app, state);
    const made = objectGiven(of, key);
    return state.with({ ...model, [kept]: model[kept].with(made.text("name", -1, "the name"), made) });
  };
}

function leaving(kept: NamedMap): DjangoOperation["after"] {
  return (of, app, state) => {
    const model = modelOf(of, app, state);
    return state.with({ ...model, [kept]: model[kept].without(nameOf(of)) });
  };
}

function makeIndex(
  { editor }: OperationPlace,
  model: DjangoModel,
  index: DjangoObject,
  concurrently: boolean,
): void {
  if (!model.isManaged) return;
  const { made, sql } = djangoIndexSql(index, model, concurrently);
  editor.makes(modelTable(model), made, sql);
}

function dropIndex(
  { editor, to }: OperationPlace,
  model: DjangoModel,
  name: string,
  concurrently: boolean,
): void {
  if (!model.isManaged) return;
  const isConcurrent = concurrently || editor.engine !== null;
  editor.change(`DROP INDEX ${isConcurrent ? "CONCURRENTLY " : ""}IF EXISTS ${djangoQuoted(name)}`, false);
  editor.objects.drop(name);
  if (to.project.version >= 502) editor.forgetIndex(modelTable(model), name);
}

function addIndex(concurrently: boolean): DjangoOperation {
  return {
    after: keeping("indexes", "index"),
    forwards: (of, place) =>
      makeIndex(place, modelOf(of, place.app, place.to), objectGiven(of, "index"), concurrently),
    backwards: (of, place) => {
      const name = objectGiven(of, "index").text("name", -1, "the index's name");
      dropIndex(place, modelOf(of, place.app, place.from), name, concurrently);
    },
  };
}

function removeIndex(concurrently: boolean): DjangoOperation {
  return {
    after: leaving("indexes"),
    forwards: (of, place) => dropIndex(place, modelOf(of, place.app, place.from), nameOf(of), concurrently),
    backwards: (of, place) => {
      const model = modelOf(of, place.app, place.to);
      const index = model.indexes.get(nameOf(of));
      if (!index) throw new NotKnown(`no migration makes the index ${nameOf(of)}`);
      makeIndex(place, model, index, concurrently);
    },
  };
}

function makeConstraint(
  { editor }: OperationPlace,
  model: DjangoModel,
  constraint: DjangoObject,
  more = "",
): void {
  if (!model.isManaged) return;
  const { made, sql } = djangoConstraint(constraint, model);
  editor.makes(modelTable(model), made, sql + more);
}

function dropConstraint({ editor }: OperationPlace, model: DjangoModel, constraint: DjangoObject): void {
  if (!model.isManaged) return;
  const { made } = djangoConstraint(constraint, model);
  editor.dropOne(modelTable(model), made.kind, made.name);
}

function addConstraint(more: string): DjangoOperation {
  return {
    after: keeping("constraints", "constraint"),
    forwards: (of, place) =>
      makeConstraint(place, modelOf(of, place.app, place.to), objectGiven(of, "constraint"), more),
    backwards: (of, place) =>
      dropConstraint(place, modelOf(of, place.app, place.from), objectGiven(of, "constraint")),
  };
}

function constraintNamed(of: DjangoObject, model: DjangoModel): DjangoObject {
  const known = model.constraints.get(nameOf(of));
  if (!known) throw new NotKnown(`no migration makes the constraint ${nameOf(of)}`);
  return known;
}

const removeConstraint: DjangoOperation = {
  after: leaving("constraints"),
  forwards: (of, place) => {
    const model = modelOf(of, place.app, place.from);
    dropConstraint(place, model, constraintNamed(of, model));
  },
  backwards: (of, place) => {
    const model = modelOf(of, place.app, place.to);
    makeConstraint(place, model, constraintNamed(of, model));
  },
};

const validateConstraint: DjangoOperation = {
  after: stateUnchanged,
  forwards: (of, { app, editor, from }) => {
    const table = djangoQuoted(modelTable(modelOf(of, app, from)));
    editor.execute(`ALTER TABLE ${table} VALIDATE CONSTRAINT ${djangoQuoted(nameOf(of))}`);
  },
  backwards: sendsNothingAtAll,
};

function renameIndex(of: DjangoObject, { app, editor, from }: OperationPlace, isBack: boolean): void {
  const model = modelOf(of, app, from);
  if (!model.isManaged) return;
  const next = of.text("new_name", 1, "the index's new name");
  const fields = textsListed(of.given("old_fields"));
  // Without an old name of its own it was made by `index_together`; taken back, nothing is renamed.
  const old =
    fields.length > 0
      ? editor.objects.named(modelTable(model), "index", modelColumns(model, fields))[0]
      : of.textIf("old_name", 2);
  if (fields.length > 0 && isBack) return;
  if (!old) throw new NotKnown("the index's old name is not known");
  const [was, becomes] = isBack ? [next, old] : [old, next];
  editor.execute(`ALTER INDEX ${djangoQuoted(was)} RENAME TO ${djangoQuoted(becomes)}`);
  editor.objects.rename(was, becomes);
}

const renamedIndex: DjangoOperation = {
  after: (of, app, state) => {
    const model = modelOf(of, app, state);
    const [old, next] = [of.textIf("old_name", 2) ?? "", of.textIf("new_name", 1) ?? ""];
    const known = model.indexes.get(old);
    const others = model.indexes.without(old);
    const indexes = known ? others.with(next, known.named("name", next)) : others;
    const group = String(textsListed(of.given("old_fields")));
    return state.with({
      ...{ ...model, indexes },
      indexTogether: model.indexTogether.filter((names) => String(names) !== group),
    });
  },
  forwards: (of, place) => renameIndex(of, place, false),
  backwards: (of, place) => renameIndex(of, place, true),
};

export const indexOperations: readonly (readonly [name: string, operation: DjangoOperation])[] = [
  ["AddIndex", addIndex(false)],
  ["RemoveIndex", removeIndex(false)],
  ["AddIndexConcurrently", addIndex(true)],
  ["RemoveIndexConcurrently", removeIndex(true)],
  ["RenameIndex", renamedIndex],
  ["AddConstraint", addConstraint("")],
  ["AddConstraintNotValid", addConstraint(" NOT VALID")],
  ["RemoveConstraint", removeConstraint],
  ["ValidateConstraint", validateConstraint],
];
