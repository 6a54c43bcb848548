import { afterAll } from "vitest";

/** After the tests of a file, or at the end of a program that is no test. */
export function atTheEnd(clear: () => void): void {
  if (process.env.VITEST) afterAll(clear);
  else process.on("exit", clear);
}
