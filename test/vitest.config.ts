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
          name: "beside",
          include: ["test/**/*.test.ts"],
          // A browser is not everywhere: npm run test:browser; nor are old tools: npm run test:tools.
          exclude: [...alone, "test/browser/**", "test/tools/**"],
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
