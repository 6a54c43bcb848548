import type { Rule, RuleProof } from "../../src/check/rule.ts";
import { lockName } from "../../src/sql/locks/lock-name.ts";
import type { Fix } from "../../src/types.ts";
import { casesOf, lintCase } from "../room.ts";

const words: Readonly<Record<Exclude<RuleProof["by"], "none" | "locks" | "state">, string>> = {
  failure: "the server refuses it, with that SQLSTATE",
  pipeline: "the server refuses it, or it reports success and is invalid after all",
  interruption: "cancelled while it waits, it leaves an invalid index that a second run does not mend",
  "second run": "a second run stops there, or makes another one",
  rollback: "something is left after up and down",
  "two runners": "while another runner waits, it ends in a deadlock and leaves an invalid index",
  snapshot: "it waits for a session with a snapshot that idles in its transaction",
  waiting: "it waits behind an open transaction, and others wait behind it",
};

/** What shows each rule true on a server, what its fixes are worth, and the versions it holds for. */
export async function proofTable(rules: readonly Rule[]): Promise<string> {
  const rows = await Promise.all(
    rules.map(async (rule) => {
      const cells = [
        `[${rule.id}](${rule.id}/README.md)`,
        rule.asked ? `${rule.severity}, once asked for` : rule.severity,
        proven(rule.proof),
        await fixes(rule),
        versions(rule),
      ];
      return `| ${cells.join(" | ")} |`;
    }),
  );
  return [
    "| Rule | Severity | Proven by | Fixes | PostgreSQL |",
    "| --- | --- | --- | --- | --- |",
    ...rows,
  ].join("\n");
}

function proven(proof: RuleProof): string {
  if (proof.by === "none") return `nothing: ${proof.because}`;
  if (proof.by === "state") return proof.shows;
  if (proof.by === "rollback" && proof.loses)
    return "something that was there before is gone after up and down";
  if (proof.by !== "locks") return words[proof.by];
  const last = proof.blocks.at(-1) ?? "";
  const before = proof.blocks.slice(0, -1).join(", ");
  const waiting =
    before === "" ? `${last} of another session waits` : `${before} and ${last} of another session wait`;
  return `it holds ${lockName(proof.mode)}, and ${waiting}`;
}

/** Over the cases of bad.sql: how many are offered an edit, and how many of those --fix makes. */
async function fixes(rule: Rule): Promise<string> {
  const offered: Fix[] = [];
  for (const testCase of casesOf(rule.id, "bad")) {
    const { findings } = await lintCase(testCase);
    offered.push(
      ...findings.flatMap((finding) => (finding.rule === rule.id && finding.fix ? [finding.fix] : [])),
    );
  }
  if (offered.length === 0) return "text only";
  const safe = offered.filter((fix) => fix.safe).length;
  return `${offered.length} ${offered.length === 1 ? "edit" : "edits"}, ${safe === 0 ? "none" : safe} of them safe`;
}

function versions(rule: Rule): string {
  const bounds = casesOf(rule.id, "bad").flatMap((testCase) =>
    testCase.postgres ? [`${testCase.name}: ${testCase.postgres.replace(">=", "from ")}`] : [],
  );
  return bounds.length === 0 ? "14–18" : `14–18; ${bounds.join("; ")}`;
}
