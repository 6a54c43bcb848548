import { buildRoomQuery } from "../../postgres/questions/build-room.ts";
import { buildSettingsQuery } from "../../postgres/questions/build-settings.ts";
import { connectionRoomQuery } from "../../postgres/questions/connection-room.ts";
import { newIndexEntriesQuery } from "../../postgres/questions/new-index-entries.ts";
import { openSnapshotsQuery } from "../../postgres/questions/open-snapshots.ts";
import { preparedTransactionsQuery } from "../../postgres/questions/prepared-transactions.ts";
import { replicationSlotsQuery } from "../../postgres/questions/replication-slots.ts";
import { standbysQuery } from "../../postgres/questions/standbys.ts";
import { tableFactsQuery } from "../../postgres/questions/table-facts.ts";
import type { SoughtName, Step } from "../../types.ts";
import { type BuildRoom, roomIn } from "./build-room.ts";
import { type ConnectionRoom, connectionRoomIn } from "./connection-room.ts";
import { type EntriesOf, plainColumns } from "./planned-size.ts";

/** What is asked before a change starts, beside the indexes themselves; each as its question describes it. */
export interface PreflightFacts {
  readonly tables: readonly TableFacts[];
  readonly prepared: readonly {
    readonly gid: string;
    readonly owner: string;
    readonly prepared: string;
    readonly relation: string;
  }[];
  /** `seconds`: null where it is not shown. */
  readonly snapshots: readonly {
    readonly pid: number;
    readonly application: string;
    readonly seconds: number | null;
  }[];
  readonly settings: readonly { readonly name: string; readonly ms: number }[];
  readonly slots: readonly {
    readonly name: string;
    readonly active: boolean;
    readonly status: string;
    readonly kept: number | null;
    readonly safe: number | null;
  }[];
  /** `shown`: whether the role may see more than that they are there. */
  readonly standbys: readonly {
    readonly application: string;
    readonly shown: boolean;
    readonly lag: number | null;
    readonly sync: boolean;
  }[];
  readonly room: BuildRoom;
  /** null: an older answer does not tell. */
  readonly connections: ConnectionRoom | null;
  /** What is known of the columns that a new btree is over. */
  readonly entries: EntriesOf;
}

export interface TableFacts {
  /** null: it is not there. */
  readonly relation: string | null;
  readonly kind: string;
  readonly owner: string;
  readonly mayOwn: boolean;
  readonly mayCreate: boolean;
  /** -1: ANALYZE never ran. */
  readonly rows: number;
  readonly bytes: number;
  readonly wraparound: boolean | null;
}

/** Gives the rows of a question, from wherever they come, with their values as the server writes them. */
export type AskQuestion = (
  sql: string,
  values?: readonly unknown[],
) => Promise<readonly Readonly<Record<string, unknown>>[]>;

/** The tables as tableFactsQuery takes them. */
export function tablesAsJson(tables: readonly SoughtName[]): string {
  return JSON.stringify(tables.map(({ name, path }, at) => ({ number: at + 1, name, path })));
}

/** The questions about the server and its other sessions, by the names that a printed answer has for them. */
export const preflightQuestions: ReadonlyMap<string, string> = new Map([
  ["prepared", preparedTransactionsQuery],
  ["snapshots", openSnapshotsQuery],
  ["settings", buildSettingsQuery],
  ["slots", replicationSlotsQuery],
  ["standbys", standbysQuery],
  ["room", buildRoomQuery],
  ["connections", connectionRoomQuery],
]);

/** The steps that build a btree over nothing but columns, whose size the server's statistics tell. */
function plainBuilds(steps: readonly Step[]): readonly Step[] {
  return steps.filter((step) => step.wish === "valid" && step.table !== null && plainColumns(step) !== null);
}

/** These steps as newIndexEntriesQuery takes them. */
export function entriesAsJson(steps: readonly Step[]): string {
  return JSON.stringify(
    plainBuilds(steps).map((step, at) => ({ number: at + 1, ...step.table, ...plainColumns(step) })),
  );
}

export interface AskedOf {
  readonly tables: readonly SoughtName[];
  readonly steps: readonly Step[];
  /** The session's search_path as name[]. */
  readonly schemas: string;
}

/** Asks all of it, in the order given. */
export async function preflightFacts(
  ask: AskQuestion,
  { tables, steps, schemas }: AskedOf,
): Promise<PreflightFacts> {
  return {
    tables: (await ask(tableFactsQuery, [tablesAsJson(tables), schemas])).map((row) => ({
      relation: row.relation === null || row.kind === null ? null : String(row.relation),
      kind: String(row.kind),
      owner: String(row.owner),
      mayOwn: row.may_own === "t",
      mayCreate: row.may_create === "t",
      rows: Number(row.rows),
      bytes: Number(row.bytes),
      wraparound: row.wraparound === null ? null : row.wraparound === "t",
    })),
    prepared: (await ask(preparedTransactionsQuery)).map((row) => ({
      gid: String(row.gid),
      owner: String(row.owner),
      prepared: String(row.prepared),
      relation: String(row.relation),
    })),
    snapshots: (await ask(openSnapshotsQuery)).map((row) => ({
      pid: Number(row.pid),
      application: String(row.application ?? ""),
      seconds: row.seconds === null ? null : Number(row.seconds),
    })),
    settings: (await ask(buildSettingsQuery)).map((row) => ({
      name: String(row.name),
      ms: Number(row.ms),
    })),
    slots: (await ask(replicationSlotsQuery)).map((row) => ({
      name: String(row.name),
      active: row.active === "t",
      status: String(row.status ?? ""),
      kept: row.kept === null ? null : Number(row.kept),
      safe: row.safe === null ? null : Number(row.safe),
    })),
    standbys: (await ask(standbysQuery)).map((row) => ({
      application: String(row.application ?? ""),
      shown: row.state !== null,
      lag: row.lag_seconds === null ? null : Number(row.lag_seconds),
      sync: row.sync === "t",
    })),
    room: roomIn((await ask(buildRoomQuery))[0] ?? {}),
    connections: connectionRoomIn((await ask(connectionRoomQuery))[0]),
    entries: await entriesOf(ask, steps, schemas),
  };
}

async function entriesOf(ask: AskQuestion, steps: readonly Step[], schemas: string): Promise<EntriesOf> {
  const builds = plainBuilds(steps);
  if (builds.length === 0) return new Map();
  const rows = await ask(newIndexEntriesQuery, [entriesAsJson(steps), schemas]);
  return new Map(
    builds.flatMap((step, at) => {
      const row = rows.find(({ number }) => Number(number) === at + 1);
      return row ? [[step, row] as const] : [];
    }),
  );
}
