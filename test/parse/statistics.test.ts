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
  version: 2,
  redacted: false,
  server: 180_004,
  settings: { random_page_cost: "1.1" },
  relations: [relation],
  columns: [column],
  extended: [],
};
const object = {
  ...{ schema: "public", name: "s", table_schema: "public", table: "t", columns: ["a", "b"], kinds: ["m"] },
  ...{ inherited: false, readable: true },
};
const common = {
  most_common_vals: [["x", null]],
  most_common_freqs: [0.5],
  most_common_base_freqs: [0.25],
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

  it("has extended statistics whole, or by name: in an older file, or where they could not be read", () => {
    const counts = { n_distinct: [{ of: [1, 0], count: 7 }], dependencies: [{ of: [1, 0], degree: 0.5 }] };
    expect(read({ ...whole, extended: [{ ...object, ...counts, ...common }] })).toMatchObject({
      named: [],
      extended: [
        {
          ...{ schema: "public", name: "s", table: "t", columns: ["a", "b"], expressions: [] },
          distinct: [{ of: [0, 1], count: 7 }],
          dependencies: [{ of: [1, 0], degree: 0.5 }],
          common: [{ values: ["x", null], frequency: 0.5, baseFrequency: 0.25 }],
        },
      ],
    });
    expect(read({ ...whole, extended: [{ ...object, readable: false }] })).toMatchObject({
      ...{ extended: [], named: ["public.s"] },
    });
    expect(read({ ...whole, version: 1, extended: ["public.s"] })).toMatchObject({
      ...{ extended: [], named: ["public.s"] },
    });
  });

  it.each<[unknown, string]>([
    ["", "it is not JSON"],
    ["[]", "the file must be an object"],
    ["null", "the file must be an object"],
    [{}, "it is not an export of statistics; indexwright statistics prints"],
    [{ ...whole, version: 3 }, "version must be 1 or 2"],
    [{ ...whole, server: "18" }, "server must be a number"],
    [{ ...whole, redacted: 1 }, "redacted must be true or false"],
    [
      { ...whole, settings: { shared_preload_libraries: "x" } },
      "settings.shared_preload_libraries is not a setting",
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
    [{ ...whole, version: 1, extended: [""] }, "extended[0] must be a text"],
    [{ ...whole, extended: ["public.s"] }, "extended[0] must be an object"],
    [{ ...whole, extended: new Array(1001).fill(object) }, "extended must have at most 1000 entries"],
    [{ ...whole, extended: [{ ...object, columns: [] }] }, "extended[0] must have 1 to 8 columns"],
    [
      { ...whole, extended: [{ ...object, columns: [..."abcdefghi"] }] },
      "extended[0] must have 1 to 8 columns",
    ],
    [{ ...whole, extended: [{ ...object, kinds: ["x"] }] }, "extended[0].kinds[0] must be d, f, m or e"],
    [
      { ...whole, extended: [{ ...object, n_distinct: [{ of: [0, 2], count: 1 }] }] },
      "extended[0].n_distinct[0].of[1] must be a number from 0 to 1",
    ],
    [
      { ...whole, extended: [{ ...object, n_distinct: [] }] },
      "extended[0].n_distinct must have each of the 1 combinations",
    ],
    [
      { ...whole, extended: [{ ...object, dependencies: [{ of: [1, 1], degree: 1 }] }] },
      "extended[0].dependencies[0].of must have two different places",
    ],
    [
      { ...whole, extended: [{ ...object, most_common_vals: [["x", null]], most_common_freqs: [1] }] },
      "extended[0].most_common_base_freqs must be a list",
    ],
    [
      { ...whole, extended: [{ ...object, ...common, most_common_vals: [["x"]] }] },
      "extended[0].most_common_vals[0] must have a value for each of the 2",
    ],
    [
      { ...whole, extended: [{ ...object, expressions: [{ sql: "f(a)", null_frac: 9 }] }] },
      "extended[0].expressions[0].null_frac must be a number from 0 to 1",
    ],
  ])("with a mistake it is one sentence that says where: %#", (given, sentence) => {
    const found = read(given);
    expect("wrong" in found && found.wrong).toContain(sentence);
    expect("wrong" in found && found.wrong).not.toContain("\n");
  });
});
