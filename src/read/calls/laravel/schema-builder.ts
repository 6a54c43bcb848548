import { argument, isGiven, NotKnown, textOf } from "../../code/call-arguments.ts";
import type { Evaluator } from "../../code/host.ts";
import { dottedTable, making } from "../../code/partly-known-table.ts";
import {
  type CodeCall,
  type CodeScope,
  type FunctionValue,
  type Handle,
  handle,
  nullValue,
  textValue,
  unknown,
  type Value,
} from "../../code/value.ts";
import { Blueprint } from "./blueprint.ts";
import { enhancedSchemaSql } from "./enhanced-schema.ts";
import { type LaravelConnection, wrapTable, wrapValue } from "./grammar.ts";
import type { ModelFacts } from "./models.ts";

/** What asks the server, and changes nothing. */
const asks = /^(?:has|get|are|is)[A-Z]|^connection$/;

interface SchemaOwner {
  readonly to: LaravelConnection;
  readonly run: Evaluator;
  readonly models: ModelFacts;
  /** `Schema::connection('…')`: null where it is this one. */
  elsewhere(call: CodeCall): Handle | null;
  /** `Schema::getConnection()` */
  readonly connection: Handle;
}

/** `Schema::…` (Illuminate/Database/Schema/Builder.php): all that it sends is prepared, a statement each. */
export class LaravelSchema implements Handle {
  readonly #owner: SchemaOwner;

  constructor(owner: SchemaOwner) {
    this.#owner = owner;
  }

  call(call: CodeCall): Value | null {
    const table = () => textOf(argument(call, 0, "table"), "the table's name");
    const { to } = this.#owner;
    switch (call.name) {
      case "create":
        making(dottedTable(to.prefix + table()), () =>
          this.#build(call, table(), true, argument(call, 1, "callback")),
        );
        return nullValue;
      case "table":
        this.#build(call, table(), false, argument(call, 1, "callback"));
        return nullValue;
      case "drop":
        return this.#send(`drop table ${wrapTable(table(), to)}`, call);
      case "dropIfExists":
        return this.#send(`drop table if exists ${wrapTable(table(), to)}`, call);
      case "rename": {
        const from = textOf(argument(call, 0, "from"), "the table's name");
        const becomes = textOf(argument(call, 1, "to"), "the table's new name");
        return this.#send(`alter table ${wrapTable(from, to)} rename to ${wrapTable(becomes, to)}`, call);
      }
      case "dropColumns": {
        const made = this.#blueprint(table(), false);
        made.call({ ...call, name: "dropColumn", arguments: call.arguments.slice(1) });
        return this.#finish(made, call);
      }
      case "connection":
        return handle(this.#owner.elsewhere(call) ?? this);
      case "getConnection":
        return handle(this.#owner.connection);
      default:
        return this.#guarded(call) ?? this.#other(call);
    }
  }

  #other(call: CodeCall): Value | null {
    const [first, second] = call.arguments;
    switch (call.name) {
      case "enableForeignKeyConstraints":
        return this.#send("SET CONSTRAINTS ALL IMMEDIATE;", call);
      case "disableForeignKeyConstraints":
        return this.#send("SET CONSTRAINTS ALL DEFERRED;", call);
      case "withoutForeignKeyConstraints": {
        this.#send("SET CONSTRAINTS ALL DEFERRED;", call);
        const made = first?.kind === "function" ? this.#owner.run.invoke(first, []) : unknown;
        this.#send("SET CONSTRAINTS ALL IMMEDIATE;", call);
        return made;
      }
      case "ensureVectorExtensionExists":
        return this.#extension(textValue("vector"), first, call);
      case "ensureExtensionExists":
        return this.#extension(first, second, call);
      case "defaultStringLength":
      case "morphUsingUuids":
      case "morphUsingUlids":
      case "useNativeSchemaOperationsIfPossible":
      case "blueprintResolver":
        throw new NotKnown(`what \`${call.name}\` changes is read in service providers alone`);
      default: {
        const { to } = this.#owner;
        const sql = to.enhanced ? enhancedSchemaSql(call, to) : null;
        if (sql !== null) return this.#send(sql, call);
        return asks.test(call.name) ? unknown : null;
      }
    }
  }

  #extension(name: Value | undefined, schema: Value | undefined, call: CodeCall): Value {
    const inside = isGiven(schema) ? ` schema ${wrapValue(textOf(schema, "the schema"))}` : "";
    return this.#send(
      `create extension if not exists ${wrapValue(textOf(name, "the extension"))}${inside}`,
      call,
    );
  }

  #send(sql: string, call: Pick<CodeCall, "span">): Value {
    this.#owner.run.sent.send(sql, call, [], "prepared");
    return nullValue;
  }

  /** `whenTableHasColumn` and its like: whether it does is not known. */
  #guarded(call: CodeCall): Value | null {
    if (!/^whenTable(?:Has|DoesntHave)(?:Column|Index)$/.test(call.name)) return null;
    const table = textOf(argument(call, 0, "table"), "the table's name");
    const nowhere: CodeScope = { names: new Map(), around: null, conditions: 0 };
    this.#owner.run.under({ kind: "other", span: call.span }, nowhere, false, () =>
      this.#build(call, table, false, argument(call, 2, "callback")),
    );
    return nullValue;
  }

  #blueprint(table: string, creates: boolean): Blueprint {
    const { to, run, models } = this.#owner;
    return new Blueprint({ table, creates }, to, run, models);
  }

  #build(call: CodeCall, table: string, creates: boolean, given: Value | undefined): void {
    if (given?.kind !== "function") throw new NotKnown("what is done with the table is not written here");
    const made = this.#blueprint(table, creates);
    this.#filled(made, given);
    if (creates && made.isPartlyKnown) throw new NotKnown("not all of the table's columns are known");
    this.#finish(made, call);
  }

  #filled(made: Blueprint, given: FunctionValue): void {
    this.#owner.run.invoke(given, [handle(made)]);
  }

  #finish(made: Blueprint, call: Pick<CodeCall, "span">): Value {
    const { sent } = this.#owner.run;
    for (const { sql, span, unread, ignored } of made.statements(call.span))
      if (unread === undefined) sent.send(sql, { span }, ignored ?? [], "prepared");
      else sent.unread(span, unread);
    return nullValue;
  }
}
