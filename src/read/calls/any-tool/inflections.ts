/** How ActiveSupport makes one out of many and many out of one (activesupport/lib/active_support/inflections.rb). */
type Inflection = readonly [ends: RegExp, becomes: string];

const plurals: readonly Inflection[] = [
  [/$/, "s"],
  [/s$/i, "s"],
  [/^(ax|test)is$/i, "$1es"],
  [/(octop|vir)(?:us|i)$/i, "$1i"],
  [/(alias|status)$/i, "$1es"],
  [/(bu)s$/i, "$1ses"],
  [/(buffal|tomat)o$/i, "$1oes"],
  [/([ti])(?:um|a)$/i, "$1a"],
  [/sis$/i, "ses"],
  [/(?:([^f])fe|([lr])f)$/i, "$1$2ves"],
  [/(hive)$/i, "$1s"],
  [/([^aeiouy]|qu)y$/i, "$1ies"],
  [/(x|ch|ss|sh)$/i, "$1es"],
  [/(matr|vert|ind)(?:ix|ex)$/i, "$1ices"],
  [/^(m|l)(?:ouse|ice)$/i, "$1ice"],
  [/^(ox)(?:en)?$/i, "$1en"],
  [/(quiz)$/i, "$1zes"],
];

const singulars: readonly Inflection[] = [
  [/s$/i, ""],
  [/(ss)$/i, "$1"],
  [/(n)ews$/i, "$1ews"],
  [/([ti])a$/i, "$1um"],
  [/((?:a)naly|ba|diagno|parenthe|progno|synop|the)(?:sis|ses)$/i, "$1sis"],
  [/([^f])ves$/i, "$1fe"],
  [/(hive|tive)s$/i, "$1"],
  [/([lr])ves$/i, "$1f"],
  [/([^aeiouy]|qu)ies$/i, "$1y"],
  [/(s)eries$/i, "$1eries"],
  [/(m)ovies$/i, "$1ovie"],
  [/(x|ch|ss|sh)es$/i, "$1"],
  [/^(m|l)ice$/i, "$1ouse"],
  [/(bus)(?:es)?$/i, "$1"],
  [/(o)es$/i, "$1"],
  [/(shoe)s$/i, "$1"],
  [/(cris|test)(?:is|es)$/i, "$1is"],
  [/^(a)x[ie]s$/i, "$1xis"],
  [/(octop|vir)(?:us|i)$/i, "$1us"],
  [/(alias|status)(?:es)?$/i, "$1"],
  [/^(ox)en/i, "$1"],
  [/(vert|ind)ices$/i, "$1ex"],
  [/(matr)ices$/i, "$1ix"],
  [/(quiz)zes$/i, "$1"],
  [/(database)s$/i, "$1"],
];

const irregular: readonly (readonly [single: string, many: string])[] = [
  ["person", "people"],
  ["man", "men"],
  ["child", "children"],
  ["sex", "sexes"],
  ["move", "moves"],
  ["zombie", "zombies"],
];

const uncountable = /(?:^|_)(?:equipment|information|rice|money|species|series|fish|sheep|jeans|police)$/i;

export function pluralize(word: string): string {
  return inflected(word, plurals, ([single, many]) => [single, many]);
}

export function singularize(word: string): string {
  return inflected(word, singulars, ([single, many]) => [many, single]);
}

function inflected(
  word: string,
  rules: readonly Inflection[],
  turned: (pair: (typeof irregular)[number]) => readonly [from: string, to: string],
): string {
  if (word === "" || uncountable.test(word)) return word;
  for (const pair of irregular) {
    const [from, to] = turned(pair);
    if (word.endsWith(to)) return word;
    if (word.endsWith(from)) return word.slice(0, -from.length) + to;
  }
  const rule = rules.findLast(([ends]) => ends.test(word));
  return rule ? word.replace(rule[0], rule[1]) : word;
}
