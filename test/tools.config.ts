import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL("..", import.meta.url));

/** The tools in their oldest versions, which `npm run test:tools` installs beside the tests. */
export default defineConfig({
  root,
  test: { root, testTimeout: 60_000, hookTimeout: 120_000, include: ["test/tools/*.test.ts"], maxWorkers: 1 },
});
