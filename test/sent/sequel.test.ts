import { describe, expect, it } from "vitest";
import { flat } from "./real-tool.ts";
import { readRecorded, recordedBy, recordedFiles } from "./recorded-tool.ts";

/** Debian 12 has Sequel 5.63.0, as ruby-sequel. */
const recorded = recordedBy("sequel-5.63");
const migrations = recordedFiles("sequel", /^migrations\//);
const lock = "GEM\n  specs:\n    pg (1.5.4)\n    sequel (5.63.0)\n";
const names = Object.keys(recorded.up);
const all = await readRecorded(migrations, new Map([["Gemfile.lock", lock]]));

describe("Sequel 5.63 sends", () => {
  it("all of them, and nothing that is not read", () => {
    const paths = [...all.sent.keys()].flatMap((key) => /^migrations\/(.*) up$/.exec(key)?.[1] ?? []);
    expect(paths).toEqual(names);
    expect(all.unread).toEqual([]);
  });

  it.each(names)("%s", (name) => {
    for (const direction of ["up", "down"] as const)
      expect(all.sent.get(`migrations/${name} ${direction}`) ?? []).toEqual(
        recorded[direction][name]?.map(flat) ?? [],
      );
  });
});
