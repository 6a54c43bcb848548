import { button, element } from "./elements.ts";
import type { PlaygroundFile } from "./messages.ts";

interface FileTabsEvents {
  readonly opened: (at: number) => void;
  readonly added: () => void;
  readonly removed: (at: number) => void;
  readonly changed: (at: number, file: Partial<PlaygroundFile>) => void;
}

/** The files as tabs, and the open one's name and whether it is history. */
export function fileTabs(
  files: readonly PlaygroundFile[],
  open: number,
  events: FileTabsEvents,
): readonly HTMLElement[] {
  const tabs = files.map(({ path, history }, at) => {
    const name = path.replace(/^.*\//, "");
    const tab = button(history ? `${name} (history)` : name, () => events.opened(at), {
      role: "tab",
      "aria-selected": String(at === open),
      tabindex: at === open ? "0" : "-1",
      title: path,
    });
    tab.addEventListener("keydown", ({ key }) => {
      const step = key === "ArrowRight" ? 1 : key === "ArrowLeft" ? -1 : 0;
      if (step !== 0) events.opened((at + step + files.length) % files.length);
    });
    return tab;
  });
  return [
    element(
      "div",
      { class: "iw-tabs" },
      element("div", { role: "tablist", "aria-label": "Files" }, ...tabs),
      button("+ file", events.added, { "aria-label": "Add a file" }),
    ),
    fileFields(files, open, events),
  ];
}

function fileFields(files: readonly PlaygroundFile[], open: number, events: FileTabsEvents): HTMLElement {
  const { path = "", history = false } = files[open] ?? {};
  const name = element("input", { value: path, spellcheck: "false", autocomplete: "off" });
  name.addEventListener("change", () => events.changed(open, { path: name.value.trim() }));
  const box = element("input", { type: "checkbox", ...(history ? { checked: "" } : {}) });
  box.addEventListener("change", () => events.changed(open, { history: box.checked }));
  return element(
    "div",
    { class: "iw-fields" },
    element("label", { class: "iw-field iw-name" }, "Path ", name),
    element("label", { class: "iw-field" }, box, " history: it has run already"),
    ...(files.length > 1
      ? [button("Remove", () => events.removed(open), { "aria-label": "Remove this file" })]
      : []),
  );
}
