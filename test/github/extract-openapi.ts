/**
 * Cuts the operations that the action uses out of GitHub's OpenAPI description.
 * The package is large (385 MB), so it is installed elsewhere for the occasion:
 *
 *     npm install --prefix FOLDER @octokit/openapi@23.0.2
 *     npx tsx test/github/extract-openapi.ts FOLDER/node_modules/@octokit/openapi
 */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const operations = [
  "pulls/get",
  "pulls/list-files",
  "pulls/list-reviews",
  "pulls/list-review-comments",
  "pulls/create-review",
  "pulls/update-review",
  "pulls/delete-review-comment",
  "repos/get-content",
  "repos/compare-commits-with-basehead",
  "git/get-tree",
];

/** Prose and examples are most of the description, and nothing is checked by them. */
const dropped = new Set(["description", "summary", "externalDocs", "x-github", "tags", "deprecated"]);

const [from = "."] = process.argv.slice(2);
const file = path.join(from, "generated/api.github.com.json");
const all = JSON.parse(readFileSync(file, "utf8")) as { [key: string]: Json };
const kept: { [key: string]: { [key: string]: Json } } = {};

function at(json: Json | undefined, key: string): Json | undefined {
  return json !== null && typeof json === "object" && !Array.isArray(json) ? json[key] : undefined;
}

/** A copy without prose; what it points to is kept under `components`. `names`: its keys are names, not words. */
function lean(json: Json, names: boolean): Json {
  if (Array.isArray(json)) return json.map((one) => lean(one, false));
  if (json === null || typeof json !== "object") return json;
  if (!names && typeof json.$ref === "string") keep(json.$ref);
  const isWord = (key: string): boolean => !names && (dropped.has(key) || /^examples?$/.test(key));
  const entries = Object.entries(json).filter(([key]) => !isWord(key));
  return Object.fromEntries(entries.map(([key, part]) => [key, lean(part, !names && key === "properties")]));
}

function keep(ref: string): void {
  const [, , kind = "", name = ""] = ref.split("/");
  kept[kind] ??= {};
  const folder = kept[kind];
  if (name in folder) return;
  folder[name] = null;
  folder[name] = lean(at(at(all.components, kind), name) ?? null, false);
}

const paths: { [key: string]: { [key: string]: Json } } = {};
for (const [address, methods] of Object.entries(all.paths as { [key: string]: { [key: string]: Json } }))
  for (const [method, operation] of Object.entries(methods))
    if (operations.includes(String(at(operation, "operationId")))) {
      paths[address] ??= {};
      paths[address][method] = lean(operation, false);
    }

const sorted = Object.fromEntries(
  Object.entries(kept).map(([kind, each]) => [kind, Object.fromEntries(Object.entries(each).sort())]),
);
const subset = { openapi: all.openapi ?? "", info: lean(all.info ?? null, false), paths, components: sorted };
const to = fileURLToPath(new URL("../schemas/github-openapi.json", import.meta.url));
writeFileSync(to, `${JSON.stringify(subset, null, 1)}\n`);
