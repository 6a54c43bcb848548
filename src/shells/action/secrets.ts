/** Words so common that a mask of one would blot out half the log. */
const trivial = ["postgres", "postgresql", "password"];

/** What of a database's address must not be seen: all of it, and its password unless everybody knows that one. */
export function secretsIn(address: string): readonly string[] {
  if (address === "") return [];
  if (!URL.canParse(address)) return [address];
  const { password, username, pathname } = new URL(address);
  const decoded = unquoted(password);
  const known = [...trivial, unquoted(username), unquoted(pathname.slice(1))];
  const hidden = decoded.length >= 8 && !known.includes(decoded) ? [decoded, password] : [];
  return [...new Set([address, ...hidden])];
}

function unquoted(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
