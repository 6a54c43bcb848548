import{createRequire as requireFrom}from"node:module";const require=requireFrom(import.meta.url);
import{cleanedUp,openServer}from"./chunk-GFMP52CC.js";import"./chunk-QTAQDMDQ.js";import{NoServer,NotTakenAway,ServerError}from"./chunk-FC6EGEKV.js";import"./chunk-TOQLMRSI.js";import"./chunk-43NMTWUR.js";import"./chunk-SYMPT4SA.js";export{NoServer,NotTakenAway,ServerError,cleanedUp,openServer};
//# sourceMappingURL=server-A4EPHTQD.js.map
