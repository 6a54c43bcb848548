import { counterparts, type Linter, peers } from "../../print/peers.ts";
import type { Case } from "../../room.ts";
import { arguable } from "./arguable.ts";
import type { Heard, Remark } from "./linter.ts";

/** One case, as two linters see it. */
export interface Judged {
  readonly one: Case;
  readonly side: "bad" | "good";
  /** Ours: the room's own finding. */
  readonly ours: Remark | null;
  /** The peer's remark under the name that it has for the hazard; in a good case, where we too find nothing there. */
  readonly theirs: Remark | null;
  /** In a good case: why it may well say so. */
  readonly point: string | null;
  /** A bad case: the rules by which the peer speaks of the lines of our finding. */
  readonly beside: readonly string[];
  readonly unread: string | null;
}

/**
 * In a bad case the peer's rule counts wherever in the files it is heard. In a good one it counts only where it is wrong
 * by all that we know: not where we find an error or a warning ourselves, and not where we find another hazard for which
 * the peer has that same rule.
 */
export function judged(
  testCase: Case,
  side: "bad" | "good",
  linter: Linter,
  rules: readonly string[],
  own: Heard,
  peer: Heard,
): Judged {
  const ours = own.remarks.find((each) => each.rule === testCase.room) ?? null;
  const named = peer.remarks.filter((each) => rules.includes(each.rule));
  const theirs =
    side === "bad"
      ? (named.find((each) => ours !== null && meet(each, ours)) ?? named[0])
      : named.find((each) => !own.remarks.some((ownOne) => excuses(ownOne, each, linter)));
  const there = peer.remarks.filter((each) => ours !== null && each.lines !== null && meet(each, ours));
  return {
    one: testCase,
    side,
    ours,
    theirs: theirs ?? null,
    point: side === "good" && theirs ? (arguable[testCase.room]?.[testCase.name] ?? null) : null,
    beside: side === "bad" ? [...new Set(there.map((each) => each.rule))] : [],
    unread: theirs ? null : peer.unread,
  };
}

function excuses(own: Remark, theirs: Remark, linter: Linter): boolean {
  const alike = peers[own.rule] !== undefined && counterparts(own.rule, linter).includes(theirs.rule);
  return (own.loud === true || alike) && meet(own, theirs);
}

/** What is said of a whole file meets everything in it. */
function meet(a: Remark, b: Remark): boolean {
  if (a.file !== b.file) return false;
  if (a.lines === null || b.lines === null) return true;
  return a.lines[0] <= b.lines[1] && b.lines[0] <= a.lines[1];
}

/** The hazard found, or nothing said of what is right. */
export const isRight = {
  ours: ({ side, ours }: Judged) => (side === "bad") === (ours !== null),
  theirs: ({ side, theirs, point }: Judged) => point !== null || (side === "bad") === (theirs !== null),
};
