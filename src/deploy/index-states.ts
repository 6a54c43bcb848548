import type { IndexState } from "../types.ts";

/** A row as a server, psql or a program has given it. */
export type AnswerRow = ReadonlyMap<string, unknown>;

/** The rows of index-states.ts of postgres/questions, from wherever they come; a sentence where one is none. */
export function indexStatesIn(
  rows: readonly AnswerRow[],
): readonly IndexState[] | { readonly wrong: string } {
  const states: IndexState[] = [];
  for (const [at, row] of rows.entries()) {
    const missing = needed.find((name) => !row.has(name));
    if (missing !== undefined) return { wrong: `row ${at + 1} has no column "${missing}"` };
    const state = stateOf(row);
    if (!Number.isInteger(state.number) || !Number.isInteger(state.server) || state.server < 140_000)
      return { wrong: `row ${at + 1} is no answer of PostgreSQL 14 or newer` };
    states.push(state);
  }
  return states;
}

const needed = [
  ...[
    "number",
    "database",
    "role",
    "server",
    "standby",
    "asked_at",
    "asked",
    "table_found",
    "wanted_table",
    "schema",
    "name",
    "kind",
  ],
  ...[
    "on_table",
    "on_table_schema",
    "on_table_name",
    "same_table",
    "valid",
    "ready",
    "live",
    "unique_index",
    "definition",
    "constraint_name",
  ],
  ...["parent", "parent_wanted", "partitions", "attached", "being_built", "busy", "table_busy", "bytes"],
  ...[
    "table_bytes",
    "scans",
    "last_scan",
    "last_scan_s",
    "counted_s",
    "tracked",
    "leftovers",
    "elsewhere",
    "tablespaces",
  ],
];

function stateOf(row: AnswerRow): IndexState {
  const text = (name: string) => textIn(row.get(name));
  const truth = (name: string) => truthIn(row.get(name));
  const number = (name: string) => numberIn(row.get(name));
  const name = text("name");
  const all = number("partitions");
  return {
    number: number("number") ?? Number.NaN,
    database: text("database") ?? "",
    role: text("role") ?? "",
    server: number("server") ?? Number.NaN,
    standby: truth("standby") === true,
    askedAt: text("asked_at") ?? "",
    asked: number("asked") ?? Number.NaN,
    tableFound: truth("table_found") === true,
    wantedTable: text("wanted_table"),
    found: name === null ? null : { schema: text("schema") ?? "", name, kind: text("kind") ?? "" },
    onTable: text("on_table"),
    table: tableIn(text("on_table_schema"), text("on_table_name")),
    sameTable: truth("same_table"),
    valid: truth("valid") === true,
    ready: truth("ready") === true,
    live: truth("live") === true,
    unique: truth("unique_index") === true,
    definition: text("definition"),
    constraint: text("constraint_name"),
    parent: text("parent"),
    parentWanted: truth("parent_wanted") === true,
    partitions: all === null ? null : { all, attached: number("attached") ?? 0 },
    beingBuilt: truth("being_built") === true,
    busy: truth("busy") === true,
    tableBusy: truth("table_busy") === true,
    bytes: number("bytes"),
    tableBytes: number("table_bytes"),
    scans: number("scans"),
    lastScan: text("last_scan"),
    lastScanS: text("last_scan") === null ? null : number("last_scan_s"),
    countedS: number("counted_s"),
    tracked: truth("tracked") !== false,
    tablespaces: namesIn(row.get("tablespaces")),
    leftovers: namesIn(row.get("leftovers")),
    elsewhere: namesIn(row.get("elsewhere")),
  };
}

function tableIn(schema: string | null, name: string | null): IndexState["table"] {
  return schema === null || name === null ? null : { path: [schema], name };
}

/** CSV has no null: an empty cell is one. */
function textIn(cell: unknown): string | null {
  if (cell === null || cell === undefined || cell === "") return null;
  return typeof cell === "string" ? cell : JSON.stringify(cell);
}

function truthIn(cell: unknown): boolean | null {
  const text = textIn(cell)?.toLowerCase();
  return text === undefined ? null : text === "t" || text === "true";
}

function numberIn(cell: unknown): number | null {
  const text = textIn(cell);
  return text !== null && /^\d+$/.test(text) ? Number(text) : null;
}

function namesIn(cell: unknown): readonly string[] {
  const text = textIn(cell);
  if (text === null) return [];
  try {
    const names: unknown = JSON.parse(text);
    return Array.isArray(names) ? names.filter((each) => typeof each === "string") : [];
  } catch {
    return [];
  }
}
