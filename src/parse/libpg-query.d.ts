declare module "libpg-query/wasm/libpg-query.js" {
  /** What Emscripten gives of PostgreSQL's parser: the calls of C, and its memory. */
  export interface CompiledGrammar {
    readonly HEAPU8: Uint8Array;
    readonly UTF8ToString: (at: number) => string;
    readonly lengthBytesUTF8: (text: string) => number;
    readonly stringToUTF8: (text: string, at: number, most: number) => void;
    readonly getValue: (at: number, type: "i32") => number;
    readonly _malloc: (bytes: number) => number;
    readonly _free: (at: number) => void;
    readonly _wasm_parse_query_raw: (text: number) => number;
    readonly _wasm_free_parse_result: (result: number) => void;
    readonly _wasm_parse_plpgsql: (text: number) => number;
    readonly _wasm_free_string: (text: number) => void;
  }

  const compile: () => Promise<CompiledGrammar>;
  export default compile;
}
