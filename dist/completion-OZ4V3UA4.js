import{createRequire as requireFrom}from"node:module";const require=requireFrom(import.meta.url);
import{commandsFor}from"./chunk-MCJSDLS4.js";import{options}from"./chunk-Q6JITV5P.js";import{UsageError}from"./chunk-NROOVKMH.js";import{meant}from"./chunk-WPJ4EZZC.js";import"./chunk-GXYSKSZN.js";var shells=["bash","zsh","fish"];function completionFor(words,commands){let[word,...more]=words,shell=shells.find(each=>each===word);if(shell===void 0||more.length>0)throw new UsageError(word===void 0||shell!==void 0?`completion takes one shell: ${shells.join(", ")}`:`no shell is called "${word}"; ${meant(word,shells)}`);return shell==="fish"?fish(commands):shell==="bash"?bash(commands):`autoload -U +X bashcompinit && bashcompinit
${bash(commands)}`}var flags=options.filter(option=>option.flag===void 0);function flagsOf(command){return flags.filter(option=>commandsFor(option)?.includes(command)??!0).map(({name})=>`--${name}`)}function takesFile({kind,value=""}){return kind==="path"||/\b(?:FILE|REPORT)\b/.test(value)}function bash(commands){return`# indexwright completion bash: eval "$(indexwright completion bash)" in ~/.bashrc
_indexwright() {
  local IFS=$'\\n' word="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD - 1]}" words=""
  case "$before" in
${flags.flatMap(option=>option.choices?[`    --${option.name}) words="${option.choices.join(" ")}" ;;`]:takesFile(option)?[`    --${option.name}) COMPREPLY=($(compgen -f -- "$word")); return ;;`]:option.value?[`    --${option.name}) return ;;`]:[]).join(`
`)}
    *)
      if [[ "$word" == -* ]]; then
        case "\${COMP_WORDS[1]}" in
${commands.map(command=>`          ${command}) words="${flagsOf(command).join(" ")}" ;;`).join(`
`)}
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
`}function fish(commands){let lines=flags.map(option=>{let only=commandsFor(option),where=only===null?"":` -n '__fish_seen_subcommand_from ${only.join(" ")}'`,value=option.choices?` -x -a '${option.choices.join(" ")}'`:takesFile(option)?" -r -F":option.value?" -x":"";return`complete -c indexwright${where} -l ${option.name}${value} -d '${quoted(option.says)}'`});return`# indexwright completion fish: indexwright completion fish > ~/.config/fish/completions/indexwright.fish
complete -c indexwright -n __fish_use_subcommand -a '${commands.join(" ")}'
complete -c indexwright -n '__fish_seen_subcommand_from completion' -x -a '${shells.join(" ")}'
${lines.join(`
`)}
`}function quoted(text){return text.replaceAll("\\","\\\\").replaceAll("'","\\'")}export{completionFor};
//# sourceMappingURL=completion-OZ4V3UA4.js.map
