import type { Span } from "../types.ts";

interface OrderedSpans {
  readonly spans: readonly Span[];
  /** Of each and all before it, the furthest end. */
  readonly ends: readonly number[];
}

const known = new WeakMap<readonly Span[], OrderedSpans>();

/** Those of the spans that may share a character with another, or touch it: thousands of findings ask thousands of hunks. */
export function* nearSpans(spans: readonly Span[], [start, end]: Span): Generator<Span> {
  const ordered = orderedOf(spans);
  for (let at = firstFrom(ordered.ends, start); at < ordered.spans.length; at++) {
    const span = ordered.spans[at] as Span;
    if (span[0] > end) return;
    yield span;
  }
}

/** Found out once for a list, which nobody changes. */
function orderedOf(spans: readonly Span[]): OrderedSpans {
  const there = known.get(spans);
  if (there) return there;
  const ordered = [...spans].sort((a, b) => a[0] - b[0]);
  let furthest = Number.NEGATIVE_INFINITY;
  const ends = ordered.map((span) => {
    furthest = Math.max(furthest, span[1]);
    return furthest;
  });
  const made = { spans: ordered, ends };
  known.set(spans, made);
  return made;
}

/** By binary search: ends rise. */
function firstFrom(ends: readonly number[], start: number): number {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle] ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
