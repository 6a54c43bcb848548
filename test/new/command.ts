import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { root } from "../print/place.ts";

/** Runs `make` with the name that was given, where the file at `url` is the program; what it refuses ends with status 2. */
export function command(url: string, make: (name: string, top: string) => string): void {
  if (process.argv[1] === undefined || url !== pathToFileURL(process.argv[1]).href) return;
  try {
    const { values, positionals } = parseArgs({
      options: { root: { type: "string" } },
      allowPositionals: true,
    });
    process.stdout.write(make(positionals.join(" "), values.root ?? fileURLToPath(root)));
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
    process.exitCode = 2;
  }
}
