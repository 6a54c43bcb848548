/** A text of at most about so many characters, cut between words; what is left out is counted, so that nobody takes it for whole. */
export function shorterText(text: string, most: number): string {
  if (text.length <= most) return text;
  const space = text.lastIndexOf(" ", most);
  const end = space > most / 2 ? space : withoutHalf(text, most);
  return `${text.slice(0, end)} (and ${text.length - end} more characters)`;
}

/** Where no character is cut in two. */
export function withoutHalf(text: string, at: number): number {
  const code = text.charCodeAt(at - 1);
  return code >= 0xd800 && code <= 0xdbff ? at - 1 : at;
}
