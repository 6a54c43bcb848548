import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { launch } from "../browser/chromium.ts";
import { measuredProject } from "./measured-project.ts";
import { terminalPage } from "./terminal-page.ts";

const folder = process.env.INDEXWRIGHT_PICTURES;
const ROWS = "200000";

it("a terminal's colours are drawn, and nothing of a text is lost", () => {
  const page = terminalPage("a \u001b[1;31merror\u001b[22;39m: <b>\n\u001b[2mdim\u001b[22m");
  expect(page).toContain('a <span style="font-weight:700;color:#ff7b72">error</span>: &lt;b>\n');
  expect(page).toContain('<span style="opacity:.65">dim</span>');
});

// A server is measured for minutes, which only whoever wants the pictures waits for.
it.runIf(folder !== undefined)(
  "a measurement is drawn: terminal and page",
  { timeout: 900_000 },
  async () => {
    const to = folder ?? "";
    mkdirSync(to, { recursive: true });
    const work = mkdtempSync(path.join(tmpdir(), "picture-"));
    const browser = await launch();
    try {
      const { terminal, page } = measured(work);
      const shown = await browser.newPage({ viewport: { width: 880, height: 800 } });
      await shown.setContent(terminalPage(terminal));
      await shown.locator("pre").screenshot({ path: path.join(to, "terminal.png") });
      const report = await browser.newPage({ viewport: { width: 1000, height: 900 } });
      await report.goto(pathToFileURL(page).href);
      await report.screenshot({ path: path.join(to, "page.png"), fullPage: true, clip: await box(report) });
    } finally {
      await browser.close();
      rmSync(work, { recursive: true, force: true, maxRetries: 5 });
    }
  },
);

/** From the heading of the plans to the end of the first one. */
async function box(page: Page) {
  const head = await page.locator("#plans").boundingBox();
  const first = await page.locator("#plans .query").first().boundingBox();
  if (!head || !first) throw new Error("the page has no plans");
  return { x: 0, y: head.y - 8, width: 1000, height: first.y + first.height - head.y + 24 };
}

/** What `prove` says of the project on a terminal, from its figures on, and the page that it writes. */
function measured(work: string): { readonly terminal: string; readonly page: string } {
  const write = (files: Readonly<Record<string, string>>): void => {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(path.join(work, path.dirname(name)), { recursive: true });
      writeFileSync(path.join(work, name), text);
    }
  };
  const git = (...words: string[]): void => {
    const { status, stderr } = spawnSync(
      "git",
      ["-c", "user.name=x", "-c", "user.email=x@example.com", ...words],
      { cwd: work },
    );
    if (status !== 0) throw new Error(`git: ${stderr}`);
  };
  write(measuredProject.base);
  git("init", "-q");
  git("add", "-A");
  git("commit", "-qm", "base");
  write(measuredProject.head);
  const top = path.resolve(import.meta.dirname, "../..");
  const flags = ["--since", "HEAD", "--rows", ROWS, "--workload", "queries.sql", "--fail-on", "never"];
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      path.join(top, "node_modules/tsx/dist/cli.mjs"),
      path.join(top, "src/main.ts"),
      "prove",
      ...flags,
      "--output",
      "html=report.html",
    ],
    { cwd: work, encoding: "utf8", env: { ...process.env, FORCE_COLOR: "1" } },
  );
  if (status !== 0) throw new Error(`prove: ${stderr}`);
  const from = stdout.indexOf("\u001b[1mmeasured on");
  if (from < 0 || !readFileSync(path.join(work, "report.html"), "utf8").includes('id="plans"'))
    throw new Error("prove has not measured");
  return { terminal: stdout.slice(from).trimEnd(), page: path.join(work, "report.html") };
}
