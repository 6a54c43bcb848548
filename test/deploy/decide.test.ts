import { describe, expect, it } from "vitest";
import type { Facts } from "../../src/deploy/condition.ts";
import { type ActionKind, decide } from "../../src/deploy/decide.ts";
import type { Step } from "../../src/types.ts";
import { absent, facts, over, step } from "./state.ts";

type Cell = readonly [says: string, facts: Facts, action: ActionKind, why: string];

const view = { found: { schema: "public", name: "a", kind: "v" } };
const parentIndex = { found: { schema: "public", name: "a", kind: "I" }, valid: false };
const invalid = { valid: false };
const built = { valid: false, beingBuilt: true, tableBusy: true };
const dropped = { valid: false, busy: true };

function cells(of: string, wish: Step, rows: readonly Cell[]): void {
  describe(of, () => {
    it.each(rows)("%s", (_, found, action, why) => {
      expect(decide(wish, found)).toEqual({ action, why, leftovers: [] });
    });
  });
}

/** What holds for every wish but `gone`. */
const inTheWay: readonly Cell[] = [
  ["a view has the name", facts(view), "stop", "something that is no index has the name"],
  [
    "an index of another table",
    facts({ sameTable: false }),
    "stop",
    "an index of another table or definition has the name",
  ],
  [
    "a valid one of another definition",
    facts({}, over("id", "number")),
    "stop",
    "an index of another table or definition has the name",
  ],
  [
    "an invalid one of another definition",
    facts(invalid, over("number")),
    "stop",
    "an index of another table or definition has the name",
  ],
  [
    "one of another definition that somebody builds",
    facts(built, over("number")),
    "stop",
    "an index of another table or definition has the name",
  ],
  [
    "a definition that could not be read",
    facts({}, null),
    "stop",
    "nobody can tell whether the index of that name is the one",
  ],
  [
    "a table that could not be found",
    facts({ sameTable: null, tableFound: false }),
    "stop",
    "nobody can tell whether the index of that name is the one",
  ],
  ["somebody builds it", facts(built), "attach", "somebody builds it"],
  ["somebody drops it", facts(dropped), "attach", "somebody drops or rebuilds it"],
];

cells("wished valid", step(), [
  ["nothing is there", absent(), "build", "nothing has the name"],
  ["not even the table", absent({ tableFound: false }), "stop", "its table is not there"],
  ["valid", facts(), "none", "it is valid and as defined"],
  ["invalid", facts(invalid), "heal", "it is invalid, and nobody builds it"],
  [
    "invalid, and not ready",
    facts({ ...invalid, ready: false }),
    "heal",
    "it is invalid, and nobody builds it",
  ],
  [
    "a drop that was interrupted",
    facts({ ...invalid, live: false }),
    "heal",
    "it is invalid, and nobody builds it",
  ],
  [
    "invalid, of a constraint",
    facts({ ...invalid, constraint: "k" }),
    "stop",
    "it is invalid and belongs to a constraint",
  ],
  [
    "invalid, of a partition",
    facts({ ...invalid, parent: "public.p" }),
    "stop",
    "it is invalid and belongs to the index of a partitioned table",
  ],
  [
    "on a partitioned table, not attached everywhere",
    facts(parentIndex),
    "stop",
    "an index is not attached for each partition",
  ],
  ...inTheWay,
]);

cells("wished on a partitioned table alone", step({ only: true }), [
  [
    "not attached everywhere",
    facts(parentIndex),
    "none",
    "it is there, and becomes valid with the last index attached to it",
  ],
  ["attached everywhere", facts({ ...parentIndex, valid: true }), "none", "it is valid and as defined"],
]);

cells("wished anew, by REINDEX", step({ rebuilt: true }), [
  ["nothing is there", absent(), "stop", "there is no such index to rebuild"],
  ["valid", facts(), "build", "REINDEX builds a valid index anew"],
  ["invalid", facts(invalid), "build", "REINDEX makes it valid"],
  ["invalid, of a constraint", facts({ ...invalid, constraint: "k" }), "build", "REINDEX makes it valid"],
  ...inTheWay,
]);

cells("wished of a constraint", step({ constraint: true }), [
  ["nothing is there", absent(), "stop", "there is no such index to give to the constraint"],
  ["not yet", facts(), "quick", "the constraint does not have it yet"],
  ["already", facts({ constraint: "a" }), "none", "it is valid and as defined"],
]);

cells("wished gone", step({ wish: "gone" }), [
  ["nothing is there", absent(), "none", "nothing has the name"],
  ["valid", facts(), "drop", "it is there"],
  ["invalid", facts(invalid), "drop", "it is there, and invalid"],
  ["a view has the name", facts(view), "stop", "something that is no index has the name"],
  ["somebody builds it", facts(built), "attach", "somebody builds it"],
  ["somebody builds another one there", facts(built, over("number")), "attach", "somebody builds it"],
  ["somebody drops it", facts(dropped), "attach", "somebody drops or rebuilds it"],
  ["valid, and somebody rebuilds it", facts({ busy: true }), "attach", "somebody drops or rebuilds it"],
  [
    "another definition",
    facts({}, over("number")),
    "stop",
    "an index of another table or definition has the name",
  ],
  [
    "a definition nobody can read",
    facts({}, null),
    "stop",
    "nobody can tell whether the index of that name is the one",
  ],
  ["of a constraint", facts({ constraint: "k" }), "stop", "it belongs to a constraint"],
  ["of a partition", facts({ parent: "public.p" }), "stop", "it belongs to the index of a partitioned table"],
]);

cells("wished attached", step({ wish: "attached", parent: { path: null, name: "p" } }), [
  ["nothing is there", absent(), "stop", "there is no such index to attach"],
  ["attached", facts({ parent: "public.p", parentWanted: true }), "none", "it is attached"],
  ["to another", facts({ parent: "public.q" }), "stop", "it is attached to another index"],
  ["valid", facts(), "quick", "it is valid, and not attached"],
  ["invalid", facts(invalid), "stop", "it is invalid, and the index of the partitioned table would stay so"],
  ...inTheWay,
]);

describe("wished under another name", () => {
  const wish = step({ wish: "renamed", from: { path: null, name: "old" } });
  it.each([
    ["neither is there", absent(), absent(), "stop", "neither the old name nor the new one is there"],
    ["the old one alone", absent(), facts(), "quick", "it has the old name"],
    ["the old one, invalid", absent(), facts(invalid), "stop", "it is invalid under its old name"],
    ["the old one, being built", absent(), facts(built), "attach", "somebody builds it"],
    [
      "the old one, of another definition",
      absent(),
      facts({}, over("x")),
      "stop",
      "an index of another table or definition has the name",
    ],
    ["the new one alone", facts(), absent(), "none", "it has the new name"],
    ["the new one, invalid", facts(invalid), absent(), "stop", "it has the new name, and is invalid"],
    [
      "the new one, of another definition",
      facts({}, over("x")),
      absent(),
      "stop",
      "an index of another table or definition has the name",
    ],
    ["both", facts(), facts(), "stop", "both the old name and the new one are there"],
  ] as const)("%s", (_, now, old, action, why) => {
    expect(decide(wish, now, old)).toEqual({ action, why, leftovers: [] });
  });
});

describe("leftovers of REINDEX CONCURRENTLY", () => {
  const left = { leftovers: ["a_ccnew"] };
  it("are dropped beside whatever is done to the index", () => {
    expect(decide(step(), facts(left)).leftovers).toEqual(["a_ccnew"]);
    expect(decide(step({ rebuilt: true }), facts(left)).leftovers).toEqual(["a_ccnew"]);
  });
  it("are left alone while an index of the table is built, where a person has to look, and by a DROP", () => {
    expect(decide(step(), facts({ ...left, tableBusy: true })).leftovers).toEqual([]);
    expect(decide(step(), facts(left, over("x"))).leftovers).toEqual([]);
    expect(decide(step({ wish: "gone" }), facts(left)).leftovers).toEqual([]);
  });
});

cells(
  "renamed by a constraint",
  step({ wish: "renamed", from: { path: null, name: "old" }, constraint: true }),
  [
    [
      "valid under the new name, and of none",
      facts(),
      "stop",
      "it has the new name, and no constraint has it",
    ],
    ["valid under the new name, and of one", facts({ constraint: "a" }), "none", "it has the new name"],
  ],
);
