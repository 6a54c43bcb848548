import type { Finding } from "../../types.ts";
import { line } from "../escape/terminal.ts";
import { placeText } from "../order.ts";
import { wrap } from "../prose.ts";
import { plural } from "../verdict.ts";
import { findingRows } from "./finding.ts";
import type { Sheet } from "./sheet.ts";

/** As many of one rule are shown in full; more are a list. */
const few = 2;
const most = 8;

/** Notices, rule by rule: they are worth knowing, not worth a page each. */
export function noticeSections(
  notices: readonly Finding[],
  sheet: Sheet,
  said: Set<string>,
): readonly (readonly string[])[] {
  const rules = new Map<string, Finding[]>();
  for (const notice of notices) rules.set(notice.rule, [...(rules.get(notice.rule) ?? []), notice]);
  return [...rules.values()].flatMap((all) =>
    all.length <= few ? all.map((one) => findingRows(one, sheet, said)) : [listed(all, sheet)],
  );
}

function listed(all: readonly Finding[], { paint, measure }: Sheet): readonly string[] {
  const [first] = all;
  if (!first) return [];
  const label = paint.severity.notice(`notice[${line(first.rule)}]`);
  const shown = all
    .slice(0, most)
    .flatMap((notice) =>
      wrap(line(`${placeText(notice)}: ${notice.message}`), measure - 6).map((row, at) =>
        at === 0 ? `  ${row}` : `      ${row}`,
      ),
    );
  const why = wrap(line(first.why), measure - 9).map((row, at) =>
    at === 0 ? `  ${paint.bold("why:")} ${row}` : `       ${row}`,
  );
  const more = all.length - most;
  return [
    label + paint.bold(`: ${plural(all.length, "place")}`),
    ...shown,
    ...(more > 0 ? [`  … and ${more} more`] : []),
    ...why,
  ];
}
