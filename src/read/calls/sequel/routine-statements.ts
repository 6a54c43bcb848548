import { isGiven, itemsOf, NotKnown, textOf, textsOf } from "../../code/call-arguments.ts";
import type { Evaluator } from "../../code/host.ts";
import { type CodeCall, knownText, type MapValue, type Value } from "../../code/value.ts";
import { isSet, optionIn } from "./columns.ts";
import { optionsAt } from "./constraints.ts";
import { filterSql, sequelLiteral } from "./literals.ts";
import { quoteSequelName, sequelNameIn } from "./names.ts";
import { quoteWord } from "./quoting.ts";

type Routine = (to: { readonly run: Evaluator }, given: readonly Value[], call: CodeCall) => void;

const sending =
  (write: (given: readonly Value[]) => string): Routine =>
  ({ run }, given, call) => {
    run.sent.send(write(given), call);
  };

const orReplace = (options: MapValue): string => (isSet(options, "replace") ? "OR REPLACE " : "");
const ifExists = (options: MapValue): string => (isSet(options, "if_exists") ? "IF EXISTS " : "");
const cascade = (options: MapValue): string => (isSet(options, "cascade") ? " CASCADE" : "");

function argumentsOf(options: MapValue): string {
  const given = optionIn(options, "args");
  const list = given ? itemsOf(given, "the arguments") : [];
  return `(${list.map(argumentWritten).join(", ")})`;
}

/** The type, its name, and how it is passed, each where it is told. */
function argumentWritten(value: Value): string {
  if (value.kind !== "list") return textOf(value, "an argument");
  const parts = itemsOf(value, "an argument").map((part) => textOf(part, "an argument"));
  return parts.slice(0, 3).reverse().join(" ");
}

function createFunction(given: readonly Value[]): string {
  const options = optionsAt(given, 2);
  const told = (name: string, otherwise: string): string =>
    optionIn(options, name) ? (knownText(optionIn(options, name)) ?? "") : otherwise;
  const words = [
    `CREATE ${orReplace(options)}FUNCTION ${textOf(given[0], "the function")}${argumentsOf(options)}`,
    `RETURNS ${told("returns", "void")}`,
    `LANGUAGE ${told("language", "SQL")}`,
    told("behavior", "").toUpperCase(),
    isSet(options, "strict") ? "STRICT" : "",
    isSet(options, "security_definer") ? "SECURITY DEFINER" : "",
    `AS ${sequelLiteral(given[1])}`,
  ];
  return words.filter((word) => word !== "").join("\n");
}

function createTrigger(given: readonly Value[]): string {
  const options = optionsAt(given, 3);
  const events = optionIn(options, "events");
  const names = events ? textsOf(events, "the events") : ["insert", "update", "delete"];
  const when = optionIn(options, "when");
  const values = optionIn(options, "args");
  return [
    `CREATE ${orReplace(options)}TRIGGER ${textOf(given[1], "the trigger")}`,
    isSet(options, "after") ? "AFTER" : "BEFORE",
    names.map((one) => one.toUpperCase()).join(" OR "),
    `ON ${quoteSequelName(sequelNameIn(given[0], "the table's name"))}`,
    ...(isSet(options, "each_row") ? ["FOR EACH ROW"] : []),
    ...(when ? [`WHEN ${filterSql(when)}`] : []),
    `EXECUTE PROCEDURE ${textOf(given[2], "the function")}(${values ? sequelLiteral(values).slice(1, -1) : ""})`,
  ].join(" ");
}

const typeOf = (value: Value | undefined): string => quoteSequelName(sequelNameIn(value, "the type"));

/** Schemas, functions, triggers, and the types of the extension pg_enum. */
export const routineCommands: readonly (readonly [name: string, command: Routine])[] = [
  [
    "create_schema",
    sending((given) => {
      const options = optionsAt(given, 1);
      const owner = optionIn(options, "owner");
      const exists = isSet(options, "if_not_exists") ? "IF NOT EXISTS " : "";
      const of = isGiven(owner) ? ` AUTHORIZATION ${sequelLiteral(owner)}` : "";
      return `CREATE SCHEMA ${exists}${quoteWord(textOf(given[0], "the schema"))}${of}`;
    }),
  ],
  [
    "drop_schema",
    sending((given) => {
      const options = optionsAt(given, 1);
      return `DROP SCHEMA ${ifExists(options)}${quoteWord(textOf(given[0], "the schema"))}${cascade(options)}`;
    }),
  ],
  ["create_function", sending(createFunction)],
  [
    "drop_function",
    sending((given) => {
      const options = optionsAt(given, 1);
      return `DROP FUNCTION ${ifExists(options)}${textOf(given[0], "the function")}${argumentsOf(options)}${cascade(options)}`;
    }),
  ],
  ["create_trigger", sending(createTrigger)],
  [
    "drop_trigger",
    sending((given) => {
      const options = optionsAt(given, 2);
      const table = quoteSequelName(sequelNameIn(given[0], "the table's name"));
      return `DROP TRIGGER ${ifExists(options)}${textOf(given[1], "the trigger")} ON ${table}${cascade(options)}`;
    }),
  ],
  [
    "create_enum",
    sending(([name, values]) => {
      if (!values) throw new NotKnown("the values are not told");
      return `CREATE TYPE ${typeOf(name)} AS ENUM ${sequelLiteral(values)}`;
    }),
  ],
  [
    "add_enum_value",
    sending((given) => {
      const options = optionsAt(given, 2);
      const at = (["before", "after"] as const).flatMap((word) => {
        const value = optionIn(options, word);
        return value ? [` ${word.toUpperCase()} ${sequelLiteral(value)}`] : [];
      });
      const exists = isSet(options, "if_not_exists") ? "IF NOT EXISTS " : "";
      return `ALTER TYPE ${typeOf(given[0])} ADD VALUE ${exists}${sequelLiteral(given[1])}${at.join("")}`;
    }),
  ],
  [
    "drop_enum",
    sending((given) => {
      const options = optionsAt(given, 1);
      return `DROP TYPE ${ifExists(options)}${typeOf(given[0])}${cascade(options)}`;
    }),
  ],
  ["rename_enum", sending(([from, becomes]) => `ALTER TYPE ${typeOf(from)} RENAME TO ${typeOf(becomes)}`)],
  [
    "rename_enum_value",
    sending(
      ([type, from, becomes]) =>
        `ALTER TYPE ${typeOf(type)} RENAME VALUE ${sequelLiteral(from)} TO ${sequelLiteral(becomes)}`,
    ),
  ],
];
