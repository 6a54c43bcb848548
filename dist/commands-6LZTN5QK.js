import{createRequire as requireFrom}from"node:module";const require=requireFrom(import.meta.url);
import{WithoutServer,stages}from"./chunk-QYU7YDGP.js";import"./chunk-NROOVKMH.js";import"./chunk-GXYSKSZN.js";export{WithoutServer,stages};
//# sourceMappingURL=commands-6LZTN5QK.js.map
