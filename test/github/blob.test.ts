import { execFileSync } from "node:child_process";
import { expect, it } from "vitest";
import { blobSha } from "../../src/github/blob.ts";

it.each(["", "select 1;\n", "é\r\n\0", "\ufeffx"])("names %j as git does", (text) => {
  const git = execFileSync("git", ["hash-object", "--stdin", "--no-filters"], { input: text });
  expect(blobSha(Buffer.from(text))).toBe(git.toString().trim());
});
