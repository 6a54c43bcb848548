import{createRequire as requireFrom}from"node:module";const require=requireFrom(import.meta.url);
function commandsFor({says,commands}){if(commands)return commands;let[,only]=/^For (\w+)[:,] /.exec(says)??[];return only===void 0?null:[only]}export{commandsFor};
//# sourceMappingURL=chunk-MCJSDLS4.js.map
