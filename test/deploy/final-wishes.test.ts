import { expect, it } from "vitest";
import { finalWishes } from "../../src/deploy/final-wishes.ts";
import type { Schema } from "../../src/types.ts";
import { over, step } from "./state.ts";

/** A schema at the end, of which nothing but one index is asked. */
const schemaWith = (keys: readonly string[]): Schema =>
  ({
    relation: () => ({ index: over(...keys) }),
    gone: () => true,
  }) as unknown as Schema;

const unknown = { table: null, definition: null };

it("what only drops is not filled with what it drops", () => {
  expect(finalWishes([step(), step({ wish: "gone", ...unknown })], null)).toMatchObject([
    { wish: "gone", ...unknown },
  ]);
});

it("what is named after a drop is another index", () => {
  expect(finalWishes([step({ wish: "gone" }), step(unknown)], null)).toMatchObject([unknown]);
  expect(finalWishes([step(), step({ rebuilt: true, ...unknown })], null)).toMatchObject([
    { definition: over("id") },
  ]);
});

it("the schema at the end tells a definition, but for what is gone, and for what it does not know", () => {
  const [known] = finalWishes([step()], schemaWith(["number"]));
  expect(known?.definition?.shape).toEqual(over("number").shape);
  expect(finalWishes([step({ wish: "gone" })], schemaWith(["number"]))).toMatchObject([
    { definition: over("id") },
  ]);
  expect(finalWishes([step()], schemaWith([]))).toMatchObject([{ definition: over("id") }]);
});
