import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, expect, it } from "vitest";
import type { Ran } from "../action/runner.ts";
import { type Scene, stage, strike } from "../action/scene.ts";
import { escaped, file, markdown, page, said } from "./page.ts";
import { pullRequest } from "./pull-request.ts";

afterEach(strike);

/** Where the pictures go; `npm run picture` draws that of the README, with Chromium on the PATH. */
const folder = process.env.INDEXWRIGHT_PICTURES;

it("a review is drawn as GitHub shows it", { timeout: 120_000 }, async () => {
  const scene = await stage(pullRequest);
  const ran = await scene.run();
  expect(scene.world.comments.some((one) => one.body.includes("```suggestion"))).toBe(true);
  const review = reviewPage(scene);
  expect(review).toContain("Suggested change");
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  shoot(review, path.join(folder, "review.png"), 1800);
  if (folder === ".github") return;
  shoot(page([markdown(ran.summary)]), path.join(folder, "summary.png"), 2200);
  shoot(annotationsPage(ran), path.join(folder, "annotations.png"), 1200);
});

function reviewPage({ world }: Scene): string {
  const files = world.pulls[0]?.files ?? [];
  return page([
    ...world.reviews.map((one) => said(one.body)),
    ...files
      .filter((one) => world.comments.some((comment) => comment.path === one.filename))
      .map((one) => file(one, world.comments)),
  ]);
}

function annotationsPage({ commands, lines }: Ran): string {
  const boxes = commands
    .filter((one) => ["error", "warning", "notice"].includes(one.name))
    .map(({ name, properties, data }) => {
      const at = properties.file === undefined ? "" : ` ${properties.file}:${properties.line}`;
      const head = escaped(`${name}${at} ${properties.title ?? ""}`);
      return `<div class="box"><div class="head">${head}</div><div class="markdown-body">${escaped(data)}</div></div>`;
    });
  return page([...boxes, `<pre>${escaped(lines.join("\n"))}</pre>`]);
}

function shoot(html: string, to: string, height: number): void {
  const temp = mkdtempSync(path.join(tmpdir(), "picture-"));
  const source = path.join(temp, "page.html");
  writeFileSync(source, html);
  const quiet = ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-sync"];
  const background = ["--disable-background-networking", "--disable-component-update", "--disable-quic"];
  const { status, stderr } = spawnSync("chromium", [
    ...quiet,
    ...background,
    `--user-data-dir=${path.join(temp, "profile")}`,
    `--window-size=948,${height}`,
    "--hide-scrollbars",
    `--screenshot=${to}`,
    pathToFileURL(source).href,
  ]);
  rmSync(temp, { recursive: true, force: true, maxRetries: 5 });
  if (status !== 0) throw new Error(`chromium: ${stderr}`);
  process.stdout.write(`drew ${to}\n`);
}
