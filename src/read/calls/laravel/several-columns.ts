import { argument, isGiven, textOf } from "../../code/call-arguments.ts";
import { type CodeCall, nullValue, textValue, type Value } from "../../code/value.ts";
import type { LaravelConnection } from "./grammar.ts";

type ShortCall = Pick<CodeCall, "name" | "arguments">;

function list(items: readonly string[]): Value {
  return { kind: "list", items: items.map(textValue) };
}

/** The calls that a call of Blueprint is short for; null: it is short for none. */
export function severalColumns(
  call: CodeCall,
  { morphKeys, release }: LaravelConnection,
  indexName: (columns: readonly string[]) => string,
): readonly ShortCall[] | null {
  const [first] = call.arguments;
  const name = call.name.toLowerCase();
  const dropped = (...columns: readonly string[]): readonly ShortCall[] => [
    { name: "dropColumn", arguments: columns.map(textValue) },
  ];
  switch (name) {
    case "timestamps":
    case "nullabletimestamps":
      return stamps("timestamp", call);
    case "timestampstz":
    case "nullabletimestampstz":
      return stamps("timestampTz", call);
    case "datetimes":
      return release >= 1000 ? stamps("dateTime", call) : null;
    case "droptimestamps":
    case "droptimestampstz":
      return dropped("created_at", "updated_at");
    case "dropsoftdeletes":
    case "dropsoftdeletestz":
      return dropped(isGiven(first) ? textOf(first, "the column") : "deleted_at");
    case "dropremembertoken":
      return dropped("remember_token");
    case "dropconstrainedforeignid": {
      const column = textOf(argument(call, 0, "column"), "the column");
      return [{ name: "dropForeign", arguments: [list([column])] }, ...dropped(column)];
    }
    case "dropmorphs": {
      const columns = morphColumns(call);
      const given = argument(call, 1, "indexName");
      const index = isGiven(given) ? textOf(given, "the index's name") : indexName(columns);
      return [{ name: "dropIndex", arguments: [textValue(index)] }, ...dropped(...columns)];
    }
    default:
      return morphs(name, call, morphKeys);
  }
}

function stamps(name: string, call: CodeCall): readonly ShortCall[] {
  const precision = argument(call, 0, "precision");
  return ["created_at", "updated_at"].map((column) => ({
    name: `${name}`,
    arguments: precision ? [textValue(column), precision] : [textValue(column)],
  }));
}

function morphColumns(call: CodeCall): readonly [string, string] {
  const name = textOf(argument(call, 0, "name"), "the relation's name");
  return [`${name}_type`, `${name}_id`];
}

function morphs(
  name: string,
  call: CodeCall,
  keys: LaravelConnection["morphKeys"],
): readonly ShortCall[] | null {
  const told = /^(?:nullable)?(numeric|uuid|ulid|)morphs$/.exec(name)?.[1];
  if (told === undefined) return null;
  const kind = told === "" ? keys : told;
  const [type, id] = morphColumns(call);
  const key = kind === "uuid" ? "uuid" : kind === "ulid" ? "ulid" : "unsignedBigInteger";
  return [
    { name: "string", arguments: [textValue(type)] },
    { name: key, arguments: [textValue(id)] },
    { name: "index", arguments: [list([type, id]), argument(call, 1, "indexName") ?? nullValue] },
  ];
}
