import{createRequire as requireFrom}from"node:module";const require=requireFrom(import.meta.url);
function isLockWait(wait){if(!wait)return!1;let{longestMs,baselineMs,crossCheck}=wait;return crossCheck?Math.min(longestMs,crossCheck.logMs)>10:longestMs>Math.max(25,3*baselineMs)}export{isLockWait};
//# sourceMappingURL=chunk-GORXVOAV.js.map
