import { readdirSync, readFileSync } from "node:fs";
import { product } from "../../src/product.ts";
import { root } from "./place.ts";

/** "owner/name" on github.com, once package.json says where the project lives. */
export const ownRepository = product.repository?.replace(/^https:\/\/github\.com\//, "") ?? null;

/** Pages to copy from, with the project's address in them; where nobody knows it, as they are. */
export function pagesWithOwner(): readonly (readonly [path: string, text: string])[] {
  const folder = new URL("src/ways-in/", root);
  const names = readdirSync(folder).filter((name) => name.endsWith(".md") && name !== "README.md");
  return names.map((name) => {
    const text = readFileSync(new URL(name, folder), "utf8");
    return [`src/ways-in/${name}`, withOwner(text, ownRepository)] as const;
  });
}

export function withOwner(text: string, repository: string | null): string {
  if (repository === null) return text;
  return text
    .replaceAll("OWNER/indexwright", repository)
    .replaceAll("OWNER/tap", `${repository.split("/")[0]}/tap`);
}
