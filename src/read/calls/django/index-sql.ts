import { NotKnown } from "../../code/call-arguments.ts";
import { COMPUTED, knownText, type Value } from "../../code/value.ts";
import type { TableObject } from "./database-objects.ts";
import { type DjangoObject, textsListed } from "./django-object.ts";
import { conditionSql, indexedSql } from "./expressions.ts";
import { djangoQuoted } from "./object-names.ts";
import { type DjangoModel, modelColumns, modelTable } from "./project-state.ts";

const methods: ReadonlyMap<string, string> = new Map([
  ["GinIndex", "gin"],
  ["GistIndex", "gist"],
  ["BrinIndex", "brin"],
  ["HashIndex", "hash"],
  ["BTreeIndex", "btree"],
  ["SpGistIndex", "spgist"],
  ["BloomIndex", "bloom"],
  ["HnswIndex", "hnsw"],
  ["IvfflatIndex", "ivfflat"],
]);

/** In the order in which Django writes them. */
const storageOptions = [
  ...["length", "autosummarize", "pages_per_range", "fillfactor", "deduplicate_items"],
  ...["fastupdate", "gin_pending_list_limit", "buffering", "m", "ef_construction", "lists"],
] as const;

interface MadeIndex {
  readonly made: TableObject;
  readonly sql: string;
}

/** django/db/models/indexes.py and contrib/postgres/indexes.py */
export function djangoIndexSql(index: DjangoObject, model: DjangoModel, isConcurrent: boolean): MadeIndex {
  const name = index.text("name", -1, "the index's name");
  const method = methods.get(index.kind) ?? (index.kind === "Index" ? null : COMPUTED);
  const fields = textsListed(index.given("fields"));
  const columns = modelColumns(
    model,
    fields.map((field) => field.replace(/^-/, "")),
  );
  const listed =
    fields.length > 0
      ? columnList(columns, fields, textsListed(index.given("opclasses")))
      : index.code.arguments.map((expression) => indexedSql(expression, model)).join(", ");
  if (listed === "") throw new NotKnown("the index's columns are not literal");
  const storage = storageOptions.flatMap((option) => storageOf(option, index.given(option)));
  const tablespace = index.textIf("db_tablespace");
  const sql = [
    `CREATE INDEX ${isConcurrent ? "CONCURRENTLY " : ""}${djangoQuoted(name)} ON ${djangoQuoted(modelTable(model))}`,
    ...(method === null ? [] : [`USING ${method}`]),
    // Each expression of more than a column stands in parentheses of its own.
    `(${listed})`,
    ...includeOf(index, model),
    ...(storage.length === 0 ? [] : [`WITH (${storage.join(", ")})`]),
    ...(tablespace === null ? [] : [`TABLESPACE ${djangoQuoted(tablespace)}`]),
    ...whereOf(index, model),
  ];
  return { made: { kind: "index", columns, name }, sql: sql.join(" ") };
}

export function columnList(
  columns: readonly string[],
  fields: readonly string[],
  classes: readonly string[],
): string {
  return columns
    .map((column, at) => {
      const operators = classes[at] ? ` ${classes[at]}` : "";
      return `${djangoQuoted(column)}${operators}${fields[at]?.startsWith("-") ? " DESC" : ""}`;
    })
    .join(", ");
}

export function includeOf(of: DjangoObject, model: DjangoModel): readonly string[] {
  const names = textsListed(of.given("include"));
  return names.length === 0 ? [] : [`INCLUDE (${modelColumns(model, names).map(djangoQuoted).join(", ")})`];
}

export function whereOf(of: DjangoObject, model: DjangoModel): readonly string[] {
  const condition = of.given("condition");
  return condition && condition.kind !== "null" ? [`WHERE ${conditionSql(condition, model)}`] : [];
}

function storageOf(option: string, value: Value | undefined): readonly string[] {
  if (value === undefined || value.kind === "null") return [];
  if (value.kind === "boolean") return [`${option} = ${value.value ? "on" : "off"}`];
  return value.kind === "number"
    ? [`${option} = ${value.written}`]
    : [`${option} = ${knownText(value) ?? COMPUTED}`];
}
