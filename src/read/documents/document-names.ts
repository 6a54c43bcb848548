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
