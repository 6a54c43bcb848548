import{createRequire as requireFrom}from"node:module";const require=requireFrom(import.meta.url);
import{visible,visibleLines}from"./chunk-GHL5CD6D.js";var BREAK="\u200B",LONGEST=4096;function withoutCommands(line){return line.replaceAll("##[",`##${BREAK}[`).replace(/^\s*(?=::)/,`$&${BREAK}`)}function logLine(text){return withoutCommands(visible(text))}function data(text){return cut(visibleLines(text).map(withoutCommands).join(`
`)).replaceAll("%","%25").replaceAll("\r","%0D").replaceAll(`
`,"%0A")}function property(text){let parts=text.split(/([\r\n])/).map((part,at)=>at%2?part:visible(part));return withoutCommands(parts.join("")).replaceAll("%","%25").replaceAll("\r","%0D").replaceAll(`
`,"%0A").replaceAll(":","%3A").replaceAll(",","%2C")}function cut(text){return text.length<=LONGEST?text:`${text.slice(0,LONGEST-1).replace(/[\ud800-\udbff]$/,"")}\u2026`}export{withoutCommands,logLine,data,property};
//# sourceMappingURL=chunk-VALHYOTF.js.map
