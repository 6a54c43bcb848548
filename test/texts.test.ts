import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { render } from "../src/report/index.ts";
import { formats } from "../src/types/report-format.ts";
import { all } from "./report/proof-sample.ts";
import { full, LOOK } from "./report/sample.ts";

/** What people read: the pages, and the sources' sentences; generated facts and lock tables are data. */
const pages = ["README.md", "src", "rules", ".github"].flatMap(markdownIn);

function markdownIn(place: string): readonly string[] {
  if (place.endsWith(".md")) return [place];
  const inside = readdirSync(place, { recursive: true, encoding: "utf8" });
  return inside.filter((name) => name.endsWith(".md")).map((name) => `${place}/${name}`);
}

const inPgLocks = /\b(?:Access|Row|Share|Exclusive|Update)+Lock\b/;
const aLiveServer = /\blive (?:server|PostgreSQL)\b/i;

/** Lines on which a lock has the name that pg_locks gives it, without pg_locks beside it. */
function wronglyNamed(text: string): readonly string[] {
  return text.split("\n").filter((line) => inPgLocks.test(line) && !/pg_locks/.test(line));
}

describe("a lock", () => {
  it("is called by the name that the manual has, on every page", () => {
    expect(pages.length).toBeGreaterThan(100);
    expect(pages.flatMap((page) => wronglyNamed(readFileSync(page, "utf8")))).toEqual([]);
    expect(wronglyNamed("it holds ShareLock")).toHaveLength(1);
    expect(wronglyNamed("pg_locks calls it ShareLock")).toEqual([]);
  });

  it.each(formats.filter((format) => format !== "json" && format !== "jsonl"))("and in %s", (format) => {
    const text = render({ ...full(), proof: all }, format, LOOK);
    expect(wronglyNamed(text)).toEqual([]);
  });
});

it("what is measured on is a throwaway server, and never called live", () => {
  const said = pages.filter((page) => aLiveServer.test(readFileSync(page, "utf8")));
  expect(said).toEqual([]);
});
