import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL("..", import.meta.url));

/**
 * What whoever changes a rule wants to know within a minute: rules' cases and guards, laws, printed pages, and the stages
 * that a rule stands on. What tries depths, sizes and random texts, breaks the parser, or needs a server is for `npm test`.
 */
export default defineConfig({
  root,
  test: {
    root,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    include: [
      "test/{shape,rules,printed}.test.ts",
      "test/{check,model,mutation,parse,report,sql}/**/*.test.ts",
    ],
    exclude: [
      "test/parse/{depth,nesting,given-up}.test.ts",
      "test/report/{excerpt,hostile,size}.test.ts",
      "test/sql/expression.test.ts",
    ],
    // The program is loaded once for each of two processes, not once for each file.
    isolate: false,
    maxWorkers: 2,
  },
});
