import { Document, Scalar } from "yaml";
import { inputs, outputs } from "../../src/inputs.ts";
import type { Option } from "../../src/options.ts";
import { product } from "../../src/product.ts";
import { workflow } from "../../src/shells/cli/workflow.ts";
import { ownRepository } from "./owner.ts";

/** action.yml, as docs.github.com/actions/reference/workflows-and-actions/metadata-syntax has it. */
export function actionYml(): string {
  const document = new Document({
    name: "Indexwright",
    description: product.summary,
    author: "The Indexwright authors",
    branding: { icon: "database", color: "blue" },
    inputs: Object.fromEntries(inputs.map((one) => [one.name, inputOf(one)])),
    outputs: Object.fromEntries(outputs.map(({ name, says }) => [name, { description: says }])),
    runs: { using: "node24", main: "dist/action.js" },
  });
  document.commentBefore = " Printed from src/inputs.ts by `npm run docs`.";
  return document.toString({ lineWidth: 0 });
}

/** What is not said here has its default in the program: an empty input means the same as none. */
function inputOf(option: Option): object {
  const { default: standard } = option;
  const says = sentence(option);
  const expression = standard?.startsWith("${{");
  const description = standard === undefined || expression ? says : `${says} (default: ${standard})`;
  return {
    description,
    required: false,
    ...(expression && { default: quoted(standard ?? "") }),
  };
}

function sentence({ input, says }: Option): string {
  return typeof input === "string" ? input : says;
}

function quoted(text: string): Scalar {
  const scalar = new Scalar(text);
  scalar.type = "PLAIN";
  return scalar;
}

export function inputsTable(): string {
  const rows = inputs.map((one) => `| \`${one.name}\` | ${sentence(one)} | ${shown(one.default)} |`);
  return ["| Input | Meaning | Default |", "| --- | --- | --- |", ...rows].join("\n");
}

export function outputsTable(): string {
  const rows = outputs.map(({ name, says }) => `| \`${name}\` | ${says} |`);
  return ["| Output | Meaning |", "| --- | --- |", ...rows].join("\n");
}

function shown(standard: string | undefined): string {
  if (standard === undefined) return "";
  return standard.startsWith("${{") ? `\`${standard}\`` : standard;
}

/** The workflow that `init` writes, with what it would fill in left open. */
export function workflowExample(): string {
  const reference = { repository: ownRepository, ref: "COMMIT", version: `v${product.version}` };
  return `\`\`\`yaml\n${workflow(reference)}\`\`\``;
}
