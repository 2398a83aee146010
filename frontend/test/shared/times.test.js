import { dayName, sameDay, shortTime, timeOfDay } from '/assets/test/shared/times.js';
import { useWords } from '/assets/test/shared/words.js';
import { equal, ok } from '/test/expect.js';
import { test } from '/test/runner.js';

const WORDS = { 'browser.messages.today': 'Today', 'browser.messages.yesterday': 'Yesterday' };
const now = new Date(2026, 10, 20, 9, 5).getTime();

test('today and yesterday have names, other days their date', () => {
  useWords(WORDS, 'en');
  equal(dayName(now, now), 'Today');
  equal(dayName(new Date(2026, 10, 19, 23, 59).getTime(), now), 'Yesterday');
  ok(dayName(new Date(2026, 10, 12).getTime(), now).includes('12'));
  ok(dayName(new Date(2025, 10, 12).getTime(), now).includes('2025'));
  ok(!dayName(new Date(2026, 10, 12).getTime(), now).includes('2026'));
});

test('yesterday is the day before, also where a day has 23 or 25 hours', () => {
  useWords(WORDS, 'en');
  for (let day = 1; day <= 365; day++) {
    const morning = new Date(2026, 0, day, 0, 1).getTime();
    const eveningBefore = new Date(2026, 0, day - 1, 0, 0).getTime();
    equal(dayName(eveningBefore, morning), 'Yesterday');
  }
});

test('a Russian day begins with a capital letter and a Russian clock with a nought', () => {
  useWords(WORDS, 'ru');
  equal(dayName(new Date(2026, 10, 12).getTime(), now), 'Четверг, 12 ноября');
  equal(timeOfDay(now), '09:05');
  equal(shortTime(now), '09:05');
});

test('a day ends at midnight of the reader', () => {
  ok(sameDay(new Date(2026, 1, 1, 0, 0).getTime(), new Date(2026, 1, 1, 23, 59).getTime()));
  ok(!sameDay(new Date(2026, 1, 1, 23, 59).getTime(), new Date(2026, 1, 2, 0, 0).getTime()));
});
