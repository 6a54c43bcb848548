import{createRequire as requireFrom}from"node:module";const require=requireFrom(import.meta.url);
import{WithoutServer,stages}from"./chunk-P74ZKXO4.js";import"./chunk-BPKQLZ77.js";import"./chunk-SYMPT4SA.js";export{WithoutServer,stages};
//# sourceMappingURL=commands-JMP2ZYHX.js.map
