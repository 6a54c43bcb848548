import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { rules } from "../../rules/index.ts";
import { tools } from "../../src/read/registry.ts";
import type { PlaygroundState } from "../../src/site/playground/messages.ts";
import { root } from "../print/place.ts";
import { casesOf, majorFor } from "../room.ts";
import { toolPage } from "./tool-page.ts";

/** A page of the site, in Markdown. */
export interface SitePage {
  /** On the site: "rules/unnamed-index.md". */
  readonly path: string;
  /** Where it is written; links are relative to it. */
  readonly source: string;
  readonly text: string;
  /** What its playground begins with; null: it has none. */
  readonly live: PlaygroundState | null;
}

const here = fileURLToPath(root);
const written = (source: string): string => readFileSync(`${here}${source}`, "utf8");

/** Pages that people have written, where they lie on the site, and as the menu names them. */
export const guides = [
  ["src/shells/action/README.md", "guides/pull-requests.md", "Pull requests"],
  ["src/prove/README.md", "guides/measuring.md", "Measuring"],
  ["src/deploy/README.md", "guides/deploying.md", "Deploying"],
  ["src/read/README.md", "guides/reading.md", "How migrations are read"],
  ["src/config/README.md", "guides/configuration.md", "Options and configuration"],
  ["src/report/README.md", "guides/reports.md", "Reports and the JSON contract"],
  ["src/ways-in/README.md", "guides/ways-in.md", "Hooks, services, containers"],
  [".github/SECURITY.md", "guides/security.md", "Security"],
  [".github/CONTRIBUTING.md", "guides/contributing.md", "Contributing"],
  [".github/CODE_OF_CONDUCT.md", "guides/code-of-conduct.md", "How we treat each other"],
  [".github/RELEASING.md", "guides/releasing.md", "Releasing"],
  ["src/README.md", "guides/design.md", "How it is built"],
] as const;

export function sitePages(): readonly SitePage[] {
  const page = (source: string, path: string, text = written(source)): SitePage => ({
    path,
    source,
    text,
    live: null,
  });
  const ways = readdirSync(`${here}src/ways-in`).filter(
    (name) => name.endsWith(".md") && name !== "README.md",
  );
  return [
    page("README.md", "index.md"),
    page("rules/README.md", "rules/index.md"),
    page("rules/README.md", "comparison.md", comparison(written("rules/README.md"))),
    ...guides.map(([source, path]) => page(source, path)),
    ...ways.map((name) => page(`src/ways-in/${name}`, `guides/${name}`)),
    ...readdirSync(`${here}rules`, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => ({ ...page(`rules/${name}/README.md`, `rules/${name}.md`), live: liveCase(name) })),
    page("src/read/tools/README.md", "tools/index.md", toolsIndex()),
    ...tools.map((tool) => page(`src/read/tools/${tool.id}.ts`, `tools/${tool.id}.md`, toolPage(tool))),
    { ...page("src/site/playground.md", "playground.md", playground), live: null },
  ];
}

/** The first case that a rule must find, ready to be changed. */
function liveCase(rule: string): PlaygroundState | null {
  if (!rules.some(({ id }) => id === rule)) return null;
  const [first] = casesOf(rule, "bad");
  if (!first) return null;
  const files = [
    ...[...first.files].map(([path, text]) => ({ path, text, history: false })),
    ...[...first.history].map(([path, text]) => ({ path, text, history: true })),
  ];
  return { files, tool: null, postgres: majorFor(first.postgres) };
}

function comparison(text: string): string {
  const [, rest = ""] = text.split(/^## Who else looks for them$/m);
  return `# Comparison with other linters\n${rest.split(/^## /m)[0]?.trimEnd()}\n`;
}

function toolsIndex(): string {
  const rows = tools.map(({ id, name, reads }) => `| [${name}](${id}.ts) | ${reads ?? "SQL"} |`);
  return ["# Migration tools", "| Tool | Its migrations |\n| --- | --- |", ...rows]
    .join("\n")
    .replace("\n|", "\n\n|");
}

const playground = `# Playground

What the command line says of a migration, in this page alone: nothing of it leaves your browser.
`;
