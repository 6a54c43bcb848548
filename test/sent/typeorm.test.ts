import { createHash } from "node:crypto";
import pg from "pg";
import * as library from "typeorm";
import { expect, it } from "vitest";
import { sha1 } from "../../src/text/sha1.ts";
import { typeormTest } from "./typeorm.ts";

it("SHA-1 is SHA-1", () => {
  for (const text of ["", "abc", "é🐘", "x".repeat(55), "x".repeat(56), "x".repeat(64), "y".repeat(1000)])
    expect(sha1(text)).toBe(createHash("sha1").update(text).digest("hex"));
});

typeormTest("1.1.1", library, pg);
