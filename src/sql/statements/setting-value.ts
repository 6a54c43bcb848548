import { table } from "../../text/lookup.ts";
import { settings } from "../facts/settings.ts";
import { factsByName } from "../facts.ts";

/** A setting as pg_settings has it. */
export interface SettingFacts {
  readonly name: string;
  readonly type: string;
  /** The unit of a bare number: "ms", "kB", "8kB"; null: it has none. */
  readonly unit: string | null;
  readonly least: number | null;
  readonly most: number | null;
  readonly context: string;
}

/** The setting of that name, in any case; undefined where that major has none. */
export function settingFacts(name: string, postgres: number): SettingFacts | undefined {
  const [fact] = lowered(postgres).get(name.toLowerCase()) ?? [];
  if (!fact) return undefined;
  const [own = "", type = "", unit = "-", least = "-", most = "-", context = ""] = fact;
  return {
    name: own,
    type,
    unit: unit === "-" ? null : unit,
    least: least === "-" ? null : Number(least),
    most: most === "-" ? null : Number(most),
    context,
  };
}

let kept: {
  readonly from: object;
  readonly all: ReadonlyMap<string, readonly (readonly string[])[]>;
} | null = null;

function lowered(postgres: number): ReadonlyMap<string, readonly (readonly string[])[]> {
  const from = factsByName(settings, postgres);
  if (kept?.from !== from)
    kept = { from, all: new Map([...from].map(([name, facts]) => [name.toLowerCase(), facts])) };
  return kept.all;
}

/** Each unit in the smallest of its kind: microseconds, bytes (src/backend/utils/misc/guc.c). */
const units = table<readonly [kind: "time" | "memory", size: number]>({
  us: ["time", 1],
  ms: ["time", 1e3],
  s: ["time", 1e6],
  min: ["time", 6e7],
  h: ["time", 3.6e9],
  d: ["time", 8.64e10],
  B: ["memory", 1],
  kB: ["memory", 2 ** 10],
  "8kB": ["memory", 2 ** 13],
  MB: ["memory", 2 ** 20],
  "16MB": ["memory", 2 ** 24],
  GB: ["memory", 2 ** 30],
  TB: ["memory", 2 ** 40],
});

/** A number with its unit, as parse_int and parse_real take it; null: no number. */
export function numberWithUnit(value: string): { readonly number: number; readonly unit: string } | null {
  const found = /^\s*([+-]?(?:0[xX][\da-fA-F]+|\d+\.?\d*(?:[eE][+-]?\d+)?|\.\d+))\s*(\S*)\s*$/.exec(value);
  return found ? { number: Number(found[1]), unit: found[2] ?? "" } : null;
}

/** "64MB" in bytes; a bare number is in kB, as for work_mem and its like. null: no amount of memory. */
export function memoryBytes(value: string): number | null {
  const given = numberWithUnit(value);
  const [kind, size] = units.get(given?.unit || "kB") ?? [];
  return given && kind === "memory" && size !== undefined ? given.number * size : null;
}

/** What keeps PostgreSQL from taking the value, in words; null: nothing. */
export function refusedValue(setting: SettingFacts, value: string): string | null {
  if (setting.type === "bool") return isBoolean(value) ? null : "it is neither on nor off";
  if (setting.type !== "integer" && setting.type !== "real") return null;
  const given = numberWithUnit(value);
  if (!given) return "it is not a number";
  const own = setting.unit === null ? undefined : units.get(setting.unit);
  if (given.unit !== "" && units.get(given.unit)?.[0] !== own?.[0])
    return `${given.unit} is not a unit of it`;
  if (given.unit !== "" && (own === undefined || /\d/.test(given.unit)))
    return `${given.unit} is not a unit of it`;
  const factor = given.unit === "" || own === undefined ? 1 : (units.get(given.unit)?.[1] ?? 1) / own[1];
  const amount = setting.type === "integer" ? Math.round(given.number * factor) : given.number * factor;
  if (setting.least !== null && amount < setting.least)
    return `${setting.least}${setting.unit ?? ""} is the least`;
  if (setting.most !== null && amount > setting.most)
    return `${setting.most}${setting.unit ?? ""} is the most`;
  return null;
}

/** parse_bool: any beginning of these that is not the beginning of its opposite. */
function isBoolean(value: string): boolean {
  const text = value.trim().toLowerCase();
  if (text === "1" || text === "0" || text === "on" || text === "of" || text === "off") return true;
  return text !== "" && ["true", "false", "yes", "no"].some((one) => one.startsWith(text));
}

/** Units as people write them, with PostgreSQL's. */
const meant = table<string>({
  sec: "s",
  secs: "s",
  second: "s",
  seconds: "s",
  S: "s",
  m: "min",
  mins: "min",
  minute: "min",
  minutes: "min",
  hr: "h",
  hour: "h",
  hours: "h",
  day: "d",
  days: "d",
  msec: "ms",
  K: "kB",
  KB: "kB",
  kb: "kB",
  M: "MB",
  mb: "MB",
  Mb: "MB",
  G: "GB",
  gb: "GB",
  Gb: "GB",
});

/** The value with the unit that was meant, where PostgreSQL then takes it. */
export function meantValue(setting: SettingFacts, value: string): string | null {
  const given = numberWithUnit(value);
  const unit = given && meant.get(given.unit);
  if (!unit) return null;
  const mended = `${given.number}${unit}`;
  return refusedValue(setting, mended) === null ? mended : null;
}
