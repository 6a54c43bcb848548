#!/usr/bin/env node
// First of all: what breaks while the rest loads is to end as it says.
import "./shells/cli/exit-signals.ts";
import { readSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { keepCompiled } from "./shells/cli/compile-cache.ts";
import type { Io } from "./shells/cli/io.ts";
import { forgetFlags, keepGrammarPlain } from "./wasm-tiers.ts";
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

const at = process.cwd();
const { argv, env } = process;
// Where stacks are printed, they name the sources; for nobody else are the maps worth their time.
if (env.INDEXWRIGHT_DEBUG === "1") process.setSourceMapsEnabled(true);
keepCompiled(at, env);
const { cli } = await import("./shells/cli.ts");
const { stages } = await import("./programs/commands.ts");

const io: Io = {
  cwd: at,
  stdout: (text) => process.stdout.write(text),
  stderr: (text) => process.stderr.write(text),
  stdin: () => Buffer.concat([...chunks()]),
  env,
  isTTY: process.stdout.isTTY ?? false,
  columns: process.stdout.columns || 100,
  ...(process.stdin.isTTY ? { ask } : {}),
  home: path.dirname(path.dirname(fileURLToPath(import.meta.url))),
};
const warm = (): void => {
  process.once("exit", forgetFlags);
  keepGrammarPlain();
  stages.warm();
};
const status = await begun();
process.exitCode = lost ? 2 : status;

/** An editor talks to the program as long as it likes; all else is a command that ends. */
async function begun(): Promise<number> {
  const words = argv.slice(2);
  if (words[0] !== "lsp" || words.some((word) => /^(?:-h|--help)$/.test(word)))
    return cli(words, io, { ...stages, warm });
  const { serveEditor } = await import("./shells/lsp.ts");
  const { stdin: input, stdout: output } = process;
  const served = await serveEditor({ input, output, env }, { ...stages, warm });
  // What an editor has left open must not keep the process.
  input.destroy();
  return served;
}

async function ask(question: string): Promise<string> {
  const { createInterface } = await import("node:readline/promises");
  const asking = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await asking.question(question);
  } finally {
    asking.close();
  }
}

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
