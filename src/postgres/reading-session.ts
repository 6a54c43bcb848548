import { hostOf, orNoServer } from "./address.ts";
import { type ManagedService, managedServiceOf } from "./managed-services.ts";
import { serverFactsQuery } from "./questions/server-facts.ts";
import { NoServer, ServerError, type Session, SessionLost } from "./server.ts";
import { type Address, openAnnounced } from "./session.ts";

/** Who answers, and as whom. */
export interface ServerFacts {
  /** 16. */
  readonly major: number;
  readonly version: string;
  readonly database: string;
  readonly role: string;
  readonly standby: boolean;
  /** Transactions begin read-only. */
  readonly readOnly: boolean;
  /** The session's search_path with what is implied, as name[]. */
  readonly schemas: string;
  /** It may see what pg_monitor sees. */
  readonly monitor: boolean;
  /** As the server prints it. */
  readonly askedAt: string;
  /** No pooler stands between; null: the answer was given in a file. */
  readonly direct: boolean | null;
  /** null: none that is known. */
  readonly service: ManagedService | null;
}

export interface ReadingOptions {
  /** The option that gives the URL, for complaints. */
  readonly option: string;
  readonly throughPooler: boolean;
}

/**
 * Longer than any question to the catalogs takes, and than it rests between two (--sample). A client whose line breaks without a word
 * leaves its transaction behind, for which every concurrent build of the database would wait: the server ends it.
 */
const deadlines =
  "SET LOCAL statement_timeout = '60s'; SET LOCAL lock_timeout = '5s'; SET LOCAL idle_in_transaction_session_timeout = '90s'; SET LOCAL search_path = ''";

/**
 * Reads in one transaction that cannot write, with an empty search_path. Rejects with a NoServer where nobody answers, or
 * a pooler: of what is told at the start it makes up the process id, and the session behind it may be another each time.
 */
export async function reading<T>(
  address: Address,
  { option, throughPooler }: ReadingOptions,
  work: (session: Session, facts: ServerFacts) => Promise<T>,
): Promise<T> {
  const { session, announced } = await orNoServer(address, openAnnounced).catch((error: unknown) => {
    throw pooled.test((error as Error).message) ? new NoServer(poolerSays(address, option)) : error;
  });
  try {
    await session.simple("BEGIN READ ONLY");
    const { rows } = await session.extended(serverFactsQuery);
    const facts = factsInRow(rows[0] ?? {}, announced === session.pid);
    if (facts.direct !== true && !throughPooler)
      throw new NoServer(poolerSays(address, option, facts.service));
    if (facts.major < 14)
      throw new NoServer(`the server of ${option} is PostgreSQL ${facts.version}, older than 14`);
    await session.simple(deadlines);
    const done = await work(session, facts);
    await session.simple("COMMIT");
    return done;
  } catch (error) {
    if (error instanceof ServerError || error instanceof SessionLost)
      throw new NoServer(`${hostOf(address)} cannot be asked: ${error.message}`);
    throw error;
  } finally {
    await session.close().catch(() => {});
  }
}

/** PgBouncer refuses settings among what a session begins with, unless it is told to ignore them. */
const pooled = /unsupported startup parameter/;

function poolerSays(address: Address, option: string, service: ManagedService | null = null): string {
  const own = service === null ? "" : ` (${service.name}: ${service.direct})`;
  return `a connection pooler answers at ${hostOf(address)} (its process id is not the server's): give ${option} the server's own address${own}, or say --through-pooler, which is enough to read`;
}

/** A row of server-facts.ts, with its values as the server writes them. */
export function factsInRow(row: Readonly<Record<string, unknown>>, direct: boolean | null): ServerFacts {
  return {
    major: Math.floor(Number(row.server) / 10_000),
    version: String(row.version),
    database: String(row.database),
    role: String(row.role),
    standby: row.standby === "t",
    readOnly: row.read_only === "on",
    schemas: String(row.schemas),
    monitor: row.monitor === "t",
    askedAt: String(row.asked_at),
    direct,
    service: managedServiceOf(marksIn(row.marks)),
  };
}

function marksIn(cell: unknown): readonly string[] {
  const names: unknown = typeof cell === "string" ? JSON.parse(cell) : null;
  return Array.isArray(names) ? names.map(String) : [];
}
