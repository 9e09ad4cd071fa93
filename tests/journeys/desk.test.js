// The desk all day: an editor clears a hundred mixed cases by keyboard alone. On both engines.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { launch } from '../support/browser.js';
import { BINARY, ENGINES } from '../support/demo.js';
import { comeIn, startFilled } from '../support/filled_desk.js';

/** @typedef {import('playwright-core').Page} Page */

const CASES = 100;
/** Most that half of the pages may take on the server, in milliseconds; a build for debugging is many times slower. */
const SERVER_MS = BINARY.includes('release') ? 100 : 1_000;

/** @param {number[]} of @param {number} share */
const at = (of, share) => of.toSorted((a, b) => a - b)[Math.max(0, Math.ceil(of.length * share) - 1)];

for (const engine of ENGINES) {
  describe(`the desk all day, on ${engine}`, () => {
    /** @type {import('playwright-core').Browser} */ let browser;
    /** @type {import('../support/filled_desk.js').FilledDesk} */ let desk;
    /** @type {Page} */ let page;
    /** What the server took for each kind of action. @type {Record<string, number[]>} */
    const taken = {};
    /** Key presses of each decision. @type {number[]} */
    const presses = [];

    before(async () => {
      [browser, desk] = await Promise.all([
        launch(),
        startFilled(engine, ['--cases', '400', '--reports', '1000', '--articles', '120', '--undecided', '0.5']),
      ]);
      ({ page } = await comeIn(browser, desk));
    });
    after(async () => {
      await browser?.close();
      await desk?.stop();
    });

    /** @param {string} what */
    const note = async (what) => {
      const ms = await page.evaluate(() => {
        const [loaded] = performance.getEntriesByType('navigation');
        if (!(loaded instanceof PerformanceNavigationTiming)) return 0;
        return loaded.responseStart - (loaded.redirectCount > 0 ? loaded.startTime : loaded.requestStart);
      });
      (taken[what] ??= []).push(ms);
    };

    /**
     * Presses keys and waits for the page that follows.
     * @param {string} what
     * @param {string[]} keys
     */
    const press = async (what, keys) => {
      for (const key of keys.slice(0, -1)) await page.keyboard.press(key);
      const moved = page.waitForNavigation({ waitUntil: 'load' });
      await page.keyboard.press(keys[keys.length - 1]);
      await moved;
      await note(what);
    };

    const caseHere = () => page.locator('#main').getAttribute('data-this');

    test('a hundred cases are cleared by keyboard, two presses each and no page over its limit', async () => {
      await page.goto(`${desk.desk}/desk?state=new`);
      await note('the queue');
      await press('opening a case', ['j', 'Enter']);
      const decided = new Set();
      while (decided.size < CASES) {
        const here = await caseHere();
        assert.ok(here, `after ${decided.size} decisions there is no case to decide: ${page.url()}`);
        assert.ok(!decided.has(here), `case ${here} came twice`);
        decided.add(here);
        // Every third is declined, as editors do; the reasons are one key away and the first is chosen.
        const keys = decided.size % 3 === 0 ? ['d', 'd'] : ['a'];
        await press(keys[0] === 'a' ? 'accepting' : 'declining', keys);
        presses.push(keys.length);
        assert.notEqual(await caseHere(), here, 'the next case opens by itself');
      }
      await press('back to the queue', ['u']);
      await page.keyboard.press('/');
      assert.equal(await page.evaluate(() => document.activeElement?.id), 'q', 'the search has the focus');
      await page.keyboard.type('harbour');
      await press('searching', ['Enter']);
      const pages = Object.values(taken).flat();
      for (const [what, ms] of Object.entries(taken)) {
        console.log(`${engine}: ${what}: p50 ${at(ms, 0.5).toFixed(1)} ms, p99 ${at(ms, 0.99).toFixed(1)} ms on the server, ${ms.length} times`);
      }
      console.log(`${engine}: key presses a decision: median ${at(presses, 0.5)}, most ${at(presses, 1)}`);
      assert.ok(at(presses, 0.5) <= 2);
      assert.ok(at(pages, 0.5) <= SERVER_MS, `half of the pages take longer than ${SERVER_MS} ms on the server`);
    });

    test('the keys are listed by one, and the list goes by another', async () => {
      await page.goto(`${desk.desk}/desk?state=new`);
      await page.keyboard.press('?');
      await page.getByRole('dialog', { name: 'Keys' }).waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('dialog', { name: 'Keys' }).waitFor({ state: 'hidden' });
    });

    test('a live change takes neither the focus nor the row one reads', async () => {
      await page.goto(`${desk.desk}/desk?state=new`);
      await page.keyboard.press('j');
      const read = await page.evaluate(() => document.activeElement?.getAttribute('href'));
      const other = await page.context().newPage();
      await other.goto(`${desk.desk}${read}`);
      await other.keyboard.press('a');
      await page.locator('#fresh:not([hidden])').waitFor();
      assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('href')), read);
      await other.close();
    });
  });
}
