import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { UsageError } from "../discover/usage.ts";
import type { Options } from "../options.ts";
import type { Report } from "../types.ts";
import { type Io, wantsColor } from "./io.ts";
import type { Stages } from "./stages.ts";

/** Each report to its place. A file gets no colours, and its folder is made. */
export async function writeReports(report: Report, options: Options, io: Io, stages: Stages): Promise<void> {
  for (const { format, file } of options.outputs) {
    const look = file === null ? { color: wantsColor(io), width: io.columns } : { color: false, width: 100 };
    const text = await stages.render(report, format, { ...look, failOn: options.failOn });
    if (file === null) io.stdout(text);
    else writeFile(io, file, text);
  }
}

export function writeFile(io: Io, name: string, text: string): void {
  const file = path.resolve(io.cwd, name);
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  } catch (error) {
    const why = error instanceof Error && "code" in error ? String(error.code) : "unknown error";
    throw new UsageError(`${name} cannot be written (${why}); name a file that you may write to`);
  }
}
