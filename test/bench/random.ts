/** A source of numbers that is the same on every machine and in every run. */
export interface Random {
  /** From 0 to count - 1. */
  readonly below: (count: number) => number;
  readonly pick: <T>(from: readonly T[]) => T;
  /** True once in so many times. */
  readonly once: (inTimes: number) => boolean;
}

/** mulberry32: small, and good enough to mix a corpus. */
export function random(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (count: number) => Math.floor(next() * count);
  return {
    below,
    pick: (from) => from[below(from.length)] as (typeof from)[number],
    once: (inTimes) => below(inTimes) === 0,
  };
}
