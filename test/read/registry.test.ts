import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { tools } from "../../src/read/index.ts";

const folder = new URL("../../src/read/", import.meta.url);
const names = (readdirSync(folder, { recursive: true }) as string[]).filter((name) => name.endsWith(".ts"));
const ids = tools.map((tool) => tool.id);

it("lists every tool once, in the order of ids, each in the file of its name", () => {
  expect(ids).toEqual([...new Set(ids)].sort());
  const exporting = names.filter((name) =>
    /^export const \w+: Tool = \{$/m.test(readFileSync(new URL(name, folder), "utf8")),
  );
  expect(exporting.map((name) => name.replace(/^tools\/|\.ts$/g, "")).sort()).toEqual(ids);
});

it("names no tool outside the tool's own file and the registry", () => {
  const others = ids.filter((id) => id !== "plain");
  for (const path of names) {
    if (path === "registry.ts" || /^(?:tools|marks|evidence)\//.test(path)) continue;
    const code = readFileSync(new URL(path, folder), "utf8").replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "");
    expect(
      others.filter((id) => code.includes(`"${id}"`) && !path.startsWith(`calls/${id}/`)),
      path,
    ).toEqual([]);
  }
});

it("has a row for every tool in its README", () => {
  const readme = readFileSync(new URL("README.md", folder), "utf8");
  expect(ids.filter((id) => !new RegExp(`^\\| ${id} +\\|`, "m").test(readme))).toEqual([]);
});

it("keeps to the size of files", () => {
  const long = (readdirSync(folder, { recursive: true }) as string[])
    .filter((name) => name.endsWith(".ts"))
    .filter((name) => readFileSync(new URL(name, folder), "utf8").split("\n").length > 300);
  expect(long).toEqual([]);
});
