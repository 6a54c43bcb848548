import type { Span } from "../../../types.ts";
import { isGiven, NotKnown, textOf, textsOf, withKeywords } from "../../code/call-arguments.ts";
import { type CodeCall, type MapValue, nullValue, truth, type Value } from "../../code/value.ts";
import { isSet, optionIn, sequelColumn, typeSql } from "./columns.ts";
import { checkSql, compositeForeignKey, exclusionSql, keySql, noOptions, optionsAt } from "./constraints.ts";
import { classOrType, withIndexType } from "./created-table.ts";
import { createSequelIndex, dropSequelIndex } from "./indexes.ts";
import { orComputed, sequelLiteral } from "./literals.ts";
import { quoteSequelName, type SequelName } from "./names.ts";
import { quoteWord } from "./quoting.ts";

interface Operation {
  readonly sql: string;
  readonly span: Span;
  /** A clause that is joined with its neighbours, a clause by itself, or a statement. */
  readonly kind: "joined" | "alone" | "statement";
}

type Operand = (table: AlteredTable, given: readonly Value[], call: CodeCall) => void;

const integer: Value = { kind: "reference", path: "Integer" };

/** What the block of `alter_table` is run on, and any call of the migration that alters one table. */
export class AlteredTable {
  readonly table: SequelName;
  readonly #operations: Operation[] = [];

  constructor(table: SequelName) {
    this.table = table;
  }

  call(call: CodeCall): Value {
    const operand = operands.get(call.name);
    if (!operand || call.open) throw new NotKnown(`what \`${call.name}\` does to the table is not known`);
    operand(this, withKeywords(call), call);
    return nullValue;
  }

  add(sql: string, { span }: Pick<CodeCall, "span">, kind: Operation["kind"] = "joined"): void {
    this.#operations.push({ sql, span, kind });
  }

  /** alter_table_sql_list: neighbours that can be are one statement. */
  statements(): readonly { readonly sql: string; readonly span: Span }[] {
    const sent: { sql: string; span: Span; joins: boolean }[] = [];
    for (const { sql, span, kind } of this.#operations) {
      const last = sent.at(-1);
      if (kind === "joined" && last?.joins) {
        last.sql += `, ${sql}`;
        last.span = [Math.min(last.span[0], span[0]), Math.max(last.span[1], span[1])];
      } else {
        const whole = kind === "statement" ? sql : `ALTER TABLE ${quoteSequelName(this.table)} ${sql}`;
        sent.push({ sql: whole, span, joins: kind === "joined" });
      }
    }
    return sent;
  }
}

function addColumn(
  to: AlteredTable,
  name: Value | undefined,
  type: Value,
  options: MapValue,
  call: CodeCall,
): void {
  const exists = isSet(options, "if_not_exists") ? "IF NOT EXISTS " : "";
  const own = classOrType(optionIn(options, "type") ?? type);
  to.add(`ADD COLUMN ${exists}${sequelColumn(textOf(name, "the column"), own, options)}`, call);
  const index = optionIn(options, "index");
  if (index && truth(index) !== false && name)
    addIndex(to, name, index.kind === "map" ? index : noOptions, call);
}

function addIndex(to: AlteredTable, columns: Value | undefined, options: MapValue, call: CodeCall): void {
  to.add(createSequelIndex(to.table, columns, options), call, "statement");
}

function addForeignKey(to: AlteredTable, [name, table, more]: readonly Value[], call: CodeCall): void {
  if (!name || !table) throw new NotKnown("which table the key is to is not told");
  const options = optionsAt(more ? [more] : [], 0);
  if (name.kind === "list") to.add(`ADD ${compositeForeignKey(name, table, options)}`, call);
  else
    addColumn(
      to,
      name,
      integer,
      { kind: "map", entries: new Map([["table", table], ...options.entries]) },
      call,
    );
}

function addPrimaryKey(to: AlteredTable, name: Value | undefined, options: MapValue, call: CodeCall): void {
  if (name?.kind === "list") {
    to.add(`ADD ${keySql("PRIMARY KEY", name, options)}`, call);
    return;
  }
  const yes: Value = { kind: "boolean", value: true };
  const entries = new Map<string, Value>([["primary_key", yes], ["identity", yes], ...options.entries]);
  addColumn(to, name, integer, { kind: "map", entries }, call);
}

/** Sequel asks the database for the key's name; this is PostgreSQL's own for it. */
function dropForeignKey(
  to: AlteredTable,
  columns: Value | undefined,
  options: MapValue,
  call: CodeCall,
): void {
  const isOne = columns?.kind !== "list";
  const names = textsOf(columns, "the columns");
  const given =
    (isOne ? optionIn(options, "foreign_key_constraint_name") : undefined) ?? optionIn(options, "name");
  const name = given ? textOf(given, "the key's name") : `${to.table.name}_${names.join("_")}_fkey`;
  if (new TextEncoder().encode(name).length > 63) throw new NotKnown("the key's name is not known");
  to.add(`DROP CONSTRAINT ${quoteWord(name)}${cascade(options)}`, call);
  if (isOne) to.add(`DROP COLUMN ${quoteWord(names.join())}`, call);
}

const cascade = (options: MapValue): string => (isSet(options, "cascade") ? " CASCADE" : "");

const column = (value: Value | undefined): string => quoteWord(textOf(value, "the column"));

function setType(to: AlteredTable, [name, type, more]: readonly Value[], call: CodeCall): void {
  if (!type) throw new NotKnown("the column's type is not told");
  const options = optionsAt(more ? [more] : [], 0);
  const using = optionIn(options, "using");
  const told = using
    ? ` USING ${using.kind === "text" ? textOf(using, "the expression") : sequelLiteral(using)}`
    : "";
  to.add(`ALTER COLUMN ${column(name)} TYPE ${typeSql(classOrType(type), options)}${told}`, call);
}

function setNull(to: AlteredTable, name: Value | undefined, may: Value | undefined, call: CodeCall): void {
  const isAllowed = may === undefined ? true : truth(may);
  if (isAllowed === null) throw new NotKnown("whether the column may be null is not known");
  to.add(`ALTER COLUMN ${column(name)} ${isAllowed ? "DROP" : "SET"} NOT NULL`, call);
}

const operands: ReadonlyMap<string, Operand> = new Map<string, Operand>([
  [
    "add_column",
    (to, given, call) => {
      const [name, type] = given;
      if (!type) throw new NotKnown("the column's type is not told");
      addColumn(to, name, type, optionsAt(given, 2), call);
    },
  ],
  ["add_index", (to, given, call) => addIndex(to, given[0], optionsAt(given, 1), call)],
  [
    "add_full_text_index",
    (to, given, call) => addIndex(to, given[0], withIndexType(optionsAt(given, 1), call.name), call),
  ],
  [
    "add_spatial_index",
    (to, given, call) => addIndex(to, given[0], withIndexType(optionsAt(given, 1), call.name), call),
  ],
  [
    "drop_index",
    (to, given, call) => to.add(dropSequelIndex(to.table, given[0], optionsAt(given, 1)), call, "statement"),
  ],
  ["add_foreign_key", addForeignKey],
  ["add_primary_key", (to, given, call) => addPrimaryKey(to, given[0], optionsAt(given, 1), call)],
  ["add_constraint", (to, _, call) => to.add(`ADD ${checkSql(call, true)}`, call)],
  [
    "add_unique_constraint",
    (to, given, call) => to.add(`ADD ${keySql("UNIQUE", given[0], optionsAt(given, 1))}`, call),
  ],
  [
    "add_exclusion_constraint",
    (to, given, call) => to.add(`ADD ${exclusionSql(given[0], optionsAt(given, 1))}`, call),
  ],
  [
    "validate_constraint",
    (to, [name], call) => to.add(`VALIDATE CONSTRAINT ${quoteWord(textOf(name, "the constraint"))}`, call),
  ],
  [
    "drop_constraint",
    (to, given, call) => {
      const options = optionsAt(given, 1);
      to.add(`DROP CONSTRAINT ${quoteWord(textOf(given[0], "the constraint"))}${cascade(options)}`, call);
    },
  ],
  ["drop_foreign_key", (to, given, call) => dropForeignKey(to, given[0], optionsAt(given, 1), call)],
  [
    "drop_column",
    (to, given, call) => {
      const options = optionsAt(given, 1);
      to.add(
        `DROP COLUMN ${isSet(options, "if_exists") ? "IF EXISTS " : ""}${column(given[0])}${cascade(options)}`,
        call,
      );
    },
  ],
  [
    "rename_column",
    (to, [from, becomes], call) =>
      to.add(`RENAME COLUMN ${column(from)} TO ${column(becomes)}`, call, "alone"),
  ],
  [
    "rename_constraint",
    (to, [from, becomes], call) => {
      const names = [from, becomes].map((one) => quoteWord(textOf(one, "the constraint")));
      to.add(`RENAME CONSTRAINT ${names.join(" TO ")}`, call, "alone");
    },
  ],
  [
    "set_column_default",
    (to, [name, value], call) =>
      to.add(`ALTER COLUMN ${column(name)} SET DEFAULT ${orComputed(() => sequelLiteral(value))}`, call),
  ],
  ["set_column_type", setType],
  [
    "set_column_allow_null",
    (to, [name, may], call) => setNull(to, name, isGiven(may) ? may : undefined, call),
  ],
  ["set_column_not_null", (to, [name], call) => setNull(to, name, { kind: "boolean", value: false }, call)],
]);
