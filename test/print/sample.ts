import { fileURLToPath } from "node:url";
import { discover } from "../../src/discover/index.ts";
import { lint } from "../../src/programs/lint.ts";
import { render } from "../../src/report/index.ts";
import { defaults } from "../room.ts";
import { root } from "./place.ts";

/** One migration of the sample repository: what a newcomer sees first. */
export const firstLook = "test/demo/db/migrations/20260415140000_order_numbers.sql";

/** The report of a path of the project, as the demo prints that of the whole sample repository. */
export async function reportOf(path: string, failOn: "error" | "never" = "never"): Promise<string> {
  const cwd = fileURLToPath(root);
  const discovery = discover({ cwd, paths: [path], exclude: [], since: null, settings: [] });
  const report = await lint({ ...discovery, older: () => false }, defaults, new Set());
  return `\`\`\`text\n${render(report, "terminal", { color: false, width: 100, failOn }).trimEnd()}\n\`\`\``;
}
