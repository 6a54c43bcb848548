import type { CodeMark } from "../tool.ts";
import { compiledMarks } from "./compiled-languages.ts";
import { documentMarks } from "./documents.ts";
import { javascriptMarks } from "./javascript.ts";
import { phpMarks } from "./php.ts";
import { pythonMarks } from "./python.ts";
import { scriptMarks } from "./scripts.ts";

/**
 * The words by which each tool's own generator, or its loader, knows a migration: what its base class, its interface or
 * its first call is named in its documentation and source. Those of the registry's tools stand in their own files.
 */
export const codeMarks: readonly CodeMark[] = [
  ...scriptMarks,
  ...phpMarks,
  ...pythonMarks,
  ...javascriptMarks,
  ...compiledMarks,
  ...documentMarks,
];
