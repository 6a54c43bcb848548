import { quoteLiteral } from "../../sql/grammar/name.ts";
import type { ColumnStatistics } from "../../types.ts";
import type { Draw } from "./sampler.ts";
import { type ValueType, valueFor } from "./values.ts";

/** More are made in the time of many rows. */
const MOST_ELEMENTS = 20;

/**
 * A list, or a text search vector, in which each frequent element stands as often as the statistics say. Every element has
 * a length of its frequency on a line, all others have what is left of the average count; one point somewhere in each unit of
 * that line meets each as often as that. null: none are known, or they are too many.
 */
export function listIn(
  type: ValueType,
  known: readonly string[],
  { mostCommonElemFreqs, elemCountHistogram }: ColumnStatistics,
  rows: number,
  { place, number }: Draw,
): string | null {
  const element = elementOf(type);
  const frequencies = (mostCommonElemFreqs ?? []).slice(0, known.length);
  const sum = frequencies.reduce((all, frequency) => all + frequency, 0);
  // The last number of that histogram is the average; vectors have none (pg_stats).
  const length = Math.max(sum, elemCountHistogram?.at(-1) ?? sum);
  const points = Math.ceil(length - 1e-6);
  if (element === null || known.length === 0 || points < 1 || points > MOST_ELEMENTS) return null;
  let end = 0;
  const starts = frequencies.map((frequency) => {
    end += frequency;
    return end - frequency;
  });
  const line = `'{${[...starts, end, length].join(",")}}'::float8[]`;
  const listed = quoteLiteral(JSON.stringify(known));
  const rare = otherThan(known, element);
  const elements = Array.from({ length: points }, (_, point) => {
    const part = `width_bucket(${place(1 + point)}::float8 / ${rows} + ${point}, ${line})`;
    const other = rare(`(${number} * ${points} + ${point})`);
    const member = `(${listed}::jsonb ->> (${part} - 1))::${element.written}`;
    return `CASE WHEN ${part} <= ${known.length} THEN ${member} WHEN ${part} = ${known.length + 1} THEN ${other ?? "NULL"} END`;
  });
  const list = `array_remove(ARRAY[${elements.join(", ")}]::${element.written}[], NULL)`;
  return type.name === "tsvector" ? `array_to_tsvector(${list})` : `${list}::${type.written}`;
}

/** An element that is not frequent: a text is as long as the frequent ones are on average, so that an index of them is too. */
function otherThan(known: readonly string[], element: ValueType): (n: string) => string | null {
  if (!["text", "varchar"].includes(element.name)) return (n) => valueFor(element, n);
  const length = Math.round(known.reduce((sum, value) => sum + value.length, 0) / known.length);
  return (n) => `lpad(${n}::text, greatest(${length}, length(${n}::text)), 'k')`;
}

const word: ValueType = {
  name: "text",
  written: "text",
  kind: "b",
  length: null,
  digits: null,
  inner: null,
  array: false,
};

export function elementOf(type: ValueType): ValueType | null {
  if (type.name === "tsvector") return word;
  return type.array && type.inner && !type.inner.array ? type.inner : null;
}
