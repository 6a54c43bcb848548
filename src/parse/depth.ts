/**
 * As deep as a statement may be nested that anybody reads: what walks over its tree calls itself once or a few times a level,
 * and has room for several times as many. A thousand operators or SELECTs joined by UNION come close.
 */
const MOST_LEVELS = 2000;

/** Each level takes a character or more, and some take three levels: what is shorter is not walked over. */
const SHORTEST = MOST_LEVELS / 4;

/** Whether a tree, read from so long a text, is nested too deeply; itself it is walked over without recursion. */
export function isTooDeep(tree: object, length: number): boolean {
  if (length < SHORTEST) return false;
  let level: object[] = [tree];
  for (let depth = 1; level.length > 0; depth++) {
    if (depth > MOST_LEVELS) return true;
    const below: object[] = [];
    for (const node of level)
      for (const value of Object.values(node))
        if (typeof value === "object" && value !== null) below.push(value);
    level = below;
  }
  return false;
}
