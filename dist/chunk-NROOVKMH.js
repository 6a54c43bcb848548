import{createRequire as requireFrom}from"node:module";const require=requireFrom(import.meta.url);
var UsageError=class extends Error{name="UsageError";sentences;constructor(message,more=[]){super(message);let left=more.length-19,rest=left>0?[`and ${left} more such mistakes`]:[];this.sentences=[message,...more.slice(0,19),...rest]}},PathError=class extends UsageError{name="PathError"};export{UsageError,PathError};
//# sourceMappingURL=chunk-NROOVKMH.js.map
