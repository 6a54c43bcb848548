import { readMakefile } from "./makefile.ts";
import { readMarkdownDocument } from "./markdown.ts";
import type { DocumentParts } from "./part.ts";
import { readWorkflow } from "./workflow.ts";

export type DocumentKind = "markdown" | "shell" | "makefile" | "workflow";

const names: Readonly<Record<DocumentKind, RegExp>> = {
  markdown: /\.(?:md|markdown)$/i,
  shell: /\.(?:sh|bash)$/i,
  makefile: /(?:^|\/)(?:GNUm|[Mm])akefile$|\.mk$/,
  workflow:
    /(?:^|\/)\.github\/workflows\/[^/]+\.ya?ml$|(?:^|\/)\.gitlab-ci\.ya?ml$|(?:^|\/)\.circleci\/config\.ya?ml$/,
};

/** What a file is written in, by its path; null: it is no document. */
export function kindOf(path: string): DocumentKind | null {
  for (const kind of ["markdown", "shell", "makefile", "workflow"] as const)
    if (names[kind].test(path)) return kind;
  return null;
}

const readers: Readonly<Record<DocumentKind, (text: string) => DocumentParts>> = {
  markdown: readMarkdownDocument,
  shell: (text) => ({
    blocks: [{ language: "shell", span: [0, text.length], lines: linesIn(text) }],
    passages: [],
    comments: [],
  }),
  makefile: readMakefile,
  workflow: readWorkflow,
};

function linesIn(text: string): DocumentParts["blocks"][number]["lines"] {
  return [[text.charCodeAt(0) === 0xfeff ? 1 : 0, text.length]];
}

export function documentParts(kind: DocumentKind, text: string): DocumentParts {
  return readers[kind](text);
}
