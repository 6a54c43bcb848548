import{createRequire as requireFrom}from"node:module";const require=requireFrom(import.meta.url);
function record(value){return typeof value=="object"&&value!==null&&!Array.isArray(value)?value:{}}function stringOf(value){return typeof value=="string"?value:null}function listOf(value){return Array.isArray(value)?value:[]}function parsedJson(source){if(source===void 0)return null;try{return record(JSON.parse(source.replace(/^\uFEFF/,"")))}catch{return null}}export{record,stringOf,listOf,parsedJson};
//# sourceMappingURL=chunk-VF3JQSWA.js.map
