export type DocumentKind = "markdown" | "shell" | "makefile" | "workflow" | "dockerfile" | "procfile";

const names: Readonly<Record<DocumentKind, RegExp>> = {
  markdown: /\.(?:md|markdown)$/i,
  shell: /\.(?:sh|bash)$/i,
  makefile: /(?:^|\/)(?:GNUm|[Mm])akefile$|\.mk$/,
  workflow:
    /(?:^|\/)\.github\/workflows\/[^/]+\.ya?ml$|(?:^|\/)\.gitlab-ci\.ya?ml$|(?:^|\/)\.circleci\/config\.ya?ml$/,
  dockerfile: /(?:^|\/)(?:Dockerfile|Containerfile)(?:\.[^/]+)?$|\.dockerfile$/,
  procfile: /(?:^|\/)Procfile(?:\.[^/]+)?$/,
};

const kinds = Object.keys(names) as readonly DocumentKind[];

/** What a file is written in, by its path; null: it is no document. */
export function kindOf(path: string): DocumentKind | null {
  return kinds.find((kind) => names[kind].test(path)) ?? null;
}
