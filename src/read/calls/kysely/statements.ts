import { NotKnown, textOf } from "../../code/call-arguments.ts";
import { dottedTable, making } from "../../code/partly-known-table.ts";
import { type CodeCall, type TextValue, textValue, type Value } from "../../code/value.ts";
import type { BuilderKind, StatementStart } from "./built-statement.ts";
import {
  AlteredColumn,
  builtBy,
  ColumnDefinition,
  tablePath,
  writtenExpression,
} from "./column-definition.ts";
import { predicateSql } from "./conditions.ts";
import { ConstraintEnd, constraintBy } from "./constraints.ts";
import { joinedSql, kyselySqlIn, newWriting, quotedIdentifier, type SqlWriting, sqlList } from "./raw-sql.ts";

const has = (calls: readonly CodeCall[], name: string): boolean => calls.some((call) => call.name === name);
const last = (calls: readonly CodeCall[], name: string): CodeCall | undefined =>
  calls.findLast((call) => call.name === name);
const firstOf = (calls: readonly CodeCall[]): Value | undefined => calls[0]?.arguments[0];
const word = (calls: readonly CodeCall[], name: string, words: string): string =>
  has(calls, name) ? words : "";

function columnOf({ arguments: [name, type, build] }: CodeCall, { run }: StatementStart): ColumnDefinition {
  return builtBy(build, new ColumnDefinition(textOf(name, "a column's name"), type), ColumnDefinition, run);
}

/** query-compiler, visitCreateTable */
const createTable: BuilderKind = {
  knows: /^(?:temporary|ifNotExists|onCommit|addColumn|add\w+Constraint|modifyFront|modifyEnd)$/,
  written: (calls, start) => {
    const named = textOf(firstOf(calls), "the table's name");
    const ifNotExists = has(calls, "ifNotExists");
    const table = start.schema === null ? dottedTable(named) : { schema: start.schema, name: named };
    return making({ ...table, ifNotExists }, () => createdTable(calls, start));
  },
};

function createdTable(calls: readonly CodeCall[], start: StatementStart): TextValue {
  const writing = newWriting();
  const modifiers = (name: string) =>
    calls
      .filter((call) => call.name === name)
      .map((call) => writtenExpression(call.arguments[0], "a modifier", writing));
  const front = modifiers("modifyFront").flatMap((one) => [one, " "]);
  const columns = calls.flatMap((call) =>
    call.name === "addColumn" ? [columnOf(call, start).written(start.schema, writing)] : [],
  );
  const constraints = calls.slice(1).flatMap((call) => {
    const made = /Constraint$/.test(call.name) ? constraintBy(call, start.schema, start.run) : null;
    return made ? [made.written(writing, new ConstraintEnd())] : [];
  });
  const commit = last(calls, "onCommit");
  return joinedSql(
    "create ",
    ...front,
    `${word(calls, "temporary", "temporary ")}table ${word(calls, "ifNotExists", "if not exists ")}`,
    `${tablePath(textOf(firstOf(calls), "the table's name"), start.schema)} (`,
    sqlList([...columns, ...constraints]),
    ")",
    commit ? ` on commit ${textOf(commit.arguments[0], "the action")}` : "",
    ...modifiers("modifyEnd").flatMap((one) => [" ", one]),
  );
}

function orderedColumn(value: Value, writing: SqlWriting): TextValue {
  const sql = kyselySqlIn(value);
  if (sql) return sql.written(writing);
  const [name = "", order, ...more] = textOf(value, "a column's name").split(" ");
  if (order !== undefined && (more.length > 0 || !/^(?:asc|desc)$/i.test(order.trim())))
    throw new NotKnown("Kysely refuses it: behind a column stands neither asc nor desc");
  return textValue(`${quotedIdentifier(name.trim())}${order === undefined ? "" : ` ${order.trim()}`}`);
}

/** query-compiler, visitCreateIndex */
const createIndex: BuilderKind = {
  knows: /^(?:ifNotExists|unique|nullsNotDistinct|on|column|columns|expression|using|where)$/,
  written: (calls, { run, schema }) => {
    const writing = newWriting();
    const columns = calls.flatMap((call) => {
      if (!/^(?:columns?|expression)$/.test(call.name)) return [];
      const [given] = call.arguments;
      const items = given?.kind === "list" && !given.open ? given.items : given ? [given] : [];
      return items.map((item) => orderedColumn(item, writing));
    });
    const on = last(calls, "on");
    const using = last(calls, "using");
    const wheres = calls
      .filter((call) => call.name === "where")
      .map((call) => predicateSql(call.arguments, run));
    return joinedSql(
      `create ${word(calls, "unique", "unique ")}index ${word(calls, "ifNotExists", "if not exists ")}`,
      quotedIdentifier(textOf(firstOf(calls), "the index's name")),
      on ? ` on ${tablePath(textOf(on.arguments[0], "the table's name"), schema)}` : "",
      using ? ` using ${textOf(using.arguments[0], "the index's method")}` : "",
      ...(columns.length === 0 ? [] : [" (", sqlList(columns), ")"]),
      word(calls, "nullsNotDistinct", " nulls not distinct"),
      ...(wheres.length === 0 ? [] : [" where ", sqlList(wheres, " and ")]),
    );
  },
};

/** A name that is one, whatever stands in it, and may be in the schema of `withSchema`. */
function wholeName(value: Value | undefined, schema: string | null): string {
  const name = quotedIdentifier(textOf(value, "a name"));
  return schema === null ? name : `${quotedIdentifier(schema)}.${name}`;
}

const dropIndex: BuilderKind = {
  knows: /^(?:on|ifExists|cascade)$/,
  written: (calls, { schema }) => {
    const on = last(calls, "on");
    return textValue(
      `drop index ${word(calls, "ifExists", "if exists ")}${wholeName(firstOf(calls), schema)}${on ? ` on ${tablePath(textOf(on.arguments[0], "the table's name"), schema)}` : ""}${word(calls, "cascade", " cascade")}`,
    );
  },
};

/** DROP of a table, a view, a schema or a type. */
function drop(
  object: string,
  name: (value: Value | undefined, schema: string | null) => string,
): BuilderKind {
  return {
    knows: /^(?:ifExists|cascade|temporary|materialized)$/,
    written: (calls, { schema }) => {
      const kind = `${word(calls, "materialized", "materialized ")}${object}`;
      return textValue(
        `drop ${kind} ${word(calls, "ifExists", "if exists ")}${name(firstOf(calls), schema)}${word(calls, "cascade", " cascade")}`,
      );
    },
  };
}

const table = (value: Value | undefined, schema: string | null): string =>
  tablePath(textOf(value, "a name"), schema);
const noSchema = (value: Value | undefined): string => wholeName(value, null);

const createView: BuilderKind = {
  knows: /^(?:temporary|materialized|ifNotExists|orReplace|columns|as)$/,
  written: (calls, { schema }) => {
    const columns = last(calls, "columns")?.arguments[0];
    const listed =
      columns?.kind === "list" ? columns.items.map((one) => quotedIdentifier(textOf(one, "a column"))) : [];
    return joinedSql(
      `create ${word(calls, "orReplace", "or replace ")}${word(calls, "materialized", "materialized ")}${word(calls, "temporary", "temporary ")}view `,
      `${word(calls, "ifNotExists", "if not exists ")}${wholeName(firstOf(calls), schema)} `,
      listed.length === 0 ? "" : `(${listed.join(", ")}) `,
      "as ",
      writtenExpression(last(calls, "as")?.arguments[0], "the view's query", newWriting(true)),
    );
  },
};

const refreshView: BuilderKind = {
  knows: /^(?:concurrently|withNoData|withData)$/,
  written: (calls, { schema }) => {
    const data = has(calls, "withNoData") ? " with no data" : " with data";
    return textValue(
      `refresh materialized view ${word(calls, "concurrently", "concurrently ")}${wholeName(firstOf(calls), schema)}${data}`,
    );
  },
};

const createSchema: BuilderKind = {
  knows: /^ifNotExists$/,
  written: (calls) =>
    textValue(`create schema ${word(calls, "ifNotExists", "if not exists ")}${noSchema(firstOf(calls))}`),
};

const createType: BuilderKind = {
  knows: /^asEnum$/,
  written: (calls, { schema }) => {
    const values = last(calls, "asEnum")?.arguments[0];
    const listed = values?.kind === "list" && !values.open ? values.items : [];
    const items = listed.map((value) => `'${textOf(value, "a value").replaceAll("'", "''")}'`).join(", ");
    return textValue(`create type ${table(firstOf(calls), schema)}${values ? ` as enum (${items})` : ""}`);
  },
};

const alterTable: BuilderKind = {
  knows:
    /^(?:addColumn|dropColumn|renameColumn|alterColumn|modifyColumn|add\w+Constraint|dropConstraint|renameConstraint|renameTo|setSchema|addIndex|dropIndex|onDelete|onUpdate|deferrable|notDeferrable|initially\w+|ifExists|cascade|restrict|unique|columns?|expression|using)$/,
  written: (calls, start) => {
    const writing = newWriting();
    const [, ...changes] = calls;
    const more = changes.reduce((end, call) => {
      const made = end.call(call);
      return made?.kind === "handle" && made.handle instanceof ConstraintEnd ? made.handle : end;
    }, new ConstraintEnd());
    const made = changes.flatMap((call) => {
      const change = changeSql(call, calls, more, start, writing);
      return change === null ? [] : [change];
    });
    return joinedSql(`alter table ${table(firstOf(calls), start.schema)} `, sqlList(made));
  },
};

/** One change of a table; null: the call belongs to the one before it. */
function changeSql(
  call: CodeCall,
  calls: readonly CodeCall[],
  more: ConstraintEnd,
  start: StatementStart,
  writing: SqlWriting,
): string | TextValue | null {
  const [first, second] = call.arguments;
  const name = (value: Value | undefined) => quotedIdentifier(textOf(value, "a name"));
  if (/^add\w+Constraint$/.test(call.name)) {
    const constraint = constraintBy(call, start.schema, start.run);
    return constraint && joinedSql("add ", constraint.written(writing, more));
  }
  switch (call.name) {
    case "addColumn":
      return joinedSql("add column ", columnOf(call, start).written(start.schema, writing));
    case "modifyColumn":
      return joinedSql("modify column ", columnOf(call, start).written(start.schema, writing));
    case "dropColumn":
      return `drop column ${name(first)}`;
    case "renameColumn":
      return `rename column ${name(first)} to ${name(second)}`;
    case "alterColumn":
      return builtBy(
        second,
        new AlteredColumn(textOf(first, "a column's name")),
        AlteredColumn,
        start.run,
      ).written(writing);
    case "renameTo":
      return `rename to ${table(first, start.schema)}`;
    case "setSchema":
      return `set schema ${name(first)}`;
    case "dropConstraint":
      return `drop constraint ${word(calls, "ifExists", "if exists ")}${name(first)}${word(calls, "cascade", " cascade")}${word(calls, "restrict", " restrict")}`;
    case "renameConstraint":
      return `rename constraint ${name(first)} to ${name(second)}`;
    case "addIndex":
    case "dropIndex":
      throw new NotKnown("PostgreSQL has no index in ALTER TABLE: it refuses what Kysely writes here");
    default:
      return null;
  }
}

/** The statements that `db.schema` begins. */
export const statementKinds: ReadonlyMap<string, BuilderKind> = new Map([
  ["createTable", createTable],
  ["alterTable", alterTable],
  ["dropTable", drop("table", table)],
  ["createIndex", createIndex],
  ["dropIndex", dropIndex],
  ["createView", createView],
  ["refreshMaterializedView", refreshView],
  ["dropView", drop("view", wholeName)],
  ["createSchema", createSchema],
  ["dropSchema", drop("schema", noSchema)],
  ["createType", createType],
  ["dropType", drop("type", table)],
]);
