import{createRequire as requireFrom}from"node:module";const require=requireFrom(import.meta.url);
import{cleanedUp,openServer}from"./chunk-6BSROUCL.js";import"./chunk-F6WF4244.js";import{NoServer,NotTakenAway,ServerError}from"./chunk-FC6EGEKV.js";import"./chunk-LPJ5NENW.js";import"./chunk-43NMTWUR.js";import"./chunk-SYMPT4SA.js";export{NoServer,NotTakenAway,ServerError,cleanedUp,openServer};
//# sourceMappingURL=server-REIYU7T7.js.map
