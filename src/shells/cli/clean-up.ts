import type { GivenOptions } from "../../config/given-options.ts";
import type { Stages } from "../../programs/commands.ts";
import { line } from "../../report/escape/terminal.ts";
import { UsageError } from "../../types/usage-error.ts";
import type { Io } from "./io.ts";

/** Takes away from an external server what runs that were killed have left there. Gives the exit status. */
export async function cleaned({ words, lists }: GivenOptions, io: Io, by: Stages): Promise<number> {
  const url = words.get("database-url");
  if (url === undefined) throw new UsageError("--clean-up needs --database-url, the server to clean up");
  const { removed, left, failed } = await by.cleanUp(url, lists.get("allow-host") ?? []);
  for (const name of removed) io.stdout(`removed ${line(name)}\n`);
  for (const name of left) io.stdout(`left as it is: ${line(name)}\n`);
  for (const name of failed) io.stderr(`indexwright: not removed: ${line(name)}\n`);
  if (removed.length + left.length + failed.length === 0) io.stdout("nothing of indexwright is left there\n");
  return failed.length > 0 ? 2 : 0;
}
