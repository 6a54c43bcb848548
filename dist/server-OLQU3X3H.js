import{createRequire as requireFrom}from"node:module";const require=requireFrom(import.meta.url);
import{NoServer,NotTakenAway,ServerError,cleanedUp,openServer}from"./chunk-G236HC3Z.js";import"./chunk-TOQLMRSI.js";import"./chunk-43NMTWUR.js";import"./chunk-SYMPT4SA.js";export{NoServer,NotTakenAway,ServerError,cleanedUp,openServer};
//# sourceMappingURL=server-OLQU3X3H.js.map
