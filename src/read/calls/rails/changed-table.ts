import type { Evaluator } from "../../code/host.ts";
import {
  type CodeCall,
  type Handle,
  handle,
  nullValue,
  textValue,
  unknown,
  type Value,
} from "../../code/value.ts";
import { optionsIn, SchemaCall } from "../any-tool/schema-call.ts";
import { typeCalled } from "./column-types.ts";

/** The migration's call of that name, with the table before what it is given. */
const ofTable: ReadonlyMap<string, string> = new Map([
  ["column", "add_column"],
  ["index", "add_index"],
  ["timestamps", "add_timestamps"],
  ["change", "change_column"],
  ["change_default", "change_column_default"],
  ["change_null", "change_column_null"],
  ["rename", "rename_column"],
  ["rename_index", "rename_index"],
  ["remove", "remove_columns"],
  ["remove_index", "remove_index"],
  ["remove_timestamps", "remove_timestamps"],
  ["foreign_key", "add_foreign_key"],
  ["remove_foreign_key", "remove_foreign_key"],
  ["check_constraint", "add_check_constraint"],
  ["remove_check_constraint", "remove_check_constraint"],
  ["unique_constraint", "add_unique_constraint"],
  ["remove_unique_constraint", "remove_unique_constraint"],
  ["exclusion_constraint", "add_exclusion_constraint"],
  ["remove_exclusion_constraint", "remove_exclusion_constraint"],
  ["validate_constraint", "validate_constraint"],
  ["validate_check_constraint", "validate_check_constraint"],
]);

const references: ReadonlyMap<string, string> = new Map([
  ["references", "add_reference"],
  ["belongs_to", "add_reference"],
  ["remove_references", "remove_reference"],
  ["remove_belongs_to", "remove_reference"],
]);

/** The `t` of `change_table`: each of its calls is one of the migration. */
export class ChangedTable implements Handle {
  readonly #run: Evaluator;
  readonly #table: Value;
  readonly #perform: (name: string, call: SchemaCall) => void;

  constructor(run: Evaluator, table: Value, perform: (name: string, call: SchemaCall) => void) {
    this.#run = run;
    this.#table = table;
    this.#perform = perform;
  }

  call(code: CodeCall): Value | null {
    const call = SchemaCall.of(code);
    if (code.name.endsWith("?")) return unknown;
    const reference = references.get(code.name);
    const own = ofTable.get(code.name);
    if (reference) for (const name of call.given) this.#perform(reference, this.#with(call, [name]));
    else if (own) this.#own(own, code.name, call);
    else if (code.name === "with_options" && call.block) this.#withOptions(call);
    else {
      if (!/^[a-z]\w*$/.test(code.name) || call.given.length === 0) return null;
      for (const name of call.given) this.#column(name, textValue(typeCalled(code.name)), call);
    }
    return nullValue;
  }

  #own(name: string, called: string, call: SchemaCall): void {
    const [column, type] = call.given;
    if (called === "column" && column && type) this.#column(column, type, call);
    else this.#perform(name, this.#with(call, call.given));
  }

  #column(name: Value, type: Value, call: SchemaCall): void {
    this.#perform("add_column", this.#with(call, [name, type]));
    const index = optionsIn(call.option("index"), "index");
    if (index) this.#perform("add_index", this.#with(call, [name]).with({ options: index }));
  }

  #with(call: SchemaCall, given: readonly Value[]): SchemaCall {
    return call.with({ given: [this.#table, ...given], block: null });
  }

  #withOptions({ options, block }: SchemaCall): void {
    const inner: Handle = {
      call: (code) => this.call({ ...code, named: new Map([...options.entries, ...code.named]) }),
    };
    if (block) this.#run.invoke(block, [handle(inner)]);
  }
}
