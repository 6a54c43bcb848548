import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import type { Server } from "node:http";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { rules } from "../../rules/index.ts";
import { lint } from "../../src/shells/library/index.ts";
import { examples } from "../../src/site/playground/examples.ts";
import type { PlaygroundState, ShownReport } from "../../src/site/playground/messages.ts";
import { launch } from "../browser/chromium.ts";
import { root } from "../print/place.ts";
import { siteLink } from "./links.ts";
import { sitePages } from "./pages.ts";
import { serve } from "./static-server.ts";
import { writeSources } from "./vitepress.ts";

const base = "/some/where/";
const folder = path.join(fileURLToPath(root), "build/site-tested");
const dist = path.join(folder, "dist");
const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

let browser: Browser;
let server: Server;
let address = "";
beforeAll(async () => {
  await writeSources(folder, base);
  const program = path.join(folder, "node_modules/vitepress/bin/vitepress.js");
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, "build", folder], {
    encoding: "utf8",
  });
  expect(status, stdout + stderr).toBe(0);
  ({ address, server } = await serve(dist, base));
  browser = await launch();
});
afterAll(async () => {
  await browser?.close();
  server?.close();
  rmSync(folder, { recursive: true, force: true });
});

interface OpenPage {
  readonly page: Page;
  /** What was asked of others than the site, and what went wrong. */
  readonly troubles: string[];
}

async function open(place: string, options: BrowserContextOptions = {}): Promise<OpenPage> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const troubles: string[] = [];
  page.on("request", (request) => {
    if (
      !request.url().startsWith(new URL(place, address).origin) &&
      !/^(?:blob|data|file):/.test(request.url())
    )
      troubles.push(request.url());
  });
  page.on(
    "response",
    (answer) => answer.status() >= 400 && troubles.push(`${answer.status()} ${answer.url()}`),
  );
  page.on("pageerror", (error) => troubles.push(error.message));
  await page.goto(new URL(place, address).href);
  return { page, troubles };
}

const isReady = (page: Page) => page.waitForSelector('[data-ready="true"]', { state: "attached" });
const verdict = (page: Page) => page.locator(".iw-status").innerText();

it("has a page for each rule, each tool and each guide, and the playground as one file, too", () => {
  for (const { path: place } of sitePages())
    expect(statSync(path.join(dist, place.replace(/\.md$/, ".html"))).size).toBeGreaterThan(1000);
  expect(statSync(path.join(dist, "playground.html")).size).toBeGreaterThan(1000);
});

it("is as small as it can be", () => {
  const sizes = new Map(
    readdirSync(path.join(dist, "playground")).map((name) => [
      name,
      statSync(path.join(dist, "playground", name)).size,
    ]),
  );
  expect(sizes.get("worker.js")).toBeLessThan(2_700_000);
  expect(sizes.get("page.js")).toBeLessThan(600_000);
  expect(statSync(path.join(dist, "playground-alone.html")).size).toBeLessThan(6_000_000);
});

it.each([
  ["../unnamed-index/README.md", "rules/duplicate-index/README.md", "/rules/unnamed-index"],
  ["README.md#adding-a-rule", "rules/shop.md", "/rules/#adding-a-rule"],
  ["../rules/README.md", ".github/CONTRIBUTING.md", "/rules/"],
  ["../src/check/rule.ts", "rules/README.md", null],
  ["https://www.postgresql.org/", "rules/README.md", "https://www.postgresql.org/"],
  ["#cases", "rules/README.md", "#cases"],
])("the link %s of %s leads to %s", (link, source, target) => {
  const table = new Map(sitePages().map((page) => [page.source, page.path]));
  table.set("rules/README.md", "rules/index.md");
  expect(siteLink(link, source, table, null)).toBe(target);
  if (target === null)
    expect(siteLink(link, source, table, "acme/wright")).toBe(
      "https://github.com/acme/wright/blob/main/src/check/rule.ts",
    );
});

describe.each([
  ["on a desk", { viewport: { width: 1280, height: 900 } }],
  ["on a telephone", { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }],
  ["in the dark", { viewport: { width: 1280, height: 900 }, colorScheme: "dark" }],
] as const)("%s", (_, options) => {
  it.each([
    "",
    "rules/",
    "rules/unnamed-index.html",
    "tools/goose.html",
    "guides/deploying.html",
    "comparison.html",
  ])("%s asks nobody else, goes nowhere aside, and can be read by everybody", async (place) => {
    const { page, troubles } = await open(place, options);
    await page.addScriptTag({ path: axe });
    expect(await violationsOf(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    expect(troubles).toEqual([]);
    await page.context().close();
  });

  it("the playground finds something at once, and can be used by everybody", async () => {
    const { page, troubles } = await open("playground.html", options);
    await isReady(page);
    expect(await verdict(page)).toBe("1 error, 1 warning, 1 notice");
    await page.addScriptTag({ path: axe });
    expect(await violationsOf(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    expect(troubles).toEqual([]);
    await page.context().close();
  });
});

interface AxeResults {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string; readonly any: readonly { message: string }[] }[];
  }[];
}

/** But for VitePress's own button of the search, whose label leaves out its shortcut. */
async function violationsOf(page: Page): Promise<readonly string[]> {
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run(at: unknown): Promise<AxeResults> } }).axe.run({
      exclude: ".DocSearch",
    }),
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ html, any }) => `${id}: ${html.slice(0, 160)} ${any.map(({ message }) => message).join(" ")}`,
    ),
  );
}

describe("the playground", () => {
  it("says what the command line says", async () => {
    const { page } = await open("playground.html");
    await isReady(page);
    const live = sitePages().flatMap((one) => one.live ?? []);
    expect(live.length).toBeGreaterThan(rules.length - 20);
    for (const state of [...examples, ...live.filter((_, at) => at % 6 === 0)]) {
      const found = await page.evaluate(lintedBy, { state, base });
      expect(shown(found), JSON.stringify(state.files.map(({ path: name }) => name))).toEqual(
        shown(await lintedHere(state)),
      );
    }
    await page.context().close();
  });

  it("is typed into, by keyboard alone", async () => {
    const { page } = await open("playground.html");
    await isReady(page);
    await page.locator(".cm-content").focus();
    await page.keyboard.press("Control+a");
    await page.keyboard.type(
      "-- +goose NO TRANSACTION\n-- +goose Up\nCREATE INDEX CONCURRENTLY ON orders (placed_at);\n",
    );
    await page.waitForFunction(() =>
      document.querySelector(".iw-list")?.textContent?.includes("unnamed-index"),
    );
    // Tab leaves the field.
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.closest(".cm-content"))).toBeNull();
    const tab = page.getByRole("tab").first();
    await tab.focus();
    await page.keyboard.press("ArrowRight");
    expect(await page.getByRole("tab", { selected: true }).innerText()).toContain("(history)");
    await page.context().close();
  });

  it("travels in its address, and takes no other's word for one", async () => {
    const { page } = await open("playground.html");
    await isReady(page);
    await page.getByLabel("Example").selectOption({ index: 2 });
    await page.waitForFunction(() =>
      document.querySelector(".iw-list")?.textContent?.includes("orders_customer_id_idx"),
    );
    await page.getByRole("button", { name: "Copy the address" }).click();
    await page.waitForFunction(() => location.hash.length > 10);
    const copied = page.url();
    const before = await page.locator(".iw-list").innerText();
    await page.context().close();
    const again = await open(copied);
    await isReady(again.page);
    expect(await again.page.locator(".iw-list").innerText()).toBe(before);
    await again.page.context().close();
    for (const hash of ["#constructor", "#AAAA", `#${"A".repeat(5000)}`, "#%3Cscript%3E", "#1234-_"]) {
      const strange = await open(`playground.html${hash}`);
      await isReady(strange.page);
      expect([hash, await verdict(strange.page), strange.troubles]).toEqual([
        hash,
        "1 error, 1 warning, 1 notice",
        [],
      ]);
      await strange.page.context().close();
    }
  });

  it("shows what it is given as text", async () => {
    const { page, troubles } = await open("playground.html");
    await isReady(page);
    await page.locator(".cm-content").focus();
    await page.keyboard.press("Control+a");
    await page.keyboard.insertText('CREATE INDEX "<img src=x onerror=alert(1)>" ON "<b>o</b>" (id);\n');
    await page.waitForFunction(() => document.querySelector(".iw-list")?.textContent?.includes("<b>o</b>"));
    expect(await page.locator(".iw-list img, .iw-list b").count()).toBe(0);
    expect(troubles).toEqual([]);
    await page.context().close();
  });

  it("needs no network once it is there", async () => {
    const { page } = await open("playground.html");
    await isReady(page);
    await page.waitForLoadState("networkidle");
    await page.context().setOffline(true);
    await page.getByLabel("Example").selectOption({ label: "Rails: add_index without an algorithm" });
    await page.waitForFunction(() =>
      /2 errors/.test(document.querySelector(".iw-status")?.textContent ?? ""),
    );
    await page.context().close();
  });

  it("is one file besides, which opens from a disk", async () => {
    const { page, troubles } = await open(pathToFileURL(path.join(dist, "playground-alone.html")).href);
    await isReady(page);
    expect(await verdict(page)).toBe("1 error, 1 warning, 1 notice");
    await page.getByLabel("Example").selectOption({ label: "Rails: add_index without an algorithm" });
    await page.waitForFunction(() =>
      /2 errors/.test(document.querySelector(".iw-status")?.textContent ?? ""),
    );
    expect(troubles).toEqual([]);
    await page.context().close();
  });
});

function lintedBy({
  state,
  base: below,
}: {
  readonly state: PlaygroundState;
  readonly base: string;
}): Promise<ShownReport> {
  const worker = new Worker(`${below}playground/worker.js`);
  return new Promise((resolve, reject) => {
    worker.addEventListener("message", ({ data }) => {
      if ("ready" in data)
        worker.postMessage({ id: 1, files: state.files, tool: state.tool, postgres: state.postgres });
      else if ("report" in data) resolve(data.report);
      else reject(new Error(data.error));
      if (!("ready" in data)) worker.terminate();
    });
    worker.postMessage({ base: `${location.origin}${below}playground/`, grammars: new Map(), names: [] });
  });
}

async function lintedHere({ files, tool, postgres }: PlaygroundState): Promise<ShownReport> {
  const texts = (history: boolean) =>
    new Map(files.filter((file) => file.history === history).map(({ path: name, text }) => [name, text]));
  const configuration = { "postgres-version": postgres, ...(tool === null ? {} : { tool }) };
  return (await lint(texts(false), { configuration, beside: texts(true) })) as ShownReport;
}

function shown({ findings, migrations, unread }: ShownReport): readonly string[] {
  return [
    ...findings.map(
      ({ rule, severity, file, line, message }) => `${severity} ${rule} ${file}:${line} ${message}`,
    ),
    ...migrations.map(({ file, tool, execution, why }) => `${file} ${tool} ${execution} ${why}`),
    ...unread.map(({ file, message }) => `${file} ${message}`),
  ];
}

it("no page of the theme's sources holds what a template would obey", () => {
  for (const { text } of sitePages()) expect(text).not.toMatch(/^::: v-pre$/m);
  expect(readFileSync(path.join(dist, "index.html"), "utf8")).toContain("Indexwright");
});
