import type { ActionReference } from "./action-reference.ts";

/** actions/checkout of 17 July 2026. */
export const checkout = "3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1";

/** What stands for an account that nobody knows. */
export const blank = "OWNER";

/** The workflow that `init` writes, and the README shows. */
export function workflow({ repository, ref, version }: ActionReference): string {
  const action = `${repository ?? `${blank}/indexwright`}@${ref}${version === null ? "" : ` # ${version}`}`;
  return `name: Indexwright

on:
  # Without a filter on paths: a required check that is skipped never reports, and blocks its pull request permanently.
  pull_request:
  merge_group:

permissions: {}

concurrency:
  group: indexwright-\${{ github.event.pull_request.number || github.ref }}
  cancel-in-progress: true

jobs:
  indexwright:
    name: Indexwright
    runs-on: ubuntu-latest
    timeout-minutes: 5
    permissions:
      contents: read # the migrations
      pull-requests: write # the review
    steps:
      - uses: actions/checkout@${checkout}
        with:
          persist-credentials: false
      - uses: ${action}
`;
}
