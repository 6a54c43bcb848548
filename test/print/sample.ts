import { fileURLToPath } from "node:url";
import { discover } from "../../src/discover/index.ts";
import { lint } from "../../src/programs/lint.ts";
import { render } from "../../src/report/index.ts";
import { defaults } from "../room.ts";
import { root } from "./place.ts";

/** The report of the sample repository that ships with the project, as the demo prints it. */
export async function demoReport(): Promise<string> {
  const cwd = fileURLToPath(root);
  const discovery = discover({ cwd, paths: ["test/demo"], exclude: [], since: null });
  const report = await lint({ ...discovery, older: () => false }, defaults, new Set());
  return `\`\`\`text\n${render(report, "terminal", { color: false, width: 100, failOn: "never" }).trimEnd()}\n\`\`\``;
}
