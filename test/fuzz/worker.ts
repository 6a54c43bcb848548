import { round } from "./round.ts";

const [seed = 1, first = 0] = process.argv.slice(2).map(Number);

/** Says when it begins a round, so that anyone who waits knows which one never ends. */
for (let number = first; ; number++) {
  process.send?.({ begins: number });
  process.send?.(await round(seed, number));
}
