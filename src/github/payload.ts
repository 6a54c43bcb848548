import { lookup } from "../text/lookup.ts";

export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [key: string]: Json | undefined };

/** An object of a JSON document that others wrote, with its way from the top; every look is checked. */
export interface PayloadPart {
  readonly part: (key: string) => PayloadPart;
  /** null, or an object. */
  readonly maybe: (key: string) => PayloadPart | null;
  readonly parts: (key: string) => readonly PayloadPart[];
  /** true or false. */
  readonly flag: (key: string) => boolean;
  /** Not empty. */
  readonly text: (key: string) => string;
  /** Any text; null where there is none. */
  readonly words: (key: string) => string | null;
  /** A whole number from 1. */
  readonly count: (key: string) => number;
  /** The same; null where there is none. */
  readonly maybeCount: (key: string) => number | null;
  /** A commit's name, by SHA-1 or SHA-256. */
  readonly sha: (key: string) => string;
}

/** Makes the error to throw of "pull_request.head.sha is not a commit". */
export type Refuse = (what: string) => Error;

export function partOf(json: Json, refuse: Refuse, way = ""): PayloadPart {
  if (!isObject(json)) throw refuse(`${way || "it"} is not an object`);
  const at = (key: string): Json => lookup(json, key) ?? null;
  const wrong = (key: string, what: string): Error => refuse(`${way ? `${way}.${key}` : key} is not ${what}`);
  const part = (key: string): PayloadPart => partOf(at(key), refuse, way ? `${way}.${key}` : key);
  const words = (key: string): string | null => {
    const value = at(key);
    if (value !== null && typeof value !== "string") throw wrong(key, "a text");
    return value;
  };
  const text = (key: string): string => {
    const value = words(key);
    if (!value) throw wrong(key, "a text");
    return value;
  };
  const count = (key: string): number => {
    const value = at(key);
    if (typeof value !== "number" || !Number.isSafeInteger(value) || value < 1)
      throw wrong(key, "a number from 1");
    return value;
  };
  return {
    part,
    maybe: (key) => (lookup(json, key) === null ? null : part(key)),
    parts: (key) => partsOf(at(key), refuse, way ? `${way}.${key}` : key),
    flag: (key) => {
      const value = at(key);
      if (typeof value !== "boolean") throw wrong(key, "true or false");
      return value;
    },
    text,
    words,
    count,
    maybeCount: (key) => (at(key) === null ? null : count(key)),
    sha: (key) => {
      const value = text(key);
      if (!/^([0-9a-f]{40}|[0-9a-f]{64})$/.test(value)) throw wrong(key, "a commit");
      return value;
    },
  };
}

export function partsOf(json: Json, refuse: Refuse, way = ""): readonly PayloadPart[] {
  if (!Array.isArray(json)) throw refuse(`${way || "it"} is not a list`);
  return json.map((item: Json, nth) => partOf(item, refuse, `${way}[${nth}]`));
}

function isObject(json: Json): json is { readonly [key: string]: Json | undefined } {
  return typeof json === "object" && json !== null && !Array.isArray(json);
}
