import{createRequire as requireFrom}from"node:module";const require=requireFrom(import.meta.url);
import{WithoutServer,stages}from"./chunk-T3EJMTOD.js";import"./chunk-NROOVKMH.js";import"./chunk-GXYSKSZN.js";export{WithoutServer,stages};
//# sourceMappingURL=commands-O3C7DUKT.js.map
