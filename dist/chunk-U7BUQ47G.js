import{createRequire as requireFrom}from"node:module";const require=requireFrom(import.meta.url);
function size(bytes){let units=["bytes","kB","MB","GB","TB"],at=0,left=bytes;for(;Math.round(left)>=1024&&at<units.length-1;at++)left/=1024;let rounded=Math.round(left);return rounded===1&&at===0?"1 byte":`${rounded} ${units[at]}`}export{size};
//# sourceMappingURL=chunk-U7BUQ47G.js.map
