import { NotKnown } from "../../code/call-arguments.ts";
import { knownText, type MapValue, textValue, type Value } from "../../code/value.ts";
import { CallOptions, valueText } from "./call-options.ts";
import { type PgWriting, quoted } from "./quoting.ts";

/** src/utils/types.ts */
const adapted: ReadonlyMap<string, string> = new Map([
  ["int", "integer"],
  ["string", "text"],
  ["float", "real"],
  ["double", "double precision"],
  ["datetime", "timestamp"],
  ["bool", "boolean"],
]);

const identity: MapValue = {
  kind: "map",
  entries: new Map<string, Value>([
    ["type", textValue("serial")],
    ["primaryKey", { kind: "boolean", value: true }],
  ]),
};

function asOptions(given: Value | undefined): MapValue {
  if (given?.kind === "map") return given;
  if (given === undefined) throw new NotKnown("a column's type is not given");
  return { kind: "map", entries: new Map([["type", given]]) };
}

/** What a column is told, with what its type is short for. */
export function columnOptions(given: Value | undefined, { shorthands }: PgWriting): MapValue {
  const own = asOptions(given);
  let extended: MapValue | null = null;
  const seen = new Set<string>();
  for (let type = typeIn(own); type !== null; type = typeIn(extended ?? own)) {
    const short = shorthands.get(type) ?? (type === "id" ? identity : undefined);
    if (short === undefined) break;
    if (seen.has(type)) throw new NotKnown("its shorthands go round in a circle");
    seen.add(type);
    extended = extension(asOptions(short), extended);
  }
  const entries = new Map([...(extended?.entries ?? []), ...own.entries]);
  const type = (extended ?? own).entries.get("type");
  const text = knownText(type);
  if (type) entries.set("type", text === null ? type : textValue(adaptedType(text)));
  return { kind: "map", entries, ...(own.open || extended?.open ? { open: true as const } : {}) };
}

/** What a type is short for, under what was known before; its own type is the last one's. */
function extension(inner: MapValue, outer: MapValue | null): MapValue {
  const more = [...(outer?.entries ?? [])].filter(([key]) => key !== "type");
  return {
    ...{ kind: "map", entries: new Map([...inner.entries, ...more]) },
    ...(inner.open || outer?.open ? { open: true as const } : {}),
  };
}

function typeIn(options: MapValue): string | null {
  return knownText(options.entries.get("type"));
}

export function adaptedType(type: string): string {
  return adapted.get(type) ?? type;
}

/** The type alone, as it is written. */
export function pgTypeText(given: Value | undefined, writing: PgWriting): string {
  return writtenType(new CallOptions(columnOptions(given, writing)).value("type"), writing);
}

export function writtenType(type: Value | undefined, writing: PgWriting): string {
  // `PgType.TEXT` of the package: its names are the types' own, with "_" for a blank.
  if (type?.kind === "reference") {
    const named = /(?:^|\.)PgType\.(\w+)$/.exec(type.path)?.[1];
    if (named === undefined) throw new NotKnown("a column's type is not a literal");
    return named === "BIT_1" ? "bit" : spacedType(named.toLowerCase());
  }
  return type?.kind === "map" ? quoted(type, writing) : valueText(type, "a column's type");
}

/** Types of one word that has "_" in its name. */
const underscored = /^(?:pg_lsn|pg_snapshot|txid_snapshot)$/;

function spacedType(name: string): string {
  return underscored.test(name) ? name : name.replaceAll("_", " ");
}
