import { quoteLiteral } from "../../sql/grammar/name.ts";
import { arrayOf, type Draw, floats } from "./sampler.ts";
import type { SpreadPart } from "./spread.ts";
import { type ValueType, valueFor } from "./values.ts";

/** What a type allows to be done between two values. */
export type ValuesBetween =
  /** Whole numbers and days: so many values lie between two of them. */
  | "whole"
  /** Numbers and moments: as many as one likes. */
  | "any"
  /** Texts: one that is appended to lies behind. */
  | "longer"
  /** Only the values that are known: states, and types that nothing else is known of. */
  | "none"
  /** What is made up is as good: identifiers, documents. */
  | "made";

const whole = ["int2", "int4", "int8", "oid", "date"];
const moments = ["timestamp", "timestamptz", "time", "interval"];
const numbers = ["float4", "float8", "numeric"];
const texts = ["text", "varchar", "bpchar", "citext"];

/** The type below its domains. */
export function baseTypeOf(type: ValueType): ValueType {
  return type.kind === "d" && type.inner ? baseTypeOf(type.inner) : type;
}

export function betweenOf(type: ValueType): ValuesBetween {
  const { name, kind } = baseTypeOf(type);
  if (whole.includes(name)) return "whole";
  if (moments.includes(name) || numbers.includes(name)) return "any";
  if (texts.includes(name)) return "longer";
  return kind === "e" || name === "bool" || valueFor(type) === null ? "none" : "made";
}

export function isWhole(type: ValueType): boolean {
  return ["int2", "int4", "int8"].includes(baseTypeOf(type).name);
}

/** The greatest value of a type, where keys come near it. */
export function mostOf(type: ValueType): number | null {
  const { name } = baseTypeOf(type);
  return name === "int2" ? 2 ** 15 - 1 : name === "int4" ? 2 ** 31 - 1 : null;
}

export function isNumber(type: ValueType): boolean {
  return isWhole(type) || numbers.includes(baseTypeOf(type).name);
}

/** How far a value lies from another one, as a number, of which the type's unit is 1. */
export function distanceBetween(type: ValueType, value: string, from: string): string {
  const { name } = baseTypeOf(type);
  if (moments.includes(name)) return `extract(epoch FROM ${value} - ${from})::float8`;
  if (name === "date") return `(${value} - ${from})::float8`;
  if (whole.includes(name) || numbers.includes(name)) return `(${value}::numeric - ${from}::numeric)::float8`;
  return "0::float8";
}

/** A value of the column out of its spread, null where that has none; where a part has none to begin with, `made` makes one. */
export function valueIn(
  type: ValueType,
  parts: readonly SpreadPart[],
  draw: Draw,
  made: string | null,
): string | null {
  if (parts.length === 0) return `NULL::${type.written}`;
  const known = parts.filter((one) => one.from !== null);
  const value = known.length === 0 ? null : knownValue(type, known, draw);
  if (known.length === parts.length) return value;
  if (value === null || made === null) return made;
  return `CASE WHEN ${draw.part} <= ${known.length} THEN ${value} ELSE ${made} END`;
}

function knownValue(type: ValueType, parts: readonly SpreadPart[], { part, step }: Draw): string {
  const { name, length } = baseTypeOf(type);
  const begins = parts.map((one) => one.from ?? "");
  const as = (value: string): string => `(${value})::${type.written}`;
  const listed = `(${quoteLiteral(JSON.stringify(begins))}::jsonb ->> (${part} - 1))`;
  const beyond = `${step} * (${floats(parts, pace)})[${part}]`;
  const from = (kind: string): string => `(${arrayOf(begins, kind)})[${part}]`;
  const further = (kind: string): string =>
    `floor(${beyond})::${kind} + (${floats(parts, (one) => one.shift)})[${part}]::${kind}`;
  if (name === "date") return as(`${from("date")} + ${further("int")}`);
  if (whole.includes(name)) return as(`${from("int8")} + ${further("int8")}`);
  if (moments.includes(name)) return as(`${from(name)} + ${beyond} * interval '1 second'`);
  if (name === "numeric") {
    const digits = Math.max(...begins.map((one) => /\.(\d+)$/.exec(one)?.[1]?.length ?? 0));
    // A double holds fifteen digits, and what stands there may have more.
    const between = `round((${from("float8")} + ${beyond})::numeric, ${digits})`;
    return as(`CASE WHEN ${step} = 0 THEN ${listed}::numeric ELSE ${between} END`);
  }
  if (numbers.includes(name)) return as(`${from("float8")} + ${beyond}`);
  if (!texts.includes(name)) return as(listed);
  const mark = `to_hex(${step}::int8)`;
  const begin = length === null ? listed : `left(${listed}, greatest(0, ${length - 1} - length(${mark})))`;
  return as(`CASE WHEN ${step} = 0 THEN ${listed} ELSE ${begin} || '-' || ${mark} END`);
}

/** From one value of a stretch to the next. The last one of all reaches the last bound. */
function pace({ width, distinct }: SpreadPart, at: number, { length }: readonly SpreadPart[]): number {
  return width / Math.max(1, at === length - 1 ? distinct - 1 : distinct);
}
