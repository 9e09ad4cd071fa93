// The word diff and the locales: no browser needed.

import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { describe, test } from 'node:test';
import { diff } from '../diff.js';
import first from '../locales/en.js';
import later from '../locales/later/en.js';
import { retryAfter } from '../outbox.js';

/** @param {string} was @param {string} now @param {string} [lang] */
const marked = (was, now, lang = 'en') => diff(was, now, lang).map(([kind, text]) => ({ '=': text, '-': `[-${text}-]`, '+': `{+${text}+}` })[kind]).join('');

describe('a word diff', () => {
  for (const [name, was, now, expected] of /** @type {const} */ ([
    ['names one changed word', 'signed in 1987 and renewed', 'signed in 1978 and renewed', 'signed in [-1987-]{+1978+} and renewed'],
    ['joins neighbouring changes into one', 'the old house stood', 'a new house stood', '[-the old-]{+a new+} house stood'],
    ['keeps a word that only moved past others', 'one two three', 'three two one', '[-one-]{+three+} two [-three-]{+one+}'],
    ['shows what was added', 'a b', 'a b c', 'a b{+ c+}'],
    ['shows what was removed', 'a b c', 'a c', 'a [-b -]c'],
    ['shows a passage emptied', 'all of it', '', '[-all of it-]'],
    ['keeps a word with its apostrophe whole', 'they don’t say', 'they didn’t say', 'they [-don’t-]{+didn’t+} say'],
    ['says nothing changed when nothing did', 'same words', 'same words', 'same words'],
    ['keeps the lines of two blocks', 'one\ntwo', 'one\n2', 'one\n[-two-]{+2+}'],
    ['does not cut a character in two', 'a 👩‍👩‍👧 b', 'a 👩‍👩‍👦 b', 'a [-👩‍👩‍👧-]{+👩‍👩‍👦+} b'],
  ])) test(name, () => assert.equal(marked(was, now), expected));

  test('parts words where the language writes no spaces', () => {
    assert.equal(marked('条約は1987年に署名された', '条約は1978年に署名された', 'ja'), '条約は[-1987-]{+1978+}年に署名された');
  });

  test('loses no letter of either side, whatever they are', () => {
    let seed = 7;
    const random = (/** @type {number} */ n) => { seed = (seed * 48271) % 2147483647; return seed % n; };
    const text = () => Array.from({ length: random(30) }, () => ['a', 'b', 'c', ' ', '\n', ', ', 'é', '👍', 'א'][random(9)]).join('');
    for (let round = 0; round < 500; round++) {
      const [was, now] = [text(), text()];
      const steps = diff(was, now);
      assert.equal(steps.filter(([kind]) => kind !== '+').map(([, words]) => words).join(''), was);
      assert.equal(steps.filter(([kind]) => kind !== '-').map(([, words]) => words).join(''), now);
    }
  });

  test('gives the longest rewritten passages whole, so that the table of the comparison stays small', () => {
    const words = (/** @type {number} */ step) => Array.from({ length: 2500 }, (_, i) => String.fromCharCode(97 + (i * step) % 26)).join(' ');
    const steps = diff(`same ${words(7)}`, `same ${words(11)}`);
    assert.deepEqual(steps.map(([kind]) => kind), ['=', '-', '+']);
    const edited = words(7).replace('e l s', 'e L s');
    assert.equal(marked(words(7), edited).length - words(7).length, '[-l-]{+L+}'.length - 1);
  });

  test('accepts a page that names no real language', () => {
    assert.equal(marked('a b', 'a c', 'not a language'), 'a [-b-]{+c+}');
  });
});

describe('the locales', async () => {
  /** @type {Record<string, string>} */ const en = { ...first, ...later };
  const files = (await readdir(new URL('../locales/', import.meta.url))).filter((file) => file.endsWith('.js'));
  for (const file of files) {
    /** @type {Record<string, string>[]} */ const parts = await Promise.all(['', 'later/'].map(async (folder) => (await import(`../locales/${folder}${file}`)).default));
    /** @type {Record<string, string>} */ const words = Object.assign({}, ...parts);
    test(`${file} says each thing in one of its two parts, the same as English`, () => {
      assert.equal(Object.keys(words).length, Object.keys(parts[0]).length + Object.keys(parts[1]).length);
      assert.deepEqual(Object.keys(parts[0]).sort(), Object.keys(first).sort());
    });
    test(`${file} says everything English says, with the same places to fill`, () => {
      const ids = (/** @type {Record<string, string>} */ of) => [...new Set(Object.keys(of).map((id) => id.split('.')[0]))].sort();
      assert.deepEqual(ids(words), ids(en));
      const places = (/** @type {string} */ text) => (text.match(/\{\w+\}/g) ?? []).sort();
      for (const [id, text] of Object.entries(en)) {
        if (!id.includes('.')) assert.deepEqual(places(words[id]), places(text), id);
      }
    });
    test(`${file} has every plural form of its language`, () => {
      const forms = new Intl.PluralRules(file.slice(0, 2)).resolvedOptions().pluralCategories;
      for (const form of forms) {
        // One and two are words of their own in some languages.
        assert.match(words[`readers.${form}`] ?? '', /^(zero|one|two)$/.test(form) ? /./ : /\{n\}/, form);
      }
    });
  }
});

test('Retry-After is read in seconds and as a date, and never trusted beyond an hour', () => {
  assert.equal(retryAfter('120'), 120_000);
  assert.equal(retryAfter(null), 0);
  assert.equal(retryAfter('soon'), 0);
  assert.equal(retryAfter('-5'), 0);
  assert.equal(retryAfter('999999'), 3_600_000);
  const inAMinute = retryAfter(new Date(Date.now() + 60_000).toUTCString());
  assert.ok(inAMinute > 58_000 && inAMinute <= 60_000);
});
