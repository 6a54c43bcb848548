import{createRequire as requireFrom}from"node:module";const require=requireFrom(import.meta.url);
import{WithoutServer,stages}from"./chunk-WSXMCLJI.js";import"./chunk-BPKQLZ77.js";import"./chunk-SYMPT4SA.js";export{WithoutServer,stages};
//# sourceMappingURL=commands-FKOVT4WO.js.map
