import { quoteIdentifier } from "../../../sql/grammar/name.ts";
import { isGiven, NotKnown, textOf } from "../../code/call-arguments.ts";
import { COMPUTED, type CodeCall, isToldElsewhere, type Value } from "../../code/value.ts";

/** The parameters of MigrationBuilder's methods in their order (EFCore.Relational/Migrations/MigrationBuilder.cs, 11). */
const columnOptions = [
  ...["name", "table", "type", "unicode", "maxLength", "rowVersion", "schema", "nullable", "defaultValue"],
  ...["defaultValueSql", "computedColumnSql"],
];
const parameters: ReadonlyMap<string, readonly string[]> = new Map([
  ["AddCheckConstraint", ["name", "table", "sql", "schema"]],
  ["CreateCheckConstraint", ["name", "table", "sql", "schema"]],
  ["AddColumn", columnOptions],
  [
    "AddForeignKey",
    [
      ...["name", "table", "column", "principalTable", "schema", "principalSchema", "principalColumn"],
      ...["onUpdate", "onDelete"],
    ],
  ],
  ["AddPrimaryKey", ["name", "table", "column", "schema"]],
  ["AddUniqueConstraint", ["name", "table", "column", "schema"]],
  ["AlterColumn", [...columnOptions, "oldClrType", "oldType"]],
  ["AlterDatabase", []],
  ["AlterTable", ["name", "schema"]],
  ["CreateIndex", ["name", "table", "column", "schema", "unique", "filter", "descending"]],
  ["CreateSequence", ["name", "schema", "startValue", "incrementBy", "minValue", "maxValue", "cyclic"]],
  ["CreateTable", ["name", "columns", "schema", "constraints"]],
  ["DropCheckConstraint", ["name", "table", "schema"]],
  ["DropColumn", ["name", "table", "schema"]],
  ["DropForeignKey", ["name", "table", "schema"]],
  ["DropIndex", ["name", "table", "schema"]],
  ["DropPrimaryKey", ["name", "table", "schema"]],
  ["DropUniqueConstraint", ["name", "table", "schema"]],
  ["DropSchema", ["name"]],
  ["DropSequence", ["name", "schema"]],
  ["DropTable", ["name", "schema"]],
  ["EnsureSchema", ["name"]],
  ["RenameColumn", ["name", "table", "newName", "schema"]],
  ["RenameIndex", ["name", "newName", "table", "schema"]],
  ["RenameSequence", ["name", "schema", "newName", "newSchema"]],
  ["RenameTable", ["name", "schema", "newName", "newSchema"]],
  ["RestartSequence", ["name", "startValue", "schema"]],
  ["Sql", ["sql", "suppressTransaction"]],
  [
    "Column",
    ["type", "unicode", "maxLength", "rowVersion", "name", "nullable", "defaultValue", "defaultValueSql"],
  ],
  ["PrimaryKey", ["name", "columns"]],
  ["UniqueConstraint", ["name", "columns"]],
  ["CheckConstraint", ["name", "sql"]],
  [
    "ForeignKey",
    ["name", "column", "principalTable", "principalColumn", "principalSchema", "onUpdate", "onDelete"],
  ],
]);

/** Names that one parameter has in another form of its method. */
const plural: ReadonlyMap<string, string> = new Map([
  ["column", "columns"],
  ["principalColumn", "principalColumns"],
]);

/** A call of MigrationBuilder's, its arguments by their names. */
export class EfCoreCall {
  readonly call: CodeCall;
  readonly annotations = new Map<string, Value>();

  constructor(call: CodeCall) {
    this.call = call;
  }

  get isKnown(): boolean {
    return parameters.has(this.call.name);
  }

  value(name: string): Value | undefined {
    const other = plural.get(name);
    const named = this.call.named.get(name) ?? (other === undefined ? undefined : this.call.named.get(other));
    if (named) return isGiven(named) ? named : undefined;
    const at = parameters.get(this.call.name)?.indexOf(name) ?? -1;
    const given = at < 0 ? undefined : this.call.arguments[at];
    return isGiven(given) ? given : undefined;
  }

  text(name: string): string {
    return textOf(this.value(name), `its \`${name}\``);
  }

  textIfGiven(name: string): string | undefined {
    const value = this.value(name);
    return value === undefined ? undefined : textOf(value, `its \`${name}\``);
  }

  /** Undefined where it is not given. */
  flag(name: string): boolean | undefined {
    const value = this.value(name);
    if (value === undefined) return undefined;
    if (value.kind !== "boolean") throw new NotKnown(`its \`${name}\` is not a literal`);
    return value.value;
  }

  annotated(name: string): Value | undefined {
    const found = this.annotations.get(name);
    return isGiven(found) ? found : undefined;
  }

  /** A name in its schema, which may be told elsewhere. */
  inSchema(name: string, schema = "schema"): string {
    const given = this.value(schema);
    if (given === undefined) return quoteIdentifier(name);
    const own = isToldElsewhere(given) ? COMPUTED : quoteIdentifier(textOf(given, "its schema"));
    return `${own}.${quoteIdentifier(name)}`;
  }

  table(name = "table", schema = "schema"): string {
    return this.inSchema(this.text(name), schema);
  }

  quoted(name: string): string {
    return quoteIdentifier(this.text(name));
  }

  /** One name, or a list of them. */
  names(name: string): readonly string[] {
    const value = this.value(name);
    if (value?.kind !== "list") return [textOf(value, `its \`${name}\``)];
    if (value.open) throw new NotKnown(`its \`${name}\` is not a list of literals`);
    return value.items.map((item) => textOf(item, `its \`${name}\``));
  }

  columns(name = "column"): string {
    return this.names(name).map(quoteIdentifier).join(", ");
  }
}
