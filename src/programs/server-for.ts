import { isVersionReported, parse } from "../parse/index.ts";
import { NoServer, type Server, type Wish } from "../prove/server/index.ts";
import { extensionsWanted } from "../sql/statements/needed-extension.ts";
import type { Root } from "../types.ts";

/**
 * A server for what is to be measured. Where only PGlite has an extension without which that cannot run, PGlite: it shows
 * no waits, and yet whether the statements run. What merely comes before does not decide that.
 */
export async function serverFor(
  roots: readonly Root[],
  wish: Wish,
  open: (wish: Wish) => Promise<Server>,
): Promise<Server> {
  const server = await open(wish);
  const lacking = [...neededIn(roots)].filter((name) => !server.can.extensions.includes(name));
  if (lacking.length === 0 || server.provider === "url" || server.provider === "pglite") return server;
  const lite = await open({ ...wish, major: null, providers: ["pglite"] }).catch(noServer);
  if (lite?.provider !== "pglite") return server;
  const found = lacking.filter((name) => lite.can.extensions.includes(name));
  const other = found.length === 0 ? lite : server;
  await other.stop();
  if (other === lite) return server;
  const note = `the extension ${found.join(", ")} is in PGlite alone here, which shows whether the migrations run, and no waits, plans or interruptions: pass a disposable PostgreSQL that has it with --database-url`;
  return { ...lite, notes: [...lite.notes, note] };
}

function noServer(error: unknown): null {
  if (error instanceof NoServer) return null;
  throw error;
}

/** The extensions that the reported versions cannot do without. */
function neededIn(roots: readonly Root[]): ReadonlySet<string> {
  const all = new Set<string>();
  for (const root of roots)
    for (const { up } of parse({ ...root, versions: root.versions.filter(isVersionReported) }))
      for (const { statements } of up)
        for (const { node } of statements) for (const name of extensionsWanted(node)) all.add(name);
  return all;
}
