import { fits, isPolymorphic, type TypeName, typeFacts } from "./types.ts";

/** One of the functions or operators of a name. */
export interface Overload {
  readonly parameters: readonly string[];
  readonly result: string;
  /** As in pg_proc.provolatile; "?": an SQL function that is inlined before anyone asks. */
  readonly volatility: string;
}

/**
 * Those that PostgreSQL may mean, of those that take as many arguments: one, where the arguments' types are known
 * (func_select_candidate in src/backend/parser/parse_func.c).
 */
export function chosen(
  all: readonly Overload[],
  given: readonly TypeName[],
  postgres: number,
): readonly Overload[] {
  const exact = all.find(({ parameters }) => parameters.every((parameter, at) => parameter === given[at]));
  if (exact) return [exact];
  const possible = all.filter(({ parameters }) =>
    parameters.every((parameter, at) => fits(given[at] ?? null, parameter, postgres)),
  );
  if (possible.length < 2 || given.includes(null)) return possible;
  const same = sameAsOther(possible, given);
  if (same) return [same];
  const closest = best(possible, (one) => count(one, (parameter, at) => parameter === given[at]));
  const preferred = best(closest, (overload) =>
    count(
      overload,
      (parameter, at) => parameter === given[at] || isPreferred(parameter, given[at] ?? null, postgres),
    ),
  );
  return preferred.length < 2 ? preferred : byLiterals(preferred, given, postgres);
}

/** A literal beside one known type is first taken for that type too. */
function sameAsOther(possible: readonly Overload[], given: readonly TypeName[]): Overload | undefined {
  const known = new Set(given.filter((one) => one !== "unknown"));
  const [only] = known;
  if (known.size !== 1) return undefined;
  return possible.find(({ parameters }) => parameters.every((one) => one === only));
}

function count({ parameters }: Overload, holds: (parameter: string, at: number) => boolean): number {
  return parameters.filter(holds).length;
}

function best(all: readonly Overload[], score: (overload: Overload) => number): readonly Overload[] {
  const most = Math.max(...all.map(score));
  return all.filter((one) => score(one) === most);
}

function isPreferred(parameter: string, given: TypeName, postgres: number): boolean {
  if (given === null || given === "unknown" || isPolymorphic(parameter)) return false;
  const facts = typeFacts(parameter, postgres);
  return facts?.preferred === true && facts.category === typeFacts(given, postgres)?.category;
}

/** Literals are taken for strings where any of them may be, else for the preferred type of the one category there is. */
function byLiterals(
  all: readonly Overload[],
  given: readonly TypeName[],
  postgres: number,
): readonly Overload[] {
  let left = all;
  for (const [at, type] of given.entries()) {
    if (type !== "unknown") continue;
    const category = (one: Overload) => typeFacts(one.parameters[at] ?? "", postgres)?.category;
    const strings = left.filter((one) => category(one) === "S");
    const wanted = strings.length > 0 ? strings : left;
    const main = wanted.filter((one) => typeFacts(one.parameters[at] ?? "", postgres)?.preferred === true);
    left = main.length > 0 ? main : wanted;
  }
  return left;
}
