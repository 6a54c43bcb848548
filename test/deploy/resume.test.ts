import { expect, it } from "vitest";
import { groupsOf, orderOf } from "../../src/deploy/apply/groups.ts";
import { mostTries, reactionTo } from "../../src/deploy/apply/reaction.ts";
import { stepsDone } from "../../src/deploy/apply/resume.ts";
import { sendingOf } from "../../src/deploy/apply/sending.ts";
import type { Facts } from "../../src/deploy/condition.ts";
import type { Step } from "../../src/types.ts";
import { absent, facts, over, step } from "./state.ts";

const named = (name: string) => ({ path: null, name });
const build = (name: string, ...columns: readonly string[]) =>
  step({
    index: named(name),
    definition: over(...(columns.length > 0 ? columns : ["id"])),
    concurrent: true,
  });
const drop = (name: string) => step({ wish: "gone", index: named(name), definition: null });
const rename = (from: string, to: string) =>
  step({ wish: "renamed", from: named(from), index: named(to), definition: null });
const words = ({ wish, index, from }: Step) => `${wish} ${from ? `${from.name} ` : ""}${index.name}`;

it.each<[string, readonly Step[], readonly string[]]>([
  ["drops come last", [drop("old"), build("new")], ["valid new", "gone old"]],
  ["but where they make room for a name", [drop("a"), build("a")], ["gone a", "valid a"]],
  [
    "in a swap, what only drops comes last, too",
    [build("n"), rename("a", "o"), rename("n", "a"), drop("o"), build("z")],
    ["valid n", "renamed a o", "renamed n a", "valid z", "gone o"],
  ],
  ["two groups keep their order", [build("a"), build("b"), drop("c")], ["valid a", "valid b", "gone c"]],
])("%s", (_, steps, order) => {
  expect(orderOf(steps).map(words)).toEqual(order);
  // Each step once, whatever the order.
  expect(groupsOf(steps).flat().length).toBe(steps.length);
});

it("steps belong together by any name that they share", () => {
  const steps = [build("n"), build("x"), rename("a", "o"), rename("n", "a"), drop("o")];
  expect(groupsOf(steps).map((group) => group.map(words))).toEqual([
    ["valid n", "renamed a o", "renamed n a", "gone o"],
    ["valid x"],
  ]);
});

/** What the catalogs say, by the name that is asked for. */
const catalogs = (there: Readonly<Record<string, Facts>>) => {
  const known = new Map(Object.entries(there));
  return async (steps: readonly Step[]) => steps.map(({ index }) => known.get(index.name) ?? absent());
};
const like = (...columns: readonly string[]) => facts({}, over(...columns));
const halfway = (...columns: readonly string[]) => facts({ valid: false, ready: false }, over(...columns));

/** Of a partitioned table, and not attached everywhere. */
const parent = facts({ found: { schema: "public", name: "a", kind: "I" }, valid: false });

const swap = [build("n", "b"), rename("a", "o"), rename("n", "a"), drop("o")];

it.each<[string, readonly Step[], Readonly<Record<string, Facts>>, number]>([
  ["nothing", [build("a")], {}, 0],
  ["a build that is done", [build("a")], { a: like("id") }, 1],
  ["a build that is halfway", [build("a")], { a: halfway("id") }, 0],
  ["the same name with another definition", [build("a")], { a: like("other") }, 0],
  ["a name made free", [drop("a"), build("a", "b")], {}, 1],
  ["a name not made free yet", [drop("a"), build("a", "b")], { a: like("id") }, 0],
  ["the new one, under way", [drop("a"), build("a", "b")], { a: halfway("b") }, 1],
  ["the new one", [drop("a"), build("a", "b")], { a: like("b") }, 2],
  ["a swap before it begins", swap, { a: like("id") }, 0],
  ["a swap whose index is built", swap, { a: like("id"), n: like("b") }, 1],
  ["a swap after its first name", swap, { o: like("id"), n: like("b") }, 2],
  ["a swap after its second name", swap, { o: like("id"), a: like("b") }, 3],
  ["a swap whose last drop is halfway", swap, { o: halfway("id"), a: like("b") }, 3],
  ["a swap that is over", swap, { a: like("b") }, 4],
  ["a swap whose new index is invalid", swap, { o: like("id"), a: halfway("b") }, 0],
  ["ON ONLY, before its parts", [step({ index: named("a"), only: true })], { a: parent }, 1],
  ["its like with its parts", [step({ index: named("a") })], { a: parent }, 0],
  ["a constraint that is not there", [step({ index: named("a"), constraint: true })], { a: like("id") }, 0],
  [
    "a constraint that is",
    [step({ index: named("a"), constraint: true })],
    { a: facts({ constraint: "a" }) },
    1,
  ],
  ["REINDEX, of which the catalogs do not tell", [step({ rebuilt: true })], { a: like("id") }, 0],
])("how far a change has come: %s", async (_, steps, there, done) => {
  const found = await stepsDone(steps, catalogs(there));
  expect(steps.map((each) => found.has(each))).toEqual(steps.map((_each, at) => at < done));
});

it("what was refused for the rows' sake, or for want of room, is never sent again", () => {
  for (const sqlstate of ["23505", "23P01", "53100", "53400", "42P07", "22012"])
    expect(reactionTo(sqlstate)).toBe("never");
  expect([reactionTo("40P01"), reactionTo("55P03"), reactionTo("57014"), reactionTo(null)]).toEqual([
    ...["again", "pause", "once", "look"],
  ]);
  expect(mostTries).toEqual({ again: 3, once: 1, look: 3 });
});

it("what is dropped is named as the catalogs have it, and concurrently where that is possible", () => {
  const odd = facts({ found: { schema: "My app", name: 'x"y', kind: "i" } });
  const action = { action: "drop", why: "", leftovers: [] } as const;
  expect(sendingOf(drop("a"), action, odd)).toEqual({
    sql: 'DROP INDEX CONCURRENTLY "My app"."x""y"',
    concurrent: true,
  });
  const partitioned = facts({ found: { schema: "public", name: "a", kind: "I" } });
  expect(sendingOf(drop("a"), action, partitioned)).toEqual({
    sql: "DROP INDEX public.a",
    concurrent: false,
  });
  const plain = step({ sql: "CREATE INDEX a ON orders (id)" });
  expect(sendingOf(plain, { ...action, action: "build" }, absent()).concurrent).toBe(false);
});
