import { describe, expect, it } from "vitest";
import type { Discovery } from "../../src/discover/index.ts";
import { lintRepaired } from "../../src/programs/lint-with-repairs.ts";
import { withFiles } from "../../src/programs/repairs/with-files.ts";
import { tools } from "../../src/read/registry.ts";
import { defaults, discoveryOf } from "../room.ts";

interface CutFiles {
  readonly path: string;
  readonly beside: Readonly<Record<string, string>>;
  /** What stands between two statements, all of which the tool takes. */
  readonly seams: readonly string[];
  readonly ends: readonly string[];
  readonly begins: readonly string[];
  /** As the tool itself cuts a file. */
  readonly cut: (text: string) => readonly string[];
  /** What it sends before the first statement that may be in no transaction. */
  readonly first: readonly string[];
}

const ORDERS = "CREATE TABLE orders (id int, number int);\n";
const BREAK = "--> statement-breakpoint";
const SPLIT = "--bun:split";

const CUT_FILES: Readonly<Record<string, CutFiles>> = {
  drizzle: {
    path: "drizzle/0001_index.sql",
    beside: {
      "drizzle/meta/_journal.json":
        '{"dialect":"postgresql","entries":[{"idx":0,"when":1,"tag":"0000_orders"},{"idx":1,"when":2,"tag":"0001_index"}]}',
      "drizzle/0000_orders.sql": ORDERS,
    },
    seams: [
      ...[`;\n${BREAK}\n`, `;${BREAK}\n`, `; ${BREAK} \n`, `${BREAK}\n`, `;${BREAK}`, ` ${BREAK} `],
      ...[`; -- why\n${BREAK}\n-- next\n`, `; -- why ${BREAK}\n-- next\n`, `;\n\n  ${BREAK}\n\n`],
      ...[`;${BREAK}\n${BREAK}\n`, `;\n${BREAK} /* next\n of two lines */ `, ";\n", "; ", "; -- why\n"],
      ...[`; /* why\n of two lines */ ${BREAK}\n`, `;${BREAK} -- next\n`],
    ],
    ends: ["", ";\n", `;${BREAK}`, `;\n${BREAK}\n`, "; -- end\n"],
    begins: ["", "\n", "-- above\n", `${BREAK}\n`, `COMMIT;\n${BREAK}\n`, `COMMIT;${BREAK}\n`],
    cut: (text) => text.split(BREAK),
    first: ["COMMIT"],
  },
  bun: {
    path: "m/20260102000000_index.tx.up.sql",
    beside: {
      "go.mod": "module m\nrequire github.com/uptrace/bun v1.2.0\n",
      "m/20260101000000_orders.tx.up.sql": ORDERS,
      "m/20260101000000_orders.tx.down.sql": "DROP TABLE orders;\n",
      "m/20260102000000_index.tx.down.sql": "SELECT 1;\n",
    },
    seams: [
      ...[`;\n${SPLIT}\n`, `\n${SPLIT}\n`, `;\n\n${SPLIT}\n\n`, `; -- why\n${SPLIT}\n-- next\n`],
      ...[";\n", "; ", "; -- why\n", `; /* why\n of two lines */\n${SPLIT}\n`, `; /* why */ -- of two\n`],
    ],
    ends: ["", ";\n", `;\n${SPLIT}\n`, "; -- end\n"],
    begins: ["", "\n", "-- above\n", `${SPLIT}\n`],
    cut: linesBetweenSplits,
    first: [],
  },
};

/** As migrate/migration.go reads it, which refuses all other lines that begin so. */
function linesBetweenSplits(text: string): readonly string[] {
  const chunks: string[][] = [[]];
  for (const line of text.split(/\r?\n/)) {
    if (!line.startsWith("--bun:")) chunks.at(-1)?.push(line);
    else if (line === SPLIT) chunks.push([]);
    else throw new Error(`unknown directive: ${line}`);
  }
  return chunks.map((lines) => lines.join("\n"));
}

/** A chunk without what says nothing to the server; the statements of these files hold no such signs themselves. */
function bare(chunk: string): string {
  const code = chunk.replace(/\/\*[\s\S]*?\*\//g, "").replace(/--[^\n]*/g, "");
  return code.trim().replace(/;$/, "").replaceAll('"', "").trim();
}

const BUILDS = ["orders_id_idx ON orders (id)", "orders_number_idx ON orders (number)"];
const WANTED = BUILDS.flatMap((build) => [
  `DROP INDEX CONCURRENTLY IF EXISTS ${build.split(" ")[0]}`,
  `CREATE INDEX CONCURRENTLY ${build}`,
]);

async function repairedBy(files: ReadonlyMap<string, string>, tool: string) {
  const discovery: Discovery = { ...discoveryOf(files, new Map()), detecting: true };
  const options = { ...defaults, tool, rewrite: [...files.keys()] };
  const { repairs } = await lintRepaired(discovery, options, new Set());
  const written = repairs.flatMap((repair) => repair.files);
  const now = withFiles(discovery, written);
  const again = await lintRepaired(
    now,
    { ...options, rewrite: now.files.map(({ path }) => path) },
    new Set(),
  );
  return { written, again: again.repairs.flatMap((repair) => repair.files) };
}

const rows = Object.entries(CUT_FILES).flatMap(([tool, { begins, seams, ends }]) =>
  [
    ...seams.map((seam) => [begins[0] ?? "", seam, ends[1] ?? ""] as const),
    ...begins.map((begin) => [begin, seams[1] ?? "", ends[1] ?? ""] as const),
    ...ends.map((end) => [begins[0] ?? "", seams[1] ?? "", end] as const),
  ].flatMap((texts) => [
    [tool, ...texts] as const,
    [tool, ...(texts.map((text) => text.replaceAll("\n", "\r\n")) as [string, string, string])] as const,
  ]),
);

describe("what a tool cuts its files at is written once between two statements, wherever it stood", () => {
  it.each(rows)("%s: %j %j %j", async (tool, begin, seam, end) => {
    const { path, beside, cut, first } = CUT_FILES[tool] as CutFiles;
    for (const words of ["CREATE INDEX IF NOT EXISTS", "CREATE INDEX"]) {
      const text = begin + BUILDS.map((build) => `${words} ${build}`).join(seam) + end;
      const files = new Map([...Object.entries(beside), [path, text]]);
      const { written, again } = await repairedBy(files, tool);
      const own = written.find((one) => one.path === path.replace(".tx", ""))?.text ?? "";
      expect(cut(own).map(bare).filter(Boolean)).toEqual([...first, ...WANTED]);
      const said = /-- (?:why|next|above|end)|\/\*/g;
      expect(own.match(said) ?? []).toEqual(text.match(said) ?? []);
      expect(again).toEqual([]);
    }
  });

  it("for every tool that has one", () => {
    const cutting = tools.filter(({ writing }) => writing?.separator !== undefined);
    expect(cutting.map(({ id }) => id).sort()).toEqual(Object.keys(CUT_FILES).sort());
  });
});
