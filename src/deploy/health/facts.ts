import { btreeEntriesQuery } from "../../postgres/questions/btree-entries.ts";
import { countersSinceQuery } from "../../postgres/questions/counters-since.ts";
import { indexHealthQuery } from "../../postgres/questions/index-health.ts";
import { indexScansQuery } from "../../postgres/questions/index-scans.ts";
import { tableStatisticsQuery } from "../../postgres/questions/table-statistics.ts";
import type { Session } from "../../postgres/server.ts";
import { nameByServer } from "../../sql/grammar/name.ts";
import { lookup } from "../../text/lookup.ts";
import type { IndexDefinition } from "../../types.ts";
import { type ExpectedSize, expectedSize } from "../expected-size.ts";

/** An index as its question describes it (postgres/questions/index-health.ts). */
export interface ExaminedIndex {
  readonly oid: number;
  readonly schema: string;
  readonly name: string;
  readonly tableSchema: string;
  readonly tableName: string;
  /** Both with their schemas, as printed. */
  readonly index: string;
  readonly table: string;
  readonly partitioned: boolean;
  readonly method: string;
  readonly sql: string;
  /** null: what the server prints could not be read. */
  readonly definition: IndexDefinition | null;
  readonly valid: boolean;
  readonly ready: boolean;
  readonly live: boolean;
  readonly unique: boolean;
  readonly exclusion: boolean;
  readonly replicaIdentity: boolean;
  readonly clustered: boolean;
  readonly constraint: string | null;
  readonly referenced: boolean;
  readonly servesForeignKey: boolean;
  readonly attached: boolean;
  /** Attached: the topmost partitioned index, as printed. */
  readonly partOf: string | null;
  readonly partitions: { readonly all: number; readonly attached: number } | null;
  readonly sameAs: string;
  /** Equal for unique indexes that refuse the same rows at the same moment. */
  readonly enforcesAs: string;
  readonly expressions: boolean;
  /** null: not shown to this role. */
  readonly expressionStatistics: boolean | null;
  readonly beingBuilt: boolean;
  readonly busy: boolean;
  readonly tableBusy: boolean;
  readonly bytes: number;
  readonly tableBytes: number;
  readonly expected: ExpectedSize;
}

export interface TableStatistics {
  readonly table: string;
  readonly partitioned: boolean;
  readonly bytes: number;
  /** null: nobody can tell. */
  readonly analyzed: boolean | null;
}

/** What one server counts. */
export interface NodeFacts {
  readonly host: string;
  readonly standby: boolean;
  readonly countsSince: string | null;
  /** For how long it has counted, in seconds; null: it does not tell. */
  readonly countedSeconds: number | null;
  readonly tracked: boolean;
  /** How many physical standbys stream from it. */
  readonly standbys: number;
  /** By index, with its schema as printed; one that is not there was not used. */
  readonly scans: ReadonlyMap<string, number>;
  /** Now, in seconds since 1970. */
  readonly asked: number;
}

export interface HealthFacts {
  readonly indexes: readonly ExaminedIndex[];
  readonly tables: readonly TableStatistics[];
}

type Row = Readonly<Record<string, unknown>>;

/** What the catalogs say of all indexes and tables. `read`: an index as the server prints it. */
export async function healthFacts(
  session: Session,
  read: (sql: string) => IndexDefinition | null,
): Promise<HealthFacts> {
  const entries = new Map(
    (await session.extended(btreeEntriesQuery)).rows.map((row) => [String(row.oid), row]),
  );
  const indexes = (await session.extended(indexHealthQuery)).rows.map((row) =>
    indexIn(row, entries.get(String(row.oid)), read),
  );
  const tables = (await session.extended(tableStatisticsQuery)).rows.map((row) => ({
    table: nameByServer({ schema: String(row.schema), name: String(row.name) }),
    partitioned: row.kind === "p",
    bytes: Number(row.bytes),
    analyzed: truth(row.analyzed),
  }));
  return { indexes, tables };
}

/** What a server counts, and since when. */
export async function nodeFacts(session: Session, host: string, standby: boolean): Promise<NodeFacts> {
  const [row = {}] = (await session.extended(countersSinceQuery)).rows;
  const { rows } = await session.extended(indexScansQuery);
  return {
    host,
    standby,
    countsSince: text(row.begun),
    countedSeconds: number(row.seconds),
    tracked: row.tracked === "t",
    standbys: number(row.standbys) ?? 0,
    scans: new Map(
      rows.map(({ schema, name, scans }) => [
        nameByServer({ schema: String(schema), name: String(name) }),
        Number(scans),
      ]),
    ),
    asked: number(row.asked) ?? 0,
  };
}

function indexIn(
  row: Row,
  entries: Row | undefined,
  read: (sql: string) => IndexDefinition | null,
): ExaminedIndex {
  const own = { schema: String(row.schema), name: String(row.name) };
  const on = { schema: String(row.table_schema), name: String(row.table_name) };
  const is = (name: string) => lookup(row, name) === "t";
  const partitions = number(row.partitions);
  const sql = String(row.definition);
  return {
    ...own,
    oid: Number(row.oid),
    tableSchema: on.schema,
    tableName: on.name,
    index: nameByServer(own),
    table: nameByServer(on),
    partitioned: row.kind === "I",
    method: String(row.method),
    sql,
    definition: read(sql),
    valid: is("valid"),
    ready: is("ready"),
    live: is("live"),
    unique: is("unique_index"),
    exclusion: is("exclusion"),
    replicaIdentity: is("replica_identity"),
    clustered: is("clustered"),
    constraint: text(row.constraint_name),
    referenced: is("referenced"),
    servesForeignKey: is("serves_foreign_key"),
    attached: row.part_of !== null,
    partOf: row.part_of === null ? null : nameByServer(JSON.parse(String(row.part_of))),
    partitions: partitions === null ? null : { all: partitions, attached: Number(row.attached_partitions) },
    sameAs: String(row.same_as),
    enforcesAs: String(row.enforces_as),
    expressions: is("expressions"),
    expressionStatistics: truth(row.expression_statistics),
    beingBuilt: is("being_built"),
    busy: is("busy"),
    tableBusy: is("table_busy"),
    bytes: number(row.bytes) ?? 0,
    tableBytes: number(row.table_bytes) ?? 0,
    expected: expectedSize(entries),
  };
}

function text(cell: unknown): string | null {
  return cell === null || cell === undefined ? null : String(cell);
}

function number(cell: unknown): number | null {
  return cell === null || cell === undefined ? null : Number(cell);
}

function truth(cell: unknown): boolean | null {
  return cell === null || cell === undefined ? null : cell === "t";
}
