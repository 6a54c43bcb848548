import path from "node:path";

/** Files of the repository that are pages of the site: where they are written, and where they lie there. */
export type PageTable = ReadonlyMap<string, string>;

/**
 * Where a link of a page leads on the site: to another page, else to the file where the project lives; null: nowhere that
 * a reader of the site could go.
 */
export function siteLink(
  link: string,
  source: string,
  pages: PageTable,
  repository: string | null,
): string | null {
  if (/^(?:[a-z]+:|#)/i.test(link)) return link;
  const [file = "", fragment] = link.split("#");
  const place = path.posix.normalize(path.posix.join(path.posix.dirname(source), file));
  const page = pages.get(place) ?? pages.get(`${place.replace(/\/$/, "")}/README.md`);
  if (page !== undefined)
    return `/${page.replace(/(?:(?<=^|\/)index)?\.md$/, "")}${fragment === undefined ? "" : `#${fragment}`}`;
  return repository === null || place.startsWith("..")
    ? null
    : `https://github.com/${repository}/blob/main/${place}`;
}
