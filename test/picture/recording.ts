/** What a program has written to a terminal, with the time at which it came, in milliseconds. */
export interface Frame {
  readonly at: number;
  readonly text: string;
}

interface ScreenLine {
  readonly at: number;
  readonly text: string;
}

const ESCAPE = "\u001b[";
const LINE = 18;
const COLUMN = 7.8;
const GUTTER = 56;
const HEAD = 34;

const inks = new Map([
  ["1", "font-weight:700"],
  ["2", "opacity:.65"],
  ["31", "fill:#ff7b72"],
  ["32", "fill:#7ee787"],
  ["33", "fill:#e3b341"],
  ["34", "fill:#79c0ff"],
  ["35", "fill:#d2a8ff"],
]);

/** The lines of a program that only ever adds some; each counts from when it was whole. */
export function linesOf(frames: readonly Frame[]): readonly ScreenLine[] {
  const lines: ScreenLine[] = [];
  let rest = "";
  for (const { at, text } of frames) {
    const parts = (rest + text).replaceAll("\r", "").split("\n");
    rest = parts.pop() ?? "";
    lines.push(...parts.map((part) => ({ at, text: part })));
  }
  return rest === "" ? lines : [...lines, { at: frames.at(-1)?.at ?? 0, text: rest }];
}

export interface Screen {
  readonly columns: number;
  readonly rows: number;
  /** How many times as fast it is shown. */
  readonly speed: number;
  readonly title: string;
}

/** How long the end stays before it begins again. */
const STILL_MS = 6000;

/**
 * A recording as a picture that moves by its own styles, and shows its end where nothing moves. Each line appears when it came, with
 * that time before it; the screen goes up once it is full.
 */
export function recordingSvg(frames: readonly Frame[], { columns, rows, speed, title }: Screen): string {
  const lines = linesOf(frames);
  const lasting = (lines.at(-1)?.at ?? 0) / speed + STILL_MS;
  const share = (at: number): string => ((100 * at) / speed / lasting).toFixed(2);
  const appears = lines.map(
    ({ at }, number) =>
      `@keyframes l${number}{0%{opacity:0}${share(at)}%,100%{opacity:1}}.l${number}{animation:l${number} ${lasting}ms step-end infinite}`,
  );
  const up = (count: number): string => `transform:translateY(${-LINE * Math.max(0, count - rows)}px)`;
  const scrolled = lines.map(({ at }, number) => `${share(at)}%{${up(number + 1)}}`);
  const scroll = `@keyframes s{0%{${up(0)}}${scrolled.join("")}100%{${up(lines.length)}}}.s{${up(lines.length)};animation:s ${lasting}ms step-end infinite}`;
  const width = Math.ceil(GUTTER + columns * COLUMN + 20);
  const height = HEAD + rows * LINE + 12;
  const texts = lines.map(
    ({ at, text }, number) =>
      `<g class="l${number}"><text class="t" x="${GUTTER - 12}" y="${(number + 1) * LINE}">${clock(at)}</text><text x="${GUTTER}" y="${(number + 1) * LINE}">${spans(text)}</text></g>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escapedXml(title)}">
<style>text{font:13px "DejaVu Sans Mono",Menlo,Consolas,monospace;fill:#e6edf3;white-space:pre}.t{fill:#7d8590;text-anchor:end}.h{fill:#7d8590}
${appears.join("\n")}
${scroll}
@media (prefers-reduced-motion:reduce){*{animation:none!important}}</style>
<rect width="${width}" height="${height}" rx="8" fill="#0d1117"/><text class="h" x="${GUTTER}" y="22">${escapedXml(title)}</text>
<svg y="${HEAD}" width="${width}" height="${rows * LINE + 6}" overflow="hidden"><g class="s">
${texts.join("\n")}
</g></svg></svg>
`;
}

function clock(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

function spans(text: string): string {
  return text
    .split(ESCAPE)
    .map((part, at) => {
      const end = at === 0 ? 0 : part.indexOf("m") + 1;
      const style = part.slice(0, Math.max(0, end - 1)).split(";");
      const inked = style.flatMap((code) => inks.get(code) ?? []);
      const shown = escapedXml(part.slice(end));
      if (shown === "") return "";
      return inked.length === 0 ? shown : `<tspan style="${inked.join(";")}">${shown}</tspan>`;
    })
    .join("");
}

function escapedXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
