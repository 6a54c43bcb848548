import { Document, type Scalar, YAMLMap, YAMLSeq } from "yaml";
import type { DetectedRoot, DetectedRoots } from "../../programs/commands.ts";

/**
 * The configuration that `init` writes: what was detected, so that it stays so.
 * @param baseline the file of findings that are left out; null: none is
 * @param schema where an editor finds what may be written; null: nobody knows
 */
export function configuration(
  found: DetectedRoots,
  baseline: string | null = null,
  schema: string | null = null,
): string {
  // The YAML servers of editors look for this line, and for "=" after its first word.
  return `${schema === null ? "" : `# yaml-language-server: $schema=${schema}\n`}${written(found, baseline)}`;
}

function written({ roots, unread }: DetectedRoots, baseline: string | null): string {
  const document = new Document({});
  document.commentBefore =
    " Indexwright: what it reads, and how. `indexwright --help` names the options, src/config/README.md every key.";
  const map = document.contents as unknown as YAMLMap;
  if (roots.length === 0 && unread.length === 0) {
    const example = 'No migrations were found. Name their folders:\npaths: ["db/migrations"]';
    document.comment = example.replace(/^/gm, " ");
    return `${document.toString().replace(/^\{\}\n/m, "")}`;
  }
  const folders = new YAMLSeq<Scalar>();
  for (const { folder } of roots) folders.add(document.createNode(folder));
  // Left out, they would pass unseen.
  for (const { folder, tool } of unread)
    folders.add(noted(document, folder, `${tool}, which is not read: a change of it fails`));
  map.set("paths", folders);
  if (baseline !== null) map.set("baseline", baseline);
  const tools = [...new Set(roots.map((one) => one.tool))];
  if (tools.length === 0) return document.toString({ lineWidth: 0 });
  if (tools.length === 1) map.set("tool", noted(document, tools[0] ?? "", roots[0]?.why ?? ""));
  else map.set("overrides", overrides(document, roots));
  return document.toString({ lineWidth: 0 });
}

function overrides(document: Document, roots: readonly DetectedRoot[]): YAMLSeq<YAMLMap> {
  const list = new YAMLSeq<YAMLMap>();
  // The last that meets a path decides: what stands in another folder comes behind it.
  for (const { folder, tool, why } of roots.toSorted((a, b) => depthOf(a.folder) - depthOf(b.folder))) {
    const override = new YAMLMap();
    override.set("paths", document.createNode([folder], { flow: true }));
    override.set("tool", noted(document, tool, why));
    list.add(override);
  }
  return list;
}

function depthOf(folder: string): number {
  return folder === "." ? 0 : folder.split("/").length;
}

function noted(document: Document, word: string, why: string): Scalar {
  const node = document.createNode(word) as Scalar;
  node.comment = ` ${why.replace(/\s+/g, " ")}`;
  return node;
}
