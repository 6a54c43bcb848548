import { type Option, options } from "./options.ts";

export const commentings = ["review", "summary", "none"] as const;
export const origins = ["head", "base"] as const;
export const provings = ["false", "auto", "true"] as const;

/** GitHub takes no more in one review, as far as anybody has seen. */
export const mostComments = 100;

/** What only the GitHub Action can be told; the rest it shares with the command line. */
const own: readonly Option[] = [
  {
    name: "comment",
    flag: "none",
    kind: "word",
    choices: commentings,
    default: "review",
    says: "What is written into the pull request: one review with comments on the lines, only its summary, or nothing",
  },
  {
    name: "max-comments",
    flag: "none",
    kind: "word",
    default: "30",
    says: `The most comments on lines, 0 to ${mostComments}; further findings are in the review's body`,
  },
  {
    name: "config-from",
    flag: "none",
    kind: "word",
    choices: origins,
    default: "head",
    says: "Whether the configuration and the baseline are those of the pull request or of the branch it goes into",
  },
  {
    name: "prove",
    flag: "none",
    kind: "word",
    choices: provings,
    default: "`auto` with a `database-url`, else `false`",
    says: "Whether migrations are also run on a throwaway PostgreSQL and measured; auto: where a server can be had",
  },
  {
    name: "prove-forks",
    flag: "none",
    kind: "word",
    choices: ["false", "true"],
    default: "false",
    says: "Whether the SQL of pull requests from forks is run as well: in a job without secrets it may be",
  },
  {
    name: "working-directory",
    flag: "none",
    kind: "path",
    default: ".",
    says: "The folder, from the repository's top, that `paths`, `config` and `baseline` begin at",
  },
  {
    name: "github-token",
    flag: "none",
    kind: "word",
    default: "$" + "{{ github.token }}",
    says: "Reads the pull request and writes the review; needs `contents: read` and `pull-requests: write`",
  },
];

/** All inputs of the action, in the order of its page. */
export const inputs: readonly Option[] = [...options.filter((option) => option.input), ...own];

/** What a later step may ask of the action. */
export const outputs: readonly { readonly name: string; readonly says: string }[] = [
  {
    name: "verdict",
    says: "`clean`, `passes`, `unread` when nothing fails but something about indexes was not read, `fails`, or `error` when it could not run, or not do all of it",
  },
  { name: "errors", says: "How many errors were found" },
  { name: "warnings", says: "How many warnings were found" },
  { name: "notices", says: "How many notices were found" },
  { name: "report", says: "The path of the JSON report" },
  { name: "sarif", says: "The path of the SARIF report, for code scanning" },
  {
    name: "html-report",
    says: "The path of the HTML report: one page that needs nothing else, to keep as an artifact",
  },
  {
    name: "patch",
    says: "The path of a patch with all repairs, which `git apply` takes at the repository's top; empty where nothing is repaired",
  },
];
