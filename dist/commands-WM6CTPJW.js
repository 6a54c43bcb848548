import{createRequire as requireFrom}from"node:module";const require=requireFrom(import.meta.url);
import{WithoutServer,stages}from"./chunk-7KOT3CWH.js";import"./chunk-BPKQLZ77.js";import"./chunk-SYMPT4SA.js";export{WithoutServer,stages};
//# sourceMappingURL=commands-WM6CTPJW.js.map
