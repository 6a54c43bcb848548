/** What the runner does with what a step prints, as its source has it (actions/runner v2.336.0, ActionCommand.cs). */
export interface Command {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
}

export interface Log {
  readonly commands: readonly Command[];
  /** What stands in the log as it was printed. */
  readonly lines: readonly string[];
}

const known = new Set([
  "error",
  "warning",
  "notice",
  "debug",
  "group",
  "endgroup",
  "add-mask",
  "stop-commands",
  "set-output",
  "save-state",
  "set-env",
  "add-path",
  "add-matcher",
  "remove-matcher",
  "echo",
]);

/** Lines end at "\n", "\r\n" or a bare "\r", as .NET reads them. */
export function logOf(printed: string): Log {
  const commands: Command[] = [];
  const lines: string[] = [];
  let stopped: string | null = null;
  for (const line of printed.split(/\r\n|\r|\n/)) {
    const command = second(line) ?? first(line);
    if (stopped !== null) {
      if (command?.name === stopped) stopped = null;
    } else if (command && known.has(command.name.toLowerCase())) {
      commands.push({ ...command, name: command.name.toLowerCase() });
      if (command.name === "stop-commands") stopped = command.data;
    } else lines.push(line);
  }
  return { commands, lines };
}

/** "::name key=value,key=value::data", after white space. */
function second(line: string): Command | null {
  const trimmed = line.trimStart();
  const end = trimmed.startsWith("::") ? trimmed.indexOf("::", 2) : -1;
  if (end < 0) return null;
  const head = trimmed.slice(2, end);
  const blank = head.indexOf(" ");
  const name = blank < 0 ? head : head.slice(0, blank);
  const properties = blank < 0 ? {} : propertiesIn(head.slice(blank + 1).trim(), ",", unescapeProperty);
  return { name, properties, data: unescapeData(trimmed.slice(end + 2)) };
}

/** "##[name key=value;key=value]data", anywhere in the line. */
function first(line: string): Command | null {
  const start = line.indexOf("##[");
  const end = start < 0 ? -1 : line.indexOf("]", start);
  if (end < 0) return null;
  const head = line.slice(start + 3, end);
  const blank = head.indexOf(" ");
  const name = blank < 0 ? head : head.slice(0, blank);
  const properties = blank < 0 ? {} : propertiesIn(head.slice(blank + 1), ";", (text) => text);
  return { name, properties, data: line.slice(end + 1) };
}

function propertiesIn(
  text: string,
  between: string,
  read: (text: string) => string,
): Readonly<Record<string, string>> {
  const pairs = text.split(between).filter((pair) => pair.includes("="));
  return Object.fromEntries(
    pairs.map((pair) => [pair.slice(0, pair.indexOf("=")), read(pair.slice(pair.indexOf("=") + 1))]),
  );
}

function unescapeData(text: string): string {
  return text.replaceAll("%0D", "\r").replaceAll("%0A", "\n").replaceAll("%25", "%");
}

function unescapeProperty(text: string): string {
  return text
    .replaceAll("%0D", "\r")
    .replaceAll("%0A", "\n")
    .replaceAll("%3A", ":")
    .replaceAll("%2C", ",")
    .replaceAll("%25", "%");
}

/** GITHUB_OUTPUT: "name<<delimiter", lines, the delimiter alone; or "name=value". */
export function outputsIn(text: string): Readonly<Record<string, string>> {
  const outputs: Record<string, string> = {};
  const lines = text.split(/\r?\n/);
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? "";
    const [, name, delimiter] = /^([^=]*?)<<(.*)$/.exec(line) ?? [];
    if (name !== undefined) {
      const end = lines.indexOf(delimiter ?? "", at + 1);
      if (end < 0) throw new Error(`the output ${name} has no end`);
      outputs[name] = lines.slice(at + 1, end).join("\n");
      at = end;
    } else if (line.includes("="))
      outputs[line.slice(0, line.indexOf("="))] = line.slice(line.indexOf("=") + 1);
  }
  return outputs;
}
