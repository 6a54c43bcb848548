import { describe, expect, it } from "vitest";
import { parseStatistics } from "../../src/parse/statistics.ts";

const relation = { schema: "public", name: "t", table: null, pages: 3, tuples: 40, visible: 0 };
const column = {
  schema: "public",
  relation: "t",
  name: "a",
  inherited: false,
  null_frac: 0,
  avg_width: 4,
  n_distinct: -1,
};
const whole = {
  indexwright: "statistics",
  version: 1,
  redacted: false,
  server: 180_004,
  settings: { random_page_cost: "1.1" },
  relations: [relation],
  columns: [column],
  extended: [],
};
const read = (given: unknown) =>
  parseStatistics({
    path: "s.json",
    text: typeof given === "string" ? given : JSON.stringify(given),
    changed: "none",
  });

describe("an export of statistics", () => {
  it("is read whole; what is not there is null", () => {
    const freqs = { most_common_vals: "{1,2}", most_common_freqs: [0.5, 0.25] };
    expect(read(`\ufeff${JSON.stringify({ ...whole, columns: [{ ...column, ...freqs }] })}`)).toMatchObject({
      path: "s.json",
      major: 18,
      redacted: false,
      settings: { random_page_cost: "1.1" },
      relations: [relation],
      columns: [
        {
          nullFrac: 0,
          nDistinct: -1,
          mostCommonVals: "{1,2}",
          mostCommonFreqs: [0.5, 0.25],
          correlation: null,
        },
      ],
    });
  });

  it.each<[unknown, string]>([
    ["", "it is no JSON"],
    ["[]", "the file must be an object"],
    ["null", "the file must be an object"],
    [{}, "it is no export of statistics; indexwright statistics prints"],
    [{ ...whole, version: 2 }, "version must be 1"],
    [{ ...whole, server: "18" }, "server must be a number"],
    [{ ...whole, redacted: 1 }, "redacted must be true or false"],
    [
      { ...whole, settings: { shared_preload_libraries: "x" } },
      "settings.shared_preload_libraries is no setting",
    ],
    [{ ...whole, settings: { work_mem: 4 } }, "settings.work_mem must be a text"],
    [{ ...whole, relations: {} }, "relations must be a list"],
    [
      { ...whole, relations: [relation, { ...relation, pages: 1.5 }] },
      "relations[1].pages must be a whole number",
    ],
    [
      { ...whole, relations: [{ ...relation, pages: 1e300 }] },
      "relations[0].pages must be a number from -1 to",
    ],
    [{ ...whole, relations: [relation, { ...relation, pages: 2 ** 31 - 1 }] }, "at most 16 TB together"],
    [{ ...whole, relations: [{ ...relation, name: "a\0b" }] }, "relations[0].name must be a text"],
    [
      { ...whole, columns: [{ ...column, null_frac: 2 }] },
      "columns[0].null_frac must be a number from 0 to 1",
    ],
    [
      { ...whole, columns: [{ ...column, most_common_vals: ["a"] }] },
      "columns[0].most_common_vals must be an array as",
    ],
    [
      { ...whole, columns: [{ ...column, most_common_freqs: ["a"] }] },
      "columns[0].most_common_freqs[0] must be a number",
    ],
    [
      { ...whole, columns: [{ ...column, elem_count_histogram: new Array(20_000).fill(1) }] },
      "at most 10010 numbers",
    ],
    [{ ...whole, columns: new Array(50_001).fill(column) }, "columns must have at most 50000 entries"],
    [{ ...whole, extended: [""] }, "extended[0] must be a text"],
  ])("with a mistake it is one sentence that says where: %#", (given, sentence) => {
    const found = read(given);
    expect("wrong" in found && found.wrong).toContain(sentence);
    expect("wrong" in found && found.wrong).not.toContain("\n");
  });
});
