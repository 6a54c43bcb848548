import{createRequire as requireFrom}from"node:module";const require=requireFrom(import.meta.url);
import{WithoutServer,stages}from"./chunk-5PBEOL45.js";import"./chunk-NROOVKMH.js";import"./chunk-GXYSKSZN.js";export{WithoutServer,stages};
//# sourceMappingURL=commands-WPU2FRCD.js.map
