import{createRequire as requireFrom}from"node:module";const require=requireFrom(import.meta.url);
import{cell,fence,paragraph}from"./chunk-565BUHCI.js";import"./chunk-GHL5CD6D.js";import"./chunk-GXYSKSZN.js";function runbookMarkdown({title,version,sections}){return`${[`# ${paragraph(title)}`,`Written by Indexwright ${version}.`,...sections.flatMap(({title:name,blocks},at)=>[`## ${at+1}. ${paragraph(name)}`,...blocks.map(blockText)])].join(`

`)}
`}function blockText(block){switch(block.kind){case"heading":return`### ${paragraph(block.text)}`;case"text":return paragraph(block.text);case"list":return block.items.map(item=>`- ${paragraph(item)}`).join(`
`);case"boxes":return block.items.map(item=>`- [ ] ${paragraph(item)}`).join(`
`);case"code":return fence(block.text,block.language);case"table":return[block.head,block.head.map(()=>"---"),...block.rows].map((cells,at)=>`| ${cells.map(words=>at===1?words:cell(words)).join(" | ")} |`).join(`
`)}}export{runbookMarkdown};
//# sourceMappingURL=markdown-DNCU4UV4.js.map
