import{createRequire as requireFrom}from"node:module";const require=requireFrom(import.meta.url);
import{WithoutServer,stages}from"./chunk-SEXPNI4W.js";import"./chunk-NROOVKMH.js";import"./chunk-GXYSKSZN.js";export{WithoutServer,stages};
//# sourceMappingURL=commands-JQ46EDR6.js.map
