import type { ActionReference } from "../action-reference.ts";
import { blank, checkout } from "../workflow.ts";

const HEAD = `name: Deploy indexes

# Settings → Environments: make "production-preflight" and "production", allow protected branches alone in both, require reviewers
# for "production", and give each the secret INDEXWRIGHT_DATABASE_URL, of the role that owns the tables: preflight asks what that
# role may do, in one transaction that cannot write.
on:
  workflow_dispatch:
    inputs:
      migration:
        description: The file to bring to production, such as db/migrations/090_orders.sql
        required: true
      database:
        description: The name of the database, as a confirmation
        required: true

permissions: {}

# One at a time. Of a run that is cancelled the server builds on; the next run attaches to that build, or goes on where it ended.
concurrency:
  group: deploy-indexes
  cancel-in-progress: false

`;

/**
 * A GitHub workflow that brings a change to a database once somebody has approved it, as `init --deploy github` prints it. It is
 * started by hand and from a protected branch, never by a pull request; the URL is a secret of the environments, of which
 * the second asks for approval. What the form holds reaches no shell but as a variable.
 */
export function deploymentWorkflow({ repository, ref, version }: ActionReference): string {
  const program = repository ?? `${blank}/indexwright`;
  const named = version === null ? "" : ` # ${version}`;
  const steps = `      - uses: actions/checkout@${checkout}
        with:
          persist-credentials: false
      - uses: actions/checkout@${checkout}
        with:
          repository: ${program}
          ref: ${ref}${named}
          path: .indexwright
          persist-credentials: false`;
  const secret = `        env:
          MIGRATION: \${{ inputs.migration }}
          DATABASE: \${{ inputs.database }}
          INDEXWRIGHT_DATABASE_URL: \${{ secrets.INDEXWRIGHT_DATABASE_URL }} # direct, past any pooler`;
  return `${HEAD}jobs:
  preflight:
    runs-on: ubuntu-latest
    timeout-minutes: 15
    environment: production-preflight
    permissions:
      contents: read
    steps:
${steps}
      - name: May it start?
${secret}
        run: node .indexwright/dist/cli.js preflight "$MIGRATION" --output "markdown=$GITHUB_STEP_SUMMARY"

  apply:
    needs: preflight
    runs-on: ubuntu-latest
    timeout-minutes: 360
    environment: production
    permissions:
      contents: read
    steps:
${steps}
      - name: Bring it to the database
${secret}
        run: node .indexwright/dist/cli.js apply "$MIGRATION" --confirm "$DATABASE"
      - name: Is it so?
${secret}
        run: node .indexwright/dist/cli.js verify "$MIGRATION" --output "markdown=$GITHUB_STEP_SUMMARY"
`;
}
