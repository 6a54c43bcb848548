import { positionAt } from "../text/offsets.ts";
import type { Finding, IgnoredFinding, SourceFile, Span } from "../types.ts";
import { type Directive, directivesOf } from "./ignore-directive.ts";
import type { Draft } from "./rule.ts";

export interface SilencedFindings {
  readonly findings: readonly Finding[];
  readonly ignored: readonly IgnoredFinding[];
  /** Directives that have no reason, name no rule, or silence nothing. */
  readonly ineffective: readonly (Draft & { readonly file: SourceFile })[];
}

/** The statements of one file, for the directives in it. */
export interface Stretches {
  readonly file: SourceFile;
  readonly spans: Span[];
  /** Its comments, where they are not SQL's. */
  readonly comments?: readonly Span[];
}

/**
 * Applies the ignore directives of the files to their findings. `known`: the rules that there are; `elsewhere`: those of
 * them that find nothing here, so that nobody can tell what a directive for them silences.
 */
export function silence(
  findings: readonly Finding[],
  files: readonly Stretches[],
  known: ReadonlySet<string>,
  elsewhere: ReadonlySet<string> = new Set(),
): SilencedFindings {
  const kept: Finding[] = [];
  const ignored: IgnoredFinding[] = [];
  const used = new Set<Directive>();
  const places = new Map(files.map((one) => [one.file, placed(one)] as const));
  for (const finding of findings) {
    const found = places.get(finding.file)?.covering(finding);
    if (!found) kept.push(finding);
    else {
      used.add(found.directive);
      ignored.push({ ...finding, reason: found.directive.reason, directiveLine: found.directive.line });
    }
  }
  const ineffective = [...places].flatMap(([file, { all }]) =>
    all.flatMap(({ directive }) =>
      complaint(directive, file, used.has(directive) || isFor(directive, elsewhere), known),
    ),
  );
  return { findings: kept, ignored, ineffective };
}

interface PlacedDirective {
  readonly directive: Directive;
  /** What it covers: the statement that follows, or null for the file. */
  readonly target: Span | null;
}

/** Of a directive that no statement follows; past all others, so that targets rise. */
const nowhere: Span = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];

interface Directives {
  readonly all: readonly PlacedDirective[];
  /** The first directive that silences a finding. */
  readonly covering: (finding: Finding) => PlacedDirective | undefined;
}

const undirected: Directives = { all: [], covering: () => undefined };

/** Directives and statements are walked together, and found again by their target: a file may have thousands of both. */
function placed({ file, spans, comments }: Stretches): Directives {
  const directives = directivesOf(file, comments);
  const ordered = directives.length === 0 ? [] : [...spans].sort((a, b) => a[0] - b[0]);
  let next = 0;
  const all = directives.map((directive): PlacedDirective => {
    if (directive.wholeFile) return { directive, target: null };
    while ((ordered[next]?.[1] ?? Number.POSITIVE_INFINITY) <= directive.span[0]) next++;
    return { directive, target: ordered[next] ?? nowhere };
  });
  if (all.length === 0) return undirected;
  const whole = all.filter((one) => one.target === null);
  const single = all.filter((one) => one.target !== null);
  return {
    all,
    covering: (finding) => {
      const found = [whole, near(single, finding)].flatMap(
        (some) => some.find((one) => covers(one, finding)) ?? [],
      );
      return found.toSorted((a, b) => a.directive.span[0] - b.directive.span[0])[0];
    },
  };
}

/** The directives whose statement is the last to begin at or before the finding; targets rise, and do not overlap. */
function near(single: readonly PlacedDirective[], { span }: Finding): readonly PlacedDirective[] {
  const startOf = (at: number) => single[at]?.target?.[0] ?? Number.POSITIVE_INFINITY;
  let low = 0;
  let high = single.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (startOf(middle) <= span[0]) low = middle + 1;
    else high = middle;
  }
  let first = low;
  while (first > 0 && startOf(first - 1) === startOf(low - 1)) first--;
  return single.slice(first, low);
}

function covers({ directive, target }: PlacedDirective, finding: Finding): boolean {
  if (directive.reason === "" || !directive.rules.includes(finding.rule)) return false;
  return target === null || (target[0] <= finding.span[0] && finding.span[1] <= target[1]);
}

function isFor({ reason, rules }: Directive, some: ReadonlySet<string>): boolean {
  return reason !== "" && rules.some((rule) => some.has(rule));
}

function complaint(
  directive: Directive,
  file: SourceFile,
  used: boolean,
  known: ReadonlySet<string>,
): readonly (Draft & { readonly file: SourceFile })[] {
  const text = file.text.slice(...directive.span).trim();
  const unknown = directive.rules.find((rule) => !known.has(rule));
  const { line } = positionAt(file, directive.span[0]);
  if (used && unknown === undefined) return [];
  const message =
    directive.rules.length === 0
      ? `\`${text}\` names no rule, so it silences nothing`
      : unknown !== undefined
        ? `there is no rule ${unknown}, so the directive on line ${line} silences nothing of that name`
        : directive.reason === ""
          ? `the directive for ${directive.rules.join(", ")} gives no reason, so it silences nothing`
          : `the directive for ${directive.rules.join(", ")} silences nothing here`;
  return [{ file, span: directive.span, message }];
}
