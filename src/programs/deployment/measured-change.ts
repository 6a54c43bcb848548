import type { MeasuredChange, MeasuredIndex, Tree } from "../../types.ts";
import { field, objectsIn, reportPart } from "./earlier-report.ts";

/** What a report of `prove` tells of its change. Throws a UsageError where the file is none. */
export function measuredChange(tree: Tree, path: string): MeasuredChange {
  const takes = "--proof takes a report that indexwright prove --format json has written, of at most 64 MB";
  const proof = reportPart(tree, path, "proof", { command: "prove", takes });
  const rows = proof.rows;
  return {
    major: Number(field(proof.server, "major") ?? 0),
    rows: typeof rows === "number" ? rows : null,
    indexes: new Map(
      objectsIn(proof.indexes).flatMap((index) =>
        typeof index.name === "string" ? [[index.name, measuredIndex(index)] as const] : [],
      ),
    ),
    waits: new Map(
      objectsIn(proof.statements).flatMap(({ file, line, waits }) => {
        const writerMs = number(field(field(waits, "writer"), "longestMs"));
        const readerMs = number(field(field(waits, "reader"), "longestMs"));
        const told = writerMs !== null || readerMs !== null;
        return told ? [[`${String(file)}:${String(line)}`, { writerMs, readerMs }] as const] : [];
      }),
    ),
    queries: objectsIn(proof.plans).flatMap(({ query, sql, index }) =>
      typeof query === "string" && typeof sql === "string" && typeof index === "string"
        ? [{ name: query, sql, index }]
        : [],
    ),
  };
}

function measuredIndex(index: Readonly<Record<string, unknown>>): MeasuredIndex {
  const bytes = number(field(index.projected, "bytes"));
  const off = numbers(field(index.projected, "off"));
  return {
    bytes: number(index.bytes),
    tableBytes: number(index.tableBytes),
    buildMs: number(index.buildMs),
    projectedBytes:
      bytes === null || off === null ? null : [Math.round(bytes * off[0]), Math.round(bytes * off[1])],
    projectedMs: numbers(field(index.projected, "buildMs")),
  };
}

function number(value: unknown): number | null {
  return typeof value === "number" && Number.isFinite(value) ? value : null;
}

function numbers(value: unknown): readonly [number, number] | null {
  const [least, most, ...more] = Array.isArray(value) ? value.map(number) : [];
  return least == null || most == null || more.length > 0 || least > most ? null : [least, most];
}
