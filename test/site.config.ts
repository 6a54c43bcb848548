import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL("..", import.meta.url));

/** The site in a browser: it takes VitePress, and a Chromium. */
export default defineConfig({
  root,
  test: { root, include: ["test/site/**/*.test.ts"], testTimeout: 120_000, hookTimeout: 300_000 },
});
