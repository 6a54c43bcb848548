/** A workflow command as GitHub's runner reads it from a line of a log. */
export interface Command {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
}

const plain = (text: string) => text.replaceAll("%0D", "\r").replaceAll("%0A", "\n").replaceAll("%25", "%");

/** What the runner obeys in an output: "::name …::" at the start of a line, "##[name …]" anywhere in one. */
export function commands(output: string): readonly Command[] {
  return output.split(/\r\n|\r|\n/).flatMap((line) => {
    const found =
      /^\s*::([^:\s]+)(?: (.*?))?::(.*)$/s.exec(line) ?? /##\[([^\]\s]+)(?: ([^\]]*))?\](.*)$/s.exec(line);
    if (!found) return [];
    const properties = (found[2] ?? "").split(",").filter((part) => part.includes("="));
    return [
      {
        name: found[1] ?? "",
        properties: Object.fromEntries(properties.map(property)),
        data: plain(found[3] ?? ""),
      },
    ];
  });
}

function property(part: string): readonly [string, string] {
  const at = part.indexOf("=");
  return [
    part.slice(0, at),
    plain(
      part
        .slice(at + 1)
        .replaceAll("%3A", ":")
        .replaceAll("%2C", ","),
    ),
  ];
}
