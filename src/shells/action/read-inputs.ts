import { complaint, type GivenOptions, type KnownNames, nothing } from "../../config/given-options.ts";
import type { EventEnv } from "../../github/event.ts";
import { commentings, inputs, mostComments, origins, provings } from "../../inputs.ts";
import { lookup } from "../../text/lookup.ts";
import { UsageError } from "../../types/usage-error.ts";
import type { Runner } from "./runner.ts";
import { secretsIn } from "./secrets.ts";

export interface Inputs {
  /** What the command line would call its flags. Paths begin at the working directory. */
  readonly flags: GivenOptions;
  readonly comment: (typeof commentings)[number];
  readonly maxComments: number;
  readonly configFrom: (typeof origins)[number];
  readonly prove: (typeof provings)[number];
  readonly proveForks: boolean;
  readonly workingDirectory: string;
  /** Empty where the workflow gives none. */
  readonly token: string;
}

/** Several words, one a line. */
const listed = inputs.filter((option) => option.kind === "list");

/** The inputs of a run, each checked; secrets are masked before anything else is said. */
export function readInputs({ env, mask }: Pick<Runner, "env" | "mask">, known: KnownNames): Inputs {
  const token = given(env, "github-token");
  const databaseUrl = given(env, "database-url");
  for (const secret of [token, ...secretsIn(databaseUrl)]) if (secret !== "") mask(secret);
  const words = new Map<string, string>();
  for (const option of inputs) {
    const word = given(env, option.name);
    if (word === "" || option.kind === "list") continue;
    const wrong = complaint(option, word, known);
    if (wrong) throw new UsageError(`the input ${option.name} ${wrong}`);
    words.set(option.name, word);
  }
  const word = <T extends string>(name: string, choices: readonly [T, ...T[]]): T =>
    choices.find((choice) => choice === words.get(name)) ?? choices[0];
  return {
    flags: { ...nothing, words, lists: new Map(listed.map(({ name }) => [name, lines(given(env, name))])) },
    comment: word("comment", commentings),
    maxComments: count(words.get("max-comments") ?? "30"),
    configFrom: word("config-from", origins),
    prove: words.has("prove") || databaseUrl === "" ? word("prove", provings) : "auto",
    proveForks: words.get("prove-forks") === "true",
    workingDirectory: words.get("working-directory") ?? ".",
    token,
  };
}

/** As the runner hands it over: upper case, blanks as "_", hyphens kept (actions/toolkit, core.ts). */
function given(env: EventEnv, name: string): string {
  return (lookup(env, `INPUT_${name.toUpperCase()}`) ?? "").trim();
}

function lines(text: string): readonly string[] {
  return text.split(/\r\n|\r|\n/).flatMap((line) => line.trim() || []);
}

function count(word: string): number {
  const number = /^\d{1,9}$/.test(word) ? Number(word) : Number.NaN;
  if (number <= mostComments) return number;
  throw new UsageError(`the input max-comments must be a number from 0 to ${mostComments}; it is "${word}"`);
}
