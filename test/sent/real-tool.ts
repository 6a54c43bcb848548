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

/** All the tools of npm that are tried here send through `pg`, which this process has once, and other versions of them have another. */
export async function realServer(drivers: readonly (typeof pg)[] = [pg]): Promise<RealServer> {
  const binaries = embeddedBinaries(import.meta.dirname);
  if (binaries === null) throw new Error("the embedded PostgreSQL is not installed");
  const { socket, stop } = await launch(binaries);
  let sent: string[] = [];
  const restored = drivers.map(({ Client: { prototype } }) => {
    const query = prototype.query;
    const record = function (this: pg.Client, ...given: readonly unknown[]): unknown {
      const [first, values] = given as readonly [Sent, unknown];
      if (typeof first === "string") sent.push(filled(first, Array.isArray(values) ? values : []));
      else if (first?.text !== undefined) sent.push(filled(first.text, first.values ?? []));
      return Reflect.apply(query, this, given);
    };
    prototype.query = record as typeof query;
    return () => {
      prototype.query = query;
    };
  });
  return {
    connection: { host: socket, user: "postgres", database: "postgres" },
    recorded: async (work) => {
      sent = [];
      await work();
      return sent.map(flat);
    },
    stop: async () => {
      for (const restore of restored) restore();
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

/** Each with "in a transaction" before it where one is open round it; what opens and ends it is left out. */
export function transactionsOf(sent: readonly string[]): readonly string[] {
  let isOpen = false;
  return sent.flatMap((sql) => {
    if (/^(?:begin|start transaction)\b/i.test(sql)) isOpen = true;
    else if (/^(?:commit|rollback)$/i.test(sql)) isOpen = false;
    else return [isOpen ? `in a transaction: ${sql}` : sql];
    return [];
  });
}

interface ReadOptions {
  /** Say of each whether it is in a transaction. */
  readonly tagged?: true;
  /** Files that stand beside the migrations. */
  readonly beside?: Readonly<Record<string, string>>;
}

/** What we say that each migration sends, a text for each query; what is not read stands as "?". */
export async function readSent(
  files: Readonly<Record<string, string>>,
  { tagged, beside = {} }: ReadOptions = {},
): Promise<ReadonlyMap<string, readonly string[]>> {
  const given = discoveryOf(new Map(Object.entries(files)), new Map(Object.entries(beside)));
  const found = await sentSqlOf({ ...given, detecting: true }, defaults);
  const all = new Map<string, readonly string[]>();
  for (const { file, direction, statements } of found.migrations) {
    const messages = new Map<number, string[]>();
    for (const { sql, message, boundary } of statements)
      if (tagged || !boundary) messages.set(message, [...(messages.get(message) ?? []), sql]);
    const texts = [...messages.values()].map((parts) => flat(parts.join("; ")));
    all.set(`${file.path} ${direction}`, tagged ? transactionsOf(texts) : texts);
  }
  for (const { file, message } of found.unread)
    all.set(`${file.path} unread`, [...(all.get(`${file.path} unread`) ?? []), message]);
  return all;
}
