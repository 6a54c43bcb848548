import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { openJournal } from "../../src/write/journal.ts";

let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(path.join(tmpdir(), "journal-"));
});
afterEach(() => rmSync(cwd, { recursive: true }));

const open = () => openJournal({ cwd, env: {}, rules: new Set() }, "apply.jsonl");
const file = () => path.join(cwd, "apply.jsonl");

it("what is noted is there for the next run, also behind a line that a crash has cut off", () => {
  open().note({ event: "wave", facts: { wave: "canary" } });
  appendFileSync(file(), '{"journal":"indexwright","event":"se');
  const second = open();
  expect(second.noted).toEqual([{ journal: "indexwright", event: "wave", facts: { wave: "canary" } }]);
  second.note({ event: "done" });
  expect(open().noted.at(-1)).toEqual({ journal: "indexwright", event: "done" });
  expect(readFileSync(file(), "utf8").split("\n").length).toBe(4);
});

it("a journal that cannot be written any more says why, and goes on behind what stands there in part", () => {
  const { note } = open();
  expect(note({ event: "sent" })).toBe(null);
  const text = readFileSync(file(), "utf8");
  rmSync(file());
  mkdirSync(file());
  expect(note({ event: "done" })).toBe("the journal apply.jsonl cannot be written: it is a folder");
  rmdirSync(file());
  writeFileSync(file(), `${text}{"journal":"indexwright","ev`);
  expect(note({ event: "end" })).toBe(null);
  expect(open().noted).toEqual([
    { journal: "indexwright", event: "sent" },
    {},
    { journal: "indexwright", event: "end" },
  ]);
  // Nothing stood there in part: an empty line is left.
  writeFileSync(file(), `${text}\n`);
  expect(open().noted).toEqual([{ journal: "indexwright", event: "sent" }, {}]);
});

it.each([
  ["DATABASE_URL=postgresql://me:secret@db/shop\n", /is no journal of indexwright \(line 1\)/],
  ['{"journal":"indexwright"}\n{"other":1}\n', /is no journal of indexwright \(line 2\)/],
  ["\u0000\n", /is no journal of indexwright \(line 1\)/],
])("nothing is written behind what is no journal: %j", (text, message) => {
  writeFileSync(file(), text);
  expect(open).toThrow(message);
  expect(readFileSync(file(), "utf8")).toBe(text);
});

it("a journal that cannot be written is told before anything is done", () => {
  symlinkSync("/nonexistent/folder/file", file());
  expect(open).toThrow(/^the journal apply\.jsonl cannot be written: /);
});
