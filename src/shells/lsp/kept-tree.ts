import type { Tree } from "../../types.ts";

/** A tree that remembers what it has been asked, for as long as nobody says that a file has changed. */
export function keptTree(tree: Tree): Tree {
  return {
    ...tree,
    list: remembered(tree.list),
    read: remembered(tree.read),
    include: remembered(tree.include),
    given: remembered(tree.given),
    above: remembered(tree.above),
  };
}

function remembered<Asked extends readonly (string | number | undefined)[], Answer>(
  ask: (...asked: Asked) => Answer,
): (...asked: Asked) => Answer {
  const known = new Map<string, Answer>();
  return (...asked) => {
    const key = asked.join("\0");
    const found = known.get(key);
    if (found !== undefined || known.has(key)) return found as Answer;
    const answer = ask(...asked);
    known.set(key, answer);
    return answer;
  };
}
