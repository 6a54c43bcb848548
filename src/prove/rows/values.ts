import { table } from "../../text/lookup.ts";

/** A type, as pg_type and the column's modifier tell. */
export interface ValueType {
  /** Without its schema: "int4", "varchar". */
  readonly name: string;
  /** As it is written in a cast: "character varying(20)". */
  readonly written: string;
  /** pg_type.typtype: b, e, d, r, c. */
  readonly kind: string;
  /** The length of a string, or the dimensions of a vector; null: any. */
  readonly length: number | null;
  /** Digits before the point that a numeric may have; null: any. */
  readonly digits: number | null;
  /** What an array holds, a domain rests on, or a range runs over. */
  readonly inner: ValueType | null;
  readonly array: boolean;
}

/** Multiples of each lie evenly between two whole numbers; two of them lie independently. */
const irrationals = [0.6180339887, 0.4142135624, 0.7320508076, 0.2360679775, 0.6457513111, 0.3166247904];

/**
 * A whole number from 1 to `count`, the small ones far more often: with ten of them half of the rows have the first, one in
 * thirty the last. `salt`: for columns that are to be independent.
 */
export function skewed(count: string, n = "n", salt = 0): string {
  return `(1 + floor(${count} * power(${share(n, salt)}, 3))::int)`;
}

/** As good as random, from 0 to 1. */
export function share(n = "n", salt = 0): string {
  const multiple = `((${n}) * ${irrationals[salt % irrationals.length]}::float8)`;
  return `(${multiple} - floor(${multiple}))`;
}

/** True in one row of ten, as most flags are. */
export function seldom(n = "n", salt = 0): string {
  return `(${share(n, salt)} >= 0.9)`;
}

/** An expression over `n`, the number of the row from 1, that grows with it or is as good as random; null: no idea. */
export function valueFor(type: ValueType, n = "n"): string | null {
  if (type.array) return type.inner && wrap(valueFor(type.inner, n), (one) => `ARRAY[${one}]`);
  if (type.kind === "d")
    return type.inner && wrap(valueFor(type.inner, n), (one) => `(${one})::${type.written}`);
  if (type.kind === "e")
    return `(enum_range(NULL::${type.written}))[${skewed(`cardinality(enum_range(NULL::${type.written}))`, n, 1)}]`;
  if (type.kind === "r") return type.inner && rangeOf(type, type.inner, n);
  const make = makers.get(type.name);
  return make ? make(n, type) : null;
}

function wrap(value: string | null, by: (value: string) => string): string | null {
  return value === null ? null : by(value);
}

function rangeOf(type: ValueType, inner: ValueType, n: string): string | null {
  const [from, to] = [valueFor(inner, n), valueFor(inner, `(${n} + 1)`)];
  return from && to && `${type.written}(${from}, ${to})`;
}

type Maker = (n: string, type: ValueType) => string;

const text: Maker = (n, { length }) => {
  if (length === null || length >= 32) return `md5((${n})::text)`;
  return `right(lpad((${n})::text, ${length}, '0'), ${length})`;
};
const moment =
  (type: string): Maker =>
  (n) =>
    `${type} '2020-01-01' + (${n}) * interval '1 minute'`;

const dense: Maker = (n, { length, written }) =>
  `('[' || repeat('0.5,', ${(length ?? 3) - 1}) || sin(${n})::text || ']')::${written}`;
/** Well-known text, of a place that is on the globe. */
const place: Maker = (n, { written }) =>
  `('POINT(' || (${n}) % 180 || ' ' || (${n}) % 90 || ')')::${written}`;

const makers = table<Maker>({
  int2: (n) => `((${n}) % 32000)::int2`,
  int4: (n) => `(${n})::int4`,
  int8: (n) => `(${n})::int8`,
  oid: (n) => `(${n})::oid`,
  float4: (n) => `(${n})::float4`,
  float8: (n) => `(${n})::float8`,
  money: (n) => `(${n})::money`,
  numeric: (n, { digits }) =>
    digits === null ? `(${n})::numeric` : `((${n}) % ${10 ** Math.min(digits, 12)})::numeric`,
  bool: (n) => seldom(n),
  text,
  varchar: text,
  bpchar: text,
  citext: (n, type) => `${text(n, type)}::${type.written}`,
  name: (n) => `('n' || ${n})::name`,
  char: () => `'a'::"char"`,
  bytea: (n) => `decode(md5((${n})::text), 'hex')`,
  uuid: (n) => `md5((${n})::text)::uuid`,
  date: (n) => `(date '2020-01-01' + ((${n}) % 4000)::int)`,
  time: (n) => `(time '00:00' + (${n}) * interval '1 second')`,
  timetz: (n) => `(timetz '00:00+00' + (${n}) * interval '1 second')`,
  timestamp: moment("timestamp"),
  timestamptz: moment("timestamptz"),
  interval: (n) => `((${n}) * interval '1 minute')`,
  json: (n) => `json_build_object('n', ${n}, 'kind', 'k' || (${n}) % 10)`,
  jsonb: (n) => `jsonb_build_object('n', ${n}, 'kind', 'k' || (${n}) % 10)`,
  inet: (n) => `(inet '10.0.0.0' + (${n}))`,
  cidr: (n) => `(inet '10.0.0.0' + (${n}))::cidr`,
  macaddr: (n) => `lpad(to_hex(${n}), 12, '0')::macaddr`,
  bit: (n, { length }) => `(${n})::bit(${length ?? 1})`,
  varbit: (n) => `(${n})::bit(32)`,
  tsvector: (n) => `to_tsvector('simple', md5((${n})::text) || ' k' || (${n}) % 100)`,
  tsquery: (n) => `to_tsquery('simple', 'k' || (${n}) % 100)`,
  xml: (n) => `('<n>' || ${n} || '</n>')::xml`,
  point: (n) => `point(${n}, ${n})`,
  box: (n) => `box(point(${n}, ${n}), point(${n} + 1, ${n} + 1))`,
  circle: (n) => `circle(point(${n}, ${n}), 1)`,
  lseg: (n) => `lseg(point(${n}, ${n}), point(${n} + 1, ${n} + 1))`,
  line: (n) => `line(point(${n}, ${n}), point(${n} + 1, ${n} + 2))`,
  path: (n) => `path(polygon(box(point(${n}, ${n}), point(${n} + 1, ${n} + 1))))`,
  polygon: (n) => `polygon(box(point(${n}, ${n}), point(${n} + 1, ${n} + 1)))`,
  hstore: (n, { written }) => `('n=>' || ${n})::${written}`,
  ltree: (n, { written }) => `('top.k' || (${n}) % 100 || '.n' || ${n})::${written}`,
  vector: dense,
  halfvec: dense,
  sparsevec: (n, { length, written }) => `('{1:' || sin(${n})::text || '}/${length ?? 3}')::${written}`,
  geometry: place,
  geography: place,
});
