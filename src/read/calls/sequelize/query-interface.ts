import type { OpenBeside } from "../../../types.ts";
import {
  flagOf,
  isGiven,
  NotKnown,
  optionOf,
  sqlTextOf,
  textOf,
  textsOf,
} from "../../code/call-arguments.ts";
import type { Evaluator } from "../../code/host.ts";
import { ignoredOptions, type PassedOver } from "../../code/ignored-options.ts";
import {
  type CodeCall,
  type Handle,
  handle,
  knownText,
  nullValue,
  unknown,
  type Value,
} from "../../code/value.ts";
import { attributeOf, changedColumn } from "./attributes.ts";
import { constraintOf, createIndexSql } from "./create-index.ts";
import { createTableSql } from "./create-table.ts";
import { sequelizeLibrary } from "./library.ts";
import {
  quoteIdentifiers,
  quotePart,
  quotePath,
  quoteTableName,
  tableNameOf,
  underscore,
} from "./quoting.ts";

const rows = "what is sent over rows is not read";
const asks = /^(?:describe|show|tableExists|select|rawSelect|getForeignKey|databaseVersion|assertTable)/;
const overRows = /^(?:bulk|insert|upsert|update|delete|increment|decrement)/;

/** What a call of `sequelize.transaction` gives. */
export class SequelizeTransaction implements Handle {
  readonly #commit: (call: CodeCall) => void;

  constructor(commit: (call: CodeCall) => void) {
    this.#commit = commit;
  }

  call(call: CodeCall): Value | null {
    if (call.name === "commit") this.#commit(call);
    return call.name === "commit" || call.name === "rollback" || call.name === "afterCommit"
      ? nullValue
      : null;
  }
}

/** What `up` and `down` are handed. */
export class QueryInterface implements Handle {
  readonly #run: Evaluator;
  /** Whether calls within the callback of a transaction go over it unless they are told otherwise. */
  readonly #carries: boolean;
  /** The transaction that is open. */
  #open: SequelizeTransaction | null = null;

  constructor(run: Evaluator, { carries }: { readonly carries: boolean }) {
    this.#run = run;
    this.#carries = carries;
  }

  member(name: string): Value | null {
    if (name === "sequelize") return handle(this.sequelize);
    // Umzug hands its context over as an object that has it.
    if (name === "context" || name === "queryInterface") return handle(this);
    return name === "queryGenerator" || name === "QueryGenerator" ? unknown : null;
  }

  /** `queryInterface.sequelize` */
  readonly sequelize: Handle = {
    call: (call) => {
      if (call.name === "query") return this.#query(call);
      if (call.name === "transaction") return this.#transaction(call);
      if (call.name === "getQueryInterface") return handle(this);
      // lib/sequelize.js, 6.37: `Sequelize.prototype.literal = Sequelize.literal`, and so on.
      if (/^(?:literal|fn|col)$/.test(call.name)) return sequelizeLibrary.call(call);
      return call.name === "getDialect" ? { kind: "text", text: "postgres", runs: [] } : null;
    },
    member: (name) => (name === "Sequelize" || name === "options" || name === "config" ? unknown : null),
  };

  call(call: CodeCall): Value | null {
    if (asks.test(call.name)) return unknown;
    if (overRows.test(call.name)) {
      this.#run.sent.unread(call.span, rows);
      return unknown;
    }
    const made = this.#index(call) ?? this.#constraint(call) ?? this.#column(call) ?? this.#table(call);
    if (made === null) return null;
    for (const sql of made) this.#send(sql, call, optionsOf(call));
    return unknown;
  }

  #send(sql: string, call: CodeCall, options: Value | undefined): void {
    const ignored = call.name === "addIndex" ? ignoredOptions(options, passedOver) : [];
    this.#sendWith(options, () => this.#run.sent.send(sql, call, ignored));
  }

  /** Over the connection that the options say: the transaction's, or another one. */
  #sendWith(options: Value | undefined, send: () => void): void {
    const { sent } = this.#run;
    sent.beside = this.#isOutside(options) ? OPEN_TRANSACTION : null;
    send();
    sent.beside = null;
  }

  /** A transaction is open, and the call is not given it: it goes over another connection. */
  #isOutside(options: Value | undefined): boolean {
    if (this.#open === null) return false;
    const given = options?.kind === "map" ? options.entries.get("transaction") : options;
    const opened = given?.kind === "handle" ? given.handle : null;
    return opened !== this.#open && !(options?.kind === "map" && options.open) && given?.kind !== "unknown";
  }

  #query(call: CodeCall): Value {
    const [given, options] = call.arguments;
    const sql = sqlTextOf(given?.kind === "map" ? optionOf(given, "query") : given, "the SQL");
    const filled =
      options?.kind === "map"
        ? (options.entries.get("replacements") ?? options.entries.get("bind"))
        : undefined;
    if (isGiven(filled)) throw new NotKnown("what is filled into the SQL is not read");
    this.#sendWith(options, () => this.#run.sent.send(sql, call));
    return unknown;
  }

  #transaction({ arguments: given, span }: CodeCall): Value {
    const work = given.find((value) => value.kind === "function");
    const { sent } = this.#run;
    const transaction = new SequelizeTransaction((call) => {
      sent.send("COMMIT;", call);
      this.#open = null;
    });
    sent.send("START TRANSACTION;", { span });
    this.#open = transaction;
    if (work?.kind !== "function") return handle(transaction);
    if (this.#carries) this.#open = null;
    const made = this.#run.invoke(work, [handle(transaction)]);
    sent.send("COMMIT;", { span });
    this.#open = null;
    return made;
  }

  #index(call: CodeCall): readonly string[] | null {
    const [table, second, third] = call.arguments;
    if (call.name === "addIndex") {
      const listed = second?.kind === "list";
      const options = listed ? third : second;
      return [createIndexSql(table, listed ? second : optionOf(options, "fields"), options)];
    }
    if (call.name !== "removeIndex") return null;
    const named = knownText(second);
    const name =
      named ?? underscore(`${tableNameOf(table).name}_${textsOf(second, "the index's columns").join("_")}`);
    const concurrently = flagOf(optionOf(third, "concurrently"), "concurrently") ? " CONCURRENTLY" : "";
    return [`DROP INDEX${concurrently} IF EXISTS ${quoteIdentifiers(name)}`];
  }

  #constraint(call: CodeCall): readonly string[] | null {
    const [table, second, third] = call.arguments;
    if (call.name === "addConstraint") {
      const named = second?.kind === "map" ? second : third;
      const fields = second?.kind === "list" ? second : optionOf(named, "fields");
      return [
        `ALTER TABLE ${quotePath(tableNameOf(table))} ADD ${constraintOf(quotePath(tableNameOf(table)), fields, named)};`,
      ];
    }
    if (call.name !== "removeConstraint") return null;
    const name = quoteIdentifiers(textOf(second, "the constraint's name"));
    return [`ALTER TABLE ${quotePath(tableNameOf(table))} DROP CONSTRAINT ${name}`];
  }

  #column(call: CodeCall): readonly string[] | null {
    const [first, second, third] = call.arguments;
    if (!/^(?:add|remove|change|rename)Column$/.test(call.name)) return null;
    const table = tableNameOf(first);
    const column = textOf(second, "the column's name");
    const inSchema = { ...table, schema: table.schema ?? "public" };
    switch (call.name) {
      case "addColumn": {
        const { sql, enumeration, comment } = attributeOf(third, table, column);
        const noted =
          comment === null
            ? ""
            : `; COMMENT ON COLUMN ${quoteTableName(table)}.${quotePart(column)} IS '${comment.replaceAll("'", "''")}'`;
        return [
          `${enumeration ?? ""}ALTER TABLE ${quoteTableName(inSchema)} ADD COLUMN ${quotePart(column)} ${sql}${noted};`,
        ];
      }
      case "removeColumn":
        return [`ALTER TABLE ${quoteTableName(inSchema)} DROP COLUMN ${quotePart(column)};`];
      case "changeColumn":
        return [changedColumn(table, column, third)];
      default:
        return [
          `ALTER TABLE ${quoteTableName(table)} RENAME COLUMN ${quotePart(column)} TO ${quotePart(textOf(third, "the column's name"))};`,
        ];
    }
  }

  #table(call: CodeCall): readonly string[] | null {
    const [first, second, third] = call.arguments;
    switch (call.name) {
      case "createTable":
        return createTableSql(first, second, third);
      case "dropTable": {
        const cascade =
          flagOf(optionOf(second, "cascade"), "cascade") || flagOf(optionOf(second, "force"), "force");
        return [`DROP TABLE IF EXISTS ${quoteTableName(tableNameOf(first))}${cascade ? " CASCADE" : ""};`];
      }
      case "renameTable":
        return [
          `ALTER TABLE ${quoteTableName(tableNameOf(first))} RENAME TO ${quoteTableName(tableNameOf(second))};`,
        ];
      case "createSchema":
        return [`CREATE SCHEMA IF NOT EXISTS ${quotePart(textOf(first, "the schema's name"))};`];
      case "dropSchema":
        return [`DROP SCHEMA IF EXISTS ${quotePart(textOf(first, "the schema's name"))} CASCADE;`];
      case "dropEnum":
        return [`DROP TYPE IF EXISTS ${quotePart(textOf(first, "the type's name"))}; `];
      default:
        return null;
    }
  }
}

/** query-generator.js, addIndexQuery: what it does not ask for. */
const passedOver: PassedOver = new Map([
  [
    "ifNotExists",
    {
      effect: "Sequelize writes no IF NOT EXISTS, so that a second run fails",
      instead: "Write the statement with `queryInterface.sequelize.query`, or drop the index first.",
    },
  ],
  [
    "include",
    {
      effect: "Sequelize writes no INCLUDE, so that no query finds those columns in the index",
      instead: "Write CREATE INDEX … INCLUDE (…) with `queryInterface.sequelize.query`.",
    },
  ],
  ["method", { effect: "Sequelize builds a btree", instead: "Name the method in `using`." }],
  ["indexName", { effect: "Sequelize makes the name of the columns", instead: "Name the index in `name`." }],
]);

/** Measured with Sequelize 6.35 and 6.37: a call without the option takes another connection of the pool. */
const OPEN_TRANSACTION: OpenBeside = {
  holds: "locks",
  transaction: "the transaction that is open here, which the call is not given",
  instead:
    "Give each call of the migration `{ transaction }`; what is CONCURRENTLY has a migration of its own, without a transaction.",
};

/** The last argument that is a map: each call takes its options there. */
function optionsOf({ arguments: given }: CodeCall): Value | undefined {
  return given.findLast((value, at) => at > 0 && value.kind === "map");
}
