import type { Evaluator } from "../../code/host.ts";
import type { CodeCall, TextValue } from "../../code/value.ts";
import { ChangedMap } from "./changed-map.ts";
import type { DatabaseObjects, TableObject } from "./database-objects.ts";
import { checkOf, columnName, type DjangoField, isIndexed, isUnique } from "./field.ts";
import { digestName, djangoQuoted } from "./object-names.ts";
import { type DjangoModel, modelTable } from "./project-state.ts";
import { madeApart, notNullApart, type ZeroDowntime } from "./zero-downtime/made-apart.ts";

interface Reference {
  readonly table: string;
  readonly column: string;
}

type Make = (model: DjangoModel, to: Reference | null) => MadeObject;

/** Written when it is sent: by then its table and its columns may be called otherwise. */
interface DeferredSql {
  readonly span: Pick<CodeCall, "span">;
  readonly model: DjangoModel;
  /** Where it refers to another table. */
  readonly to: Reference | null;
  readonly make: Make;
  readonly as: MadeObject;
}

/** django/db/backends/postgresql/schema.py: what is sent at once, and what at the end of the migration. */
export class SchemaEditor {
  readonly run: Evaluator;
  readonly objects: DatabaseObjects;
  #deferred: DeferredSql[] = [];
  readonly #atEnd: (() => void)[] = [];
  /** The call that is being carried out. */
  at: Pick<CodeCall, "span"> = { span: [0, 0] };

  /** An engine that makes the same without stopping anybody; null: Django's own. */
  readonly engine: ZeroDowntime | null;

  constructor(run: Evaluator, objects: DatabaseObjects, engine: ZeroDowntime | null = null) {
    [this.run, this.objects, this.engine] = [run, objects, engine];
  }

  execute(sql: string | TextValue): void {
    this.run.sent.send(sql, this.at);
  }

  /** A statement of the schema, each of which an engine may look for first. */
  change(sql: string, isTimed = true, at = this.at): void {
    const { sent } = this.run;
    const { lockTimeout = null, isIdempotent = false } = this.engine ?? {};
    sent.within = isTimed && lockTimeout !== null ? [["lock_timeout", lockTimeout]] : null;
    sent.send(sql, at, [], isIdempotent ? "healed" : "query");
    sent.within = null;
  }

  later(model: DjangoModel, make: Make, to: Reference | null = null): void {
    this.#deferred.push({ span: this.at, model, to, make, as: make(model, to) });
  }

  /** At the end of a migration: a check proves it first. */
  laterNotNull(table: string, column: string): void {
    const { at } = this;
    const all = notNullApart(table, column, digestName(table, [column], "_notnull"));
    this.#atEnd.push(() => {
      for (const { sql, isTimed } of all) this.change(sql, isTimed, at);
    });
  }

  /** At the end of a migration. */
  flush(): void {
    for (const { span, model, as } of this.#deferred.splice(0)) this.#make(modelTable(model), as, span);
    for (const send of this.#atEnd.splice(0)) send();
  }

  /** What is made later follows a table that is renamed before (rename_table_references). */
  followTable(from: string, to: string): void {
    this.#follow(
      (model) => (modelTable(model) === from ? { ...model, table: to } : model),
      (other) => (other.table === from ? { ...other, table: to } : other),
    );
  }

  /** rename_column_references */
  followColumn(table: string, from: string, to: string): void {
    this.#follow(
      (model) => (modelTable(model) === table ? withColumn(model, from, to) : model),
      (other) => (other.table === table && other.column === from ? { ...other, column: to } : other),
    );
  }

  #follow(rename: (model: DjangoModel) => DjangoModel, refer: (to: Reference) => Reference): void {
    this.#deferred = this.#deferred.map((deferred) => {
      const [model, to] = [rename(deferred.model), deferred.to && refer(deferred.to)];
      return model === deferred.model && to === deferred.to
        ? deferred
        : { ...deferred, model, to, as: deferred.make(model, to) };
    });
  }

  /** What would be made of a table or a column that is dropped before is not made. */
  forget(table: string, column: string | null): void {
    this.#deferred = this.#deferred.filter(
      ({ model, as, to }) =>
        !(modelTable(model) === table && (column === null || as.made.columns.includes(column))) &&
        !(column === null && to?.table === table),
    );
  }

  /**
   * Since Django 5.2 an index that is dropped before it is made is not made (_delete_index_sql). To find it the others of
   * its table are asked for their names, which they then keep.
   */
  forgetIndex(table: string, name: string): void {
    this.#deferred = this.#deferred.flatMap((deferred) => {
      if (deferred.as.made.kind !== "index" || modelTable(deferred.model) !== table) return [deferred];
      return deferred.as.made.name === name
        ? []
        : [{ ...deferred, make: named(deferred.as.made.name, deferred.make) }];
    });
  }

  makes(table: string, made: TableObject, sql: string): void {
    this.#make(table, { made, sql }, this.at);
  }

  #make(table: string, { made, sql }: MadeObject, at: Pick<CodeCall, "span">): void {
    const all = this.engine ? madeApart(table, made, sql, this.engine) : [{ sql, isTimed: false }];
    for (const each of all) this.change(each.sql, each.isTimed, at);
    this.objects.add(table, made);
  }

  /** Drops what there is of a kind over a column or columns. */
  dropNamed(
    table: string,
    kind: TableObject["kind"],
    columns: readonly string[],
    except: readonly string[] = [],
  ): boolean {
    const names = this.objects.named(table, kind, columns).filter((name) => !except.includes(name));
    for (const name of names) this.dropOne(table, kind, name);
    return names.length > 0;
  }

  dropOne(table: string, kind: TableObject["kind"], name: string): void {
    const quoted = djangoQuoted(name);
    if (kind === "index")
      this.change(`DROP INDEX ${this.engine ? "CONCURRENTLY " : ""}IF EXISTS ${quoted}`, false);
    else if (kind === "foreign key")
      this.change(
        `SET CONSTRAINTS ${quoted} IMMEDIATE; ALTER TABLE ${djangoQuoted(table)} DROP CONSTRAINT ${quoted}`,
      );
    else this.change(`ALTER TABLE ${djangoQuoted(table)} DROP CONSTRAINT ${quoted}`);
    this.objects.drop(name);
  }
}

interface MadeObject {
  readonly made: TableObject;
  readonly sql: string;
}

function named(name: string, make: Make): Make {
  return (model, to) => {
    const { made, sql } = make(model, to);
    const written = sql.replace(djangoQuoted(made.name), () => djangoQuoted(name));
    return { made: { ...made, name }, sql: written };
  };
}

function withColumn(model: DjangoModel, from: string, to: string): DjangoModel {
  const fields = [...model.fields].map(
    ([name, field]) =>
      [name, columnName(field) === from ? { ...field, of: field.of.named("db_column", to) } : field] as const,
  );
  return fields.some(([name, field]) => field !== model.fields.get(name))
    ? { ...model, fields: new ChangedMap(fields) }
    : model;
}

export function fieldIndex(model: DjangoModel, field: DjangoField): MadeObject {
  const [table, column] = [modelTable(model), columnName(field)];
  const name = digestName(table, [column]);
  return {
    made: { kind: "index", columns: [column], name },
    sql: `CREATE INDEX ${djangoQuoted(name)} ON ${djangoQuoted(table)} (${djangoQuoted(column)})`,
  };
}

/** For LIKE under locales other than C; null where the type needs none. */
export function likeIndex(model: DjangoModel, field: DjangoField, type: string): MadeObject | null {
  if (!/^(?:varchar|text)/.test(type) || type.includes("[") || !(isIndexed(field) || isUnique(field)))
    return null;
  const [table, column] = [modelTable(model), columnName(field)];
  const name = digestName(table, [column], "_like");
  const operators = type.startsWith("varchar") ? "varchar_pattern_ops" : "text_pattern_ops";
  return {
    made: { kind: "index", columns: [column], name },
    sql: `CREATE INDEX ${djangoQuoted(name)} ON ${djangoQuoted(table)} (${djangoQuoted(column)} ${operators})`,
  };
}

export function foreignKeyOf(
  model: DjangoModel,
  field: DjangoField,
  to: Reference,
): MadeObject & { readonly inline: string } {
  const [table, column] = [modelTable(model), columnName(field)];
  const name = digestName(table, [column], `_fk_${to.table}_${to.column}`);
  const [toTable, toColumn] = [djangoQuoted(to.table), djangoQuoted(to.column)];
  const end = "DEFERRABLE INITIALLY DEFERRED";
  const quoted = djangoQuoted(name);
  return {
    made: { kind: "foreign key", columns: [column], name },
    sql: `ALTER TABLE ${djangoQuoted(table)} ADD CONSTRAINT ${quoted} FOREIGN KEY (${djangoQuoted(column)}) REFERENCES ${toTable} (${toColumn}) ${end}`,
    inline: ` CONSTRAINT ${quoted} REFERENCES ${toTable}(${toColumn}) ${end}; SET CONSTRAINTS ${quoted} IMMEDIATE`,
  };
}

export function uniqueOver(table: string, columns: readonly string[], given?: string): MadeObject {
  const name = given ?? digestName(table, columns, "_uniq");
  const list = columns.map(djangoQuoted).join(", ");
  return {
    made: { kind: "unique", columns, name },
    sql: `ALTER TABLE ${djangoQuoted(table)} ADD CONSTRAINT ${djangoQuoted(name)} UNIQUE (${list})`,
  };
}

/** What PostgreSQL itself calls the UNIQUE and the CHECK that stand behind a column. */
export function inlineObjects(model: DjangoModel, field: DjangoField): readonly TableObject[] {
  const [table, column] = [modelTable(model), columnName(field)];
  const called = (end: string) => serverName(table, column, end);
  return [
    ...(isUnique(field) && !field.of.flag("primary_key")
      ? [{ kind: "unique" as const, columns: [column], name: called("key") }]
      : []),
    ...(checkOf(field) === null
      ? []
      : [{ kind: "check" as const, columns: [column], name: called("check") }]),
  ];
}

/** PostgreSQL's makeObjectName: the longer of the two names loses characters first. */
function serverName(table: string, column: string, end: string): string {
  let [first, second] = [table.length, column.length];
  while (first + second + end.length + 2 > 63) {
    if (first > second) first--;
    else second--;
  }
  return `${table.slice(0, first)}_${column.slice(0, second)}_${end}`;
}
