import { describe, expect, it } from "vitest";
import { render } from "../../src/report/index.ts";
import { proofSection } from "../../src/report/markdown/proof.ts";
import { comment } from "../../src/report/markdown/sections.ts";
import { verdictsOf } from "../../src/report/proof/verdicts.ts";
import { briefly, cellsOf, duration, measuredOn, toldOf, worstWait } from "../../src/report/proof/words.ts";
import { size } from "../../src/text/size.ts";
import type { PlanNode, PlanSide, Statement } from "../../src/types.ts";
import { all, little, plan, plans, run, scan, side, unrun, wait } from "./proof-sample.ts";
import { file, full, LOOK, report, spanOf } from "./sample.ts";

describe("a statement in the words of a table", () => {
  it("is the SQL that is sent, where the file holds a call", () => {
    const [first] = all.statements;
    if (!first) throw new Error("the sample has statements");
    const sent = { ...first.statement, text: "create  index i\n on t (a)", call: first.span };
    expect(briefly({ ...first, statement: sent })).toBe("create index i on t (a)");
    expect(briefly(first)).toBe(first.file.text.slice(...first.span).replace(/\s+/g, " "));
  });

  it("says what it locks, whom it keeps out, and who waited how long", () => {
    expect(toldOf(all).map(cellsOf)).toEqual([
      {
        where: "db/1.sql:1",
        locks: "SHARE on orders",
        blocks: "writes, DDL, VACUUM",
        took: "473 ms",
        waited: "writer 470 ms",
      },
      {
        where: "db/1.sql:2",
        locks: "SHARE on orders",
        blocks: "reads and writes",
        took: "473 ms",
        waited: "behind a reader: writer 801 ms, reader 802 ms",
      },
    ]);
  });

  it("says what was not measured, and never 0 instead", () => {
    expect(toldOf(little).map(cellsOf)).toMatchObject([
      { locks: "none", blocks: "not measured", took: "", waited: "" },
      { locks: expect.stringMatching(/^refused: 42501: no/), blocks: "" },
      { locks: "not reached" },
    ]);
    expect(measuredOn(little)).toBe("PostgreSQL 18.6 (pglite)");
  });

  it("names the strongest lock of several", () => {
    const locks = [
      { relation: "public.a", mode: "ShareLock" },
      { relation: "app.b", mode: "AccessExclusiveLock" },
    ] as const;
    expect(cellsOf({ run: run("DROP", { locks }), more: 0 }).locks).toBe(
      "ACCESS EXCLUSIVE on app.b and 1 more",
    );
  });
});

describe("the table of statements", () => {
  it("has no row for BEGIN, and one for all that an error kept from running", () => {
    const begin = run("CREATE", { statement: { kind: "TransactionStmt" } as Statement });
    const [, failed, skipped] = little.statements;
    if (!failed || !skipped) throw new Error("the sample has three");
    const told = toldOf({ ...all, statements: [begin, run("CREATE"), failed, skipped, skipped, skipped] });
    expect(told.map(cellsOf).map((one) => one.locks)).toEqual([
      "SHARE on orders",
      expect.stringMatching(/^refused/),
      "not reached, nor 2 more",
    ]);
  });

  it("is as wide as the terminal and no wider, and no word of it is broken, whatever the width", () => {
    const source = file(
      "db/20260302101500_orders.sql",
      "CREATE UNIQUE INDEX CONCURRENTLY orders_customer_id_created_at_idx ON public.orders (customer_id, created_at);\n",
    );
    const locks = [{ relation: "public.orders", mode: "AccessExclusiveLock" }] as const;
    const statements = [
      run("CREATE", { file: source, span: [0, source.text.length - 2], locks }),
      run("CREATE", { file: source, span: [0, 6], status: "error", message: "it is not there ".repeat(12) }),
    ];
    const long = { ...plan("orders_customer_id_created_at_idx: equality"), index: "orders_customer_id_idx" };
    const proof = { ...all, statements: [...all.statements, ...statements], plans: [...plans, long] };
    const rows = (width: number) =>
      render(report({ proof }), "terminal", { ...LOOK, width })
        .split("\n")
        .filter((row) => !row.includes("not planned"));
    const words = (width: number) => rows(width).flatMap((row) => row.split(" "));
    const whole = new Set(words(1000));
    for (const width of [60, 80, 120, 200]) {
      expect(rows(width).filter((row) => row.length > width)).toEqual([]);
      const labels = ["locks:", "out:", "took:", "wait:", "before:", "after:", "uses:"];
      expect(words(width).filter((word) => !whole.has(word) && !labels.includes(word))).toEqual([]);
    }
    // A figure stands beside its unit.
    expect(rows(60).filter((row) => /^ *(?:ms|s|kB|MB)\b/.test(row))).toEqual([]);
  });

  it("tells statements apart, however long their path is", () => {
    const source = file(
      `db/${"long/".repeat(30)}1.sql`,
      "CREATE INDEX i ON orders (id);\nDROP INDEX\n  j;\n",
    );
    const statements = ["CREATE INDEX i ON orders (id)", "DROP INDEX\n  j"].map((text) =>
      run("CREATE", { file: source, span: spanOf(source, text) }),
    );
    const rows = render(report({ proof: { ...all, statements } }), "terminal", LOOK).split("\n");
    const from = rows.indexOf(`  ${source.path}`);
    expect(rows.slice(from + 1, from + 3)).toEqual([
      expect.stringMatching(/^ {4}1 {2}CREATE INDEX i ON orders \(id\) {2}SHARE/),
      expect.stringMatching(/^ {4}2 {2}DROP INDEX j {2,}SHARE/),
    ]);
  });
});

describe("the verdicts", () => {
  it("come with what bears them out", () => {
    expect(verdictsOf(all)).toEqual([
      { says: "rollback: something stays behind", because: ["index public.i is left behind"] },
      {
        says: "second run: it fails on what the first run has left",
        because: ['after a failure at db/1.sql:2: relation "i" already exists'],
      },
      {
        says: "interruption: cancelled in each of 2 waits and run again, it does not end well after 1",
        because: ["db/1.sql:1: no"],
      },
      { says: "index i is not valid after the run", because: [] },
      { says: "waits: not cross-checked, since the server's log is out of reach", because: [] },
      {
        says: "limits: what was bounded, skipped or left out",
        whole: true,
        because: ["2 of 30 interruptions tried", "not planned: refused: no | `way`\n::error::x"],
      },
    ]);
    expect(verdictsOf(little)).toEqual([]);
  });

  it("say whether the server's own log bears out the waits", () => {
    const told = (logMs: number, agrees: boolean) => {
      const crossCheck = { clientMs: 470, logMs, toleranceMs: 47, agrees };
      const proof = {
        ...all,
        statements: [run("CREATE", { waits: { writer: { ...wait(470), crossCheck } } })],
      };
      const json = JSON.parse(render(report({ proof }), "json", LOOK)).proof;
      expect(json.statements[0].waits.writer.crossCheck).toEqual(crossCheck);
      return [verdictsOf(proof).find(({ says }) => says.startsWith("waits")), json.crossCheck];
    };
    expect(told(468, true)).toEqual([
      { says: "waits: the server's own log of them agrees, within 47 ms", because: [] },
      "agrees",
    ]);
    expect(told(12, false)).toEqual([
      {
        says: "waits: the server's own log agrees except for these, where the smaller figure counts",
        because: ["db/1.sql:1: a writer saw 470 ms, the log has 12 ms"],
      },
      "differs",
    ]);
    expect(JSON.parse(render(report({ proof: all }), "json", LOOK)).proof.crossCheck).toBe(
      "not cross-checked",
    );
    expect(JSON.parse(render(report({ proof: little }), "json", LOOK)).proof).not.toHaveProperty(
      "crossCheck",
    );
  });

  it("the worst wait is that of a statement, and one in a queue where there is no other", () => {
    expect(worstWait(all)).toMatchObject({ who: "writer", behind: false, wait: { longestMs: 470 } });
    expect(worstWait({ ...all, statements: all.statements.slice(1) })).toMatchObject({
      who: "reader",
      behind: true,
    });
    expect(worstWait(little)).toBeNull();
  });
});

it("the section for a pull request draws the worst wait, and escapes what the server says", () => {
  const section = proofSection(all);
  expect(section).toContain("### Measured on PostgreSQL 18.4 (embedded), tables of 300,000 rows");
  expect(section).toContain(`during  ${"█".repeat(24)} 470 ms`);
  expect(section).toContain("before  █ 6 ms");
  const hostile = proofSection(little);
  expect(hostile).not.toContain("| `way`");
  expect(hostile).not.toContain("█");
  for (const row of hostile.split("\n").filter((one) => one.startsWith("|")))
    expect(row.split("|")).toHaveLength(7);
});

it("stands in the reports for people, and in JSON as its schema has it", () => {
  const terminal = render(report({ proof: all }), "terminal", LOOK);
  expect(terminal).toContain("measured on PostgreSQL 18.4 (embedded), tables of 300,000 rows:");
  expect(terminal).toContain("index i: 17 MB beside a table of 40 MB, built in 473 ms");
  expect(render(report({ proof: little }), "terminal", LOOK)).not.toMatch(/^::error/m);
  expect(render(report({ proof: all }), "markdown", LOOK)).toContain(proofSection(all));
  const { proof } = JSON.parse(render(report({ proof: all }), "json", LOOK));
  expect(proof).toMatchObject({
    server: { major: 18, provider: "embedded" },
    statements: [{ file: "db/1.sql", line: 1, waits: { writer: wait(470) } }, { line: 2 }],
    rollback: { verdict: "leaves" },
    rerun: { verdict: "trips" },
    interruption: [{ phase: "waiting for old snapshots", afterRerun: "error" }, {}],
  });
  expect(proof.rerun).toEqual({ verdict: "trips" });
  expect(proof.limits).toEqual([{ what: "interruptions tried", done: 2, of: 30 }]);
  expect(terminal).toContain("    2 of 30 interruptions tried\n");
  expect(proofSection(all)).toContain("  - 2 of 30 interruptions tried");
  expect(JSON.parse(render(report({ proof: little }), "json", LOOK)).proof).not.toHaveProperty("rows");
});

describe("the queries before and after", () => {
  it("stand in the terminal as a table, with what is to be said of single ones", () => {
    const terminal = render(report({ proof: all }), "terminal", LOOK);
    expect(terminal).toContain(
      "  of 2 new indexes 1 are used; of 4 queries 1 faster, 1 slower\n  query       before            after                                          uses",
    );
    expect(terminal).toContain(
      "  got slower  Index Scan, 1 ms  Seq Scan, 2 ms        2× slower (1.7×–2.2×)\n  by number   Seq Scan, 12 ms   Index Scan, 0.071 ms  173× faster (160×–181×)  i\n  the same    Seq Scan, 3 ms    Seq Scan, 3 ms        no change\n  refused                                             not planned",
    );
    expect(terminal).toContain(
      "    each INSERT into orders takes 1.8 times the WAL and 1.3 times the time\n",
    );
    expect(terminal).toContain(
      "of indexed columns of orders takes 2.1 times the WAL and 2 times the time; 90 % of\n      them are",
    );
    const [update] = (all.writes ?? []).slice(1);
    const cheap = {
      ...all,
      writes: update ? [{ ...update, timeRatio: 0.93, walBytesRatio: 1.01, hotLost: 0 }] : [],
    };
    expect(render(report({ proof: cheap }), "terminal", LOOK)).toContain(
      "each UPDATE of indexed columns of orders takes about as much WAL and about as much time\n",
    );
    expect(terminal).toContain("    index app.j is not used: no query reads app.orders");
    expect(terminal).not.toMatch(/^::error/m);
  });

  it("that were only planned have costs, and what production would have of an index", () => {
    const terminal = render(report({ proof: unrun }), "terminal", LOOK).replaceAll(/\n {6}/g, " ");
    expect(terminal).toContain(
      "queries are planned with production's statistics (db/statistics.json, PostgreSQL 16), not run",
    );
    expect(terminal).toContain("of 3 queries, estimated cost: 1 lower, 1 higher");
    expect(terminal).toMatch(
      /Seq Scan, cost 5000 +Index Scan, cost 100 +only planned, estimated cost 50× lower +i/,
    );
    expect(terminal).toMatch(/only planned, estimated cost 4× higher/);
    expect(terminal).toContain(
      "index i would take about 100 MB in production (80 MB to 125 MB, over 4,000,000 rows, 10 % of its table), built in something between 2.0 s and 8.0 s; its build needs 5 GB of memory, and maintenance_work_mem is 64MB",
    );
    expect(terminal).toContain(
      "index words would take about 100 MB in production (50 MB to 150 MB, over 4,000,000 rows, by what it takes of 300,000 here, 10 % of its table); its build gathers 240 MB to 720 MB of keys, and as maintenance_work_mem is 64MB it writes them in 4 to 12 rounds, each of which goes through the index again: with more of it, set in the same session, they are fewer",
    );
    expect(terminal).toContain(
      `index i is used only under parameters like these: "by state" uses it with $1 = 'lost', and not with $1 = 'done'`,
    );
    expect(terminal).toMatch(/without\s+common\s+values\s+and\s+histograms/);
    expect(terminal).toContain(
      ", tables of 300,000 rows, distributed as in db/statistics.json; queries are planned",
    );
    expect(terminal).toMatch(/each\s+column\s+on\s+its\s+own\s+distributed\s+as\s+in\s+db\/statistics.json/);
    expect(proofSection(unrun)).toContain("estimated cost 50× lower");
  });

  it("stand in the section for a pull request: the verdict, what became slower first, the plans that changed", () => {
    const section = proofSection(all);
    expect(section).toContain("**of 2 new indexes 1 are used; of 4 queries 1 faster, 1 slower**");
    const rows = section.split("\n").filter((one) => one.includes("Scan, "));
    expect(rows).toEqual([
      "| <code>got slower</code> | Index Scan, 1 ms | Seq Scan, 2 ms | ████ → ████████ 2× slower (1.7×–2.2×) |  |",
      "| <code>by number</code> | Seq Scan, 12 ms | Index Scan, 0.071 ms | ████████ → █ 173× faster (160×–181×) | <code>i</code> |",
      "| <code>the same</code> | Seq Scan, 3 ms | Seq Scan, 3 ms | no change |  |",
    ]);
    expect(section).toContain(
      "```diff\n  Limit\n-   Seq Scan on orders\n-       Filter: (number = '1'::text)\n+   Index Scan using i on orders\n+       Index Cond: (number = '1'::text)\n```",
    );
    expect(section).not.toContain("| `way`");
  });

  it("never take more room than there is, however many they are and whatever they say", () => {
    const long = "`]( x".repeat(200);
    const many = Array.from({ length: 500 }, (_, at) =>
      plan(`${at} ${long}`, { says: long, before: side({ ...scan, details: [long] }, 1) }),
    );
    const indexes = many.map((plan) => ({
      name: `public.${plan.query.name}`,
      table: "public.t",
      valid: true,
      usedBy: [],
    }));
    const section = proofSection({ ...all, plans: many, indexes });
    expect(section).toContain("more |");
    expect(section.length).toBeLessThan(comment.table + 5 * comment.list);
  });
});

it("numbers are rounded as one reads them", () => {
  expect([0.4, 458.4, 1234].map(duration)).toEqual(["0 ms", "458 ms", "1.2 s"]);
  expect([900, 2048, 17_735_680].map(size)).toEqual(["900 bytes", "2 kB", "17 MB"]);
});

it("the page says what the planner expected of a node, and what came", () => {
  const shown = (came: { readonly rows: number; readonly loops: number } | undefined) => {
    const tree = { ...scan, rows: 2000, ...(came ? { came } : {}) };
    const planned = { cost: 1, node: "Seq Scan", tree: { ...tree, came } as typeof tree };
    const proof = { ...all, plans: [plan("q", { before: planned, after: planned })] };
    return /<span class="meta">([^<]*expected[^<]*)/.exec(render(report({ proof }), "html", LOOK))?.[1];
  };
  expect(shown(undefined)).toBe("2,000 rows expected");
  expect(shown({ rows: 1, loops: 1 })).toBe("2,000 rows expected, 1 row came");
  expect(shown({ rows: 1.25, loops: 1200 })).toBe("2,000 rows expected, 1.3 rows came in each of 1,200 runs");
  expect(shown({ rows: 0, loops: 0 })).toBe("2,000 rows expected, never run");
});

describe("a plan is drawn", () => {
  const drawn = (more: Partial<PlanNode>, came = more) => {
    const sides = [more, came].map((own) => ({ cost: 1, node: "Seq Scan", tree: { ...scan, ...own } }));
    const [before, after] = sides as [PlanSide, PlanSide];
    const page = render(report({ proof: { ...all, plans: [plan("q", { before, after })] } }), "html", LOOK);
    return page.match(/<svg class="plan".*?<\/svg>/g) ?? [];
  };

  it("on both sides to one scale, with what each node read itself", () => {
    const [before, after] = drawn({ pages: 9000, rows: 10 }, { pages: 90, rows: 10 });
    expect(before).toMatch(/<rect class="pages"[^>]* width="84"[^>]*>/);
    expect(after).toMatch(/<rect class="pages"[^>]* width="1"[^>]*>/);
    expect(before).toContain("9,000 pages");
  });

  it("with the rows that were expected and those that came, which lie apart where they differ", () => {
    const [right, wrong] = drawn(
      { rows: 20, came: { rows: 20, loops: 1 } },
      { rows: 20, came: { rows: 2000, loops: 3 } },
    );
    const places = (svg = "") => [...svg.matchAll(/ cx="([\d.]+)"/g)].map(([, x]) => Number(x));
    expect(new Set(places(right)).size).toBe(1);
    const [expected = 0, came = 0] = places(wrong);
    expect(came).toBeGreaterThan(expected);
    expect(wrong).toContain("20 expected, 2,000 came (×100)");
    expect(right).not.toContain("×");
    // A LIMIT above stops what would have brought more.
    const [stopped] = drawn({ rows: 20_000, came: { rows: 20, loops: 1 } });
    expect(stopped).not.toContain("×");
  });

  it("without rows that came, and without pages, where it was not run", () => {
    const [never] = drawn({ rows: 20, came: { rows: 0, loops: 0 } });
    expect(never).toContain("20 expected<");
    expect(never).not.toMatch(/class="(?:met|pages)"/);
  });
});

it("the page says once why several findings of a rule are wrong, and how many there are", () => {
  const whole = full();
  const [first] = whole.findings;
  if (!first) throw new Error("the sample has findings");
  const page = (count: number) =>
    render({ ...whole, findings: Array.from({ length: count }, () => first) }, "html", LOOK);
  for (const count of [1, 3]) {
    expect(page(count).split(first.why.slice(0, 40))).toHaveLength(2);
    expect(page(count).match(/<article/g)).toHaveLength(count);
  }
  expect(page(3)).toContain("3 × ");
});
