/** The first that fits; no other is looked at. */
export function firstOf<T>(values: Iterable<T>, fits: (value: T) => boolean = () => true): T | undefined {
  for (const value of values) if (fits(value)) return value;
  return undefined;
}
