import{createRequire as requireFrom}from"node:module";const require=requireFrom(import.meta.url);
function table(entries){return new Map(Object.entries(entries))}function lookup(object,name){return Object.hasOwn(object,name)?object[name]:void 0}export{table,lookup};
//# sourceMappingURL=chunk-43NMTWUR.js.map
