import { describe, expect, it } from "vitest";
import { roomNames } from "../print/rules-index.ts";
import { staged } from "../proof/stage.ts";
import { casesOf } from "../room.ts";
import { spellings, spellingsIn } from "./spellings.ts";
import { siblings } from "./table.ts";

it("every rule has a row, and every row a rule", () => {
  expect(Object.keys(siblings).sort()).toEqual([...roomNames()].sort());
});

describe.each(roomNames())("%s", (room) => {
  it("has a case of each spelling, or a sentence why there is none", async () => {
    const cases = await Promise.all(casesOf(room, "bad").map(staged));
    const found = spellingsIn(cases.flatMap(({ history, up, down }) => [...history, ...up, ...down]));
    const row = siblings[room] ?? {};
    const why = typeof row === "string" ? Object.fromEntries(spellings.map((one) => [one, row])) : row;
    expect(spellings.filter((one) => !found.has(one) && !why[one])).toEqual([]);
    // A sentence that a case refutes is out of date.
    if (typeof row !== "string")
      expect(
        Object.keys(row).filter((one) => spellings.some((each) => each === one && found.has(each))),
      ).toEqual([]);
    for (const sentence of Object.values(why)) expect(sentence).toMatch(/^[A-Z\da-z-].{20,}[.]$/);
  });
});

it("finds a cell that is empty", () => {
  expect(spellings.filter((one) => !spellingsIn([]).has(one))).toEqual([...spellings]);
});
