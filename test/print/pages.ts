import { rules } from "../../rules/index.ts";
import { measuredCards } from "../../src/check/measured/sign-findings.ts";
import { optionsTable } from "../../src/config/help.ts";
import { actionYml, inputsTable, outputsTable, workflowExample } from "./action.ts";
import { withBlocks } from "./blocks.ts";
import { configurationSchema } from "./configuration-schema.ts";
import { measuredPage } from "./measured-page.ts";
import { pagesWithOwner } from "./owner.ts";
import { peerTable } from "./peer-table.ts";
import { proofTable } from "./proof-table.ts";
import { registry } from "./registry.ts";
import { roomPage } from "./room-page.ts";
import { rulesIndex } from "./rules-index.ts";
import { firstLook, reportOf } from "./sample.ts";
import { codeTable, databasesTable, rulesTable, toolsTable } from "./tables.ts";

/** Everything printed, by its path. */
export async function pages(): Promise<readonly (readonly [path: string, text: string])[]> {
  const rooms = await Promise.all(
    rules.map(async (rule) => [`rules/${rule.id}/README.md`, await roomPage(rule)] as const),
  );
  return [
    ["rules/index.ts", rulesIndex()],
    ["action.yml", actionYml()],
    ["src/read/registry.ts", registry()],
    ["src/config/configuration.schema.json", configurationSchema()],
    [
      "rules/README.md",
      withBlocks("rules/README.md", {
        hazards: rulesTable([...rules, ...measuredCards], ""),
        rules: await proofTable(rules),
        peers: peerTable(rules),
      }),
    ],
    [
      "README.md",
      withBlocks("README.md", { report: await reportOf(firstLook, "error"), workflow: workflowExample() }),
    ],
    ["src/report/README.md", withBlocks("src/report/README.md", { report: await reportOf("test/demo") })],
    [
      "src/ways-in/README.md",
      withBlocks("src/ways-in/README.md", { report: await reportOf(firstLook, "error") }),
    ],
    ["src/config/README.md", withBlocks("src/config/README.md", { options: optionsTable() })],
    [
      "src/shells/action/README.md",
      withBlocks("src/shells/action/README.md", { inputs: inputsTable(), outputs: outputsTable() }),
    ],
    [
      "src/read/README.md",
      withBlocks("src/read/README.md", {
        tools: toolsTable(),
        databases: databasesTable(),
        code: codeTable(),
      }),
    ],
    ...pagesWithOwner(),
    ...rooms,
    ...measuredCards.map((card) => [`rules/${card.id}/README.md`, measuredPage(card)] as const),
  ];
}
