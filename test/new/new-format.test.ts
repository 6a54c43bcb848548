import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, it } from "vitest";
import { root } from "../print/place.ts";
import { newFormat } from "./new-format.ts";

const top = mkdtempSync(path.join(tmpdir(), "new-format-"));
const repository = fileURLToPath(root);
afterAll(() => rmSync(top, { recursive: true }));

it("makes a format that the program writes, in each list where formats stand", async () => {
  mkdirSync(path.join(top, "test/report"), { recursive: true });
  symlinkSync(path.join(repository, "node_modules"), path.join(top, "node_modules"));
  cpSync(path.join(repository, "src"), path.join(top, "src"), { recursive: true });
  const said = newFormat("example", top);
  const { render } = await import(path.join(top, "src/report/index.ts"));
  const { formats } = await import(path.join(top, "src/options.ts"));
  expect(formats.at(-1)).toBe("example");
  expect(render({ findings: [] }, "example", {})).toBe("0\n");
  const imported = [
    ...readFileSync(path.join(top, "src/report/text-formats.ts"), "utf8").matchAll(/"\.\/([^"]+)"/g),
  ].map(([, file]) => file);
  expect(imported).toContain("example/index.ts");
  expect(imported).toEqual([...imported].sort());
  expect(said).toContain("src/report/text-formats.ts");
  for (const step of ["src/write/own-report.ts", "src/report/README.md", "npm run docs"])
    expect(said).toContain(step);
  expect(() => newFormat("example", top)).toThrow("src/report/example already exists");
});

it.each(["", "Rd", "a b", "../a"])("refuses %j with one line", (name) => {
  expect(() => newFormat(name, top)).toThrow(/^(?:name the format: |".*" is no name for a format: )/);
});

it("is named in the guide", () => {
  expect(readFileSync(new URL("src/report/README.md", root), "utf8")).toContain("npm run new-format <id>");
});
