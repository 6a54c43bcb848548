import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { measuredCards, measuredFindings } from "../../src/check/measured/sign-findings.ts";
import { parseArgv } from "../../src/config/argv.ts";
import { product } from "../../src/product.ts";
import { stages } from "../../src/programs/commands.ts";
import { rulePage } from "../../src/shells/cli/rule.ts";
import type { Run } from "../../src/types.ts";
import { run } from "../report/proof-sample.ts";
import { file, spanOf } from "../report/sample.ts";
import { linted } from "./linted.ts";

const home = fileURLToPath(new URL("../../", import.meta.url));
const ids = measuredCards.map((card) => card.id);

describe.each(ids)("%s, which only a measurement finds,", (id) => {
  it("has a page, a row in the table, and a name for --rule", async () => {
    const rules = await stages.rules();
    const listed = async () => rules;
    expect(await rulePage([id], listed, home)).toContain(`# ${id}\n\n**`);
    expect(await rulePage([id], listed, home)).toContain("Found by `indexwright prove` alone.");
    expect(await rulePage([], listed, home)).toMatch(new RegExp(`^${id} +(error|warning|notice) +`, "m"));
    const known = { rules: rules.map((rule) => rule.id), tools: [] };
    expect(parseArgv([`--rule=${id}=off`], known).levels).toEqual({ [id]: "off" });
    const url = rules.find((rule) => rule.id === id)?.url;
    if (product.repository) expect(url).toContain(`/rules/${id}/README.md`);
    else expect(url).toBeUndefined();
  });

  it("may be ignored in a file that is only read: whether that silences anything nobody knows", async () => {
    const of = async (text: string) =>
      (await linted(text)).findings.filter((one) => one.rule === "ineffective-ignore");
    expect(await of(`-- indexwright: ignore ${id}: for a reason\nSELECT 1;`)).toEqual([]);
    expect(await of(`-- indexwright: ignore ${id}\nSELECT 1;`)).toHaveLength(1);
    expect(await of(`-- indexwright: ignore ${id}, nobodys: for a reason\nSELECT 1;`)).toHaveLength(1);
    expect(await of("-- indexwright: ignore unnamed-index: for a reason\nSELECT 1;")).toHaveLength(1);
  });
});

it("a directive silences what is met at its statement, and at no other", () => {
  const [card] = measuredCards;
  if (!card) throw new Error("there is none");
  const source = file("1.sql", `-- indexwright: ignore ${card.id}: known\nSELECT 1;\nSELECT 2;\n`);
  const runs = ["SELECT 1", "SELECT 2"].map(
    (text): Run => run("CREATE", { file: source, span: spanOf(source, text) }),
  );
  const met = runs.map((one) => ({ card, run: one, message: "it is so" }));
  const policy = { level: () => null, preset: "recommended" } as const;
  const told = measuredFindings(met, runs, policy, new Set());
  expect(told.findings.map((one) => one.span)).toEqual([runs[1]?.span]);
  expect(told.ignored).toMatchObject([{ span: runs[0]?.span, reason: "known", directiveLine: 1 }]);
  const accepted = new Set(told.findings.map((one) => one.fingerprint));
  const again = measuredFindings(met, runs, policy, accepted);
  expect(again.findings).toEqual([]);
  expect(again.ignored.map((one) => one.reason)).toEqual(["known", "in the baseline"]);
});
