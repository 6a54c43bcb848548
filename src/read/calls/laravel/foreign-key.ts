import type { Span } from "../../../types.ts";
import { argument, isGiven, NotKnown, textOf, textsOf } from "../../code/call-arguments.ts";
import { type CodeCall, type Handle, handle, textValue, type Value } from "../../code/value.ts";
import { pluralize } from "../any-tool/inflections.ts";
import { expressionIn } from "../any-tool/raw-expression.ts";
import type { BlueprintColumn } from "./column-definition.ts";
import { indexNameOf, type LaravelConnection, wrapName, wrapTable } from "./grammar.ts";
import { deferral } from "./index-command.ts";

/** ForeignKeyDefinition.php */
const rules: ReadonlyMap<string, readonly [name: string, rule: string]> = new Map(
  (["Update", "Delete"] as const).flatMap((event) =>
    (
      [
        ["cascade", "cascade"],
        ["restrict", "restrict"],
        ["null", "set null"],
        ["noAction", "no action"],
      ] as const
    ).map(([method, rule]) => [`${method}On${event}`, [`on${event}`, rule]] as const),
  ),
);

const isTrue: Value = { kind: "boolean", value: true };

/** `foreign('a')->references('id')->on('b')` */
export class ForeignCommand implements Handle {
  readonly #table: string;
  readonly #columns: readonly string[];
  readonly #name: string;
  readonly #to: LaravelConnection;
  readonly #attributes = new Map<string, Value>();
  span: Span;

  constructor(
    table: string,
    columns: readonly string[],
    named: Value | undefined,
    to: LaravelConnection,
    span: Span,
  ) {
    [this.#table, this.#columns, this.#to, this.span] = [table, columns, to, span];
    this.#name = isGiven(named)
      ? textOf(named, "the constraint's name")
      : indexNameOf(table, columns, "foreign", to);
  }

  call(call: CodeCall): Value | null {
    this.span = call.span;
    const rule = rules.get(call.name);
    if (rule) this.set(rule[0], textValue(rule[1]));
    else this.set(call.name, call.arguments[0] ?? [...call.named.values()][0] ?? isTrue);
    return handle(this);
  }

  set(name: string, value: Value): void {
    this.#attributes.set(name, value);
  }

  get sql(): string {
    const [on, references] = [this.#attributes.get("on"), this.#attributes.get("references")];
    if (!isGiven(on) || !isGiven(references))
      throw new NotKnown("what the foreign key references is not known");
    const other = expressionIn(on) ?? wrapTable(textOf(on, "the other table"), this.#to);
    const list = (names: readonly string[]) => names.map((name) => wrapName(name, this.#to)).join(", ");
    const start = `alter table ${wrapTable(this.#table, this.#to)} add constraint ${wrapName(this.#name, this.#to)}`;
    const key = `foreign key (${list(this.#columns)}) references ${other} (${list(textsOf(references, "what it references"))})`;
    return `${start} ${key}${this.#rule("onDelete", "delete")}${this.#rule("onUpdate", "update")}${deferral(this.#attributes)}${this.#notValid}`;
  }

  #rule(name: string, event: string): string {
    const value = this.#attributes.get(name);
    return isGiven(value) ? ` on ${event} ${textOf(value, name)}` : "";
  }

  /** Any value that is not null asks for it, `false` too. */
  get #notValid(): string {
    return isGiven(this.#attributes.get("notValid")) ? " not valid" : "";
  }
}

/** `foreignId('customer_id')->constrained()` references the table that its name tells (ForeignIdColumnDefinition.php). */
export function constrain(key: ForeignCommand, column: BlueprintColumn, call: CodeCall): void {
  const [table, referenced] = [argument(call, 0, "table"), argument(call, 1, "column")];
  const key0 = isGiven(referenced) ? textOf(referenced, "the other column") : (column.model?.key ?? "id");
  key.set("references", textValue(key0));
  key.set("on", isGiven(table) ? table : textValue(column.model?.table ?? conventional(column.name, key0)));
}

function conventional(name: string, key: string): string {
  const at = name.lastIndexOf(`_${key}`);
  return pluralize(at < 0 ? name : name.slice(0, at));
}
