import { buildSettingsQuery } from "../../postgres/questions/build-settings.ts";
import { openSnapshotsQuery } from "../../postgres/questions/open-snapshots.ts";
import { preparedTransactionsQuery } from "../../postgres/questions/prepared-transactions.ts";
import { replicationSlotsQuery } from "../../postgres/questions/replication-slots.ts";
import { standbysQuery } from "../../postgres/questions/standbys.ts";
import { tableFactsQuery } from "../../postgres/questions/table-facts.ts";
import type { SoughtName } from "../../types.ts";

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
  }[];
  /** `shown`: whether the role may see more than that they are there. */
  readonly standbys: readonly {
    readonly application: string;
    readonly shown: boolean;
    readonly lag: number | null;
    readonly sync: boolean;
  }[];
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
]);

/** Asks all of it, in the order given; `schemas`: the session's search_path as name[]. */
export async function preflightFacts(
  ask: AskQuestion,
  tables: readonly SoughtName[],
  schemas: string,
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
    })),
    standbys: (await ask(standbysQuery)).map((row) => ({
      application: String(row.application ?? ""),
      shown: row.state !== null,
      lag: row.lag_seconds === null ? null : Number(row.lag_seconds),
      sync: row.sync === "t",
    })),
  };
}
