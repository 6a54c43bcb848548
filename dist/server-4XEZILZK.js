import{createRequire as requireFrom}from"node:module";const require=requireFrom(import.meta.url);
import{NoServer,NotTakenAway,ServerError,cleanedUp,openServer}from"./chunk-HSIOUCCH.js";import"./chunk-TOQLMRSI.js";import"./chunk-43NMTWUR.js";import"./chunk-SYMPT4SA.js";export{NoServer,NotTakenAway,ServerError,cleanedUp,openServer};
//# sourceMappingURL=server-4XEZILZK.js.map
