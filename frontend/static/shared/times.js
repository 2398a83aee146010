/** Times as people read them, in the language of the page and the zone of the reader. */

import { currentLanguage, say } from './words.js';

/** @type {Map<string, Intl.DateTimeFormat>} */
const formats = new Map();

/** @param {number} at milliseconds since 1970, UTC */
export function timeOfDay(at) {
  return clock().format(at);
}

/** Without "AM", for where there is little room. @param {number} at */
export function shortTime(at) {
  const parts = clock().formatToParts(at);
  const hours = parts.filter(({ type }) => type !== 'dayPeriod');
  return hours
    .map(({ value }) => value)
    .join('')
    .trim();
}

/** @param {number} at */
export function fullTime(at) {
  return format('full', { dateStyle: 'full', timeStyle: 'medium' }).format(at);
}

/**
 * The heading over a day's messages.
 *
 * @param {number} at
 * @param {number} now
 */
export function dayName(at, now) {
  if (sameDay(at, now)) return say('messages.today');
  if (sameDay(at, dayBefore(now))) return say('messages.yesterday');
  const year = new Date(at).getFullYear() === new Date(now).getFullYear() ? {} : YEAR;
  const name = format('year' in year ? 'dayOfYear' : 'day', { ...DAY, ...year }).format(at);
  return name.charAt(0).toLocaleUpperCase(currentLanguage()) + name.slice(1);
}

/**
 * @param {number} one
 * @param {number} other
 */
export function sameDay(one, other) {
  return new Date(one).toDateString() === new Date(other).toDateString();
}

/** @param {number} at */
function dayBefore(at) {
  const date = new Date(at);
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() - 1).getTime();
}

/** For `datetime` of a `<time>`. @param {number} at */
export function machineTime(at) {
  return new Date(at).toISOString();
}

/** @type {Intl.DateTimeFormatOptions} */
const DAY = { weekday: 'long', day: 'numeric', month: 'long' };
/** @type {Intl.DateTimeFormatOptions} */
const YEAR = { year: 'numeric' };

/** 09:05, or 9:05 AM where people say so. */
function clock() {
  const halves = format('hour', { hour: 'numeric' }).resolvedOptions().hour12;
  return format('time', { hour: halves ? 'numeric' : '2-digit', minute: '2-digit' });
}

/**
 * Formats are slow to make, so each is made once; English is the one of the reader's own country
 * where the browser names one, for its order and its clock.
 *
 * @param {string} name
 * @param {Intl.DateTimeFormatOptions} options
 */
function format(name, options) {
  const language = currentLanguage();
  const key = `${language} ${name}`;
  let found = formats.get(key);
  if (!found) {
    found = new Intl.DateTimeFormat(localesFor(language), options);
    formats.set(key, found);
  }
  return found;
}

/** @param {string} language */
function localesFor(language) {
  const own = navigator.languages.filter((tag) => tag.split('-')[0] === language);
  return [...own, language === 'en' ? 'en-GB' : language];
}
