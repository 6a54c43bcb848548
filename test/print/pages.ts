import { rules } from "../../rules/index.ts";
import { measuredCards } from "../../src/check/measured/sign-findings.ts";
import { optionsTable } from "../../src/config/help.ts";
import { actionYml, inputsTable, outputsTable, workflowExample } from "./action.ts";
import { withBlocks } from "./blocks.ts";
import { measuredPage } from "./measured-page.ts";
import { peerTable } from "./peer-table.ts";
import { proofTable } from "./proof-table.ts";
import { registry } from "./registry.ts";
import { roomPage } from "./room-page.ts";
import { rulesIndex } from "./rules-index.ts";
import { demoReport } from "./sample.ts";
import { rulesTable, toolsTable } from "./tables.ts";

/** Everything printed, by its path. */
export async function pages(): Promise<readonly (readonly [path: string, text: string])[]> {
  const rooms = await Promise.all(
    rules.map(async (rule) => [`rules/${rule.id}/README.md`, await roomPage(rule)] as const),
  );
  return [
    ["rules/index.ts", rulesIndex()],
    ["action.yml", actionYml()],
    ["src/read/registry.ts", registry()],
    [
      "rules/README.md",
      withBlocks("rules/README.md", { rules: await proofTable(rules), peers: peerTable(rules) }),
    ],
    [
      "README.md",
      withBlocks("README.md", {
        report: await demoReport(),
        options: optionsTable(),
        tools: toolsTable(),
        rules: rulesTable([...rules, ...measuredCards], "rules/"),
        workflow: workflowExample(),
        inputs: inputsTable(),
        outputs: outputsTable(),
      }),
    ],
    ...rooms,
    ...measuredCards.map((card) => [`rules/${card.id}/README.md`, measuredPage(card)] as const),
  ];
}
