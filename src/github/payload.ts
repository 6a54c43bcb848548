export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [key: string]: Json | undefined };

/** An object of a JSON document that others wrote, with its way from the top; every look is checked. */
export interface Part {
  readonly part: (key: string) => Part;
  /** null, or an object. */
  readonly maybe: (key: string) => Part | null;
  readonly text: (key: string) => string;
  /** A whole number from 1. */
  readonly count: (key: string) => number;
  /** A commit's name, by SHA-1 or SHA-256. */
  readonly sha: (key: string) => string;
}

/** @param refuse makes the error to throw of "pull_request.head.sha is not a commit" */
export function partOf(json: Json, refuse: (what: string) => Error, way = ""): Part {
  if (!isObject(json)) throw refuse(`${way || "it"} is not an object`);
  const to = (key: string): string => (way ? `${way}.${key}` : key);
  const at = (key: string): Json | undefined => (Object.hasOwn(json, key) ? json[key] : undefined);
  const part = (key: string): Part => partOf(at(key) ?? null, refuse, to(key));
  const text = (key: string): string => {
    const value = at(key);
    if (typeof value !== "string" || value === "") throw refuse(`${to(key)} is not a text`);
    return value;
  };
  return {
    part,
    maybe: (key) => (at(key) === null ? null : part(key)),
    text,
    count: (key) => {
      const value = at(key);
      if (typeof value !== "number" || !Number.isSafeInteger(value) || value < 1)
        throw refuse(`${to(key)} is not a number from 1`);
      return value;
    },
    sha: (key) => {
      const value = text(key);
      if (!/^([0-9a-f]{40}|[0-9a-f]{64})$/.test(value)) throw refuse(`${to(key)} is not a commit`);
      return value;
    },
  };
}

function isObject(json: Json): json is { readonly [key: string]: Json | undefined } {
  return typeof json === "object" && json !== null && !Array.isArray(json);
}
