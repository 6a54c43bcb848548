import{createRequire as requireFrom}from"node:module";const require=requireFrom(import.meta.url);
import{WithoutServer,stages}from"./chunk-KL4P4W7N.js";import"./chunk-NROOVKMH.js";import"./chunk-GXYSKSZN.js";export{WithoutServer,stages};
//# sourceMappingURL=commands-54RQLPQM.js.map
