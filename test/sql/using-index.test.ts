import { expect, it } from "vitest";
import { linted } from "../check/linted.ts";

it("builds the index that the constraint would have built", async () => {
  const { findings } = await linted(
    "ALTER TABLE orders ADD CONSTRAINT orders_ref_key UNIQUE NULLS NOT DISTINCT (ref) INCLUDE (id);",
  );
  expect(findings.find((finding) => finding.rule === "constraint-builds-index")?.instead).toContain(
    "CREATE UNIQUE INDEX CONCURRENTLY orders_ref_key ON orders (ref) INCLUDE (id) NULLS NOT DISTINCT;",
  );
});
