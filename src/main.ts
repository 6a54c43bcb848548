#!/usr/bin/env node
// First of all: what breaks while the rest loads is to end as it says.
import "./shells/cli/exit-signals.ts";
import "./wasm-tiers.ts";
import { readSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { cli } from "./shells/cli.ts";
import { writeTrouble } from "./write/write-error-text.ts";

let lost = false;

/** Anyone who reads the output may stop early, as `head` does; that is no failure. A full disk is one. */
for (const stream of [process.stdout, process.stderr])
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE" || lost) return;
    lost = true;
    process.exitCode = 2;
    const why = writeTrouble(error) ?? error.message;
    if (stream === process.stdout)
      process.stderr.write(`indexwright: standard output cannot be written: ${why}\n`);
  });

// Else a limit on the size of files would end the process in the middle of one.
process.on("SIGXFSZ", () => {});

const status = await cli(process.argv.slice(2), {
  cwd: process.cwd(),
  stdout: (text) => process.stdout.write(text),
  stderr: (text) => process.stderr.write(text),
  stdin: () => Buffer.concat([...chunks()]),
  env: process.env,
  isTTY: process.stdout.isTTY ?? false,
  columns: process.stdout.columns || 100,
  home: path.dirname(path.dirname(fileURLToPath(import.meta.url))),
});
process.exitCode = lost ? 2 : status;

/** readFileSync(0) fails where another program has made the pipe non-blocking: EAGAIN then means "not yet". */
function* chunks(): Iterable<Buffer> {
  for (;;) {
    const chunk = Buffer.alloc(65_536);
    let length = 0;
    try {
      length = readSync(0, chunk);
    } catch (error) {
      const code = error instanceof Error && "code" in error ? error.code : "";
      if (code === "EAGAIN") {
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
        continue;
      }
      if (code !== "EOF") throw error;
    }
    if (length === 0) return;
    yield chunk.subarray(0, length);
  }
}
