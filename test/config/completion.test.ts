import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { completionFor } from "../../src/config/completion.ts";
import { commandsFor } from "../../src/option.ts";
import { options } from "../../src/options.ts";
import { commandNames } from "../../src/shells/cli/command-names.ts";

const there = (shell: string) => spawnSync(shell, ["--version"]).error === undefined;

/** What bash offers for a line; its last word is the one that is being written. */
function offered(line: string): readonly string[] {
  const words = line.split(" ");
  const script = `${completionFor(["bash"], commandNames)}
COMP_WORDS=(${words.map((word) => `'${word}'`).join(" ")}); COMP_CWORD=${words.length - 1}
_indexwright; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const { stdout, stderr, status } = spawnSync("bash", ["-c", script], { encoding: "utf8", cwd: "/usr" });
  expect([status, stderr]).toEqual([0, ""]);
  return stdout.trim().split("\n");
}

describe.skipIf(!there("bash"))("bash completes", () => {
  it.each([
    ["indexwright pre", ["preflight"]],
    ["indexwright lint --form", ["--format"]],
    ["indexwright lint --format m", ["markdown"]],
    ["indexwright lint li", ["lib", "lib32", "lib64", "libexec", "libx32"]],
    ["indexwright lint --config li", ["lib", "lib32", "lib64", "libexec", "libx32"]],
    ["indexwright lint --fix li", ["lib", "lib32", "lib64", "libexec", "libx32"]],
    ["indexwright completion f", ["fish"]],
    ["indexwright apply --databases li", ["lib", "lib32", "lib64", "libexec", "libx32"]],
  ])("%s", (line, some) => {
    const found = offered(line);
    expect(found.length).toBeGreaterThan(0);
    for (const word of found) expect(some).toContain(word);
  });

  it("offers a command its own options, and no other's", () => {
    for (const command of commandNames) {
      const own = options
        .filter((option) => option.flag === undefined && (commandsFor(option)?.includes(command) ?? true))
        .map(({ name }) => `--${name}`);
      expect([...offered(`indexwright ${command} --`)].sort()).toEqual([...own].sort());
    }
  });
});

it.skipIf(!there("fish"))("fish reads it", () => {
  const script = completionFor(["fish"], commandNames);
  expect(spawnSync("fish", ["--no-execute", "-c", script], { encoding: "utf8" })).toMatchObject({
    status: 0,
  });
});

it("every option and command stands in each", () => {
  for (const shell of ["bash", "zsh", "fish"]) {
    const script = completionFor([shell], commandNames);
    for (const { name, flag } of options) if (flag === undefined) expect(script).toContain(name);
    for (const command of commandNames) expect(script).toContain(command);
  }
});

it.each([
  [[], "completion takes one shell: bash, zsh, fish"],
  [["bash", "zsh"], "completion takes one shell"],
  [["bsh"], 'no shell is called "bsh"; did you mean "bash"?'],
])("%j", (words, says) => expect(() => completionFor(words, commandNames)).toThrow(says));
