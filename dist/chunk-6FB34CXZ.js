import{createRequire as requireFrom}from"node:module";const require=requireFrom(import.meta.url);
var encoder=new TextEncoder;function byteLength(text){return encoder.encode(text).length}export{byteLength};
//# sourceMappingURL=chunk-6FB34CXZ.js.map
