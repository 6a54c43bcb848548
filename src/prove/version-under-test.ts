import type { Database, Server, Session } from "../postgres/server.ts";
import type { Unit } from "../types.ts";
import type { AddedColumn } from "./rows/later/added-columns.ts";

/** What is measured: one version of the migrations, over everything that came before it. */
export interface VersionUnderTest {
  readonly server: Server;
  /** With the history in it, and no rows but those that the history inserts. Only ever copied. */
  readonly base: Database;
  readonly up: readonly Unit[];
  readonly down: readonly Unit[];
  /** Columns that came after their tables, by what stands before it. */
  readonly added: readonly AddedColumn[];
  /** Its tool records what it has applied, so that nothing applied runs again. */
  readonly recorded: boolean;
  /** How long the next message may take, in milliseconds. */
  readonly patience: () => number;
  /** Hears how far a step is that takes long. */
  readonly tell: (detail: string) => void;
  /** Hears how many there were of what a bound holds for, and how many of them were done. */
  readonly limit: (what: string, done: number, of: number) => void;
}

/** A copy of the base, for one measurement. */
export interface Copy {
  readonly database: Database;
  /** One more session of the migration role. */
  readonly connect: () => Promise<Session>;
}

/** Measures on a copy of the base, or of another database; the copy and all its sessions are gone afterwards. */
export async function onCopy<T>(
  subject: VersionUnderTest,
  work: (copy: Copy) => Promise<T>,
  original = subject.base,
): Promise<T> {
  const database = await original.clone();
  try {
    return await onItself(subject, work, database);
  } finally {
    // Of a server that has gone nothing is left to drop.
    await database.drop().catch(() => {});
  }
}

/** Measures on a database that nobody needs afterwards, and leaves it as it then is; its sessions are gone. */
export async function onItself<T>(
  subject: VersionUnderTest,
  work: (copy: Copy) => Promise<T>,
  database: Database,
): Promise<T> {
  const sessions: Session[] = [];
  const connect = async (): Promise<Session> => {
    const session = await database.connect(subject.patience());
    sessions.push(session);
    return session;
  };
  try {
    return await work({ database, connect });
  } finally {
    for (const session of sessions) await session.close().catch(() => {});
  }
}

/** The statements that are sent, and not what stands in the bodies of others. */
export function outerOf(units: readonly Unit[]) {
  return units.flatMap((unit) => unit.statements.filter((one) => one.body === null));
}
