import { codeChoice, codeFilesOf, codeOnDisk, mostOfCode } from "./code-files.ts";
import type { DiscoverOptions, StandingMigrations } from "./discovery.ts";
import type { Git } from "./git/git.ts";
import { groundAt } from "./ground.ts";
import { loadAll } from "./load-files.ts";
import { byPath, type RunPlace } from "./place.ts";
import { select } from "./select.ts";

/** Of a run about documents: what its repository makes of a database. */
export function standingMigrations(
  { exclude }: Pick<DiscoverOptions, "exclude">,
  place: RunPlace,
  git: Git,
): StandingMigrations {
  const everything = { paths: [], exclude };
  const ground = groundAt(place.cwd);
  const files = loadAll(select(everything, place, git).candidates, () => ground).flatMap((file) =>
    "text" in file ? [{ path: file.path, text: file.text, changed: "none" as const }] : [],
  );
  const choice = codeChoice(everything, place);
  const code = loadAll(codeOnDisk(everything, place, git, null), () => ground, mostOfCode(choice));
  return { files: files.sort(byPath), code: codeFilesOf(code, choice, place, () => "none") };
}
