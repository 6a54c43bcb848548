import { writeSync } from "node:fs";
import { sentenceOf } from "../../programs/error-sentence.ts";
import { logLine } from "../../report/escape/log.ts";

/**
 * Imported before all else: 1 means findings, and a process that ends for any other reason must not end with it. Node ends
 * with 1 after what nobody has caught.
 */
process.exitCode = 2;

for (const event of ["uncaughtException", "unhandledRejection"] as const)
  process.on(event, (error: unknown) => {
    try {
      writeSync(process.stderr.fd, `indexwright: ${logLine(sentenceOf(error))}\n`);
    } catch {
      // Nobody hears it; the status still says it.
    }
    process.exit(2);
  });
