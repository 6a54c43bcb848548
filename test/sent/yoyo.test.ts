import { describe, expect, it } from "vitest";
import { flat } from "./real-tool.ts";
import { readRecorded, recordedBy, recordedFiles } from "./recorded-tool.ts";

/** Debian 12 has yoyo 8.2.0. */
const recorded = recordedBy("yoyo-8.2");
const migrations = recordedFiles("yoyo", /^migrations\//);
const beside = new Map([["yoyo.ini", "[DEFAULT]\nsources = migrations\ndatabase = postgresql:///shop\n"]]);
const names = Object.keys(recorded.up);
const all = await readRecorded(migrations, beside);

describe("yoyo 8.2 sends", () => {
  it("its migrations in this order", () => {
    const paths = [...all.sent.keys()].flatMap((key) => /^migrations\/(.*) up$/.exec(key)?.[1] ?? []);
    expect(paths).toEqual(names);
    expect(all.unread).toEqual([]);
  });

  it.each(names)("%s", (name) => {
    for (const direction of ["up", "down"] as const) {
      // A file of SQL has its way back in another one.
      const path = direction === "down" ? name.replace(/\.sql$/, ".rollback.sql") : name;
      const ours = all.sent.get(`migrations/${path} ${direction}`) ?? [];
      expect(ours).toEqual(withoutNotes(recorded[direction][name]?.map(flat) ?? []));
    }
  });
});

/** It notes what it has run in a transaction of its own; ROLLBACK before all else ends none. */
function withoutNotes(sent: readonly string[]): readonly string[] {
  const own = sent.slice(sent[0] === "ROLLBACK" ? 1 : 0);
  return own.slice(-2).join() === "BEGIN,COMMIT" ? own.slice(0, -2) : own;
}
