import { setFlagsFromString } from "node:v8";

/**
 * To be called before anything that compiles WebAssembly. PostgreSQL's grammar holds two functions of about 100 kB each. V8
 * optimizes them as soon as they are warm: that takes seconds of processor time and, since Node.js 24, 600 MB for the
 * larger one, more than a run ever gains by it. All three are needed: of `--liftoff-only` alone, set at run time, the
 * flags that it implies are not applied. And to be called late: what Node.js has compiled of itself ahead of time is
 * refused under other flags, so that each of its modules which is loaded from here on is compiled anew.
 */
export function keepGrammarPlain(): void {
  setFlags(["--liftoff-only", "--no-wasm-tier-up", "--no-wasm-dynamic-tiering"]);
}

/** To be called at the end: what V8 has compiled of the program is kept for the next run, and refused by other flags. */
export function forgetFlags(): void {
  setFlags(["--no-liftoff-only", "--wasm-tier-up", "--wasm-dynamic-tiering"]);
}

function setFlags(flags: readonly string[]): void {
  for (const flag of flags)
    try {
      setFlagsFromString(flag);
    } catch {
      // A Node.js that does not know the flag is slower, and right all the same.
    }
}
