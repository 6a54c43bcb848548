import { expect, it } from "vitest";
import { roomIn } from "../../src/deploy/preflight/build-room.ts";
import { freeSpaceChecks } from "../../src/deploy/preflight/free-space.ts";
import type { PlannedSize } from "../../src/deploy/preflight/planned-size.ts";
import { step } from "./state.ts";

const GB = 2 ** 30;
const row = {
  ...{ data: "/data", place: null, memory: "65536", temp_limit: "-1", workers: "2" },
  tablespaces: JSON.stringify({ "": null, pg_default: null, fast: "/ssd", "Two, three": "/old" }),
};
const planned: PlannedSize = {
  ...{ step: step(), bytes: [GB, GB], temp: 3 * GB, from: "statistics", place: null },
};

const checks = (temp_tablespaces: string, told: readonly (readonly [string | null, number])[]) =>
  freeSpaceChecks(
    [planned],
    roomIn({ ...row, temp_tablespaces }),
    told.map(([path, size]) => ({ path, bytes: size * GB })),
    0,
  ).map(({ level, facts }) => [level, Math.round(Number(facts?.meanwhileBytes) / GB)]);

it.each([
  ["", [null]],
  ["fast", ["/ssd"]],
  ['fast, "Two, three"', ["/ssd", "/old"]],
  ['FAST, "", nowhere', ["/ssd", null]],
  ["nowhere", [null]],
] as const)("where sort files go with temp_tablespaces %j", (temp_tablespaces, places) => {
  expect(roomIn({ ...row, temp_tablespaces }).temps).toEqual(places);
});

it("any of several places may get all sort files, and one disk gets them once", () => {
  const disks = [
    ["/data", 9],
    ["/ssd", 9],
    ["/old", 2],
  ] as const;
  // What is built and its WAL go to the first; the last is too small for the files.
  expect(checks('fast, "Two, three"', disks)).toEqual([
    ["ok", 1],
    ["ok", 3],
    ["warn", 3],
  ]);
  expect(checks('fast, "Two, three"', [[null, 5]])).toEqual([["ok", 4]]);
  expect(checks('fast, "Two, three"', [])).toEqual([["unknown", 4]]);
});
