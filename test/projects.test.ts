import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { Discovery } from "../src/discover/index.ts";
import { lintFixed } from "../src/programs/fixes/fix-rounds.ts";
import { lint } from "../src/programs/lint.ts";
import { tools } from "../src/read/registry.ts";
import { render } from "../src/report/index.ts";
import type { Report } from "../src/types.ts";
import { root } from "./print/place.ts";
import { defaults, discoveryOf } from "./room.ts";

/** Each tool has two small repositories: one with typical mistakes, one that does everything right. */
const projects = new URL("test/projects/", root);

function filesOf(tool: string, which: "mistakes" | "correct"): ReadonlyMap<string, string> {
  const folder = fileURLToPath(new URL(`${tool}/${which}`, projects));
  return new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .map((file) => [slashed(path.relative(folder, file)), readFileSync(file, "utf8")]),
  );
}

function slashed(file: string): string {
  return file.replaceAll(path.sep, "/");
}

function discovered(tool: string, which: "mistakes" | "correct"): Discovery {
  return { ...discoveryOf(filesOf(tool, which), new Map()), detecting: true };
}

function lintProject(tool: string, which: "mistakes" | "correct"): Promise<Report> {
  return lint(discovered(tool, which), defaults, new Set());
}

/** Errors and warnings as they are said, but for their places. */
function loud({ findings }: Report): readonly string[] {
  return findings
    .filter(({ severity }) => severity !== "notice")
    .map(({ file, message }) => `${file.path}: ${message}`);
}

it("every migration tool has its project", () => {
  // Beside them stand those that hold what runbooks promise against what is measured, and runbooks that are worked through.
  const own = readdirSync(projects).filter((name) => name !== "promised" && name !== "runbooks");
  expect(own.sort()).toEqual(tools.map((tool) => tool.id).sort());
});

describe.each(tools.map((tool) => tool.id))("%s", (tool) => {
  it("says of the mistakes what its report.txt says", async () => {
    const report = await lintProject(tool, "mistakes");
    expect(new Set(report.migrations.map((one) => one.tool))).toEqual(new Set([tool]));
    expect(report.findings.some(({ severity }) => severity === "error")).toBe(true);
    expect(report.unread).toEqual([]);
    const said = render(report, "terminal", { color: false, width: 100, failOn: "error" });
    const printed = new URL(`${tool}/report.txt`, projects);
    // UPDATE=1 npx vitest run --config test/vitest.config.ts test/projects.test.ts prints the reports: read them as their users.
    if (process.env.UPDATE === "1") writeFileSync(printed, said);
    expect(said).toBe(readFileSync(printed, "utf8"));
  });

  it("finds no error and no warning in what is done right", async () => {
    const report = await lintProject(tool, "correct");
    expect(new Set(report.migrations.map((one) => one.tool))).toEqual(new Set([tool]));
    expect(report.unread).toEqual([]);
    expect(loud(report)).toEqual([]);
  });

  it("mends mistakes without making others, and what is done right not at all", async () => {
    const before = await lintProject(tool, "mistakes");
    const { report } = await lintFixed(discovered(tool, "mistakes"), defaults, new Set());
    const known = new Set(loud(before));
    expect(loud(report).filter((one) => !known.has(one))).toEqual([]);
    expect(report.findings.filter(({ fix }) => fix?.safe)).toEqual([]);
    expect((await lintFixed(discovered(tool, "correct"), defaults, new Set())).changed).toEqual(new Map());
  });
});
