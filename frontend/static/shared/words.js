/** What the page says, in its language: the bundle comes with the page, plurals from `Intl`. */

/** @type {Record<string, string>} */
let words = {};
let plural = new Intl.PluralRules('en');
let number = new Intl.NumberFormat('en');
let language = 'en';

/**
 * @param {Record<string, string>} bundle texts by key, `{0}` where something is filled in
 * @param {string} chosen a language tag
 */
export function useWords(bundle, chosen) {
  words = bundle;
  language = chosen;
  plural = new Intl.PluralRules(chosen);
  number = new Intl.NumberFormat(chosen);
}

export const currentLanguage = () => language;

/**
 * @param {string} key without the `browser.` that all of them start with
 * @param {...(string | number)} fillings
 */
export function say(key, ...fillings) {
  const text = words[`browser.${key}`] ?? key;
  return text.replace(/\{(\d)\}/g, (_, index) => shown(fillings[Number(index)]));
}

/**
 * The form that fits the count, which is the first filling.
 *
 * @param {string} key
 * @param {number} count
 * @param {...(string | number)} others
 */
export function sayMany(key, count, ...others) {
  const form = `${key}.${plural.select(count)}`;
  return say(`browser.${form}` in words ? form : `${key}.other`, count, ...others);
}

/** @param {string | number | undefined} filling */
function shown(filling) {
  return typeof filling === 'number' ? number.format(filling) : String(filling ?? '');
}
