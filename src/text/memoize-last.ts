/**
 * Remembers the answer for what was asked about last: rules ask of one migration after the other. In a WeakMap an answer
 * that holds its key would live until the next full garbage collection, and with it every tree of the migration.
 */
export function forLast<K extends object, V>(make: (key: K) => V): (key: K) => V {
  let last: { readonly key: K; readonly value: V } | null = null;
  return (key) => {
    if (last?.key !== key) last = { key, value: make(key) };
    return last.value;
  };
}
