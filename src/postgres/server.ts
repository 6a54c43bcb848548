/** A throwaway PostgreSQL, or one that the user passes; every part is gone when `stop` has resolved. */
export interface Server {
  readonly provider: Provider;
  /** 18. */
  readonly major: number;
  /** "18.4". */
  readonly version: string;
  readonly can: Abilities;
  /** A new, empty database that the migration role owns, in which it may create these extensions, or finds them. */
  database(extensions?: readonly string[]): Promise<Database>;
  /** The database that somebody has named with tables of theirs in it; null: there is none. */
  readonly named: NamedDatabase | null;
  /**
   * Makes roles that cannot log in, with the migration role as a member, until `stop`. Gives the names that it has made:
   * a role that was there already is left as it is.
   */
  roles(names: readonly string[]): Promise<readonly string[]>;
  /** What is to be said of what stood on it already, one sentence each. */
  readonly notes: readonly string[];
  /** Takes everything away. Rejects with a NotTakenAway where something is left. */
  stop(): Promise<void>;
}

export interface NamedDatabase {
  readonly name: string;
  /**
   * A copy, rows and all, whose objects the migration role owns, except for what extensions bring. Nobody may be connected
   * to the original: else a NoServer says who is.
   */
  copy(extensions?: readonly string[]): Promise<Database>;
}

export type Provider = "url" | "system" | "embedded" | "pglite";

/** What this provider can measure; a report says "not measured" for the rest, never 0. */
export interface Abilities {
  /** More than one session at a time: locks seen from outside, waits, interruptions. */
  readonly concurrency: boolean;
  /** A running statement can be cancelled. */
  readonly cancel: boolean;
  /** The server's files can be reached, to give a table its production size. */
  readonly filesystem: boolean;
  /** Extensions that it has, of those that migrations may ask for. */
  readonly extensions: readonly string[];
}

export interface Database {
  readonly name: string;
  /**
   * A session of the migration role, which is no superuser. A message that takes longer than `deadlineMs` is its last:
   * the session is ended from outside (57P01), whatever it has set itself as statement_timeout, and so it is once the
   * database outgrows what a throwaway may take. PGlite, which runs in this program's only thread, cannot be ended.
   */
  connect(deadlineMs?: number): Promise<Session>;
  /** A copy with everything in it. Nobody may be connected: else a NoServer says who is. */
  clone(): Promise<Database>;
  /** As superuser: a command of our own, in which nothing may stand that a migration has written. */
  administer(sql: string): Promise<void>;
  /**
   * Has the server's log hold each wait for a lock of the sessions that come from now on, and gives how to read them
   * there. null: the log is out of reach.
   */
  logWaits(): Promise<WaitLog | null>;
  /** As superuser, with nothing but pg_catalog in reach by a bare name: what others have written are parameters of it. */
  overrule<T>(work: (session: Session) => Promise<T>): Promise<T>;
  /**
   * Makes tables and indexes as long as so many pages of 8 kB, by their names as written in SQL, without taking room on
   * the disk; no copy keeps that. Rejects where the files are out of reach.
   */
  stretch(sizes: ReadonlyMap<string, number>): Promise<void>;
  drop(): Promise<void>;
}

/** Every wait that the log holds by then; null where that cannot be read. */
export type WaitLog = () => Promise<readonly LoggedWait[] | null>;

/** A session that waited for a lock, as the server has it. */
export interface LoggedWait {
  readonly pid: number;
  /** When it had the lock, in whole milliseconds since 1970. */
  readonly at: number;
  readonly ms: number;
}

export interface Session {
  /** The backend's process id. */
  readonly pid: number;
  /**
   * One simple-Query message; several statements in it are one implicit transaction. Rejects with a ServerError, or with
   * a SessionLost.
   */
  simple(sql: string): Promise<readonly Answer[]>;
  /** One statement by the extended protocol. */
  extended(sql: string, values?: readonly unknown[]): Promise<Answer>;
  /**
   * One message that a migration has written, by either protocol. What it gives back is thrown away where it arrives: it
   * may be more than fits into memory.
   */
  execute(sql: string, protocol: "simple" | "extended"): Promise<void>;
  /** Statements by the extended protocol, with one Sync after the last. */
  pipeline(statements: readonly string[]): Promise<readonly (Answer | ServerError | SessionLost)[]>;
  /** One COPY … FROM STDIN, with its data in parts that end between characters. */
  copy(sql: string, data: Iterable<string>): Promise<Answer>;
  close(): Promise<void>;
  /** Gives it up from here, whatever the server does with it. */
  abandon(): void;
}

export interface Answer {
  readonly command: string;
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

/** What PostgreSQL refused. */
export class ServerError extends Error {
  readonly sqlstate: string;
  /** Its CONTEXT, which names the line of a COPY's data; empty where it gives none. */
  readonly context: string;
  /** The character of the statement that it points at, from 1; null: at none. */
  readonly position: number | null;

  constructor(message: string, sqlstate: string, context = "", position: number | null = null) {
    super(message);
    this.name = "ServerError";
    this.sqlstate = sqlstate;
    this.context = context;
    this.position = position;
  }
}

/** Somebody has ended a session, or its server: of what it was doing, nothing is known. */
export class SessionLost extends Error {}

/** What a run has made stands there still. */
export class NotTakenAway extends Error {
  /** One sentence each. */
  readonly left: readonly string[];

  constructor(left: readonly string[]) {
    super(left.join("; "));
    this.left = left;
  }
}

/** No server can be had, or not the one asked for. The message is for the user. */
export class NoServer extends Error {}
