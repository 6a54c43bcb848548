import { expect, test } from "vitest";
import { decode } from "../../src/text/decode.ts";

const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(parts.map((part) => Buffer.from(part as string)));
const reason = (given: Uint8Array) => {
  const decoded = decode(given);
  return "reason" in decoded ? decoded.reason : decoded;
};

test("UTF-8 is kept as it is: mark, line breaks and all", () => {
  for (const text of ["", "\uFEFFselect 1;\r\n", "é — 🐘\n", "a\rb"])
    expect(decode(Buffer.from(text))).toEqual({ text });
});

test("the first bad byte is named with its line", () => {
  expect(reason(bytes("select 1;\n-- caf", [0xe9], "\nselect 2;"))).toBe(
    "it is not UTF-8: byte 17 of the file, on line 2, is 0xE9; save it as UTF-8",
  );
  expect(reason(bytes("é🐘", [0x80]))).toContain("byte 7 of the file, on line 1, is 0x80");
  expect(reason(bytes("ab", [0xf0, 0x9f]))).toContain("byte 3 of the file, on line 1, is 0xF0");
  expect(reason(bytes([0xff]))).toContain("byte 1 of");
  expect(reason(bytes("\r\n\r", [0xc3]))).toContain("byte 4 of the file, on line 3, is 0xC3");
  // An overlong slash, and half of a surrogate pair.
  expect(reason(bytes("a", [0xc0, 0xaf]))).toContain("byte 2 of");
  expect(reason(bytes("a", [0xed, 0xa0, 0x80]))).toContain("byte 2 of");
});

test("its place is a span of what could be read", () => {
  const decoded = decode(bytes("é\n", [0xe9], "x"));
  expect(decoded).toMatchObject({ readable: "é\n\uFFFD", span: [2, 3] });
});

test("other encodings are named", () => {
  expect(reason(bytes([0xff, 0xfe], "s\0"))).toBe("it is UTF-16, not UTF-8; save it as UTF-8");
  expect(reason(bytes([0xfe, 0xff], "\0s"))).toContain("UTF-16");
  expect(reason(Buffer.from("select 1;", "utf16le"))).toContain("UTF-16");
  expect(reason(bytes([0xff, 0xfe, 0, 0]))).toContain("UTF-32");
  expect(reason(bytes("select 1;", [0], "select 2;"))).toBe("it is binary, not SQL: byte 10 is NUL");
});
