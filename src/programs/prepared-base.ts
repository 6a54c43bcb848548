import { parse } from "../parse/index.ts";
import { inTime } from "../prove/deadlines.ts";
import { execute, load } from "../prove/history/follow.ts";
import { needsOf } from "../prove/history/prerequisites.ts";
import { few, missing } from "../prove/remarks.ts";
import type { Database, Server } from "../prove/server/index.ts";
import type { ParsedStatement, Root } from "../types.ts";

/** What a run makes a database with. */
interface Making {
  readonly server: Server;
  /** What somebody gives to be loaded before the migrations. */
  readonly schema: readonly ParsedStatement[];
  readonly remarks: string[];
  readonly left: () => number;
}

/** A database with what the migrations presuppose: roles, extensions, and the schema that somebody gives. */
export async function preparedBase(root: Root, { server, schema, remarks, left }: Making): Promise<Database> {
  const { roles, extensions } = needsOf(statementsOf(root, schema));
  const platform = server.named ? undefined : root.platform;
  await server.roles([...roles, ...(platform?.roles ?? [])]);
  remarks.push(...missing(server, [...extensions]));
  const base = await (server.named?.copy([...extensions]) ?? server.database([...extensions]));
  const troubles = await load(base, schema, inTime(left));
  remarks.push(...few(troubles, "more statements of the schema do not load"));
  if (platform) remarks.push(platform.says);
  for (const statement of platform?.statements ?? []) await execute(base, statement, left());
  if (root.ledger !== null) await execute(base, root.ledger, left());
  return base;
}

/** One version after the other, so that a long history never stands in memory. */
function* statementsOf(root: Root, schema: readonly ParsedStatement[]): Iterable<ParsedStatement> {
  yield* schema;
  for (const { up, down } of parse(root))
    for (const migration of [...up, ...down]) yield* migration.statements;
}
