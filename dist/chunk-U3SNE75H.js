import{createRequire as requireFrom}from"node:module";const require=requireFrom(import.meta.url);
var commandNames=["lint","prove","fix","sql","workload","statistics","preflight","verify","apply","rollback","health","runbook","rule","init","lsp","completion"];export{commandNames};
//# sourceMappingURL=chunk-U3SNE75H.js.map
