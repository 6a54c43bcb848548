import { readFileSync } from "node:fs";
import { root } from "../../print/place.ts";
import type { Compared, Comparison } from "./compare.ts";
import { isRight, type Judged } from "./judge.ts";

const shown = 5;

export const preface = `The cases are ours, and our rules are made to pass them; each is shown on a real server by the tests (test/proof).
Only hazards are compared that the other linter has a rule for too, by the table in rules/README.md; some it names only
in part, and they count all the same. It is given the files of each case, PostgreSQL's version, and how the files are
sent, where it has options for that.
  bad   of the cases that have the hazard, how many it flags with its rule for it, anywhere in the files
  any   … or with whatever rule, on the lines of that statement
  good  of the cases that do not have it, how many it flags with that rule, where we find no error or warning either
  open  … those left out of good that it may flag with some right (test/bench/verdicts/arguable.ts)
  left  cases left out: it has no option for how they are sent
  stop  cases in which it stops at the syntax, and says no more`;

/** The comparison with one peer, line by line. */
export function pageOf({ peer, rooms, later }: Comparison): readonly string[] {
  return [
    `${peer.name} (${peer.specifier})`,
    ...table(rooms, peer.name),
    ...(later.length === 0
      ? []
      : [`  Not compared, since this version has no rule for them: ${later.join(", ")}`]),
    "",
    ...largest(rooms, peer.name, "We are right more often", (room) => lead(room)),
    ...largest(rooms, "us", `${peer.name} is right more often`, (room) => -lead(room)),
  ];
}

const widths = [40, 11, 4, 9, 5, 5, 5, 11, 9];

function table(rooms: readonly Compared[], name: string): readonly string[] {
  const heads = ["hazard", `${name} bad`, "any", "good", "open", "left", "stop", "ours bad", "good"];
  const whole = {
    cases: rooms.flatMap(({ cases }) => cases),
    leftOut: rooms.flatMap(({ leftOut }) => leftOut),
  };
  return [
    row(heads),
    ...rooms.map((one) => row([one.room, ...figures(one)])),
    row([`${rooms.length} hazards`, ...figures(whole)]),
  ];
}

function figures({ cases, leftOut }: Pick<Compared, "cases" | "leftOut">): readonly string[] {
  const [bad, good] = (["bad", "good"] as const).map((side) => cases.filter((one) => one.side === side));
  const of = (all: readonly Judged[] = [], flagged: (judged: Judged) => boolean) =>
    `${all.filter(flagged).length} / ${all.length}`;
  return [
    of(bad, (one) => one.theirs !== null),
    String((bad ?? []).filter((one) => one.theirs !== null || one.beside.length > 0).length),
    of(good, (one) => one.theirs !== null && one.point === null),
    String((good ?? []).filter((one) => one.point !== null).length),
    String(leftOut.length),
    String(cases.filter((one) => one.unread !== null).length),
    of(bad, (one) => one.ours !== null),
    of(good, (one) => one.ours !== null),
  ];
}

function row(cells: readonly string[]): string {
  return `  ${cells
    .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
    .join(" ")}`;
}

/** In how many cases of a room we are right, more than the peer. */
function lead({ cases }: Compared): number {
  return cases.filter(isRight.ours).length - cases.filter(isRight.theirs).length;
}

function largest(
  rooms: readonly Compared[],
  who: string,
  title: string,
  by: (room: Compared) => number,
): readonly string[] {
  const most = rooms
    .filter((room) => by(room) > 0)
    .sort((a, b) => by(b) - by(a))
    .slice(0, shown);
  if (most.length === 0) return [`  ${title}: nowhere`];
  const [right, wrong] = who === "us" ? [isRight.theirs, isRight.ours] : [isRight.ours, isRight.theirs];
  return [
    `  ${title}, for example:`,
    ...most.flatMap((room) => {
      const example = clearest(room.cases.filter((one) => right(one) && !wrong(one)));
      return example
        ? [`    ${room.room}, by ${by(room)} of ${room.cases.length}`, ...told(example, who)]
        : [];
    }),
  ];
}

/** Of the kind of mistake that is made more often, one that is no matter of degree, where nothing else is said either. */
function clearest(mistakes: readonly Judged[]): Judged | undefined {
  const misses = mistakes.filter((one) => one.side === "bad");
  const kind = misses.length * 2 >= mistakes.length ? "bad" : "good";
  const doubt = ({ one: testCase, beside, unread }: Judged) =>
    (testCase.severity !== null || testCase.unproven !== null || unread !== null ? 100 : 0) + beside.length;
  return mistakes.filter((one) => one.side === kind).sort((a, b) => doubt(a) - doubt(b))[0];
}

function told(judged: Judged, who: string): readonly string[] {
  const [remark, verb] =
    judged.side === "bad"
      ? [who === "us" ? judged.theirs : judged.ours, "does not say"]
      : [who === "us" ? judged.ours : judged.theirs, "says"];
  const instead = who === "us" || judged.beside.length === 0 ? "" : `; it says ${judged.beside.join(", ")}`;
  const stopped = judged.unread === null ? "" : `; it stops: ${judged.unread.split("\n")[0]}`;
  return [
    `      ${placeOf(judged)} (${judged.one.name})`,
    `      ${who} ${verb}: ${remark?.message}${instead}${stopped}`,
  ];
}

function placeOf({ one: testCase, side }: Judged): string {
  const path = `rules/${testCase.room}/${side}.sql`;
  const lines = readFileSync(new URL(path, root), "utf8").split("\n");
  return `${path}:${lines.indexOf(`-- case: ${testCase.name}`) + 1}`;
}
