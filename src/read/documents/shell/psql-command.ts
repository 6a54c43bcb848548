import type { MaskedWord } from "./shell-words.ts";

/** What psql is told on its command line. */
export interface PsqlArguments {
  /** The word `psql`. */
  readonly word: MaskedWord;
  /** In their order. */
  readonly given: readonly { readonly as: "string" | "file"; readonly word: MaskedWord }[];
  readonly variables: ReadonlyMap<string, string>;
  readonly singleTransaction: boolean;
  /** Options that only the shell knows are among them. */
  readonly more: boolean;
  /** `--help`, `--list`: it sends nothing of ours. */
  readonly asksOnly: boolean;
}

/** Programs that run what they are given as a command. */
const passingOn = new Set([
  ...["chroot", "docker", "docker-compose", "env", "exec", "flyctl", "heroku", "kubectl", "nice", "nohup"],
  ...["oc", "podman", "ssh", "su", "sudo", "time", "timeout", "watch", "xargs", "command", "runuser", "gosu"],
  ...["doas", "flock", "parallel", "ionice", "stdbuf", "setsid", "chrt", "taskset", "unbuffer", "script"],
  ...["su-exec", "setpriv", "nsenter", "nerdctl", "crictl", "lxc", "fly", "dokku", "aws-vault", "chamber"],
  ...["dotenv", "doppler", "op", "teleport", "tsh", "gcloud", "vagrant", "incus", "strace", "systemd-run"],
]);

// psql's getopt string (src/bin/psql/startup.c): the letters that take a value.
const valued = "cdfFhLopPRTUv";
const longValued = new Map([
  ["command", "c"],
  ["file", "f"],
  ["set", "v"],
  ["variable", "v"],
  ...["dbname", "field-separator", "host", "log-file", "output", "port", "pset", "record-separator"].map(
    (name) => [name, "-"] as const,
  ),
  ...["table-attr", "username"].map((name) => [name, "-"] as const),
]);
const longAlone = new Map([
  ["single-transaction", "1"],
  ["help", "?"],
  ["version", "V"],
  ["list", "l"],
]);

export function isPsql({ text }: Pick<MaskedWord, "text">): boolean {
  return /(?:^|\/)psql(?:\.exe)?$/.test(text);
}

/** How a command calls psql, itself or by a program that passes commands on; null: it does not. */
export function psqlArguments(words: readonly MaskedWord[]): PsqlArguments | null {
  const at = words.findIndex(isPsql);
  const [first] = words;
  const word = words[at] ?? (first && isNamedSo(first) ? first : null);
  if (!word || !first) return null;
  // What only the shell knows, in the place of a program, runs what stands behind it.
  if (word !== first && first.known && !isPassingOn(first)) return null;
  const options = new PsqlOptions();
  const rest = words.slice(Math.max(at, 0) + 1);
  for (let n = 0; n < rest.length; n++) {
    const [argument, next] = [rest[n] as MaskedWord, rest[n + 1]];
    if (argument.text === "--") break;
    const isLong = argument.text.startsWith("--");
    const took = isLong ? options.long(argument, next) : options.short(argument, next);
    if (took) n++;
  }
  const more = at < 0 || rest.some(({ text, known }) => !known && /opt|arg|flag|@|\*/i.test(text));
  return { word, more, ...options.made };
}

/** A variable that is called after psql, and set nowhere here. */
function isNamedSo({ known, text, reference }: MaskedWord): boolean {
  return !known && reference !== undefined && /psql/i.test(text);
}

export function isPassingOn({ text }: Pick<MaskedWord, "text">): boolean {
  return passingOn.has(text.replace(/^.*\//, ""));
}

class PsqlOptions {
  readonly made = {
    given: [] as { readonly as: "string" | "file"; readonly word: MaskedWord }[],
    variables: new Map<string, string>(),
    singleTransaction: false,
    asksOnly: false,
  };

  /** Whether the next word is its value. */
  long(word: MaskedWord, next: MaskedWord | undefined): boolean {
    const [, name = "", value] = /^--([\w-]+)(?:=([\s\S]*))?$/.exec(word.text) ?? [];
    const letter = longValued.get(name);
    if (letter === undefined) this.#alone(longAlone.get(name) ?? "");
    else if (value !== undefined) this.#value(letter, tailOf(word, name.length + 3));
    else if (next) this.#value(letter, next);
    return letter !== undefined && value === undefined;
  }

  /** Letters may stand together: `-Xqc`. */
  short(word: MaskedWord, next: MaskedWord | undefined): boolean {
    if (!/^-./.test(word.text)) return false;
    for (let at = 1; at < word.text.length; at++) {
      const letter = word.text[at] ?? "";
      if (!valued.includes(letter)) this.#alone(letter);
      else if (at + 1 < word.text.length) return this.#value(letter, tailOf(word, at + 1));
      else {
        if (next) this.#value(letter, next);
        return true;
      }
    }
    return false;
  }

  #alone(letter: string): void {
    if (letter === "1") this.made.singleTransaction = true;
    if (letter === "l" || letter === "V" || letter === "?") this.made.asksOnly = true;
  }

  #value(letter: string, word: MaskedWord): false {
    if (letter === "c") this.made.given.push({ as: "string", word });
    if (letter === "f") this.made.given.push({ as: "file", word });
    if (letter === "v") {
      const [name = "", ...value] = word.text.split("=");
      // Without a value it is unset.
      if (value.length > 0) this.made.variables.set(name, value.join("="));
      else this.made.variables.delete(name);
    }
    return false;
  }
}

/** What stands behind an option that its value is written to. */
function tailOf(word: MaskedWord, length: number): MaskedWord {
  const mask = " ".repeat(length) + word.mask.slice(length);
  return { ...word, text: word.text.slice(length), mask };
}

/** psql's own words for yes (variables.c, ParseVariableBool); an empty value is one. */
export function isYes(value: string | undefined): boolean {
  return value !== undefined && /^(?:|1|on|o?n|t(?:r(?:ue?)?)?|y(?:es?)?)$/i.test(value);
}
