import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL("..", import.meta.url));

/** What measures time or is killed half-way: it has the machine for itself. */
const alone = [
  "test/prove/{plans,waits}.test.ts",
  "test/action/proof.test.ts",
  "test/hostile/{kills,prove}.test.ts",
  "test/proof/{ended,gone,hostile,plans,promised,promises}.test.ts",
];

/**
 * What only reads, and keeps nothing: these files share the modules of a worker, which are otherwise loaded, and compiled,
 * for each file anew (two thirds of the time of short ones).
 */
const together = [
  "test/{check,config,discover,github,model,parse,read,report,repair,schemas,sql,text,workload}/**/*.test.ts",
  "test/{shape,siblings}/**/*.test.ts",
  "test/*.test.ts",
];
/** These replace a module, or hold the memory or the time of their worker against a bound. */
const apart = [
  "test/history-parsed-once.test.ts",
  "test/parse/{given-up,memory}.test.ts",
  "test/read/{hostile,hostile-code}.test.ts",
];

/**
 * What takes a server for minutes, to show in every combination what a few rows beside it show too: with `npm run test:proof`,
 * which leaves nothing out.
 */
const long = process.env.INDEXWRIGHT_MAJORS
  ? []
  : [
      "test/prove/{alike,extensions,history,rows,statistics,unused}.test.ts",
      "test/proof/{growth,rewritten,statistics}.test.ts",
    ];

const neighbours = process.env.INDEXWRIGHT_NEIGHBOURS ? [] : ["test/neighbours/**"];

/** Of a machine that is busy with other things, nothing but patience is asked. */
const patience = { testTimeout: 60_000, hookTimeout: 120_000 };

export default defineConfig({
  root,
  test: {
    root,
    projects: [
      {
        test: {
          root,
          ...patience,
          name: "together",
          include: together,
          exclude: apart,
          isolate: false,
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          root,
          ...patience,
          name: "apart",
          include: apart,
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          root,
          ...patience,
          name: "beside",
          include: ["test/**/*.test.ts"],
          // A browser is not everywhere: npm run test:browser; nor are old tools: npm run test:tools.
          // Nor what a release asks of npm: npm run test:release; nor the site: npm run test:site.
          // And programs beside PostgreSQL, standbys and full disks: npm run test:neighbours.
          exclude: [
            ...alone,
            ...together,
            "test/browser/**",
            "test/tools/**",
            "test/release/**",
            "test/site/**",
            ...neighbours,
            ...long,
          ],
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          root,
          ...patience,
          name: "alone",
          include: alone,
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
