import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, it } from "vitest";
import type { Tool } from "../../src/read/tool.ts";
import { root } from "../print/place.ts";
import { newTool } from "./new-tool.ts";

const top = mkdtempSync(path.join(tmpdir(), "new-tool-"));
afterAll(() => rmSync(top, { recursive: true }));

it("makes a tool that can be loaded and claims nothing yet, and says every file that is still to be written", async () => {
  const said = newTool("north-wind", top);
  symlinkSync(path.join(fileURLToPath(root), "src/read/tool.ts"), path.join(top, "src/read/tool.ts"));
  const { northWind } = (await import(path.join(top, "src/read/tools/north-wind.ts"))) as {
    northWind: Tool;
  };
  expect([northWind.id, northWind.claim({} as never)]).toEqual(["north-wind", null]);
  for (const name of ["test/read/north-wind.test.ts", "test/projects/north-wind/report.txt"])
    expect(existsSync(path.join(top, name))).toBe(true);
  for (const step of ["UPDATE=1", "src/read/README.md", "npm run docs", "mistakes", "correct"])
    expect(said).toContain(step);
  expect(() => newTool("north-wind", top)).toThrow("src/read/tools/north-wind.ts already exists");
});

it.each(["", "Tern", "a b", "../a", "-a"])("refuses %j with one line", (name) => {
  expect(() => newTool(name, top)).toThrow(/^(?:name the tool: |".*" is no name for a tool: )/);
});

it("is named in the guide", () => {
  expect(readFileSync(new URL("src/read/README.md", root), "utf8")).toContain("npm run new-tool <id>");
});
