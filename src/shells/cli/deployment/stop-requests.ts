import type { StopRequests } from "../../../programs/commands.ts";
import type { Io } from "../io.ts";

const said = [
  "stopping: the index at hand is finished, and nothing after it is begun; once more to cancel it and drop what is left",
  "cancelling: what is left of the index at hand is dropped, if that takes less than half a minute; once more to leave at once",
];

const numbers = { SIGINT: 2, SIGTERM: 15 } as const;

export interface HeardStops extends StopRequests {
  /** 128 and the number of the last signal. */
  readonly status: () => number;
  readonly end: () => void;
}

/**
 * Counts what asks this program to stop. The first request lets it finish what it is at, the second has it taken back, and
 * the third ends it at once: what the server was building then goes on.
 */
export function heardStops(io: Io): HeardStops {
  let count = 0;
  let status = 130;
  let waiting: (() => void)[] = [];
  const heard = (signal: NodeJS.Signals): void => {
    status = 128 + (signal === "SIGTERM" ? numbers.SIGTERM : numbers.SIGINT);
    const words = said[count++];
    if (words === undefined) process.exit(status);
    io.stderr(`indexwright: ${words}\n`);
    for (const resolve of waiting) resolve();
    waiting = [];
  };
  for (const signal of Object.keys(numbers)) process.on(signal, heard);
  return {
    count: () => count,
    next: () => new Promise((resolve) => void waiting.push(resolve)),
    status: () => status,
    end: () => {
      for (const signal of Object.keys(numbers)) process.off(signal, heard);
    },
  };
}
