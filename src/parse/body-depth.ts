/**
 * Whether a `;` stands inside a BEGIN ATOMIC body, by the same count of words as psql keeps (psqlscan.l):
 * only in CREATE [OR REPLACE] FUNCTION or PROCEDURE, where CASE and BEGIN open and END closes.
 */
export class BodyDepth {
  #words: string[] = [];
  #depth = 0;

  get inside(): boolean {
    return this.#depth > 0;
  }

  /** Tells it the next word outside parentheses; anything that is no word is passed over. */
  word(lexeme: string): void {
    const word = lexeme.toLowerCase();
    if (!/^[a-z]/.test(word)) return;
    if (this.#words.length < 4) this.#words.push(word);
    if (!this.#makesRoutine()) return;
    if (word === "begin") this.#depth++;
    else if (word === "case" && this.#depth > 0) this.#depth++;
    else if (word === "end" && this.#depth > 0) this.#depth--;
  }

  reset(): void {
    this.#words = [];
    this.#depth = 0;
  }

  #makesRoutine(): boolean {
    const [first, second, third, fourth] = this.#words;
    const object = second === "or" && third === "replace" ? fourth : second;
    return first === "create" && (object === "function" || object === "procedure");
  }
}
