import pg from "pg";
import { sentSqlOf } from "../../src/programs/sent-sql.ts";
import { launch } from "../../src/prove/server/launch.ts";
import { embeddedBinaries } from "../../src/prove/server/programs/binaries.ts";
import { defaults, discoveryOf } from "../room.ts";

/** A server that a migration tool may connect to, and what it was sent. */
export interface RealServer {
  readonly connection: { readonly host: string; readonly user: string; readonly database: string };
  /** What every client of `pg` in this process sends while `work` runs, in order. */
  recorded(work: () => Promise<unknown>): Promise<readonly string[]>;
  stop(): Promise<void>;
}

type Sent = string | { readonly text?: string; readonly values?: readonly unknown[] };

/** All the tools of npm that are tried here send through `pg`, which this process has once. */
export async function realServer(): Promise<RealServer> {
  const binaries = embeddedBinaries(import.meta.dirname);
  if (binaries === null) throw new Error("the embedded PostgreSQL is not installed");
  const { socket, stop } = await launch(binaries);
  const { prototype } = pg.Client;
  const query = prototype.query;
  let sent: string[] = [];
  const record = function (this: pg.Client, ...given: readonly unknown[]): unknown {
    const [first, values] = given as readonly [Sent, unknown];
    if (typeof first === "string") sent.push(filled(first, Array.isArray(values) ? values : []));
    else if (first?.text !== undefined) sent.push(filled(first.text, first.values ?? []));
    return Reflect.apply(query, this, given);
  };
  prototype.query = record as typeof query;
  return {
    connection: { host: socket, user: "postgres", database: "postgres" },
    recorded: async (work) => {
      sent = [];
      await work();
      return sent.map(flat);
    },
    stop: async () => {
      prototype.query = query;
      await stop();
    },
  };
}

function filled(text: string, values: readonly unknown[]): string {
  return text.replace(/\$(\d+)/g, (found, n: string) => {
    const value = values[Number(n) - 1];
    return value === undefined ? found : typeof value === "number" ? String(value) : `'${String(value)}'`;
  });
}

/** As one line; what ends a statement says nothing. */
export function flat(sql: string): string {
  return sql
    .replace(/\s+/g, " ")
    .replace(/\s*;\s*/g, "; ")
    .replace(/(?:;\s*)+$/, "")
    .trim();
}

/** What we say that each migration sends, a text for each query; what is not read stands as "?". */
export async function readSent(
  files: Readonly<Record<string, string>>,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = await sentSqlOf(
    { ...discoveryOf(new Map(Object.entries(files)), new Map()), detecting: true },
    defaults,
  );
  const all = new Map<string, string[]>();
  for (const { file, direction, statements } of found.migrations) {
    const messages = new Map<number, string[]>();
    for (const { sql, message, boundary } of statements)
      if (!boundary) messages.set(message, [...(messages.get(message) ?? []), sql]);
    all.set(
      `${file.path} ${direction}`,
      [...messages.values()].map((parts) => flat(parts.join("; "))),
    );
  }
  for (const { file, message } of found.unread)
    all.set(`${file.path} unread`, [...(all.get(`${file.path} unread`) ?? []), message]);
  return all;
}
