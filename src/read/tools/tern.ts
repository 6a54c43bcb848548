import type { Advice, Direction, MarkerTrouble, SourceFile, Span } from "../../types.ts";
import type { Folder } from "../evidence/folder.ts";
import { fileNameOf } from "../evidence/path.ts";
import { claimBySections } from "../text/claims.ts";
import { linesOf } from "../text/lines.ts";
import { byNumber, versionNumber } from "../text/order.ts";
import { rewrite, trouble } from "../text/trouble.ts";
import type { Claim, Part, Tool, VersionParts } from "../tool.ts";
import { countedBy } from "../writing/next-name.ts";

// jackc/tern, migrate/migrate.go, v2.
const NAME = /^(\d+)_.+\.sql$/;
const BORDER = "---- create above / drop below ----";
const MARKER = "---- tern: disable-tx ----";
const EXACT = /^---- tern: disable-tx ----$/m;
const LOOKS = /^\s*-{2,}\s*tern\s*:\s*disable[-_\s]*tx\b.*$/i;

const ADVICE: Advice = {
  alone: `add the line \`${MARKER}\` to that half of the file, with nothing before or after it`,
  several: true,
  marker: MARKER,
};

export const tern: Tool = {
  id: "tern",
  name: "tern",
  commands: [["tern", "migrate"]],
  aliases: ["jackc/tern"],
  recorded: true,
  versioned: {
    by: ({ path }) => versionNumber(NAME.exec(fileNameOf(path))?.[1]),
    effect: "stops before it runs anything: duplicate migration",
  },
  optOut: [/^---- tern: disable-tx ----$/gm],
  sections: /^---- create above \/ drop below ----/gm,
  writing: {
    ...countedBy(/\.sql$/),
    files: ({ path, up, down, outside }) => {
      const half = (text: string, isOut: boolean) => (isOut ? `${MARKER}\n${text}` : text);
      const back = down === null ? "" : `\n${BORDER}\n\n${half(down, outside.down)}`;
      return [{ path, text: half(up, outside.up) + back }];
    },
    optOut: (file, direction) => [{ ...file, text: withoutTransaction(file.text, direction) }],
  },
  claim,
  read: (root) =>
    root.sql
      .filter((file) => NAME.test(fileNameOf(file.path)))
      .sort((a, b) => byNumber(numberIn(a), numberIn(b)))
      .map(stepOf),
  one: (file) => [stepOf(file)],
  leaves: () => "its name is not <number>_<title>.sql",
};

function numberIn({ path }: SourceFile): string {
  return NAME.exec(fileNameOf(path))?.[1] ?? "";
}

function claim(folder: Folder): Claim | null {
  const config = folder.above.map((at) => at.file("tern.conf")).find((file) => file !== null);
  const named = folder.sql.filter((file) => NAME.test(fileNameOf(file.path)));
  if (config && named.length > 0)
    return {
      root: folder.path,
      ground: "config",
      evidence: config.path,
      why: config.path,
      files: named.length,
    };
  const bears = (text: string) => text.includes(BORDER) || EXACT.test(text);
  return claimBySections(folder, bears, BORDER, () => undefined);
}

function stepOf(file: SourceFile): VersionParts {
  const border = file.text.indexOf(BORDER);
  const up: Span = [0, border < 0 ? file.text.length : border];
  const down: Span | null = border < 0 ? null : [border + BORDER.length, file.text.length];
  const isThere = down !== null && file.text.slice(...down).trim() !== "";
  const make = (direction: Direction, span: Span): Part => {
    const isOut = EXACT.test(file.text.slice(...span));
    return {
      ...{ file, span, direction, advice: ADVICE },
      // Without a transaction tern cuts the half into statements; within one it sends it whole.
      ...(isOut ? {} : { pieces: [span] }),
      execution: isOut ? "autocommit" : "transaction",
      why: isOut
        ? `the line \`${MARKER}\` stands in this half of the file`
        : `tern wraps each half of the file in a transaction, and this one has no line \`${MARKER}\``,
      rollback: {
        ...{ place: "section", present: isThere, where: `the part below \`${BORDER}\``, heading: BORDER },
        unwritten: { execution: "transaction", advice: ADVICE },
      },
      markers: troublesOf(file, span),
    };
  };
  return { up: [make("up", up)], down: down && isThere ? [make("down", down)] : [] };
}

/** A blank behind it, or "\r", and the line is a comment. */
function troublesOf(file: SourceFile, span: Span): readonly MarkerTrouble[] {
  return linesOf(file.text, span)
    .filter((line) => LOOKS.test(line.text) && !EXACT.test(line.text))
    .map((line) =>
      trouble(
        line.span,
        `tern does not read \`${line.text.trim()}\``,
        "the line is compared letter by letter; with anything else in it the file runs in a transaction",
        `write \`${MARKER}\` alone on its line`,
        rewrite(file, line.span, MARKER, true),
      ),
    );
}

/** The marker as a line of the half that goes that way. */
function withoutTransaction(text: string, direction: Direction): string {
  const border = text.indexOf(BORDER);
  if (direction === "up")
    return EXACT.test(text.slice(0, border < 0 ? undefined : border)) ? text : `${MARKER}\n${text}`;
  const from = border + BORDER.length;
  return border < 0 || EXACT.test(text.slice(from))
    ? text
    : `${text.slice(0, from)}\n${MARKER}${text.slice(from)}`;
}
