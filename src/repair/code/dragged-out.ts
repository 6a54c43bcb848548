import type { Family } from "../rounds.ts";
import { runsAgain } from "../second-run.ts";

/**
 * Whether a way up would leave the transaction that it needs for nothing but its way back, where a tool asks that of the whole
 * file: what fails in the middle of it would stay half done.
 */
export function isDraggedOut({ version, members }: Family): boolean {
  const [up] = version.up;
  if (up?.migration.code?.writing.leaves !== "file" || up.execution === "autocommit") return false;
  return members.some(({ outside, sends }) => {
    const changing = sends.filter((sql) => !/^(?:RE)?SET\b/i.test(sql));
    return outside.down && !outside.up && changing.length > 1 && !changing.every(runsAgain);
  });
}
