import { describe, expect, it } from "vitest";
import { render } from "../../src/report/index.ts";
import type { Report } from "../../src/types.ts";
import { file, finding, full, LOOK, report, sent } from "./sample.ts";

const SQL = file("db/1.sql", "DROP INDEX i;\nDROP INDEX j;\n");
const show = (of: Report, look: Partial<typeof LOOK> = {}) => render(of, "terminal", { ...LOOK, ...look });
const verdict = (of: Report, look: Partial<typeof LOOK> = {}) => show(of, look).trimEnd().split("\n").at(-1);

describe("a finding", () => {
  it("is shown in its SQL, with why and what to write", () => {
    expect(show(full()).split("\n\n")[0]).toBe(`\
error[create-index-not-concurrent]: CREATE INDEX blocks every write to orders while it builds
 --> db/migrations/0042_orders.sql:3:1
  |
3 | CREATE INDEX orders_customer_id_idx ON orders (customer_id);
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  |
  = why: A plain CREATE INDEX holds a SHARE lock on its table until its transaction ends. Reads go
         on; every INSERT, UPDATE and DELETE waits. The larger the table, the longer they wait.
  = instead: Build it with CREATE INDEX CONCURRENTLY, outside any transaction block.
  = fix: Add CONCURRENTLY (--fix applies it)
  = rule: https://example.com/rules/create-index-not-concurrent`);
  });

  it("keeps the lines of SQL to paste, and wraps the prose round it", () => {
    const instead = `Drop what a failed build may have left, then build it again, each in a file of its own:
CREATE INDEX CONCURRENTLY orders_customer_id_created_at_status_region_idx
  ON orders (customer_id, created_at, status, region);
Then deploy.`;
    expect(
      show(report({ findings: [finding(SQL, "DROP INDEX i", { instead })] }), { width: 60 }),
    ).toContain(`\
  = instead: Drop what a failed build may have left, then
             build it again, each in a file of its own:
             CREATE INDEX CONCURRENTLY orders_customer_id_created_at_status_region_idx
               ON orders (customer_id, created_at, status, region);
             Then deploy.`);
  });

  it("does not break a quoted marker", () => {
    const instead = "Move it to a file of its own and say `-- +goose NO TRANSACTION` there.";
    const rows = show(report({ findings: [finding(SQL, "DROP INDEX i", { instead })] }), { width: 60 });
    expect(rows).toContain("`-- +goose NO TRANSACTION`");
  });

  it("offers an unsafe fix as a suggestion, and says what was measured", () => {
    const fix = { title: "Split the file", safe: false, edits: [] };
    const output = show(report({ findings: [finding(SQL, "DROP INDEX i", { fix, evidence: "measured" })] }));
    expect(output).toContain("  = suggestion: Split the file\n");
    expect(output).toContain("  = evidence: measured on a throwaway PostgreSQL\n");
  });

  it("comes in the order of the files, notices last, whatever order it was found in", () => {
    const order = (of: Report) => [...show(of).matchAll(/--> (.*)/g)].map((found) => found[1]);
    const forth = full();
    expect(order(forth)).toEqual([
      "db/migrations/0042_orders.sql:3:1",
      "db/migrations/0042_orders.sql:5:1",
      "db/migrations/0043_events.sql:3:51",
      "db/migrations/0042_orders.sql:10:1",
    ]);
    expect(show({ ...forth, findings: forth.findings.toReversed() })).toBe(show(forth));
  });
});

describe("many findings", () => {
  const source = file("db/2.sql", "DROP INDEX a;\nDROP INDEX b;\nDROP INDEX c;\nDROP INDEX d;\n");
  const said = (name: string, more: object = {}) =>
    finding(source, `DROP INDEX ${name}`, { message: `DROP INDEX ${name} blocks reads`, ...more });

  it("that say the same of three statements of a file, or more, have one frame and one advice", () => {
    const output = show(report({ findings: ["a", "b", "c"].map((name) => said(name)) }));
    expect(output).toContain(
      "  the same 2 more times:\n    db/2.sql:2:1: DROP INDEX b blocks reads\n    db/2.sql:3:1: DROP INDEX c blocks reads\n",
    );
    expect(output.match(/= why:/g)).toHaveLength(1);
    expect(output.match(/-->/g)).toHaveLength(1);
  });

  it("stand by themselves where two say it, where the advice differs, or where each was measured", () => {
    const frames = (findings: Report["findings"]) => show(report({ findings })).match(/-->/g)?.length;
    expect(frames(["a", "b"].map((name) => said(name)))).toBe(2);
    expect(frames(["a", "b", "c"].map((name) => said(name, { instead: `Not ${name}.` })))).toBe(3);
    const measured = (name: string) => said(name, { evidence: "measured", fingerprint: name.repeat(16) });
    expect(frames(["a", "b", "c"].map(measured))).toBe(3);
  });

  it("begin with their rules, once there are more than twenty", () => {
    const many = (count: number) => [
      ...Array.from({ length: count - 1 }, () => said("b")),
      said("a", { rule: "missing-rollback", severity: "notice" }),
    ];
    expect(show(report({ findings: many(20) }))).not.toContain("of 2 rules");
    expect(show(report({ findings: many(21) })).split("\n\n")[0]).toBe(`\
21 findings of 2 rules:
  20 × error   create-index-not-concurrent
               first at db/2.sql:2:1
   1 × notice  missing-rollback
               first at db/2.sql:1:1`);
  });
});

describe("colour", () => {
  it("is there when asked for, and changes nothing else", () => {
    const colored = show(full(), { color: true });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    const codes = /\u001b\[[\d;]*m/g;
    expect(colored).toMatch(codes);
    expect(show(full())).not.toMatch(codes);
    expect(colored.replace(codes, "")).toBe(show(full()));
  });
});

describe("migrations", () => {
  it("are named while they are few", () => {
    expect(show(full())).toContain(`\
how migrations are sent:
  goose  transaction  no NO TRANSACTION marker
    db/migrations/0042_orders.sql (up and down)
  goose  autocommit   the line \`-- +goose NO TRANSACTION\` in db/migrations/0043_events.sql
    db/migrations/0043_events.sql
`);
  });

  it("leave the reason its room where the terminal is narrow", () => {
    expect(show(full(), { width: 60 })).toContain(`\
  goose  autocommit   the line \`-- +goose NO TRANSACTION\` in
                      db/migrations/0043_events.sql
    db/migrations/0043_events.sql
`);
  });

  it("are counted when they are many", () => {
    const path = (at: number) => `app/prisma/migrations/${at}_x/migration.sql`;
    const migrations = Array.from({ length: 500 }, (_, at) =>
      sent(file(path(at), ""), at % 10 ? {} : { execution: "autocommit", why: "-- +goose NO TRANSACTION" }),
    );
    expect(show(report({ migrations, statements: 900 }))).toBe(`\
how migrations are sent:
  goose  transaction  no NO TRANSACTION marker
    app/prisma/migrations: 450 files
  goose  autocommit   -- +goose NO TRANSACTION
    app/prisma/migrations: 50 files

500 files, 900 statements: nothing to say
`);
  });

  it("are counted by folder where a few share no parent, and all together where many do", () => {
    const of = (folders: number) =>
      report({
        migrations: Array.from({ length: 30 }, (_, at) => sent(file(`svc${at % folders}/db/${at}.sql`, ""))),
      });
    expect(show(of(2))).toContain("    svc0/db: 15 files\n    svc1/db: 15 files\n");
    expect(show(of(10))).toContain("    10 folders: 30 files\n");
  });

  it("are named once where one file is sent in many alike parts", () => {
    const migrations = Array.from({ length: 40 }, () => sent(SQL));
    expect(show(report({ migrations })).match(/db\/1\.sql/g)).toHaveLength(1);
  });

  it("are cut off where they go many ways", () => {
    const migrations = Array.from({ length: 50 }, (_, at) =>
      sent(file(`${at}.sql`, ""), { why: `because ${at}` }),
    );
    expect(show(report({ migrations }))).toContain("  … and in 38 more ways");
  });
});

describe("the verdict", () => {
  const some = (error: number, warning: number, notice: number) =>
    report({
      statements: 2,
      migrations: [sent(SQL)],
      findings: [
        ...Array(error).fill(finding(SQL, "DROP INDEX i")),
        ...Array(warning).fill(finding(SQL, "DROP INDEX i", { severity: "warning" })),
        ...Array(notice).fill(finding(SQL, "DROP INDEX i", { severity: "notice" })),
      ],
    });

  it("counts", () => {
    expect(verdict(some(2, 1, 3))).toBe("2 errors, 1 warning, 3 notices in 1 file (2 statements)");
    expect(verdict(some(0, 0, 1))).toBe("1 notice in 1 file (2 statements)");
    expect(verdict(some(0, 0, 0))).toBe("1 file, 2 statements: nothing to say");
    expect(verdict(report())).toBe("no migrations found: nothing was read");
  });

  it("says what --fail-on makes of it, where the counts would mislead", () => {
    expect(verdict(some(1, 0, 0), { failOn: "never" })).toMatch(/: passes, since fail-on is never$/);
    expect(verdict(some(0, 1, 0), { failOn: "warning" })).toMatch(/: fails, since fail-on is warning$/);
    expect(verdict(some(0, 0, 1), { failOn: "notice" })).toMatch(/: fails, since fail-on is notice$/);
    expect(verdict(some(0, 0, 1), { failOn: "warning" })).toMatch(/statements\)$/);
    expect(verdict(some(1, 0, 0), { failOn: "warning" })).toMatch(/statements\)$/);
  });

  it("does not call clean what it could not read", () => {
    const { unread, migrations } = full();
    expect(verdict(report({ unread, migrations, statements: 3 }))).toBe(
      "2 files, 3 statements: nothing to say of what was read; 1 passage could not be read",
    );
  });
});

describe("the rest", () => {
  it("names what was not read, what was ignored, and the remarks", () => {
    const output = show(full());
    expect(output).toContain(
      'not read: 1 passage\n  db/migrations/0043_events.sql:4:1: syntax error at or near "FROBNICATE"\n',
    );
    expect(output).toContain("ignored: 2 findings (1 by a comment, 1 by the baseline)\n");
    expect(output).toContain("note: squawk-ignore in db/migrations/0042_orders.sql is another linter's");
  });

  it("lists twenty passages that were not read, and counts the others", () => {
    const [passage] = full().unread;
    expect(show(report({ unread: Array(500).fill(passage) }))).toContain("  … and 480 more\n");
  });
});
