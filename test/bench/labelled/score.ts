/** A hazard that somebody who read the file has written down, by rule and line. */
export interface Label {
  readonly rule: string;
  readonly line: number;
}

export interface LabelledFile {
  readonly path: string;
  /** Errors and warnings alone; empty for a file that is right. */
  readonly expected: readonly Label[];
}

export interface Labelled {
  /** As GitHub names it. */
  readonly repository: string;
  readonly commit: string;
  readonly files: readonly LabelledFile[];
}

interface Stretch {
  readonly line: number;
  readonly endLine: number;
}

/** What of a finding in a JSON report counts. */
export interface Said extends Stretch {
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  readonly file: string;
  readonly places?: readonly Stretch[];
}

export interface Score {
  readonly found: readonly Label[];
  readonly missed: readonly Label[];
  /** Errors and warnings at no place that bears a label of their rule. */
  readonly falseAlarms: readonly Said[];
}

/** A finding stands at every line of its statement, and of those that it names besides. */
export function scoreOf(expected: readonly Label[], findings: readonly Said[]): Score {
  const loud = findings.filter(({ severity }) => severity !== "notice");
  const hits = (label: Label) => loud.some((said) => covers(said, label));
  return {
    found: expected.filter(hits),
    missed: expected.filter((label) => !hits(label)),
    falseAlarms: loud.flatMap((said) => unlabelled(said, expected)),
  };
}

function covers(said: Said, { rule, line }: Label): boolean {
  return said.rule === rule && stretches(said).some((one) => one.line <= line && line <= one.endLine);
}

/** One for each of its places without a label. */
function unlabelled(said: Said, expected: readonly Label[]): readonly Said[] {
  return stretches(said)
    .map(({ line, endLine }) => ({ ...said, line, endLine, places: [] }))
    .filter((one) => !expected.some((label) => covers(one, label)));
}

function stretches({ line, endLine, places }: Said): readonly Stretch[] {
  return [{ line, endLine }, ...(places ?? [])];
}
