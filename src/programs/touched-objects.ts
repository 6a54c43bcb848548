import type { Discovery } from "../discover/index.ts";
import type { Options } from "../options.ts";
import { loadGrammar, parse } from "../parse/index.ts";
import { printName } from "../sql/grammar/name.ts";
import { touchedBy } from "../sql/statements/target-relations.ts";
import { rootsOf } from "./versions.ts";

/** The tables and indexes that the reported migrations make, change or drop, as written in SQL. */
export async function touchedIn(discovery: Discovery, options: Options): Promise<readonly string[]> {
  const { roots } = rootsOf(discovery, options);
  await loadGrammar();
  const names = new Set<string>();
  for (const root of roots)
    for (const { reported, up, down } of parse(root))
      for (const { statements } of reported ? [...up, ...down] : [])
        for (const name of statements.flatMap(touchedBy)) names.add(printName(name));
  return [...names];
}
