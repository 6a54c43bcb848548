import { processorClock } from "../processor.ts";

/** Rounds before anything is said: the first runs of a program are its slowest. */
const FEWEST = 3;
const MOST = 12;

/**
 * How many times the processor's time a doubled input takes: from one of a size and one of four times that size, since
 * two doublings are further from noise. What else the machine does only ever adds, so that the least of several runs is
 * nearest to the truth; runs go on until they are below the bound, or until there are many.
 */
export async function perDoubling(
  run: (size: number) => Promise<void>,
  size: number,
  bound: number,
): Promise<number> {
  const least = { small: Number.POSITIVE_INFINITY, large: Number.POSITIVE_INFINITY };
  let growth = Number.POSITIVE_INFINITY;
  for (let round = 1; round <= MOST && (round <= FEWEST || growth > bound); round++) {
    least.small = Math.min(least.small, await timed(() => run(size)));
    least.large = Math.min(least.large, await timed(() => run(4 * size)));
    growth = Math.sqrt(least.large / least.small);
    // No luck brings it down from there.
    if (round >= FEWEST && growth > 1.5 * bound) return growth;
  }
  return growth;
}

async function timed(work: () => Promise<void>): Promise<number> {
  const spent = processorClock();
  await work();
  return spent();
}
