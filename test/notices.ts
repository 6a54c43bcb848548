import { readFileSync } from "node:fs";

/**
 * What is inside the grammar, libpg-query.wasm, and no package of npm's: PostgreSQL's parser as libpg_query takes it out
 * of the server, what that brings along in vendor/, and what Emscripten links to it. Each has its notice in notices/.
 */
export const inGrammar = [
  { name: "postgresql", licence: "PostgreSQL, with parts under BSD-3-Clause and ISC" },
  { name: "libpg_query", licence: "BSD-3-Clause" },
  { name: "protobuf-c", licence: "BSD-2-Clause" },
  { name: "xxhash", licence: "BSD-2-Clause" },
  { name: "emscripten", licence: "MIT" },
  { name: "musl", licence: "MIT" },
] as const;

export function noticeOf(name: string): string {
  return readFileSync(new URL(`notices/${name}.txt`, import.meta.url), "utf8").trim();
}

/** The licences of npm's packages, with those of what is inside the grammar. */
export function withNotices(licences: string): string {
  const more = inGrammar.map(
    ({ name, licence }) => `${name} (inside libpg-query)\n${licence}\n${noticeOf(name)}`,
  );
  return `${[licences.trimEnd(), ...more].join("\n\n\n")}\n`;
}
