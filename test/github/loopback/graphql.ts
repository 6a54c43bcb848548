import { buildSchema, type GraphQLSchema, graphql } from "graphql";
import type { World } from "./world.ts";

let schema: GraphQLSchema | null = null;

/** GitHub's own schema refuses what GitHub would; only folding away, and whose token it is, are faked. */
export async function answer(world: World, body: { query: string; variables?: Record<string, unknown> }) {
  // Two fields of an enterprise stand twice in it (15.26.1).
  schema ??= buildSchema((await import("@octokit/graphql-schema")).schema.idl, { assumeValidSDL: true });
  return graphql({
    schema,
    source: body.query,
    variableValues: body.variables ?? {},
    rootValue: {
      // Without the "[bot]" that REST puts behind an App's name.
      viewer: () => ({ login: world.login.replace(/\[bot\]$/, "") }),
      minimizeComment: ({ input }: { input: { subjectId: string } }) => {
        const nodes = [...world.reviews, ...world.comments].map((one) => one.node_id);
        if (world.readOnly) throw new Error("Resource not accessible by integration");
        if (!nodes.includes(input.subjectId))
          throw new Error(`Could not resolve to a node with the global id of '${input.subjectId}'`);
        world.minimized.add(input.subjectId);
        return { clientMutationId: null };
      },
    },
  });
}
