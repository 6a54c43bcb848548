import{createRequire as requireFrom}from"node:module";const require=requireFrom(import.meta.url);
import{waysToSilence}from"./chunk-BG6ZL3DY.js";import{openFile}from"./chunk-GIJGUCS7.js";import{UsageError}from"./chunk-NROOVKMH.js";import{meant}from"./chunk-WPJ4EZZC.js";import"./chunk-GDPLVHBU.js";import"./chunk-RWSIKRPX.js";import"./chunk-GXYSKSZN.js";import path from"node:path";var largestPage=2**20;async function rulePage(words,rulesOf,home){let[id,...more]=words;if(more.length>0)throw new UsageError(`rule takes one id, not ${words.length}; leave ${more.join(" ")} out`);let page=id!==void 0&&/^[a-z0-9-]+$/.test(id)?pageOf(id,home):null;if(page!==null)return page;let rules=await rulesOf();if(id===void 0)return table(rules);let rule=rules.find(one=>one.id===id);if(!rule)throw new UsageError(`there is no rule "${id}"; ${meant(id,rules.map(one=>one.id))}`);let silence=waysToSilence(rule.id,"sql").join(`
`);return`# ${rule.id}

${rule.title}

${rule.why}

${rule.instead}

## To silence it

${silence}
`}function pageOf(id,home){let page=openFile(path.join(home,"rules",id,"README.md"),null,largestPage);return"bytes"in page?page.bytes.toString("utf8").replace(/^<!--.*-->\n+/,""):null}function table(rules){let width=Math.max(0,...rules.map(rule=>rule.id.length));return rules.map(rule=>`${rule.id.padEnd(width)}  ${rule.severity.padEnd(7)}  ${rule.title}
`).join("")}export{rulePage};
//# sourceMappingURL=rule-GPS74FJD.js.map
