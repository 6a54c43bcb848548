import { commandsFor, type Option } from "../option.ts";
import { options } from "../options.ts";
import { meant } from "../text/nearest-word.ts";
import { UsageError } from "../types/usage-error.ts";

const shells = ["bash", "zsh", "fish"] as const;

/** What makes a shell complete commands, options and their values; all of them are ours, none comes from outside. Throws a UsageError. */
export function completionFor(words: readonly string[], commands: readonly string[]): string {
  const [word, ...more] = words;
  const shell = shells.find((each) => each === word);
  if (shell === undefined || more.length > 0)
    throw new UsageError(
      word === undefined || shell !== undefined
        ? `completion takes one shell: ${shells.join(", ")}`
        : `no shell is called "${word}"; ${meant(word, shells)}`,
    );
  if (shell === "fish") return fish(commands);
  return shell === "bash" ? bash(commands) : `autoload -U +X bashcompinit && bashcompinit\n${bash(commands)}`;
}

const flags = options.filter((option) => option.flag === undefined);

function flagsOf(command: string): readonly string[] {
  return flags
    .filter((option) => commandsFor(option)?.includes(command) ?? true)
    .map(({ name }) => `--${name}`);
}

function takesFile({ kind, value = "" }: Option): boolean {
  return kind === "path" || /\b(?:FILE|REPORT)\b/.test(value);
}

function bash(commands: readonly string[]): string {
  const values = flags.flatMap((option) => {
    if (option.choices) return [`    --${option.name}) words="${option.choices.join(" ")}" ;;`];
    if (takesFile(option)) return [`    --${option.name}) COMPREPLY=($(compgen -f -- "$word")); return ;;`];
    return option.value ? [`    --${option.name}) return ;;`] : [];
  });
  return `# indexwright completion bash: eval "$(indexwright completion bash)" in ~/.bashrc
_indexwright() {
  local IFS=$'\\n' word="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD - 1]}" words=""
  case "$before" in
${values.join("\n")}
    *)
      if [[ "$word" == -* ]]; then
        case "\${COMP_WORDS[1]}" in
${commands.map((command) => `          ${command}) words="${flagsOf(command).join(" ")}" ;;`).join("\n")}
          *) words="${flagsOf("lint").join(" ")}" ;;
        esac
      elif [[ "$COMP_CWORD" == 1 ]]; then
        words="${commands.join(" ")}"
      elif [[ "\${COMP_WORDS[1]}" == completion ]]; then
        words="${shells.join(" ")}"
      fi ;;
  esac
  COMPREPLY=($(IFS=' '; compgen -W "$words" -- "$word"))
  if [[ "$word" != -* ]]; then COMPREPLY+=($(compgen -f -- "$word")); fi
}
complete -o filenames -F _indexwright indexwright
`;
}

function fish(commands: readonly string[]): string {
  const lines = flags.map((option) => {
    const only = commandsFor(option);
    const where = only === null ? "" : ` -n '__fish_seen_subcommand_from ${only.join(" ")}'`;
    const value = option.choices
      ? ` -x -a '${option.choices.join(" ")}'`
      : takesFile(option)
        ? " -r -F"
        : option.value
          ? " -x"
          : "";
    return `complete -c indexwright${where} -l ${option.name}${value} -d '${quoted(option.says)}'`;
  });
  return `# indexwright completion fish: indexwright completion fish > ~/.config/fish/completions/indexwright.fish
complete -c indexwright -n __fish_use_subcommand -a '${commands.join(" ")}'
complete -c indexwright -n '__fish_seen_subcommand_from completion' -x -a '${shells.join(" ")}'
${lines.join("\n")}
`;
}

function quoted(text: string): string {
  return text.replaceAll("\\", "\\\\").replaceAll("'", "\\'");
}
