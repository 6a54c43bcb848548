import type { GivenOptions } from "../../../config/given-options.ts";
import type { Stages } from "../../../programs/commands.ts";
import { logLine } from "../../../report/escape/log.ts";
import { UsageError } from "../../../types/usage-error.ts";
import { nothingDevice } from "../../../write/output-target.ts";
import { begin } from "../conclude.ts";
import type { Io } from "../io.ts";
import { prepared } from "../run-inputs.ts";
import { written } from "../write.ts";

/** Writes the document for a change. Exit status 0, 2 where it has none or could not be written. */
export async function runbook(argv: readonly string[], _: GivenOptions, io: Io, by: Stages): Promise<number> {
  const given = await prepared(argv, io, by);
  const { discovery, options, writer, refused } = given;
  for (const { format } of options.outputs)
    if (format !== "terminal" && format !== "markdown" && format !== "html")
      throw new UsageError(`--format ${format} is no format of runbook; it has markdown and html`);
  begin(given, io);
  const document = await by.runbook(discovery, options);
  const troubles = [...refused.values()];
  for (const { format, file } of options.outputs) {
    const text = await by.runbookText(document, format === "html" ? "html" : "markdown");
    if (file === null) io.stdout(text);
    else if (file !== nothingDevice && !refused.has(file)) troubles.push(...written(writer, file, text));
  }
  for (const remark of discovery.remarks) io.stderr(`indexwright: ${logLine(remark)}\n`);
  return troubles.length > 0 ? 2 : 0;
}
