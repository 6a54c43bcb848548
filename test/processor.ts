/** Milliseconds of processor time from now on: on a busy machine the clock runs on while others have the processor. */
export function processorClock(): () => number {
  const before = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };
}

/** Milliseconds that the yardstick takes where nothing else runs. */
const QUIET = 2.4;

/**
 * The same, in milliseconds of a quiet machine: a processor that is shared with others is slower while it works, too, often
 * by half. How much slower it is now is told by work that is always the same, before and after.
 */
export function quietClock(): () => number {
  const before = yardstick();
  const spent = processorClock();
  return () => spent() / Math.max(1, Math.max(before, yardstick()) / QUIET);
}

const cells = new Uint32Array(1 << 20);

/** The least of several: the first run of a function is its slowest. */
function yardstick(): number {
  const runs = Array.from({ length: 6 }, () => {
    const spent = processorClock();
    for (let step = 0, at = 1; step < 2_000_000; step++) {
      at = (Math.imul(at, 1664525) + 1013904223) >>> 0;
      cells[at >>> 12] = (cells[at >>> 12] ?? 0) ^ at;
    }
    return spent();
  });
  return Math.min(...runs);
}
