import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import * as core from "@actions/core";
import { action } from "./action.ts";

/** Each step of a job its own, or one would overwrite the reports of another. */
let folder: string | undefined;

function reportFolder(): string {
  const parent = process.env.RUNNER_TEMP || tmpdir();
  mkdirSync(parent, { recursive: true });
  folder ??= mkdtempSync(path.join(parent, "indexwright-"));
  return folder;
}

const env = { ...process.env };
// Nothing that is started from here on needs to know them.
for (const name of Object.keys(env)) if (name.startsWith("INPUT_")) delete process.env[name];

process.exitCode = await action({
  env,
  say: (text) => process.stdout.write(text),
  read: (file) => readFileSync(file, "utf8"),
  write: (name, text) => {
    const file = path.join(reportFolder(), name);
    writeFileSync(file, text);
    return file;
  },
  output: core.setOutput,
  summarize: async (markdown) => {
    // Older Enterprise Servers show no summaries.
    if (process.env.GITHUB_STEP_SUMMARY) await core.summary.addRaw(markdown, true).write();
  },
  mask: core.setSecret,
});
