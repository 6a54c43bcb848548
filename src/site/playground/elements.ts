/** An element with its attributes and what stands in it: texts are texts, whoever wrote them. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>> = {},
  ...inside: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...inside);
  return made;
}

export function button(
  words: string,
  pressed: () => void,
  attributes: Readonly<Record<string, string>> = {},
) {
  const made = element("button", { type: "button", ...attributes }, words);
  made.addEventListener("click", pressed);
  return made;
}

/** A choice with its label, of values and the words for them. */
export function choice(
  label: string,
  options: readonly (readonly [value: string, words: string])[],
  chosen: (value: string) => void,
): { readonly field: HTMLElement; readonly select: HTMLSelectElement } {
  const select = element(
    "select",
    {},
    ...options.map(([value, words]) => element("option", { value }, words)),
  );
  select.addEventListener("change", () => chosen(select.value));
  return { field: element("label", { class: "iw-field" }, `${label} `, select), select };
}

/** A sentence in which `…` is code. */
export function sentence(text: string): readonly (Node | string)[] {
  return text.split(/(`[^`]+`)/).map((part, at) => (at % 2 ? element("code", {}, part.slice(1, -1)) : part));
}
