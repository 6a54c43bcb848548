import{createRequire as requireFrom}from"node:module";const require=requireFrom(import.meta.url);
import{WithoutServer,stages}from"./chunk-IPA5A6BF.js";import"./chunk-NROOVKMH.js";import"./chunk-SYMPT4SA.js";export{WithoutServer,stages};
//# sourceMappingURL=commands-XWFPXF2Y.js.map
