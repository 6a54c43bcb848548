import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** The licences of npm's packages that a bundle has something of, by the paths of its sources. */
export function licencesOf(root: string, inputs: readonly string[]): string {
  const folders = new Set(
    inputs.flatMap((input) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(input) ?? []),
  );
  const parts = [...folders].map((folder) => licenceOf(path.join(root, folder)));
  return [...new Set(parts)].sort().join("\n\n");
}

/** Its name, what it says of its licence, and the licence's own text. */
function licenceOf(folder: string): string {
  const about: { readonly name: string; readonly license?: string } = JSON.parse(
    readFileSync(path.join(folder, "package.json"), "utf8"),
  );
  const file = readdirSync(folder).find((name) => /^(?:licen[cs]e|copying)(?:\.|-|$)/i.test(name));
  if (about.license === undefined && file === undefined) throw new Error(`${about.name} names no licence`);
  const text = file === undefined ? [] : [readFileSync(path.join(folder, file), "utf8").trim()];
  return [about.name, about.license ?? "", ...text].join("\n");
}
