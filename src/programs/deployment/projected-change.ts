import { expectedSize } from "../../deploy/expected-size.ts";
import { plainColumns } from "../../deploy/preflight/planned-size.ts";
import { soughtWords } from "../../deploy/steps.ts";
import type {
  ColumnStatistics,
  MeasuredChange,
  MeasuredIndex,
  SoughtName,
  Statistics,
  Step,
} from "../../types.ts";

const PAGE = 8192;
/** How far a build of PostgreSQL 14 to 18 was from the computed size, at the most (test/deploy/projected-runbook.test.ts). */
const OFF = 0.05;

/** What production's statistics alone make of the sizes of a change: of btrees over columns. How long a build takes they do not tell. */
export function projectedChange(steps: readonly Step[], statistics: Statistics): MeasuredChange {
  const indexes = steps.flatMap((step) => {
    const index = projectedIndex(step, statistics);
    const words = soughtWords(step.index);
    return index ? [[step.index.path?.length === 1 ? words : `public.${words}`, index] as const] : [];
  });
  return { major: null, rows: null, indexes: new Map(indexes), waits: new Map(), queries: [] };
}

/** What was measured, and of what was not, what is projected. */
export function withProjected(measured: MeasuredChange, projected: MeasuredChange): MeasuredChange {
  const both = [...projected.indexes].map(([name, index]) => {
    const own = measured.indexes.get(name);
    return [
      name,
      own?.projectedBytes ? own : { ...index, ...own, projectedBytes: index.projectedBytes },
    ] as const;
  });
  return { ...measured, indexes: new Map([...measured.indexes, ...both]) };
}

function projectedIndex(step: Step, { relations, columns }: Statistics): MeasuredIndex | null {
  const { table, definition, wish, only, constraint } = step;
  const named = plainColumns(step);
  if (wish !== "valid" || only || constraint || !table || !definition || !named) return null;
  const found = relations.find((each) => isNamed(each.schema, each.name, table));
  if (!found || found.tuples < 0) return null;
  const known = named.columns.map((column) =>
    columns.find(
      (each) => each.schema === found.schema && each.relation === found.name && each.name === column,
    ),
  );
  const sized = (kind: Kind, deduplicates: boolean) =>
    expectedSize({
      ...{ tuples: found.tuples, rows: found.tuples, changed: 0, fillfactor: step.fillfactor ?? 90 },
      deduplicates: deduplicates ? "t" : "f",
      columns: JSON.stringify(known.map((column, at) => ({ ...kind(column), key: at < named.keys }))),
    });
  const most = sized(fixed, false);
  const { shape, unique } = definition;
  const least = sized(packed, !unique && shape.include.length === 0);
  if ("unknown" in most || "unknown" in least) return null;
  return {
    ...{ bytes: null, buildMs: null, projectedMs: null },
    tableBytes: found.pages * PAGE,
    // How many rows a partial index holds is not told.
    projectedBytes: [shape.predicate === null ? least.bytes * (1 - OFF) : 0, most.bytes * (1 + OFF)],
  };
}

function isNamed(schema: string, name: string, { path, name: wanted }: SoughtName): boolean {
  return name === wanted && (path ?? ["public"]).includes(schema);
}

type Kind = (column: ColumnStatistics | undefined) => Readonly<Record<string, unknown>>;

/** An export does not tell types: values of one width, on its boundary, as numbers and times are. */
function fixed(column: ColumnStatistics | undefined) {
  const width = column?.avgWidth ?? 0;
  const align = width % 8 === 0 ? "d" : width % 4 === 0 ? "i" : width % 2 === 0 ? "s" : "c";
  return column ? { ...shares(column), length: width, align } : { length: -1, width: null };
}

/** Values that are as long as they are, one behind the other, as short texts are. */
function packed(column: ColumnStatistics | undefined) {
  return column ? { ...shares(column), length: -1, align: "c" } : { length: -1, width: null };
}

function shares({ avgWidth, nullFrac, nDistinct, mostCommonFreqs }: ColumnStatistics) {
  return {
    width: avgWidth,
    nulls: nullFrac,
    distinct: nDistinct,
    frequencies: mostCommonFreqs?.slice(0, 100) ?? null,
  };
}
