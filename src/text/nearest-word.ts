/** The known word that a mistyped one most likely means; null when none is near. */
export function nearest(word: string, known: Iterable<string>): string | null {
  // Of a short word, most must be right: x is not nearly --fix.
  const bound = Math.min(Math.max(2, Math.floor(word.length / 3)), word.length - 1);
  let best: string | null = null;
  let least = bound + 1;
  for (const candidate of known) {
    const far = distance(word.slice(0, 64).toLowerCase(), candidate.toLowerCase());
    // A long word that only lacks its end is meant too: "create-index" for "create-index-not-concurrent".
    const begun = word.length >= 3 && candidate.startsWith(word) ? bound : far;
    if (Math.min(far, begun) < least && far < Math.max(word.length, candidate.length)) {
      best = candidate;
      least = Math.min(far, begun);
    }
  }
  return best;
}

/** As many as a reader looks through. */
const MOST_NAMED = 16;

/** The rest of a sentence about a word that is not known. */
export function meant(word: string, known: readonly string[]): string {
  const near = nearest(word, known);
  if (near !== null) return `did you mean "${near}"?`;
  return known.length > 0 && known.length <= MOST_NAMED ? `known: ${known.join(", ")}` : "none is near it";
}

/** Levenshtein's, with a swap of neighbours as one step. */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let least = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (same ? 0 : 1));
      if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, (before[j - 2] ?? 0) + 1);
      next.push(least);
    }
    before = row;
    row = next;
  }
  return row[b.length] ?? 0;
}
