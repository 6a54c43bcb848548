import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { Tool } from "../../src/read/tool.ts";
import { root } from "../print/place.ts";

const projects = fileURLToPath(new URL("test/projects/", root));

/** What is known of a tool, and a project of it with mistakes, as it is reviewed and repaired. */
export function toolPage({ id, name, aliases = [], reads, commands = [], recorded }: Tool): string {
  const facts = [
    ["`--tool`", [id, ...aliases].map((one) => `\`${one}\``).join(", ")],
    ["Its migrations", reads === undefined ? "SQL" : `${reads}, read as the SQL that they send`],
    ["Its commands", commands.map((words) => `\`${words.join(" ")}\``).join(", ") || "a program of your own"],
    ["What it has applied", recorded ? "is recorded: no migration runs twice" : "is recorded by nobody"],
  ];
  return [
    `# ${name}`,
    ["| Of it | What holds |", "| --- | --- |", ...facts.map((row) => `| ${row.join(" | ")} |`)].join("\n"),
    ...exampleOf(id),
  ].join("\n\n");
}

function exampleOf(id: string): readonly string[] {
  const folder = path.join(projects, id);
  const read = (file: string): string | null => {
    const place = path.join(folder, file);
    return existsSync(place) ? readFileSync(place, "utf8").trimEnd() : null;
  };
  const [report, repair] = [read("report.txt"), read("repair.txt")];
  return [
    ...(report === null
      ? []
      : [
          "## A project with mistakes",
          ...filesBelow(path.join(folder, "mistakes")),
          "### What is said of it",
          fenced(report, "text"),
        ]),
    ...(repair === null ? [] : ["### The repair", fenced(repair, "diff")]),
    ...(existsSync(path.join(folder, "correct"))
      ? ["## One of which nothing is said", ...filesBelow(path.join(folder, "correct"))]
      : []),
  ];
}

/** Each file with its name above it. What is longer than anybody reads is no example. */
function filesBelow(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => statSync(path.join(folder, name)).isFile())
    .sort();
  return names.flatMap((name) => {
    const text = readFileSync(path.join(folder, name), "utf8").trimEnd();
    return text === "" || text.length > 4000 ? [] : [`\`${name}\``, fenced(text, languageOf(name))];
  });
}

const languages = new Map([
  ...(["sql", "ts", "js", "py", "rb", "php", "xml", "yaml", "json", "toml", "java"] as const).map(
    (one) => [one, one] as const,
  ),
  ["cs", "csharp"],
  ["ex", "elixir"],
  ["exs", "elixir"],
  ["yml", "yaml"],
]);

function languageOf(name: string): string {
  return languages.get(name.split(".").at(-1) ?? "") ?? "text";
}

export function fenced(text: string, language: string): string {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const ticks = "`".repeat(longest + 1);
  return `${ticks}${language}\n${text}\n${ticks}`;
}
