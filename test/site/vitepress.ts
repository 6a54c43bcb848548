import { cpSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { rules } from "../../rules/index.ts";
import { measuredCards } from "../../src/check/measured/sign-findings.ts";
import { product } from "../../src/product.ts";
import { tools } from "../../src/read/registry.ts";
import { ownRepository } from "../print/owner.ts";
import { root } from "../print/place.ts";
import { guides, type SitePage, sitePages } from "./pages.ts";
import { grammars, standalonePage, writePlayground } from "./playground-files.ts";

const here = fileURLToPath(root);

/** Writes all that VitePress makes the site of. `base`: the path that it will be served below, "/" or "/indexwright/". */
export async function writeSources(folder: string, base: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  const inside = (...parts: string[]) => path.join(folder, ...parts);
  mkdirSync(inside(".vitepress"), { recursive: true });
  symlinkSync(path.join(here, "test/site/node_modules"), inside("node_modules"), "junction");
  cpSync(path.join(here, "src/site/theme"), inside(".vitepress/theme"), { recursive: true });
  await writePlayground(inside("public/playground"));
  writeFileSync(inside("public/playground-alone.html"), await standalonePage());
  for (const name of ["terminal.png", "page.png", "review.png", "apply.svg"])
    cpSync(path.join(here, ".github", name), inside("public", name));
  cpSync(path.join(here, "src/site/favicon.svg"), inside("public/favicon.svg"));
  const pages = sitePages();
  for (const page of pages) {
    mkdirSync(path.dirname(inside(page.path)), { recursive: true });
    writeFileSync(inside(page.path), pageText(page, base));
  }
  await build({
    entryPoints: [path.join(here, "test/site/links.ts")],
    outfile: inside(".vitepress/links.mjs"),
    format: "esm",
    platform: "node",
    bundle: true,
  });
  writeFileSync(inside(".vitepress/config.mjs"), configText(pages, base));
}

/** Braces and angle brackets of a page are text, and no template's. What it is to begin with stands in its head. */
function pageText({ path: place, source, text, live }: SitePage, base: string): string {
  const isPlayground = place === "playground.md";
  const head = {
    source,
    ...(isPlayground
      ? {
          sidebar: false,
          aside: false,
          pageClass: "iw-wide",
          grammars: grammars.map((name) => path.basename(name)),
        }
      : {}),
    ...(live ? { live } : {}),
    head: [["link", { rel: "stylesheet", href: `${base}playground/playground.css` }]],
  };
  const body = text.replace(/^<!-- (?:printed: [\w-]+|end|Printed by [^\n]*) -->\n/gm, "");
  return `---\n${JSON.stringify(head)}\n---\n\n::: v-pre\n${body.trim()}\n:::\n`;
}

function configText(pages: readonly SitePage[], base: string): string {
  const table = pages.map(({ source, path: place }) => [source, place]);
  const links = (entries: readonly (readonly [string, string])[]) =>
    entries.map(([text, link]) => ({ text, link }));
  const config = {
    title: "Indexwright",
    description: product.summary,
    lang: "en",
    base,
    outDir: "./dist",
    head: [["link", { rel: "icon", type: "image/svg+xml", href: `${base}favicon.svg` }]],
    cleanUrls: false,
    lastUpdated: false,
    themeConfig: {
      search: { provider: "local" },
      outline: [2, 3],
      nav: links([
        ["Guides", "/guides/pull-requests"],
        ["Rules", "/rules/"],
        ["Tools", "/tools/"],
        ["Comparison", "/comparison"],
        ["Playground", "/playground"],
      ]),
      sidebar: {
        "/guides/": links(guides.map(([, place, name]) => [name, `/${place.replace(/\.md$/, "")}`] as const)),
        "/rules/": links([
          ["The rules", "/rules/"],
          ...[...rules, ...measuredCards].map(({ id }) => [id, `/rules/${id}`] as const).sort(),
        ]),
        "/tools/": links([
          ["Migration tools", "/tools/"],
          ...tools.map(({ id, name }) => [name, `/tools/${id}`] as const),
        ]),
      },
    },
  };
  return `import { siteLink } from "./links.mjs";
const pages = new Map(${JSON.stringify(table)}.reverse());
const repository = ${JSON.stringify(ownRepository)};
/** Links of the repository's pages lead to the site's; what is no page there is a text. */
function withSiteLinks(md) {
  // Indented code is code as any other.
  md.renderer.rules.code_block = (tokens, at, ...more) => {
    tokens[at].info = "text";
    return md.renderer.rules.fence(tokens, at, ...more);
  };
  md.core.ruler.push("site-links", ({ tokens, env }) => {
    const { source } = env.frontmatter ?? {};
    for (const block of tokens) {
      const open = [];
      for (const token of block.children ?? []) {
        if (token.type === "image") {
          const image = /(?:^|\\/)([\\w-]+\\.(?:png|svg))$/.exec(token.attrGet("src") ?? "");
          if (image) token.attrSet("src", "/" + image[1]);
        }
        if (token.type === "link_open") {
          const link = siteLink(token.attrGet("href") ?? "", source, pages, repository);
          open.push(link === null);
          if (link === null) Object.assign(token, { tag: "span", type: "text_open", attrs: null });
          else token.attrSet("href", link);
        }
        if (token.type === "link_close" && open.pop()) Object.assign(token, { tag: "span", type: "text_close" });
      }
    }
  });
}
export default { ...${JSON.stringify(config)}, markdown: {
  html: false,
  // Those that everybody can read.
  theme: { light: "github-light-high-contrast", dark: "github-dark-high-contrast" },
  config: withSiteLinks,
} };
`;
}
