// First of all: what breaks while the rest loads is to end as it says.
import "./shells/cli/exit-signals.ts";
import { mkdirSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import * as core from "@actions/core";
import { openFile } from "./discover/open.ts";
import { stages } from "./programs/commands.ts";
import type { Runner } from "./shells/action/runner.ts";
import { action } from "./shells/action.ts";
import { UsageError } from "./types/usage-error.ts";
import { keepGrammarPlain } from "./wasm-tiers.ts";
import { writeReport } from "./write/replace-file.ts";
import { writeTrouble } from "./write/write-error-text.ts";

/** Each step of a job its own, or one would overwrite the reports of another. */
let folder: string | undefined;

function reportFolder(): string {
  const parent = process.env.RUNNER_TEMP || tmpdir();
  mkdirSync(parent, { recursive: true });
  folder ??= mkdtempSync(path.join(parent, "indexwright-"));
  return folder;
}

/** GitHub's own are at most 25 MB. */
const largestEvent = 64 * 2 ** 20;

// Else a limit on the size of files would end the process in the middle of one.
process.on("SIGXFSZ", () => {});

const env = { ...process.env };
// Nothing that is started from here on needs to know them.
for (const name of Object.keys(env)) if (name.startsWith("INPUT_")) Reflect.deleteProperty(process.env, name);

const warm = (): void => {
  keepGrammarPlain();
  stages.warm();
};

const runner: Runner = {
  env,
  say: (text) => process.stdout.write(text),
  read: (file) => {
    const opened = openFile(file, null, largestEvent);
    if ("bytes" in opened) return opened.bytes.toString("utf8");
    throw new Error(`${file} ${opened.why ?? "is not there"}`);
  },
  write: (name, text) => {
    try {
      const file = path.join(reportFolder(), name);
      writeReport(file, Buffer.from(text));
      return file;
    } catch (error) {
      const why = writeTrouble(error);
      throw why === null ? error : new UsageError(`the report ${name} cannot be written: ${why}`);
    }
  },
  output: core.setOutput,
  summarize: async (markdown) => {
    // Older Enterprise Servers show no summaries.
    if (!process.env.GITHUB_STEP_SUMMARY) return;
    try {
      await core.summary.addRaw(markdown, true).write();
    } catch (error) {
      // The log has the same findings, and the run its verdict.
      const why = writeTrouble(error) ?? "unknown error";
      process.stdout.write(`::warning title=Indexwright::the summary cannot be written: ${why}\n`);
    }
  },
  mask: core.setSecret,
};

process.exitCode = await action(runner, { ...stages, warm });
