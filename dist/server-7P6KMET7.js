import{createRequire as requireFrom}from"node:module";const require=requireFrom(import.meta.url);
import{cleanedUp,openServer}from"./chunk-I4G3J5PB.js";import"./chunk-PAYDZAGS.js";import{NoServer,NotTakenAway,ServerError}from"./chunk-FC6EGEKV.js";import"./chunk-LPJ5NENW.js";import"./chunk-43NMTWUR.js";import"./chunk-GXYSKSZN.js";export{NoServer,NotTakenAway,ServerError,cleanedUp,openServer};
//# sourceMappingURL=server-7P6KMET7.js.map
