import compile from "libpg-query/wasm/libpg-query.js";
import { expect, it, vi } from "vitest";
import { endOfData } from "../../src/parse/parser.ts";

vi.mock("libpg-query/wasm/libpg-query.js", async (original) => {
  const { default: actual } = await original<typeof import("libpg-query/wasm/libpg-query.js")>();
  return { default: vi.fn(actual) };
});

/** As a run begins: nobody has loaded it yet. */
async function unloaded(): Promise<typeof import("../../src/parse/parser.ts")> {
  vi.resetModules();
  vi.mocked(compile).mockClear();
  return import("../../src/parse/parser.ts");
}

it("behind what is kept of the parser's memory there are zeros alone", async () => {
  const { HEAPU8 } = await compile();
  const end = endOfData(HEAPU8);
  expect(end).toBeGreaterThan(500_000);
  expect(HEAPU8.subarray(end - 4, end).some((byte) => byte !== 0)).toBe(true);
  const block = Buffer.alloc(65_536);
  for (let at = end; at < HEAPU8.length; at += block.length) {
    const rest = HEAPU8.subarray(at, at + block.length);
    expect(Buffer.compare(rest, block.subarray(0, rest.length)), `at ${at}`).toBe(0);
  }
});

it("looks through no more than it must", () => {
  const memory = new Uint8Array(2 ** 23);
  memory[7] = 1;
  memory[2 ** 19] = 1;
  expect(endOfData(memory)).toBe(2 ** 19 + 4);
  // Nothing of a real one lies so far behind the rest.
  memory[2 ** 22] = 1;
  expect(endOfData(memory)).toBe(2 ** 19 + 4);
});

it("is compiled once, whoever asks while it loads", async () => {
  const { loadParser, parseText } = await unloaded();
  await Promise.all([loadParser(), loadParser()]);
  await loadParser();
  expect(compile).toHaveBeenCalledTimes(1);
  expect(parseText("SELECT 1")).toMatchObject({ json: expect.stringContaining("SelectStmt") });
});

it("is loaded again where that has failed once", async () => {
  const { loadParser, parseText } = await unloaded();
  vi.mocked(compile).mockRejectedValueOnce(new Error("no memory"));
  const [first, second] = await Promise.allSettled([loadParser(), loadParser()]);
  expect([first.status, second.status]).toEqual(["rejected", "rejected"]);
  await loadParser();
  expect(compile).toHaveBeenCalledTimes(2);
  expect(parseText("SELECT 1")).toMatchObject({ json: expect.stringContaining("SelectStmt") });
});
