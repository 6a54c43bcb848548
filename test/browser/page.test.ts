import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { render } from "../../src/report/index.ts";
import type { Report } from "../../src/types.ts";
import { all, plan, plans, run, scan, side, wait } from "../report/proof-sample.ts";
import { full, LOOK } from "../report/sample.ts";
import { launch } from "./chromium.ts";
import { hostile } from "./hostile.ts";

const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
/** Where the pictures go, for anyone who wants to look at them. */
const pictures = process.env.INDEXWRIGHT_PICTURES;

const report: Report = { ...full(), proof: all };
const folder = mkdtempSync(path.join(tmpdir(), "page-"));
let browser: Browser;

beforeAll(async () => {
  browser = await launch();
}, 60_000);
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Opened {
  readonly page: Page;
  /** Whatever was asked of the network or the disk, besides the page. */
  readonly asked: readonly string[];
  readonly said: readonly string[];
}

async function open(of: Report, options: BrowserContextOptions = {}): Promise<Opened> {
  const file = path.join(folder, "report.html");
  writeFileSync(file, render(of, "html", LOOK));
  const page = await browser.newPage({ viewport: { width: 1000, height: 900 }, ...options });
  const asked: string[] = [];
  const said: string[] = [];
  page.on("request", (request) => {
    if (!request.isNavigationRequest()) asked.push(request.url());
  });
  page.on("console", (one) => said.push(one.text()));
  page.on("pageerror", (one) => said.push(String(one)));
  page.on("dialog", (dialog) => {
    said.push(dialog.message());
    void dialog.dismiss();
  });
  await page.goto(pathToFileURL(file).href);
  return { page, asked, said };
}

async function draw(page: Page, name: string): Promise<void> {
  if (pictures === undefined) return;
  mkdirSync(pictures, { recursive: true });
  await page.screenshot({ path: path.join(pictures, `${name}.png`), fullPage: true });
}

/** What a screen reader's user, or one who sees little, would stumble over. */
async function hurdles(page: Page): Promise<unknown> {
  // The page itself may run nothing; what is asked of it from outside may.
  return page.evaluate(`(async () => {
    ${readFileSync(axe, "utf8")};
    const { violations } = await axe.run();
    return violations.flatMap(({ id, nodes }) => nodes.map((one) => [id, one.html, one.failureSummary]));
  })()`);
}

describe("the page", () => {
  it.each(["light", "dark"] as const)("is whole, silent and legible: %s", async (colorScheme) => {
    const { page, asked, said } = await open(report, { colorScheme });
    expect({ asked, said }).toEqual({ asked: [], said: [] });
    expect(await page.locator("h1").innerText()).toContain("2 errors, 1 warning, 1 notice");
    expect(await page.locator("section h2").allInnerTexts()).toContain("Whether the indexes help");
    expect(await hurdles(page)).toEqual([]);
    const ground = await page.evaluate("getComputedStyle(document.body).backgroundColor");
    expect(ground).toBe(colorScheme === "light" ? "rgb(255, 255, 255)" : "rgb(20, 23, 27)");
    await draw(page, colorScheme);
    await page.close();
  });

  it("fits a telephone: only tables, plots and SQL scroll", async () => {
    const { page } = await open(report, { viewport: { width: 360, height: 700 } });
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(360);
    await draw(page, "telephone");
    await page.close();
  });

  it("leaves out a severity, by keyboard", async () => {
    const { page } = await open(report);
    const notices = page.locator("article.notice");
    expect(await notices.count()).toBe(1);
    await page.getByLabel("1 notice").focus();
    await page.keyboard.press("Space");
    expect(await notices.first().isVisible()).toBe(false);
    expect(await page.locator("article.error").first().isVisible()).toBe(true);
    await page.close();
  });

  it("is walked and its plans are folded by keyboard", async () => {
    const { page } = await open(report);
    await page.keyboard.press("Tab");
    expect(await page.evaluate("document.activeElement.textContent")).toBe("Skip to the report");
    await page.keyboard.press("Enter");
    expect(await page.evaluate("document.activeElement.id")).toBe("main");
    const node = page.locator("details.node").first();
    const child = node.locator("details.node > summary").first();
    expect(await child.isVisible()).toBe(true);
    await node.locator("> summary").focus();
    await page.keyboard.press("Enter");
    expect(await child.isVisible()).toBe(false);
    await page.close();
  });

  it("is printed with everything open, and nothing that only a screen needs", async () => {
    const { page } = await open(report);
    const closed = page.locator("details.query:not([open])");
    expect(await closed.count()).toBeGreaterThan(0);
    expect(await closed.first().locator("pre").isVisible()).toBe(false);
    await page.emulateMedia({ media: "print" });
    expect(await closed.first().locator("pre").isVisible()).toBe(true);
    expect(await page.locator("nav").isVisible()).toBe(false);
    expect(await page.locator("fieldset").isVisible()).toBe(false);
    await draw(page, "print");
    await page.close();
  });
});

describe("a plot", () => {
  interface Shape {
    getBBox(): { readonly x: number; readonly width: number };
  }
  const boxes = (page: Page, selector: string) =>
    page.locator(selector).evaluateAll((shapes) =>
      shapes.map((shape) => {
        const { x, width } = (shape as unknown as Shape).getBBox();
        return { x, width };
      }),
    );

  it("draws a wait ten times as long ten times as wide", async () => {
    const statements = [100, 1000].map((ms) => run("CREATE", { waits: { writer: wait(ms) } }));
    const { page } = await open({ ...report, proof: { ...all, statements } });
    const drawn = await boxes(page, "rect.during");
    const [longer, shorter] = drawn.toSorted((a, b) => b.width - a.width);
    expect((longer?.width ?? 0) / (shorter?.width ?? 1)).toBeCloseTo(10, 1);
    await page.close();
  });

  it("draws ten times the time one tick further", async () => {
    const some = [0.1, 1, 10].map((ms) => plan(`${ms}`, { before: side(scan, ms), after: side(scan, ms) }));
    const { page } = await open({ ...report, proof: { ...all, plans: some } });
    const at = (await boxes(page, "circle.before")).map((one) => one.x).sort((a, b) => a - b);
    const [first = 0, second = 0, third = 0] = at;
    expect(second - first).toBeCloseTo(third - second, 1);
    expect(second - first).toBeGreaterThan(100);
    await page.close();
  });

  it("keeps its figures inside it", async () => {
    const { page } = await open({ ...report, proof: { ...all, plans } });
    const beyond = await page.locator("svg").evaluateAll((all) =>
      all.flatMap((svg) => {
        const edge = svg.getBoundingClientRect();
        const texts = [...svg.querySelectorAll("text")].map((one) => one.getBoundingClientRect());
        return texts
          .filter((one) => one.left < edge.left - 1 || one.right > edge.right + 1)
          .map((one) => one.right);
      }),
    );
    expect(beyond).toEqual([]);
    await page.close();
  });
});

it("hostile text is shown, not obeyed", { timeout: 60_000 }, async () => {
  for (const text of hostile) {
    const { page, asked, said } = await open(everywhere(text));
    expect({ text, asked, said }).toEqual({ text, asked: [], said: [] });
    expect(await page.locator("script, img, iframe, object, embed, base, link").count()).toBe(0);
    const outside = await page
      .locator("a:not([href^='#']):not([href^='https://example.com/rules/'])")
      .count();
    expect(outside).toBe(0);
    await page.close();
  }
});

/** The same text wherever a pull request can put one. */
function everywhere(text: string): Report {
  const file = { path: `db/${text}.sql`, text: `SELECT 1; ${text}`, changed: "all" as const };
  const [found] = report.findings;
  if (!found) throw new Error("the sample has findings");
  const { fix, ...rest } = found;
  const named = plan(text, { says: text, index: text });
  return {
    ...report,
    findings: [
      { ...rest, file, span: [0, file.text.length], message: text, why: text, instead: `a\n${text}` },
    ],
    waysBack: [{ file, sql: text, written: text }],
    remarks: [text],
    hint: text,
    proof: {
      ...all,
      seedData: text,
      rowsFrom: { path: text },
      statements: [
        run("CREATE", { file, span: [0, 6] }),
        run("CREATE", { file, span: [0, 6], status: "error", message: text }),
      ],
      plans: [{ ...named, query: { ...named.query, text } }],
      rollback: { verdict: "leaves", differences: [text], objects: [], refusal: null },
    },
  };
}
