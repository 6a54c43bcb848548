import{createRequire as requireFrom}from"node:module";const require=requireFrom(import.meta.url);
import{WithoutServer,stages}from"./chunk-V4EWS34C.js";import"./chunk-NROOVKMH.js";import"./chunk-SYMPT4SA.js";export{WithoutServer,stages};
//# sourceMappingURL=commands-UGCWSM7J.js.map
