import type { Server } from "../../src/prove/server/index.ts";
import { openServer } from "../../src/prove/server/index.ts";
import { quoteIdentifier } from "../../src/sql/grammar/name.ts";
import { majors, openMajor } from "../servers/binaries.ts";
import { parametersOf } from "./parameters.ts";
import { extensions, queries } from "./queries.ts";

/** Lines of each file, with the majors that said so. */
export type Facts = ReadonlyMap<string, ReadonlyMap<string, readonly number[]>>;

/** Asks a server of each major, one after the other, and PGlite for pgvector, which our own servers do not have. */
export async function readFacts(asked: readonly number[] = majors): Promise<Facts> {
  const facts = new Map<string, Map<string, number[]>>();
  for (const major of asked) {
    await readFrom(await openMajor(major), extensions, (file, line) => put(facts, file, line, major));
  }
  const lite = await openServer({ providers: ["pglite"], major: 18 });
  const known = new Set(["classes", "methods", "extensions", "parameters"]);
  await readFrom(lite, ["vector"], (file, line) => {
    // pgvector is the same on every major.
    const own = known.has(file) && /\b(vector|hnsw|ivfflat)\b/.test(line);
    if (own) for (const major of asked) put(facts, file, line, major);
  });
  return facts;
}

function put(facts: Map<string, Map<string, number[]>>, file: string, line: string, major: number): void {
  const lines = facts.get(file) ?? new Map<string, number[]>();
  facts.set(file, lines);
  const said = lines.get(line) ?? [];
  if (!said.includes(major)) lines.set(line, [...said, major]);
}

async function readFrom(
  server: Server,
  wanted: readonly string[],
  say: (file: string, line: string) => void,
): Promise<void> {
  try {
    const session = await (await server.database(wanted)).connect();
    // Those that only a superuser may create are there already.
    for (const extension of wanted)
      await session.simple(`CREATE EXTENSION IF NOT EXISTS ${quoteIdentifier(extension)} CASCADE`);
    for (const [file, query] of Object.entries(queries)) {
      const { rows } = await session.extended(query);
      for (const { line } of rows) say(file, String(line));
    }
    for (const line of await parametersOf(session)) say("parameters", line);
    await session.close();
  } finally {
    await server.stop();
  }
}
