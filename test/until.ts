import { setTimeout as sleep } from "node:timers/promises";

/** Waits until something holds, or so long that it never will, which the test then sees: a machine may be busy. */
export async function until(holds: () => boolean | Promise<boolean>, ms = 30_000): Promise<void> {
  for (const end = Date.now() + ms; !(await holds()) && Date.now() < end; ) await sleep(20);
}
