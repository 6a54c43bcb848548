import type { LaravelRelease } from "./grammar.ts";

/** How a method of Blueprint makes a column. */
export interface ColumnMethod {
  readonly type: string;
  /** What it is given behind the name, as attributes. */
  readonly takes?: readonly string[];
  /** Attributes that it sets. */
  readonly sets?: readonly string[];
  /** The column's name where it is given none. */
  readonly named?: string;
  readonly sizes?: true;
  /** `constrained()` makes a foreign key of it. */
  readonly refers?: true;
  readonly since?: LaravelRelease;
  readonly until?: LaravelRelease;
}

const counted = ["autoIncrement", "unsigned"] as const;
const unsigned = ["autoIncrement"] as const;
const counting = { sets: ["autoIncrement"] } as const;
const timed = { takes: ["precision"] } as const;

const integers = ["", "Tiny", "Small", "Medium", "Big"].flatMap(
  (size): (readonly [string, ColumnMethod])[] => {
    const type = size === "" ? "integer" : `${size.toLowerCase()}Integer`;
    return [
      [type, { type, takes: counted }],
      [`unsigned${size}Integer`, { type, takes: unsigned }],
      [size === "" ? "increments" : `${size.toLowerCase()}Increments`, { type, ...counting }],
    ];
  },
);

const spatial = [
  "point",
  "lineString",
  "polygon",
  "geometryCollection",
  "multiPoint",
  "multiLineString",
  "multiPolygon",
].map((type): readonly [string, ColumnMethod] => [type, { type, takes: ["srid"], until: 1100 }]);

/** Illuminate/Database/Schema/Blueprint.php; what Laravel 11 took away is there up to it. */
const methods: readonly (readonly [string, ColumnMethod])[] = [
  ["id", { type: "bigInteger", ...counting, named: "id", since: 700 }],
  ["integerIncrements", { type: "integer", ...counting }],
  ...integers,
  ["foreignId", { type: "bigInteger", refers: true, since: 700 }],
  ["foreignUuid", { type: "uuid", refers: true, since: 700 }],
  ["foreignUlid", { type: "ulid", takes: ["length"], refers: true, since: 900 }],
  ["char", { type: "char", takes: ["length"], sizes: true }],
  ["string", { type: "string", takes: ["length"], sizes: true }],
  ["tinyText", { type: "tinyText", since: 800 }],
  ["text", { type: "text" }],
  ["mediumText", { type: "mediumText" }],
  ["longText", { type: "longText" }],
  ["float", { type: "float", takes: ["total", "places", "unsigned"], until: 1100 }],
  ["float", { type: "float", takes: ["precision"], since: 1100 }],
  ["unsignedFloat", { type: "float", until: 1100 }],
  ["double", { type: "double" }],
  ["unsignedDouble", { type: "double", until: 1100 }],
  ["decimal", { type: "decimal", takes: ["total", "places"] }],
  ["unsignedDecimal", { type: "decimal", takes: ["total", "places"], until: 1100 }],
  ["boolean", { type: "boolean" }],
  ["enum", { type: "enum", takes: ["allowed"] }],
  ["json", { type: "json" }],
  ["jsonb", { type: "jsonb" }],
  ["date", { type: "date" }],
  ["dateTime", { type: "dateTime", ...timed }],
  ["dateTimeTz", { type: "dateTimeTz", ...timed }],
  ["time", { type: "time", ...timed }],
  ["timeTz", { type: "timeTz", ...timed }],
  ["timestamp", { type: "timestamp", ...timed }],
  ["timestampTz", { type: "timestampTz", ...timed }],
  ["softDeletes", { type: "timestamp", ...timed, sets: ["nullable"], named: "deleted_at" }],
  ["softDeletesTz", { type: "timestampTz", ...timed, sets: ["nullable"], named: "deleted_at" }],
  [
    "softDeletesDatetime",
    { type: "dateTime", ...timed, sets: ["nullable"], named: "deleted_at", since: 1000 },
  ],
  ["year", { type: "year" }],
  ["binary", { type: "binary" }],
  ["uuid", { type: "uuid", named: "uuid" }],
  ["ulid", { type: "ulid", takes: ["length"], named: "ulid", since: 900 }],
  ["ipAddress", { type: "ipAddress", named: "ip_address" }],
  ["macAddress", { type: "macAddress", named: "mac_address" }],
  ["geometry", { type: "geometry", takes: ["subtype", "srid"] }],
  ["geography", { type: "geography", takes: ["subtype", "srid"], since: 1100 }],
  ...spatial,
  ["vector", { type: "vector", takes: ["dimensions"], since: 1100 }],
  ["tsvector", { type: "tsvector", since: 1200 }],
  ["rawColumn", { type: "raw", takes: ["definition"], since: 1100 }],
  ["rememberToken", { type: "string", sets: ["nullable"], named: "remember_token", sizes: true }],
];

/** PHP asks for methods whatever their case. */
export function columnMethod(name: string, release: LaravelRelease): ColumnMethod | null {
  const wanted = name.toLowerCase();
  const found = methods.find(
    ([own, { since = 0, until = Number.POSITIVE_INFINITY }]) =>
      own.toLowerCase() === wanted && since <= release && release < until,
  );
  return found?.[1] ?? null;
}
