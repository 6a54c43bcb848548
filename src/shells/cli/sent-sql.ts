import type { Stages } from "../../programs/commands.ts";
import { logLine } from "../../report/escape/log.ts";
import { sentSqlJson } from "../../report/sent-sql/json.ts";
import { sentSqlText } from "../../report/sent-sql/text.ts";
import { plural } from "../../report/verdict.ts";
import { UsageError } from "../../types/usage-error.ts";
import { nothingDevice } from "../../write/output-target.ts";
import { begin } from "./conclude.ts";
import type { Io } from "./io.ts";
import { prepared } from "./run-inputs.ts";
import { written } from "./write.ts";

/** Prints what each migration would send. Exit status 0, 2 where something went wrong. */
export async function sentSql(argv: readonly string[], io: Io, by: Stages): Promise<number> {
  const given = await prepared(argv, io, by);
  const { discovery, options, writer, refused } = given;
  for (const { format } of options.outputs)
    if (format !== "terminal" && format !== "json")
      throw new UsageError(
        `--format ${format} is no format of sql: it prints SQL, or with --format json a document`,
      );
  begin(given, io);
  const found = await by.sentSql(await by.withMigrationsRun(discovery, options), options);
  const troubles = [...refused.values()];
  for (const { format, file } of options.outputs) {
    const text = format === "json" ? sentSqlJson(found) : sentSqlText(found);
    if (file === null) io.stdout(text);
    else if (file !== nothingDevice && !refused.has(file)) troubles.push(...written(writer, file, text));
  }
  for (const { message } of found.failures) io.stderr(`indexwright: ${logLine(message)}\n`);
  if (found.unread.length > 0) io.stderr(`indexwright: ${plural(found.unread.length, "passage")} not read\n`);
  if (found.migrations.length === 0 && found.unread.length === 0)
    for (const remark of found.remarks) io.stderr(`indexwright: ${logLine(remark)}\n`);
  return troubles.length + found.failures.length > 0 ? 2 : 0;
}
