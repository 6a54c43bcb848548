import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL("..", import.meta.url));

/** What a release does without an account: with programs that nothing else here needs. */
export default defineConfig({
  root,
  test: { root, include: ["test/release/**/*.test.ts"], testTimeout: 300_000, hookTimeout: 300_000 },
});
