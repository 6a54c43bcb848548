/** The oldest and the newest major that the printed facts were read from. */
const asked = { first: 14, last: 18 };

type Lines = readonly (readonly string[])[];

const kept = new Map<string, Map<number, Lines>>();

/**
 * The lines of a printed file (src/sql/facts) that hold for a major, split at blanks. A major that was never asked is
 * taken as the nearest that was. Read once for each major that a run is about.
 */
export function factsOf(text: string, postgres: number): Lines {
  const major = Math.min(Math.max(postgres, asked.first), asked.last);
  const majors = kept.get(text) ?? new Map<number, Lines>();
  kept.set(text, majors);
  const known = majors.get(major);
  if (known) return known;
  const made = text.split("\n").flatMap((line) => factOf(line, major));
  majors.set(major, made);
  return made;
}

function factOf(line: string, major: number): Lines {
  if (line === "") return [];
  const bound = line.lastIndexOf(" @");
  if (bound === -1) return [line.split(" ")];
  const [first = 0, last = 0] = line
    .slice(bound + 2)
    .split("-")
    .map(Number);
  return first <= major && major <= last ? [line.slice(0, bound).split(" ")] : [];
}

/** The facts by their first word, for look-ups by name. */
export function factsByName(text: string, postgres: number): ReadonlyMap<string, Lines> {
  const all = factsOf(text, postgres);
  const known = named.get(all);
  if (known) return known;
  const made = new Map<string, (readonly string[])[]>();
  for (const fact of all) {
    const name = fact[0] ?? "";
    const same = made.get(name);
    if (same) same.push(fact);
    else made.set(name, [fact]);
  }
  named.set(all, made);
  return made;
}

const named = new WeakMap<object, ReadonlyMap<string, Lines>>();

/** Every first word, on whichever major. */
export function namesIn(text: string): ReadonlySet<string> {
  return new Set(text.split("\n").flatMap((line) => (line === "" ? [] : [line.split(" ")[0] ?? ""])));
}
