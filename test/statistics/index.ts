import { writeFileSync } from "node:fs";
import { root } from "../print/place.ts";
import { majors, openMajor } from "../servers/binaries.ts";
import { agreement } from "./agreement.ts";
import { ORDERS, page, place, row } from "./page.ts";

// Prints how often an empty database with statistics plans as a filled one: npm run agreement
const rows: string[] = [];
for (const major of majors) {
  const server = await openMajor(major);
  try {
    const found = await agreement(server, ORDERS);
    rows.push(row(major, found));
    for (const difference of found.different) process.stdout.write(`${major}, ${difference}\n`);
  } finally {
    await server.stop();
  }
}
writeFileSync(new URL(place, root), page(rows));
