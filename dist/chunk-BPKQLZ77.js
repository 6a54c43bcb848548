import{createRequire as requireFrom}from"node:module";const require=requireFrom(import.meta.url);
var UsageError=class extends Error{name="UsageError"},PathError=class extends UsageError{name="PathError"};export{UsageError,PathError};
//# sourceMappingURL=chunk-BPKQLZ77.js.map
