/** The last entry that is not after the moment, by binary search: entries rise. */
export function latest<E extends { readonly at: number }>(entries: readonly E[], at: number): E | undefined {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((entries[middle] as E).at <= at) low = middle + 1;
    else high = middle;
  }
  return entries[low - 1];
}
