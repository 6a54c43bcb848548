interface Panel {
  readonly title: string;
  readonly type: "stat" | "table" | "timeseries";
  readonly expr: string;
  readonly unit: "short" | "bytes" | "percentunit" | "ops";
  readonly width: number;
}

const here = 'database=~"$database"';
const of = (metric: string, more = "") => `${metric}{${here}${more}}`;
const bytes = of("indexwright_index_bytes");
const expected = of("indexwright_index_expected_bytes");

const panels: readonly Panel[] = [
  {
    title: "INVALID, and nobody builds them",
    type: "stat",
    expr: `count(${of("indexwright_index_valid")} == 0 unless ${of("indexwright_index_being_built")} == 1) or vector(0)`,
    unit: "short",
    width: 6,
  },
  {
    title: "Being built",
    type: "stat",
    expr: `sum(${of("indexwright_index_being_built")})`,
    unit: "short",
    width: 6,
  },
  {
    title: "Superfluous beside another index",
    type: "stat",
    expr: `sum(${of("indexwright_index_redundant")})`,
    unit: "short",
    width: 6,
  },
  { title: "All indexes together", type: "stat", expr: `sum(${bytes})`, unit: "bytes", width: 6 },
  {
    title: "INVALID, and nobody builds them: which",
    type: "table",
    expr: `${of("indexwright_index_valid")} == 0 unless ${of("indexwright_index_being_built")} == 1`,
    unit: "short",
    width: 12,
  },
  {
    title: "Superfluous beside another index: size",
    type: "table",
    expr: `${bytes} and ${of("indexwright_index_redundant")} == 1`,
    unit: "bytes",
    width: 12,
  },
  {
    title: "Size beside that of a new build, the most bloated",
    type: "timeseries",
    expr: `topk(10, ${bytes} / ${expected} and ${bytes} - ${expected} > 1048576)`,
    unit: "percentunit",
    width: 12,
  },
  { title: "Size, the largest", type: "timeseries", expr: `topk(10, ${bytes})`, unit: "bytes", width: 12 },
  {
    title: "Used how often, the most used",
    type: "timeseries",
    expr: `topk(10, sum without (node) (rate(${of("indexwright_index_scans_total")}[1h])))`,
    unit: "ops",
    width: 12,
  },
  {
    title: "Not used on any server since the counters began",
    type: "table",
    expr: `sum without (node, needed) (${of("indexwright_index_scans_total", ',needed="no"')}) == 0`,
    unit: "short",
    width: 12,
  },
];

const datasource = { type: "prometheus", uid: "$" + "{datasource}" } as const;
const COLUMNS = 24;

/** A Grafana dashboard that shows the metrics of health, as JSON to import. */
export function grafanaDashboard(): string {
  const dashboard = {
    uid: "indexwright-indexes",
    title: "PostgreSQL indexes",
    tags: ["indexwright", "postgresql"],
    schemaVersion: 36,
    editable: true,
    refresh: "5m",
    time: { from: "now-7d", to: "now" },
    templating: {
      list: [
        { name: "datasource", type: "datasource", query: "prometheus", label: "Prometheus" },
        {
          ...{ name: "database", type: "query", label: "Database", datasource, refresh: 2 },
          ...{ query: "label_values(indexwright_index_valid, database)", multi: true, includeAll: true },
        },
      ],
    },
    panels: placed(),
  };
  return `${JSON.stringify(dashboard, null, 2)}\n`;
}

function placed() {
  let [x, y] = [0, 0];
  return panels.map(({ title, type, expr, unit, width }, at) => {
    const height = type === "stat" ? 4 : 8;
    if (x + width > COLUMNS) x = 0;
    const gridPos = { x, y, w: width, h: height };
    x += width;
    if (x >= COLUMNS) {
      x = 0;
      y += height;
    }
    return {
      id: at + 1,
      ...{ title, type, datasource, gridPos },
      fieldConfig: { defaults: { unit }, overrides: [] },
      options: type === "stat" ? { reduceOptions: { calcs: ["lastNotNull"] } } : {},
      targets: [
        {
          ...{ refId: "A", datasource, expr },
          ...(type === "timeseries"
            ? { legendFormat: "{{schema}}.{{index}}" }
            : { instant: true, ...(type === "table" ? { format: "table" } : {}) }),
        },
      ],
    };
  });
}
