import { existsSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { withOwner } from "./print/owner.ts";
import { pages } from "./print/pages.ts";
import { root } from "./print/place.ts";

const printed = await pages();

it.each(printed.map(([path, text]) => [path, text] as const))(
  "%s is what would be printed now",
  (path, text) => {
    expect(text.trim()).not.toBe("");
    expect(readFileSync(new URL(path, root), "utf8")).toBe(text);
  },
);

const written = [
  "README.md",
  "src/README.md",
  "src/read/README.md",
  "src/prove/README.md",
  "src/config/README.md",
  "src/postgres/README.md",
  "src/report/README.md",
  "src/shells/action/README.md",
  "src/ways-in/README.md",
  "src/deploy/README.md",
  ".github/CONTRIBUTING.md",
  ".github/CODE_OF_CONDUCT.md",
  ".github/RELEASING.md",
  ".github/SECURITY.md",
  "rules/README.md",
];

it.each(written)("every link of %s leads to a file", (path) => {
  const text = readFileSync(new URL(path, root), "utf8");
  const links = [...text.matchAll(/\]\((?!https?:|#|\.\.\/\.\.\/\.\.\/issues)([^)#]+)[^)]*\)/g)].map(
    (found) => found[1] ?? "",
  );
  for (const link of links)
    expect([link, existsSync(new URL(link, new URL(path, root)))]).toEqual([link, true]);
});

it("the first page is read in three minutes", () => {
  const lines = readFileSync(new URL("README.md", root), "utf8").trimEnd().split("\n").length;
  expect(lines).toBeLessThan(150);
});

it("pages to copy from name the project's address, once it is known", () => {
  const page = "uses: OWNER/indexwright@COMMIT, brew install OWNER/tap/indexwright";
  expect(withOwner(page, null)).toBe(page);
  expect(withOwner(page, "acme/wright")).toBe("uses: acme/wright@COMMIT, brew install acme/tap/indexwright");
});
