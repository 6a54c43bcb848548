import { NotKnown, sqlTextOf, textOf } from "../../code/call-arguments.ts";
import type { Evaluator } from "../../code/host.ts";
import { making } from "../../code/partly-known-table.ts";
import { type CodeCall, handle, type MapValue, nullValue, unknown, type Value } from "../../code/value.ts";
import { ModelRows } from "../any-tool/model-rows.ts";
import { AlteredTable } from "./altered-table.ts";
import { isSet, optionIn } from "./columns.ts";
import { noOptions, optionsAt } from "./constraints.ts";
import { CreatedTable } from "./created-table.ts";
import { expressionOf } from "./expressions.ts";
import { sequelLiteral } from "./literals.ts";
import { quoteSequelName, type SequelName, sequelNameIn } from "./names.ts";
import { quoteWord } from "./quoting.ts";
import { routineCommands } from "./routine-statements.ts";
import {
  createTablePrefix,
  createTableSuffix,
  createViewSql,
  joinTableOf,
  PartitionBounds,
} from "./table-statements.ts";

/** What a block of the file is run on: bare calls in it are calls of this. */
export interface BlockSelf {
  call(call: CodeCall): Value | null;
  /** Something that nobody reads is done with it. */
  lose?(): void;
}

export interface SequelRun {
  readonly run: Evaluator;
  /** Runs the block of a call on what it builds. */
  within(self: BlockSelf, call: Pick<CodeCall, "block">): void;
}

export type DatabaseCommand = (to: SequelRun, given: readonly Value[], call: CodeCall) => void;

/** Datasets: what is asked of them by name changes rows. */
export const rowChanges =
  /^(?:insert|update|delete|multi_insert|import|truncate|merge|call|run|execute|create|save|destroy|migrate)(?:_\w+)?!?$/;

type Fill = (made: CreatedTable) => void;

function createTable(to: SequelRun, table: SequelName, options: MapValue, call: CodeCall, fill?: Fill): void {
  making(table, () => defineTable(to, table, options, call, fill));
}

function defineTable(to: SequelRun, table: SequelName, options: MapValue, call: CodeCall, fill?: Fill): void {
  const { sent } = to.run;
  const as = optionIn(options, "as");
  if (as) {
    sent.send(`${createTablePrefix(table, options)}${createTableSuffix(options)} AS ${sourceOf(as)}`, call);
    return;
  }
  const of = optionIn(options, "partition_of");
  if (of) {
    const bounds = new PartitionBounds();
    to.within(bounds, call);
    const parent = quoteSequelName(sequelNameIn(of, "the partitioned table"));
    sent.send(
      `${createTablePrefix(table, options)} PARTITION OF ${parent} ${bounds.sql}${createTableSuffix(options)}`,
      call,
    );
    return;
  }
  const made = new CreatedTable(table);
  if (fill) fill(made);
  else to.within(made, call);
  if (made.isPartlyKnown) throw new NotKnown("not all of the table's columns are known");
  // With indexes, `create_table?` asks whether there is a table first.
  const told = call.name === "create_table?" && made.indexes.length === 0 ? unlessThere(options) : options;
  sent.send(`${createTablePrefix(table, told)} (${made.body})${createTableSuffix(options)}`, call);
  for (const { sql, span } of made.indexes) sent.send(sql, { span });
}

const unlessThere = ({ entries }: MapValue): MapValue => ({
  kind: "map",
  entries: new Map([...entries, ["if_not_exists", { kind: "boolean", value: true }]]),
});

/** A dataset makes SQL of its own, that nobody sees here. */
function sourceOf(value: Value): string {
  if (value.kind === "text") return textOf(value, "the query");
  const expression = expressionOf(value);
  if (!expression) throw new NotKnown("the query is not a literal");
  return expression.sql;
}

function createJoinTable(to: SequelRun, given: readonly Value[], call: CodeCall, exists: boolean): void {
  const [tables] = given;
  if (tables?.kind !== "map" || tables.open) throw new NotKnown("the tables are not literals");
  const options = optionsAt(given, 1);
  const table = joinTableOf(tables, options);
  const asked = exists ? unlessThere(options) : options;
  createTable(to, table, asked, call, (made) => {
    const keys = [...tables.entries].sort(([a], [b]) => (a < b ? -1 : 1));
    for (const [key, value] of keys) {
      const own = value.kind === "map" ? value.entries : new Map<string, Value>([["table", value]]);
      const entries = new Map<string, Value>([["null", { kind: "boolean", value: false }], ...own]);
      made.foreignKey({ kind: "symbol", value: key }, { kind: "map", entries }, undefined, call);
    }
    const names = keys.map(([key]): Value => ({ kind: "symbol", value: key }));
    if (!isSet(options, "no_primary_key")) made.primaryKeys({ kind: "list", items: names });
    const index = optionIn(options, "index_options");
    if (!isSet(options, "no_index"))
      made.index(
        { kind: "list", items: [...names].reverse() },
        index?.kind === "map" ? index : noOptions,
        call,
      );
  });
}

/** Each table is a statement of its own; the last argument may be options. */
function dropAll(what: string): DatabaseCommand {
  return ({ run }, given, call) => {
    const last = given.at(-1);
    const options = last?.kind === "map" ? optionsAt(given, given.length - 1) : noOptions;
    const names = last?.kind === "map" ? given.slice(0, -1) : given;
    const isSafe = call.name.endsWith("?") || isSet(options, "if_exists");
    const kind = isSet(options, "materialized")
      ? "MATERIALIZED "
      : isSet(options, "foreign")
        ? "FOREIGN "
        : "";
    for (const name of names)
      run.sent.send(
        `DROP ${kind}${what}${isSafe ? " IF EXISTS" : ""} ${quoteSequelName(sequelNameIn(name, "its name"))}${isSet(options, "cascade") ? " CASCADE" : ""}`,
        call,
      );
  };
}

function alterTable(to: SequelRun, table: Value | undefined, make: (made: AlteredTable) => void): void {
  const made = new AlteredTable(sequelNameIn(table, "the table's name"));
  make(made);
  for (const { sql, span } of made.statements()) to.run.sent.send(sql, { span });
}

/** `add_index :orders, :status` is `alter_table(:orders) { add_index :status }`. */
const alteringOne: DatabaseCommand = (to, [table, ...given], call) =>
  alterTable(to, table, (made) => {
    made.call({ ...call, arguments: given, named: new Map() });
  });

/** SQL as it stands, each one simple query (adapters/postgres.rb, execute_query without arguments). */
const sendText: DatabaseCommand = ({ run }, [sql], call) => {
  run.sent.send(sqlTextOf(sql, "the SQL"), call);
};

const createView: DatabaseCommand = ({ run }, given, call) => {
  const options = optionsAt(given, 2);
  const isReplaced = call.name === "create_or_replace_view" && !isSet(options, "materialized");
  const yes: Value = { kind: "boolean", value: true };
  const entries = new Map<string, Value>([
    ...options.entries,
    ...(isReplaced ? [["replace", yes] as const] : []),
  ]);
  run.sent.send(createViewSql(given[0], given[1], { kind: "map", entries }), call);
};

export const databaseCommands: ReadonlyMap<string, DatabaseCommand> = new Map<string, DatabaseCommand>([
  ...["run", "execute", "execute_ddl", "execute_dui", "<<"].map((name) => [name, sendText] as const),
  ...["create_table", "create_table!", "create_table?"].map(
    (name) =>
      [
        name,
        (to: SequelRun, given: readonly Value[], call: CodeCall) => {
          const table = sequelNameIn(given[0], "the table's name");
          if (name === "create_table!")
            to.run.sent.send(`DROP TABLE IF EXISTS ${quoteSequelName(table)}`, call);
          createTable(to, table, optionsAt(given, 1), call);
        },
      ] as const,
  ),
  ["create_join_table", (to, given, call) => createJoinTable(to, given, call, false)],
  [
    "create_join_table?",
    (to, given, call) => createJoinTable(to, given, call, isSet(optionsAt(given, 1), "no_index")),
  ],
  [
    "drop_join_table",
    ({ run }, given, call) => {
      const [tables] = given;
      if (tables?.kind !== "map") throw new NotKnown("the tables are not literals");
      run.sent.send(`DROP TABLE ${quoteSequelName(joinTableOf(tables, optionsAt(given, 1)))}`, call);
    },
  ],
  ["drop_table", dropAll("TABLE")],
  ["drop_table?", dropAll("TABLE")],
  ["drop_view", dropAll("VIEW")],
  ["create_view", createView],
  ["create_or_replace_view", createView],
  [
    "refresh_view",
    ({ run }, given, call) => {
      const word = isSet(optionsAt(given, 1), "concurrently") ? " CONCURRENTLY" : "";
      run.sent.send(
        `REFRESH MATERIALIZED VIEW${word} ${quoteSequelName(sequelNameIn(given[0], "the view's name"))}`,
        call,
      );
    },
  ],
  [
    "rename_table",
    ({ run }, [from, becomes], call) => {
      const to = quoteWord(sequelNameIn(becomes, "the table's new name").name);
      run.sent.send(
        `ALTER TABLE ${quoteSequelName(sequelNameIn(from, "the table's name"))} RENAME TO ${to}`,
        call,
      );
    },
  ],
  [
    "alter_table",
    (to, [table], call) => {
      if (!call.block) throw new NotKnown("what is done with the table is not written here");
      alterTable(to, table, (made) => to.within(made, call));
    },
  ],
  ...[
    "add_column",
    "add_index",
    "drop_column",
    "drop_index",
    "rename_column",
    "set_column_default",
    "set_column_type",
  ].map((name) => [name, alteringOne] as const),
  ...routineCommands,
]);

/** What the database is asked that changes nothing in it, by name. */
export function askedOfDatabase(run: Evaluator, { name, arguments: given }: CodeCall): Value | null {
  if (/^(?:from|dataset|select|with|with_recursive|\[\])$/.test(name))
    return handle(new ModelRows(run, rowChanges));
  if (
    /^(?:fetch|get|tables|views|schema|indexes|server_version|foreign_key_list|opts|extension|loggers?|log_info)$/.test(
      name,
    )
  )
    return name === "fetch" ? handle(new ModelRows(run, rowChanges)) : unknown;
  if (name === "database_type") return { kind: "symbol", value: "postgres" };
  if (/^supports_\w+\?$/.test(name)) return { kind: "boolean", value: true };
  if (name.endsWith("?") || name === "class") return unknown;
  if (name === "literal")
    return given[0] ? { kind: "text", text: sequelLiteral(given[0]), runs: [] } : unknown;
  return name === "synchronize" ? nullValue : null;
}
