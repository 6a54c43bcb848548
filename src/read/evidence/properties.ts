type Pair = readonly [key: string, value: string];

/** The settings of a file with one on each line: `key=value`, `key: value`, "#" and "!" comments. */
export function pairs(text: string): readonly Pair[] {
  return pairsIn(text.split(/\r?\n/), /^\s*([^#!\s=:][^\s=:]*)\s*[=:]/);
}

/** Of a Java properties file, in which white space parts the two as well, and a backslash goes on with the next line. */
export function javaPairs(text: string): readonly Pair[] {
  return pairsIn(logicalLines(text), /^\s*([^#!\s=:][^\s=:]*)(?:\s*[=:]|\s+)/);
}

/** Of two with one key the last one counts. */
export function properties(text: string): ReadonlyMap<string, string> {
  return new Map(javaPairs(text));
}

function pairsIn(lines: readonly string[], key: RegExp): readonly Pair[] {
  return lines.flatMap((line) => {
    const [head, name] = key.exec(line) ?? [];
    return head === undefined || name === undefined ? [] : [[name, line.slice(head.length).trim()] as const];
  });
}

/** Properties.java, LineReader: no comment goes on, and white space that begins what goes on counts for nothing. */
function logicalLines(text: string): readonly string[] {
  const found: string[] = [];
  let open: string[] = [];
  for (const line of text.split(/\r?\n/)) {
    const own = open.length > 0 ? line.trimStart() : line;
    const goesOn = isContinued(line) && (open.length > 0 || !/^\s*[#!]/.test(line));
    open.push(goesOn ? own.slice(0, -1) : own);
    if (goesOn) continue;
    found.push(open.join(""));
    open = [];
  }
  return [...found, open.join("")];
}

/** Two backslashes are one that is meant. */
function isContinued(line: string): boolean {
  let count = 0;
  while (line.charAt(line.length - 1 - count) === "\\") count++;
  return count % 2 === 1;
}
