/** A table by names: a name from outside finds what is written in it, and never what every object inherits. */
export function table<T>(entries: Readonly<Record<string, T>>): ReadonlyMap<string, T> {
  return new Map(Object.entries(entries));
}

/**
 * What an object holds itself under a name: the one place that reads an object by a name from outside. `constructor` and
 * `__proto__` stand in every object, and are found in none.
 */
export function lookup<T>(object: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}
