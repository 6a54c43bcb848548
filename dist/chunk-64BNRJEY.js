import{createRequire as requireFrom}from"node:module";const require=requireFrom(import.meta.url);
function schemaAfter({unit,index}){let{migration,version,statements}=unit,next=statements[index+1];if(next)return next.schema;let units=migration.direction==="up"?version.up:version.down;return units[units.indexOf(unit)+1]?.statements[0]?.schema??(migration.direction==="up"?version.after:version.afterDown??version.after)}export{schemaAfter};
//# sourceMappingURL=chunk-64BNRJEY.js.map
