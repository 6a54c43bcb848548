import { describe, expect, it } from "vitest";
import { baselineText, parseBaseline } from "../../src/programs/baseline.ts";
import { lint } from "../../src/programs/lint.ts";
import { render as rendered } from "../../src/report/index.ts";
import type { Finding } from "../../src/types.ts";
import { defaults, discoveryOf } from "../room.ts";
import { linted } from "./linted.ts";

const beside = {
  "db/0001.sql": Array.from(
    { length: 40 },
    (_, n) => `CREATE TABLE t${n} (id int, tenant int, note text);`,
  ).join("\n"),
};
const generated = (count: number) =>
  Array.from({ length: count }, (_, n) => `CREATE INDEX t${n}_tenant ON t${n} (tenant);`).join("\n");

const of = (findings: readonly Finding[], rule: string) => findings.filter((one) => one.rule === rule);

describe("what a generator repeats", () => {
  it("is one finding at its first place, which has the others as its places", async () => {
    const { findings } = await linted(generated(30), { beside, tool: "plain" });
    const [finding, ...more] = of(findings, "create-index-not-concurrent");
    expect(more).toEqual([]);
    expect(finding?.message).toBe(
      "CREATE INDEX blocks every write to t0 while it builds, and so on for 29 more, the last on line 30",
    );
    expect(finding?.places).toHaveLength(29);
    expect(new Set([finding?.fingerprint, ...(finding?.places ?? []).map((at) => at.fingerprint)]).size).toBe(
      30,
    );
    expect(finding?.fix?.edits).toHaveLength(30);
  });

  it("is told one by one where it is few, or where its shape differs", async () => {
    const few = await linted(generated(9), { beside, tool: "plain" });
    expect(of(few.findings, "create-index-not-concurrent")).toHaveLength(9);
    const mixed = Array.from(
      { length: 12 },
      (_, n) => `CREATE INDEX i${n} ON t${n} (${["id", "note", "tenant"][n % 3]});`,
    );
    const other = await linted(mixed.join("\n"), { beside, tool: "plain" });
    expect(of(other.findings, "create-index-not-concurrent")).toHaveLength(12);
  });

  it("meets directives and the baseline place by place, and none of them is in vain", async () => {
    const lines = generated(30).split("\n");
    lines[3] = `-- indexwright: ignore create-index-not-concurrent: t3 is small\n${lines[3]}`;
    const first = await linted(lines.join("\n"), { beside, tool: "plain" });
    const [finding] = of(first.findings, "create-index-not-concurrent");
    expect(finding?.places).toHaveLength(28);
    expect(first.ignored).toHaveLength(1);
    expect(of(first.findings, "ineffective-ignore")).toEqual([]);
    const known = finding?.places?.[4]?.fingerprint ?? "";
    const second = await linted(lines.join("\n"), { beside, tool: "plain", known: [known] });
    expect(of(second.findings, "create-index-not-concurrent")[0]?.places).toHaveLength(27);
    const all = parseBaseline(baselineText(first), "baseline.json");
    const third = await linted(lines.join("\n"), { beside, tool: "plain", known: [...all] });
    expect(third.findings).toEqual([]);
  });

  it("stands in JSON with its places", async () => {
    const made = await linted(generated(12), { beside, tool: "plain" });
    const json = JSON.parse(rendered(made, "json", { color: false, width: 100, failOn: "error" }));
    const found = json.findings.find((one: { rule: string }) => one.rule === "create-index-not-concurrent");
    expect(found.places[0]).toMatchObject({ file: "db/0002.sql", line: 2, column: 1 });
  });
});

describe("notices about IF NOT EXISTS", () => {
  it("are one for a migration, without a frame or a fix", async () => {
    const text = "-- migrate:up\nDROP INDEX a_idx;\nDROP INDEX b_idx;\nDROP INDEX c_idx;\n";
    const made = await linted(text, { tool: "dbmate" });
    const [finding, ...more] = of(made.findings, "missing-if-not-exists");
    expect(more).toEqual([]);
    expect(finding?.message).toBe("DROP INDEX a_idx has no IF EXISTS, and so on for b_idx and c_idx");
    expect(finding?.fix).toBeUndefined();
    const said = rendered(made, "terminal", { color: false, width: 100, failOn: "error" });
    expect(said.slice(said.indexOf("notice[missing-if-not-exists]"))).not.toContain("^^^^");
  });

  it("name each index once, and none that the first one names", async () => {
    const saidOf = async (up: string, down: string) => {
      const path = "db/migrate/20260101000000_a.rb";
      const text = `class A < ActiveRecord::Migration[7.1]\n  def up\n${up}\n  end\n  def down\n${down}\n  end\nend\n`;
      const lock = "GEM\n  specs:\n    activerecord (7.1.0)\n    pg (1.5.4)\n";
      const found = discoveryOf(new Map([[path, text]]), new Map([["Gemfile.lock", lock]]));
      const { findings } = await lint(found, defaults, new Set());
      return of(findings, "missing-if-not-exists").map(({ message }) => message);
    };
    const [add, remove] = ["    add_index :a, :b, name: 'i'", "    remove_index :a, name: 'i'"];
    const first = "CREATE INDEX i has no IF NOT EXISTS, and";
    expect(await saidOf(add, remove)).toEqual([`${first} again on line 6`]);
    const [addOther, removeOther] = ["    add_index :a, :c, name: 'j'", "    remove_index :a, name: 'j'"];
    expect(await saidOf(`${add}\n${addOther}`, `${removeOther}\n${remove}`)).toEqual([
      `${first} so on for j`,
    ]);
  });

  it("are each by itself under the strict preset", async () => {
    const text = "-- migrate:up\nDROP INDEX a_idx;\nDROP INDEX b_idx;\n";
    const made = await linted(text, { tool: "dbmate", preset: "strict" });
    expect(of(made.findings, "missing-if-not-exists")).toHaveLength(2);
  });
});
