// From a passage to its quote: the table the engine runs too. No browser needed.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe as group, test } from 'node:test';
import { describe, find } from '../quote.js';

/** @type {{ name: string, text: string, start: number, end: number, exact: string, prefix: string, suffix: string }[]} */
const table = JSON.parse(await readFile(new URL('../../fixtures/selectors.json', import.meta.url), 'utf8'));

group('the quote of a passage', () => {
  for (const { name, text, start, end, ...quote } of table) {
    /** @param {number} points */
    const units = (points) => [...text].slice(0, points).join('').length;
    const span = { start: units(start), end: units(end) };
    test(name, () => assert.deepEqual(describe(text, span), quote));
    test(`${name}: found again or not at all`, () => {
      const found = find(text, describe(text, span));
      if (found) assert.deepEqual(found, span);
    });
  }
});
