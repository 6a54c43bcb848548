import { setFlagsFromString } from "node:v8";

/**
 * Imported before anything that compiles WebAssembly. PostgreSQL's grammar holds two functions of about 100 kB each. V8
 * optimizes them as soon as they are warm: that takes seconds of processor time and, since Node.js 24, 600 MB for the
 * larger one, more than a run ever gains by it. All three are needed: of `--liftoff-only` alone, set at run time, the
 * flags that it implies are not applied.
 */
for (const flag of ["--liftoff-only", "--no-wasm-tier-up", "--no-wasm-dynamic-tiering"])
  try {
    setFlagsFromString(flag);
  } catch {
    // A Node.js that does not know the flag is slower, and right all the same.
  }
