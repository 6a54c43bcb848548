import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { command } from "./command.ts";

/** Makes the room of a new rule. Its blanks fail the tests until they are filled in. */
export function newRule(hazard: string, top: string): string {
  const room = path.join(top, "rules", hazard);
  const refusal = refused(hazard, room);
  if (refusal !== null) throw new Error(refusal);
  mkdirSync(room, { recursive: true });
  for (const [name, text] of Object.entries(blanks(hazard))) writeFileSync(path.join(room, name), text);
  return next(hazard);
}

function refused(hazard: string, room: string): string | null {
  if (hazard === "") return "name the hazard: npm run new-rule <hazard>";
  if (!/^[a-z]+[a-z0-9]*(?:-[a-z0-9]+)+$/.test(hazard))
    return `"${hazard}" is no name for a rule: several words in lower case, joined by "-", as create-index-not-concurrent`;
  if (/^(?:no|ban|avoid|disallow|require|prefer|rule)-/.test(hazard))
    return `"${hazard}" names a demand: name the hazard itself, so that "ignore ${hazard}" reads true`;
  return existsSync(room) ? `rules/${hazard} already exists` : null;
}

function blanks(hazard: string): Readonly<Record<string, string>> {
  return {
    "rule.ts": `import { defineRule } from "../../src/check/rule.ts";

export default defineRule({
  id: "${hazard}",
  severity: "notice",
  title: "",
  why: \`\`,
  instead: \`\`,
  manual: "",
  proof: { by: "none", because: "" },

  visit: {
    *IndexStmt() {},
  },
});
`,
    "bad.sql": "-- case: what it must find\nSELECT 1;\n",
    "good.sql": "",
  };
}

function next(hazard: string): string {
  return [
    `made rules/${hazard}: rule.ts, bad.sql and good.sql; npm test fails until they are filled in`,
    `1. bad.sql: a case for every shape that PostgreSQL treats alike ("-- case: <name>" above each)`,
    "2. good.sql: a case for every guard of the rule, and what a careful author writes",
    "3. rule.ts: title, why, instead, the page of the manual, and what it looks for",
    "   proof: what a server shows of each bad case, by one of the kinds of RuleProof (src/check/rule.ts)",
    "4. test/print/peers.ts: a row with the linters that have the rule; with fails: true also src/check/precedence.ts: its place",
    "5. npm run docs, and read the page as its user",
    `6. npx vitest run --config test/vitest.config.ts test/rules.test.ts -t ${hazard}`,
    "7. npx biome check --write rules test/print, then npm run check and npm run test:quick",
    "8. npm test",
    "",
  ].join("\n");
}

command(import.meta.url, newRule);
