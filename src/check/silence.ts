import { positionAt } from "../sql/offsets.ts";
import type { Finding, Ignored, SourceFile, Span } from "../types.ts";
import { type Directive, directivesOf } from "./directive.ts";
import type { Draft } from "./rule.ts";

export interface Silenced {
  readonly findings: readonly Finding[];
  readonly ignored: readonly Ignored[];
  /** Directives that have no reason, name no rule, or silence nothing. */
  readonly ineffective: readonly (Draft & { readonly file: SourceFile })[];
}

/** The statements of one file, for the directives in it. */
export interface Stretches {
  readonly file: SourceFile;
  readonly spans: Span[];
}

/** Applies the ignore directives of the files to their findings. */
export function silence(
  findings: readonly Finding[],
  files: readonly Stretches[],
  known: ReadonlySet<string>,
): Silenced {
  const kept: Finding[] = [];
  const ignored: Ignored[] = [];
  const used = new Set<Directive>();
  const places = new Map(files.map((one) => [one.file, placed(one)] as const));
  for (const finding of findings) {
    const found = places.get(finding.file)?.find((one) => covers(one, finding));
    if (!found) kept.push(finding);
    else {
      used.add(found.directive);
      ignored.push({ ...finding, reason: found.directive.reason, directiveLine: found.directive.line });
    }
  }
  const ineffective = [...places].flatMap(([file, all]) =>
    all.flatMap(({ directive }) => complaint(directive, file, used.has(directive), known)),
  );
  return { findings: kept, ignored, ineffective };
}

interface Placed {
  readonly directive: Directive;
  /** What it covers: the statement that follows, or null for the file. */
  readonly target: Span | null;
}

function placed({ file, spans }: Stretches): readonly Placed[] {
  const directives = directivesOf(file);
  const ordered = directives.length === 0 ? [] : [...spans].sort((a, b) => a[0] - b[0]);
  return directives.map((directive) => ({
    directive,
    target: directive.wholeFile ? null : (ordered.find(([, end]) => end > directive.span[0]) ?? [-1, -1]),
  }));
}

function covers({ directive, target }: Placed, finding: Finding): boolean {
  if (directive.reason === "" || !directive.rules.includes(finding.rule)) return false;
  return target === null || (target[0] <= finding.span[0] && finding.span[1] <= target[1]);
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
