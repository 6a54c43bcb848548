import { writeFileSync } from "node:fs";
import { root } from "../print/place.ts";
import { openMajor } from "../servers/binaries.ts";
import { measured, projects } from "./measure.ts";
import { ownPage, ownPlace } from "./own-page.ts";
import { type KeptPromise, rowOf, trials, tried } from "./own-promises.ts";
import { page, placeOf } from "./page.ts";

// Prints what runbooks promise, and what prove itself promises, beside what was measured: npm run promised [project|own]
const wanted = process.argv.slice(2);
const server = await openMajor(18);
try {
  if (wanted.length === 0 || wanted.includes("own")) {
    const kept: KeptPromise[] = [];
    for (const trial of trials) kept.push(...(await tried(server, trial)));
    for (const promise of kept) process.stdout.write(`${rowOf(promise)}\n`);
    writeFileSync(new URL(ownPlace, root), ownPage(kept, server));
  }
  for (const project of projects) {
    if (wanted.length > 0 && !wanted.includes(project)) continue;
    const report = await measured(project, server);
    writeFileSync(new URL(placeOf(project), root), page(project, report));
    for (const { query, speedup, before, after } of report.proof?.plans ?? [])
      process.stdout.write(
        `${query.name}: ${speedup?.ratio} (${speedup?.low} to ${speedup?.high}), ${before?.p50Ms} → ${after?.p50Ms} ms\n`,
      );
    for (const { name, bytes = 0, tableBytes = 0 } of report.proof?.indexes ?? [])
      process.stdout.write(`${name}: ${((100 * bytes) / tableBytes).toFixed(1)} % of its table\n`);
    for (const { rule, message } of report.findings) process.stdout.write(`${rule}: ${message}\n`);
  }
} finally {
  await server.stop();
}
