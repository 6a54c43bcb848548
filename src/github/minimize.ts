import type { Connection } from "./connection.ts";

const atOnce = 50;

/**
 * The REST API cannot fold. One mutation each, several to a request; where one is refused, none of its request counts
 * as folded: this is for the reader's comfort alone.
 */
export async function minimize(
  graphql: Connection["graphql"],
  nodeIds: readonly string[],
): Promise<readonly string[]> {
  const folded: string[] = [];
  for (let from = 0; from < nodeIds.length; from += atOnce) {
    const ids = nodeIds.slice(from, from + atOnce);
    const done = await graphql(
      mutation(ids.length),
      Object.fromEntries(ids.map((id, nth) => [`id${nth}`, id])),
      () => null,
    );
    if (done.ok) folded.push(...ids);
  }
  return folded;
}

function mutation(count: number): string {
  const nth = Array.from({ length: count }, (_, each) => each);
  const names = nth.map((each) => `$id${each}: ID!`).join(", ");
  const each = nth.map(
    (at) =>
      `m${at}: minimizeComment(input: {subjectId: $id${at}, classifier: OUTDATED}) { clientMutationId }`,
  );
  return `mutation(${names}) { ${each.join(" ")} }`;
}
