import { afterEach, beforeEach, vi } from "vitest";
import { realClock } from "../../src/github/persist.ts";
import { fakeClock } from "./open.ts";

interface OwnTime {
  /** The request is never answered: its time is over at once. */
  readonly runOut: (request: { readonly method: string; readonly path: string }) => void;
}

type Headed = { readonly method?: string; readonly signal?: AbortSignal | null };

/**
 * For the client of GitHub time passes only while it sleeps, and while it waits for a request that is told to be silent.
 * So what it does with its patience is the same on a machine that is busy.
 */
export function eachTestItsTime(): OwnTime {
  const timeOuts = new WeakMap<AbortSignal, () => void>();
  const underWay = new Map<string, AbortSignal>();
  beforeEach(async () => {
    underWay.clear();
    const clock = fakeClock();
    vi.spyOn(realClock, "now").mockImplementation(clock.now);
    vi.spyOn(realClock, "sleep").mockImplementation(clock.sleep);
    vi.spyOn(AbortSignal, "timeout").mockImplementation((ms) => {
      const aborting = new AbortController();
      timeOuts.set(aborting.signal, () => {
        void clock.sleep(ms);
        aborting.abort(new DOMException("The operation was aborted due to timeout", "TimeoutError"));
      });
      return aborting.signal;
    });
    const { defaults } = await import("@actions/github/lib/utils");
    const request = defaults.request as { fetch: (url: string, init?: Headed) => Promise<unknown> };
    const { fetch } = request;
    vi.spyOn(request, "fetch").mockImplementation((url, init) => {
      if (init?.signal) underWay.set(keyOf(init.method, new URL(url).pathname), init.signal);
      return fetch(url, init);
    });
  });
  afterEach(() => void vi.restoreAllMocks());
  return {
    runOut: ({ method, path }) => {
      const signal = underWay.get(keyOf(method, path));
      const runOut = signal && timeOuts.get(signal);
      if (!runOut) throw new Error(`${method} ${path} is not under way, or has no time-out`);
      runOut();
    },
  };
}

function keyOf(method = "GET", path: string): string {
  return `${method} ${decodeURIComponent(path)}`;
}
