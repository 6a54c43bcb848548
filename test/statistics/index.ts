import { writeFileSync } from "node:fs";
import { root } from "../print/place.ts";
import { majors, openMajor } from "../servers/binaries.ts";
import { agreement } from "./agreement.ts";
import { agreementSample, ORDERS, page, place, row, useRow, useSample } from "./page.ts";
import { useAgreement } from "./use-agreement.ts";

const USE_MAJOR = 18;

// Prints how often an empty database with statistics plans as a filled one: npm run agreement
const rows: string[] = [];
for (const major of majors) {
  const server = await openMajor(major);
  try {
    const found = await agreement(server, ORDERS);
    rows.push(row(major, found));
    process.stdout.write(`${row(major, found)} ${agreementSample()}\n`);
    for (const difference of found.different) process.stdout.write(`${major}, ${difference}\n`);
  } finally {
    await server.stop();
  }
}
const server = await openMajor(USE_MAJOR);
const use = await useAgreement(server, ORDERS).finally(() => server.stop());
for (const pair of [...use.wrong, ...use.unplanned]) process.stdout.write(`${USE_MAJOR}, ${pair}\n`);
process.stdout.write(`${useRow(USE_MAJOR, use)} ${useSample(use)}\n`);
writeFileSync(new URL(place, root), page(rows, use, USE_MAJOR));
