/**
 * Each item after all that it names; of several, the one that is named first comes last, as Alembic has the line that it
 * goes on. What goes round in a circle, or names nothing that is here, stands where it is met.
 */
export function graphOrder<T>(items: readonly T[], before: (item: T) => readonly T[]): readonly T[] {
  const children = new Set(items.flatMap(before));
  // Those that nobody names are where lines end.
  const ends = items.filter((item) => !children.has(item));
  const ordered: T[] = [];
  const met = new Set<T>();
  const waiting: { readonly item: T; readonly next: T[] }[] = [];
  const meet = (item: T): void => {
    if (met.has(item)) return;
    met.add(item);
    waiting.push({ item, next: [...before(item)] });
  };
  for (const start of [...ends, ...items]) {
    meet(start);
    for (let top = waiting.at(-1); top; top = waiting.at(-1)) {
      const next = top.next.pop();
      if (next !== undefined) meet(next);
      else {
        ordered.push(top.item);
        waiting.pop();
      }
    }
  }
  return ordered;
}
