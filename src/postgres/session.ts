import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { BoundedConnection } from "./bounded-connection.ts";
import { CopyQuery } from "./copy-in.ts";
import { PipelineQuery } from "./pipeline.ts";
import { type Answer, ServerError, type Session, SessionLost } from "./server.ts";

/** Where to connect: a folder with a socket or a host, and as whom. */
export interface Address {
  readonly host: string;
  readonly port?: number;
  readonly user: string;
  readonly password?: string;
  readonly database: string;
  readonly ssl?: pg.ClientConfig["ssl"];
  /** Settings, as `postgres` takes them on its command line: stronger than those of the database and the role. */
  readonly options?: string;
}

/** Values are wanted as the server writes them. */
const asText = { getTypeParser: () => (value: unknown) => value } as unknown as pg.CustomTypesConfig;

export async function openSession(address: Address): Promise<Session> {
  return (await openAnnounced(address)).session;
}

/** `announced`: the process id that was told at the start (BackendKeyData); a pooler tells one of its own. */
export async function openAnnounced(
  address: Address,
): Promise<{ readonly session: Session; readonly announced: number }> {
  const { client, connection } = await connected(address);
  const { rows } = await refused(client.query("SELECT pg_catalog.pg_backend_pid() AS pid")).catch(
    (error: unknown) => {
      // Nobody else has it in hands to close.
      connection.stream.destroy();
      throw error;
    },
  );
  const simple = (sql: string) =>
    refused(client.query(sql) as unknown as Promise<pg.QueryResult | readonly pg.QueryResult[]>);
  const extended = (sql: string, values: readonly unknown[]) =>
    refused(client.query({ text: sql, values: [...values], queryMode: "extended" } as pg.QueryConfig));
  const withoutRows = async <T>(work: () => Promise<T>): Promise<T> => {
    connection.bounds.rows = false;
    return work().finally(() => {
      connection.bounds.rows = true;
    });
  };
  const session: Session = {
    pid: Number(rows[0]?.pid),
    simple: async (sql) => answers(await simple(sql)),
    extended: async (sql, values = []) => answer(await extended(sql, values)),
    execute: (sql, protocol) =>
      withoutRows(async () => void (await (protocol === "simple" ? simple(sql) : extended(sql, [])))),
    pipeline: (statements) => withoutRows(() => PipelineQuery.send(client, statements, refusal)),
    copy: (sql, data) => withoutRows(() => CopyQuery.send(client, sql, data, refusal)),
    close: () => client.end(),
    abandon: () => void connection.stream.destroy(new Error("it was given up")),
  };
  return { session, announced: Number((client as { processID?: number | null }).processID) };
}

/** A server whose backend was killed ends all others, and takes none until it has recovered. */
const RECOVERY_MS = 60_000;

interface ConnectedClient {
  readonly client: pg.Client;
  readonly connection: BoundedConnection;
}

/** A build says nothing for hours, and what lies between forgets a connection that is silent. */
const keepAlive = { keepAlive: true, keepAliveInitialDelayMillis: 30_000 };

/** Nothing is left to PGPORT, PGSSLMODE, PGOPTIONS and their like, which may speak of another server. */
function begun(address: Address): ConnectedClient {
  const { ssl = false, port = 5432, options = "-c application_name=indexwright" } = address;
  const connection = new BoundedConnection({ ssl, ...keepAlive });
  const client = new pg.Client({
    ...address,
    ...{ port, ssl, options, types: asText, connection, application_name: "indexwright", ...keepAlive },
    connectionTimeoutMillis: 30_000,
  } as pg.ClientConfig);
  // A server that is stopped ends its sessions; the statement that was running has its own error.
  client.on("error", () => {});
  return { client, connection };
}

async function connected(address: Address): Promise<ConnectedClient> {
  for (const deadline = Date.now() + RECOVERY_MS; ; await sleep(50)) {
    const { client, connection } = begun(address);
    try {
      await client.connect();
      return { client, connection };
    } catch (error) {
      await client.end().catch(() => {});
      const { code } = error as { code?: string };
      if (code === "57P03" && Date.now() < deadline) continue;
      // Anyone who is not let in has no session: a migration may have closed its database, or changed its password.
      throw code === undefined || code === "ECONNRESET"
        ? refusal(error as Error)
        : new SessionLost((error as Error).message);
    }
  }
}

export async function inSession<T>(address: Address, work: (session: Session) => Promise<T>): Promise<T> {
  const session = await openSession(address);
  try {
    return await work(session);
  } finally {
    await session.close();
  }
}

async function refused<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw error instanceof TypeError ? error : refusal(error as Error & { code?: string });
  }
}

/** admin_shutdown, crash_shutdown, cannot_connect_now; connection exceptions. */
const ended = /^57P0[123]$|^08/;

/** An error as the server has sent it, or as the connection has broken. */
export function refusal(error: Error & { readonly code?: string }): ServerError | SessionLost {
  if (!(error instanceof pg.DatabaseError))
    return new SessionLost(`a session was cut off (${error.message})`);
  if (ended.test(error.code ?? "")) return new SessionLost(`somebody has ended a session (${error.message})`);
  const position = Number(error.position ?? 0);
  return new ServerError(error.message, error.code ?? "XX000", error.where, position > 0 ? position : null);
}

function answers(result: pg.QueryResult | readonly pg.QueryResult[]): readonly Answer[] {
  return (Array.isArray(result) ? result : [result]).map(answer);
}

function answer({ command, rows }: pg.QueryResult): Answer {
  return { command: command ?? "", rows };
}

/** Whether a server answers on that socket yet. */
export async function canConnect(socket: string): Promise<boolean> {
  const { client } = begun({ host: socket, user: "postgres", database: "postgres" });
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    return false;
  }
}
