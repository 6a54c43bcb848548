import path from "node:path";
import type { EventEnv } from "../../github/event.ts";
import { product } from "../../product.ts";
import type { Report } from "../../types.ts";
import { actionSource } from "./action-source.ts";
import type { Inputs } from "./read-inputs.ts";
import type { WorkingDirectory } from "./working-directory.ts";

/** More are not named one by one. */
const mostNamed = 10;

/** What `fix` has to be told as well, to read what this run has read. */
const passedOn = ["tool", "postgres-version", "config", "baseline"];

/**
 * The lines that repair what a report offers a repair for, in a clone of the branch; null where there is nothing to repair,
 * or nobody knows where this program comes from.
 * @param base the commit that the change starts from
 */
export function repairCommand(
  { repairs = [] }: Report,
  env: EventEnv,
  inputs: Pick<Inputs, "flags">,
  { folder }: Pick<WorkingDirectory, "folder">,
  base: string | null,
): string | null {
  const written = repairs.filter(({ files }) => files.length > 0);
  const program = programOf(env);
  if (written.length === 0 || program === null) return null;
  const words = passedOn.flatMap((name) => {
    const word = inputs.flags.words.get(name);
    return word === undefined ? [] : [{ name, word: quoted(word) }];
  });
  const names = written.map(({ file }) => path.posix.relative(folder, file.path));
  const files = names.length <= mostNamed ? names.map(quoted) : [null];
  // A name that no shell takes as it stands is found as a part of what changed.
  const which = files.includes(null) ? (base === null ? [] : ["--since", base]) : files;
  const place = folder === "." ? "" : quoted(folder);
  if (place === null || words.some(({ word }) => word === null)) return null;
  const told = words.flatMap(({ name, word }) => [`--${name}`, word]);
  const lines = [
    ...(place === "" ? [] : [`cd ${place}`]),
    `npx ${program} fix ${[...told, ...which].join(" ")}`,
  ];
  return lines.join("\n").trim();
}

/**
 * What npx is to run: the package once its name is ours; until then the action as this workflow has it. An action on another
 * server than github.com is never looked for there, where its name may be anybody's.
 */
function programOf(env: EventEnv): string | null {
  if (product.published) return `${product.name}@${product.version}`;
  const source = actionSource(env);
  if (source === null) return null;
  const { server, repository, ref } = source;
  return server === "https://github.com"
    ? `github:${repository}#${ref}`
    : `git+${server}/${repository}.git#${ref}`;
}

/** As one word of a shell; null where that is not plain to see. */
function quoted(word: string): string | null {
  if (/^[\w./@%+=:,][\w./@%+=:,-]*$/.test(word)) return word;
  return /^[^-'\p{C}\p{Zl}\p{Zp}][^'\p{C}\p{Zl}\p{Zp}]*$/u.test(word) ? `'${word}'` : null;
}
