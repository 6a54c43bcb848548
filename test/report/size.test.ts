import { expect, it } from "vitest";
import { formats } from "../../src/options.ts";
import { render } from "../../src/report/index.ts";
import { quietClock } from "../processor.ts";
import { file, finding, LOOK, report, sent } from "./sample.ts";

const files = Array.from({ length: 1000 }, (_, at) =>
  file(
    `db/${at}.sql`,
    `-- Bestellungen größer, 注文 ${at}\n`.repeat(20) +
      "DROP INDEX CONCURRENTLY größe_注文_idx;\n".repeat(10),
  ),
);
const findings = files.flatMap((source) =>
  Array.from({ length: 10 }, (_, at) => {
    const start = source.text.indexOf("DROP") + at * "DROP INDEX CONCURRENTLY größe_注文_idx;\n".length;
    return { ...finding(source, "DROP"), span: [start, start + 37] as const, fingerprint: `${at}` };
  }),
);
const large = report({ findings, migrations: files.map((source) => sent(source)), statements: 10_000 });

it.each(formats)("says 10,000 findings as %s in good time", (format) => {
  // Of the processor, not of the clock: what else the machine does is no fault of the report.
  const spent = quietClock();
  const output = render(large, format, LOOK);
  expect(spent()).toBeLessThan(3000);
  expect(output.endsWith("\n")).toBe(true);
});

it.each(formats)("says nothing at all as %s", (format) => {
  const output = render(report({ rules: [] }), format, LOOK);
  expect(output).toMatch(/[^\n]\n$/);
});
