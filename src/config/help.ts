import { type Option, options } from "../options.ts";

const head = `indexwright reviews PostgreSQL index migrations

Usage:
  indexwright [lint] [PATH…]   read migrations and say what will fail, block, or stay broken
  indexwright prove [PATH…]    run them on a throwaway PostgreSQL, and measure what they do to it
  indexwright fix [PATH…]      write the repaired migrations; with --dry-run print them as a patch
  indexwright sql [PATH…]      print what their tool sends: statements, transactions, places
  indexwright workload         print the SQL that exports a database's queries, for prove --workload
  indexwright statistics [PATH…]
                               print the SQL that exports what the planner knows of their tables,
                               or of all, for prove --statistics
  indexwright preflight [PATH…]
                               say whether migrations may start on a database now; reads only
  indexwright verify [PATH…]   say whether a database has the indexes that migrations want, valid
  indexwright apply [PATH…]    bring their indexes to a database: build, heal, drop; again is on
  indexwright rollback [PATH…] the same with their way back
  indexwright health           say what the indexes of a database need: drops, rebuilds, ANALYZE
  indexwright runbook [PATH…]  write the document for people who bring their indexes to a database
  indexwright rule [ID]        print a rule's page; without an id, the table of rules
  indexwright init             write a workflow and a configuration for this repository
  indexwright lsp              speak with an editor: findings as you type, repairs, what is sent
  indexwright completion SHELL print what makes bash, zsh or fish complete all of this

Options:
`;

const tail = `
Exit status: 0 clean, 1 findings at or above --fail-on, 2 could not run;
of preflight, verify, apply and rollback: 0 it may start, or is as wished; 1 not; 3 not while
somebody is at it; of health: 0 nothing to do, 1 something.
Configuration: .indexwright.yml, here or above, up to the top of the repository.
`;

export function helpText(): string {
  const flags = options.filter((option) => option.flag === undefined);
  const width = Math.max(...flags.map((option) => usage(option).length));
  return head + flags.map((option) => entry(option, width)).join("") + tail;
}

function entry(option: Option, width: number): string {
  const told = option.default ? `${option.says} (default: ${option.default})` : option.says;
  const [first = "", ...rest] = wrapped(told, 100 - width - 4);
  const indent = " ".repeat(width + 4);
  return [`  ${usage(option).padEnd(width)}  ${first}`, ...rest.map((line) => indent + line), ""].join("\n");
}

function wrapped(text: string, width: number): string[] {
  const lines = [""];
  for (const word of text.split(" ")) {
    const last = lines[lines.length - 1] ?? "";
    if (last === "") lines[lines.length - 1] = word;
    else if (last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** The options as a table, in Markdown. */
export function optionsTable(): string {
  const rows = options.map((option) => {
    const flag = option.flag === "none" ? "" : `\`${usage(option)}\``;
    const key = option.key ? `\`${option.key}\`` : "";
    return `| ${flag} | ${key} | ${option.says} | ${option.default ?? ""} |`;
  });
  return ["| Flag | Configuration | Meaning | Default |", "| --- | --- | --- | --- |", ...rows, ""].join(
    "\n",
  );
}

/** An option as it is typed: "--since REF". */
function usage(option: Option): string {
  if (option.flag === "argument") return `${option.value}…`;
  return option.value ? `--${option.name} ${option.value}` : `--${option.name}`;
}
