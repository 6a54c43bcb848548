import{createRequire as requireFrom}from"node:module";const require=requireFrom(import.meta.url);
function size(bytes){let units=["bytes","kB","MB","GB"],at=0,left=bytes;for(;left>=1024&&at<units.length-1;at++)left/=1024;return`${Math.round(left)} ${units[at]}`}export{size};
//# sourceMappingURL=chunk-7PX6Q3UB.js.map
