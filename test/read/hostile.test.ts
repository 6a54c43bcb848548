import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tools } from "../../src/read/index.ts";
import type { Span } from "../../src/types.ts";
import { quietClock } from "../processor.ts";
import { sampled } from "../sampled.ts";
import { migrationsOf, readFiles } from "./memory-tree.ts";

const FRAGMENTS = [
  "-- +goose Up\n",
  "-- +goose Down\n",
  " -- +goose NO TRANSACTION\n",
  "-- +goose StatementBegin\n",
  "-- +goose StatementEnd",
  "-- migrate:up transaction: false\n",
  "-- migrate:down\n",
  "-- +migrate Up notransaction\n",
  "-- +migrate Down\n",
  "--liquibase formatted sql\n",
  "--changeset me:1 runInTransaction: false splitStatements:false\n",
  "--rollback DROP\n",
  "--rollback TABLE t;\n",
  "/* liquibase rollback\n",
  "*/\n",
  "--> statement-breakpoint",
  "-- atlas:txmode none\n",
  "-- pg-delta: transaction = false\n",
  "--! Previous: -\n",
  "--! no-transaction\n",
  "-- no-transaction",
  "-- morph:nontransactional\n",
  "-- Up Migration\n",
  "--- down migration\n",
  "\\i other.sql\n",
  "\\ir\n",
  "SELECT 1;\n",
  "SELECT ';",
  "$$",
  "\r\n",
  "\n",
  "\uFEFF",
  " ",
  "é🐘",
];

const inside = (span: Span, outer: Span) => outer[0] <= span[0] && span[0] <= span[1] && span[1] <= outer[1];

const slow: readonly (readonly [what: string, text: string])[] = [
  ["blank lines", "\n".repeat(200_000)],
  ["dashes", "--\n".repeat(100_000)],
  ["comments", "-- rollback\n".repeat(50_000)],
  ["one long line", `-- migrate:up ${"a ".repeat(200_000)}`],
  ["many markers", "-- +goose Up\n-- migrate:up\n-- +migrate Up\n--changeset a:b\n".repeat(3000)],
];

const readers = tools.filter((tool) => !tool.onlyCode).map((tool) => [tool.id]);

/** Each is timed over one text, and some over all of them. */
const timed = new Set(sampled(readers, 4).map(([tool]) => tool));

describe.each(readers)("%s, whatever the text", (tool) => {
  it("never throws, never loses the file, and every span lies in its text", () => {
    const texts = fc.array(fc.constantFrom(...FRAGMENTS), { maxLength: 14 }).map((parts) => parts.join(""));
    fc.assert(
      fc.property(texts, (text) => {
        const found = migrationsOf(readFiles({ "m/1_a.sql": text, "m/2_b.up.sql": text }, { tool }));
        expect(new Set(found.map((one) => one.file.path)).size).toBe(2);
        for (const { file, span, pieces, markers } of found) {
          expect(file.text).toHaveLength(text.length);
          expect(inside(span, [0, text.length])).toBe(true);
          for (const piece of pieces ?? []) expect(inside(piece, span)).toBe(true);
          for (const marker of markers) {
            expect(inside(marker.span, [0, text.length])).toBe(true);
            for (const edit of marker.fix?.edits ?? []) expect(edit.file.text).toBe(text);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it.each(timed.has(tool) ? slow : slow.slice(0, 1))("stays quick over %s", (_, text) => {
    const spent = quietClock();
    readFiles({ "m/1_a.sql": text }, { tool });
    expect(spent()).toBeLessThan(1500);
  });
});
