/** Every node of a tree by the name that the grammar gives it, in no order. */
export function* nodesIn(tree: unknown): Generator<readonly [string, unknown]> {
  const waiting = [tree];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (typeof node !== "object" || node === null) continue;
    for (const [key, value] of Object.entries(node)) {
      if (typeof value !== "object" || value === null) continue;
      yield [key, value];
      waiting.push(value);
    }
  }
}
