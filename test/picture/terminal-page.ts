import { escaped } from "./page.ts";

const colors = new Map([
  ["1", "font-weight:700"],
  ["2", "opacity:.65"],
  ["31", "color:#ff7b72"],
  ["32", "color:#7ee787"],
  ["33", "color:#e3b341"],
  ["34", "color:#79c0ff"],
  ["35", "color:#d2a8ff"],
  ["36", "color:#76e3ea"],
]);

/** What a terminal shows, colours included, as a page. */
export function terminalPage(text: string): string {
  const parts = text.split("\u001b[");
  const drawn = parts.map((part, at) => {
    const end = at === 0 ? 0 : part.indexOf("m") + 1;
    const style = part.slice(0, Math.max(0, end - 1)).split(";");
    const inked = style.flatMap((code) => colors.get(code) ?? []);
    const shown = escaped(part.slice(end));
    return inked.length === 0 ? shown : `<span style="${inked.join(";")}">${shown}</span>`;
  });
  const look =
    "margin:0;padding:20px;background:#0d1117;color:#e6edf3;font:13px/1.4 DejaVu Sans Mono,monospace";
  return `<!doctype html><meta charset="utf-8"><body style="margin:0;background:#0d1117"><pre style="${look}">${drawn.join("")}</pre>`;
}
