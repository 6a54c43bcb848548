import { parsedYaml } from "../../text/parsed-yaml.ts";
import { UsageError } from "../../types/usage-error.ts";
import type { Tree } from "../../types.ts";

/** The databases that a change goes to, wave after wave. */
export interface Fleet {
  readonly waves: readonly Wave[];
}

export interface Wave {
  readonly name: string;
  /** How many databases are written to at a time. */
  readonly parallel: number;
  /** How long it is waited before the next wave, in milliseconds. */
  readonly soakMs: number;
  /** What has to be so before the next wave begins. */
  readonly until: WaveUntil;
  readonly databases: readonly FleetDatabase[];
}

export interface WaveUntil {
  /** Each index of the change was used in each database of the wave. */
  readonly used: boolean;
  /** In seconds; null: nobody asks. */
  readonly replayLagS: number | null;
}

export interface FleetDatabase {
  readonly name: string;
  readonly url: string;
}

/** A timer of Node holds no more than 24 days. */
const LONGEST_SOAK_S = 480 * 3600;

type Values = ReadonlyMap<string, unknown>;

/** The fleet of --databases. Throws a UsageError that names the place; URLs come from the environment, never from the file. */
export function fleetIn(tree: Tree, path: string, env: Readonly<Record<string, string | undefined>>): Fleet {
  const looked = tree.given(path);
  if (!("text" in looked)) throw new UsageError(`${path} cannot be read`);
  let value: unknown;
  try {
    [value] = parsedYaml(looked.text);
  } catch (error) {
    throw new UsageError(`${path} is not valid YAML: ${(error as Error).message.split("\n")[0]}`);
  }
  return new FleetReader(path, env).fleet(value);
}

class FleetReader {
  readonly #path: string;
  readonly #env: Values;
  readonly #names = new Set<string>();

  constructor(path: string, env: Readonly<Record<string, string | undefined>>) {
    this.#path = path;
    this.#env = new Map(Object.entries(env));
  }

  fleet(value: unknown): Fleet {
    const waves = this.#list(this.#map(value, "the file", ["waves"]).get("waves"), "waves");
    return { waves: waves.map((wave, at) => this.#wave(wave, `waves[${at}]`)) };
  }

  #wave(value: unknown, place: string): Wave {
    const wave = this.#map(value, place, ["name", "databases", "parallel", "soak", "until"]);
    const databases = this.#list(wave.get("databases"), `${place}.databases`);
    return {
      name: this.#text(wave.get("name"), `${place}.name`),
      parallel: this.#count(wave.get("parallel") ?? 1, `${place}.parallel`),
      soakMs: this.#duration(wave.get("soak") ?? "0s", `${place}.soak`),
      until: this.#until(wave.get("until"), `${place}.until`),
      databases: databases.map((each, at) => this.#database(each, `${place}.databases[${at}]`)),
    };
  }

  #until(value: unknown, place: string): WaveUntil {
    const until = value === undefined ? new Map() : this.#map(value, place, ["used", "replayLag"]);
    const used: unknown = until.get("used") ?? false;
    if (typeof used !== "boolean") throw this.#wrong(`${place}.used`, "it is true or false");
    const lag: unknown = until.get("replayLag");
    return {
      used,
      replayLagS: lag === undefined ? null : this.#duration(lag, `${place}.replayLag`) / 1000,
    };
  }

  #database(value: unknown, place: string): FleetDatabase {
    const database = this.#map(value, place, ["name", "url"]);
    const name = this.#text(database.get("name"), `${place}.name`);
    if (this.#names.has(name)) throw this.#wrong(`${place}.name`, `"${name}" is there already`);
    this.#names.add(name);
    const given = this.#text(database.get("url"), `${place}.url`);
    const [, variable] = /^\$([A-Za-z_][A-Za-z0-9_]*)$/.exec(given) ?? [];
    // A URL holds a password, and the file is committed.
    if (variable === undefined)
      throw this.#wrong(`${place}.url`, "it is the name of an environment variable, such as $SHOP_EU_URL");
    const url = this.#env.get(variable);
    if (typeof url !== "string" || url === "") throw this.#wrong(`${place}.url`, `$${variable} is not set`);
    return { name, url };
  }

  #map(value: unknown, place: string, keys: readonly string[]): Values {
    if (typeof value !== "object" || value === null || Array.isArray(value))
      throw this.#wrong(place, `it is a map with ${keys.join(", ")}`);
    const map = value instanceof Map ? value : new Map<string, unknown>(Object.entries(value));
    for (const key of map.keys())
      if (!keys.includes(String(key)))
        throw this.#wrong(place, `unknown key "${String(key)}"; known: ${keys.join(", ")}`);
    return map;
  }

  #list(value: unknown, place: string): readonly unknown[] {
    if (!Array.isArray(value) || value.length === 0)
      throw this.#wrong(place, "it is a list with one entry at least");
    return value;
  }

  #text(value: unknown, place: string): string {
    if (typeof value !== "string" || value === "") throw this.#wrong(place, "it is a text");
    return value;
  }

  #count(value: unknown, place: string): number {
    if (typeof value !== "number" || !Number.isInteger(value) || value < 1 || value > 64)
      throw this.#wrong(place, "it is a number from 1 to 64");
    return value;
  }

  #duration(value: unknown, place: string): number {
    const [, number, unit] = /^(\d{1,6})(s|m|h)$/.exec(String(value)) ?? [];
    if (number === undefined) throw this.#wrong(place, "it is a duration, such as 90s, 10m or 1h");
    if (Number(number) * (unit === "h" ? 3600 : unit === "m" ? 60 : 1) > LONGEST_SOAK_S)
      throw this.#wrong(place, "it is at most 480h");
    return Number(number) * (unit === "h" ? 3_600_000 : unit === "m" ? 60_000 : 1000);
  }

  #wrong(place: string, message: string): UsageError {
    return new UsageError(`${this.#path}: ${place}: ${message}`);
  }
}
