import{createRequire as requireFrom}from"node:module";const require=requireFrom(import.meta.url);
import{withoutCommands}from"./chunk-VALHYOTF.js";import{visible,visibleLines}from"./chunk-GHL5CD6D.js";function line(text){return visible(text)}function lines(text){return visibleLines(text)}function terminalText(rows){return`${rows.map(withoutCommands).join(`
`)}
`}export{line,lines,terminalText};
//# sourceMappingURL=chunk-GXGSYWAA.js.map
