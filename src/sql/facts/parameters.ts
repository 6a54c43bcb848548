// Printed by `npm run facts` from PostgreSQL 14 to 18.
export const parameters = `
bloom length integer 1 4096
brin autosummarize boolean
brin pages_per_range integer 1 131072
btree deduplicate_items boolean
btree fillfactor integer 10 100
gin fastupdate boolean
gin gin_pending_list_limit integer 64 2147483647
gist buffering enum
gist fillfactor integer 10 100
hash fillfactor integer 10 100
hnsw ef_construction integer 4 1000
hnsw m integer 2 100
ivfflat lists integer 1 32768
spgist fillfactor integer 10 100
`;
