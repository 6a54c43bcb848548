import type { ProvenPlan, Query } from "../../types.ts";

/** Of more combinations than that, each value is taken once, the others being their first. */
const MOST_COMBINED = 8;
const MOST = 24;
const LONGEST = 40;

/** A query once for each set of values that its parameters are given; a plan may suit one, and not another. */
export function withEachValue(query: Query): readonly Query[] {
  const lists = query.parameters.map(({ values }) => (values.length > 0 ? values : [null]));
  const count = lists.reduce((product, list) => product * list.length, 1);
  if (count === 1) return [query];
  const sets = (count <= MOST_COMBINED ? combined(lists) : oneByOne(lists)).slice(0, MOST);
  const several = query.parameters.flatMap(({ values }, at) => (values.length > 1 ? [at] : []));
  const taken = new Set<string>();
  return sets.map((set) => {
    const says = several.map((at) => `$${at + 1} = ${cut(set[at] ?? "")}`).join(", ");
    const known = taken.has(says);
    taken.add(says);
    return {
      ...query,
      name: `${query.name} with ${says}${known ? `, number ${taken.size}` : ""}`,
      variant: { of: query.name, says },
      parameters: query.parameters.map((parameter, at) => ({ ...parameter, values: [set[at] ?? []].flat() })),
    };
  });
}

type Values = readonly (string | null)[];

function combined(lists: readonly Values[]): readonly Values[] {
  return lists.reduce<readonly Values[]>(
    (sets, list) => sets.flatMap((set) => list.map((value) => [...set, value])),
    [[]],
  );
}

function oneByOne(lists: readonly Values[]): readonly Values[] {
  const first = lists.map((list) => list[0] ?? null);
  const others = lists.flatMap((list, at) => list.slice(1).map((value) => first.with(at, value)));
  return [first, ...others];
}

function cut(value: string): string {
  return value.length > LONGEST ? `${value.slice(0, LONGEST - 1)}…` : value;
}

/** Of an index that some values of a query are looked up with, and others not, one sentence for each such query. */
export function onlyUnder(plans: readonly ProvenPlan[], usedBy: readonly string[]): readonly string[] {
  const names = new Set(plans.flatMap(({ query }) => query.variant?.of ?? []));
  return [...names].flatMap((name) => {
    const all = plans.flatMap(({ query, after }) => (after && query.variant?.of === name ? [query] : []));
    const says = (wanted: boolean): string =>
      all
        .filter((query) => usedBy.includes(query.name) === wanted)
        .map((query) => query.variant?.says ?? "")
        .slice(0, 5)
        .join("; ");
    const [used, not] = [says(true), says(false)];
    return used === "" || not === "" ? [] : [`"${name}" uses it with ${used}, and not with ${not}`];
  });
}
