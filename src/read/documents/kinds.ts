import { readDockerfile } from "./dockerfile.ts";
import type { DocumentKind } from "./document-names.ts";
import { readMakefile } from "./makefile.ts";
import { readMarkdownDocument } from "./markdown.ts";
import type { DocumentParts } from "./part.ts";
import { readProcfile } from "./procfile.ts";
import { readWorkflow } from "./workflow.ts";

const readers: Readonly<Record<DocumentKind, (text: string) => DocumentParts>> = {
  markdown: readMarkdownDocument,
  shell: (text) => ({
    blocks: [{ language: "shell", span: [0, text.length], lines: linesIn(text) }],
    passages: [],
    comments: [],
    closed: true,
  }),
  makefile: readMakefile,
  workflow: readWorkflow,
  dockerfile: readDockerfile,
  procfile: readProcfile,
};

function linesIn(text: string): DocumentParts["blocks"][number]["lines"] {
  return [[text.charCodeAt(0) === 0xfeff ? 1 : 0, text.length]];
}

export function documentParts(kind: DocumentKind, text: string): DocumentParts {
  return readers[kind](text);
}
