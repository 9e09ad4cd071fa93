// The desk all day: an editor clears a hundred mixed cases by keyboard alone, each the way its page asks
// for. On both engines. What the server took is read from its own header and printed; how long that may
// be is for `corrigenda bench desk` to say, on a machine that does nothing else.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { launch } from '../support/browser.js';
import { ENGINES } from '../support/demo.js';
import { comeIn, startFilled } from '../support/filled_desk.js';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('playwright-core').Response} Response */
/** @typedef {{ lane: string, quoted: boolean, rivals: number, reason: string }} Seen what an editor reads off the page */
/** @typedef {{ what: string, keys: string[], words?: string }} Way how a case is decided; words are typed before the last key */

/** So many cases; the second engine is there for its answers, and need not be waited for as long. @type {Record<string, number>} */
const CASES = { sqlite: 100, postgres: 60 };
/** So many of them are done together, from the queue. */
const TOGETHER = 10;

/** @param {number[]} of @param {number} share */
const at = (of, share) => of.toSorted((a, b) => a - b)[Math.max(0, Math.ceil(of.length * share) - 1)];

/**
 * What the server took for a page and the redirects before it, in milliseconds, by its own account.
 * @param {Response | null} answer
 */
const onTheServer = async (answer) => {
  let ms = 0;
  for (let request = answer?.request() ?? null; request; request = request.redirectedFrom()) {
    const told = await (await request.response())?.headerValue('server-timing');
    const taken = told?.match(/^desk;dur=([\d.]+)$/)?.[1];
    assert.ok(taken, `${request.url()} says nothing of its time: ${told}`);
    ms += Number(taken);
  }
  return ms;
};

/**
 * How an editor decides what the page shows.
 * @param {Seen} seen
 * @param {number} n the how many-th case it is
 * @returns {Way}
 */
const wayOf = (seen, n) => {
  if (seen.quoted) return { what: 'declining quoted speech', keys: ['d', 'd'] };
  if (seen.lane === 'Legal' && n % 2) return { what: 'declining, another reason', keys: ['d', '5', 'd'] };
  if (seen.rivals === 0) return n % 2 ? { what: 'asking', keys: ['q', 'Control+Enter'] } : { what: 'asking in own words', keys: ['q', 'Control+Enter'], words: ' Which edition was it?' };
  if (seen.rivals > 1 && n % 2) return { what: 'accepting the second wording', keys: ['2', 'a'] };
  if (n % 9 === 0) return { what: 'own wording', keys: ['e', 'Control+Enter'], words: ' (sic)' };
  if (n % 4 === 0) return { what: 'declining', keys: ['d', 'd'] };
  return { what: 'accepting', keys: ['a'] };
};

for (const engine of ENGINES) {
  describe(`the desk all day, on ${engine}`, () => {
    /** @type {import('playwright-core').Browser} */ let browser;
    /** @type {import('../support/filled_desk.js').FilledDesk} */ let desk;
    /** @type {Page} */ let page;

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

    const focused = () => page.evaluate(() => document.activeElement?.id || document.activeElement?.getAttribute('href'));

    test(`${CASES[engine]} mixed cases are cleared by keyboard alone, half of them with two presses at most`, async () => {
      /** @type {Record<string, number[]>} */ const taken = {};
      /** Key presses of each decision. @type {number[]} */ const presses = [];
      /** @type {Record<string, number>} */ const ways = {};

      /** @param {string} what @param {string[]} keys all but the last stay on the page @param {string} [words] */
      const press = async (what, keys, words) => {
        for (const key of keys.slice(0, -1)) await page.keyboard.press(key);
        if (words) await page.keyboard.type(words);
        const moved = page.waitForNavigation({ waitUntil: 'load' });
        await page.keyboard.press(keys[keys.length - 1]);
        const answer = await moved;
        assert.equal(answer?.status(), 200, `${what}: ${page.url()}`);
        (taken[what] ??= []).push(await onTheServer(answer));
      };
      const caseHere = () => page.locator('#main').getAttribute('data-this');
      /** @returns {Promise<Seen>} */
      const read = () => page.evaluate(() => ({
        lane: document.querySelector('.crumbs .lane')?.textContent?.trim() ?? '',
        quoted: [...document.querySelectorAll('.galley-note')].some((note) => note.textContent?.startsWith('Quoted speech')),
        rivals: document.querySelectorAll('.rival input[data-number]').length,
        reason: document.querySelector('#decline input[name="reason"]:checked')?.getAttribute('value') ?? '',
      }));

      await page.goto(`${desk.desk}/desk?state=new`);
      await press('opening a case', ['j', 'Enter']);
      /** @type {Set<string>} */ const decided = new Set();
      while (decided.size < (CASES[engine] ?? 0) - TOGETHER) {
        const here = await caseHere();
        assert.ok(here, `after ${decided.size} decisions there is no case to decide: ${page.url()}`);
        assert.ok(!decided.has(here), `case ${here} came twice`);
        decided.add(here);
        const seen = await read();
        const { what, keys, words } = wayOf(seen, decided.size);
        if (what === 'declining quoted speech') assert.equal(seen.reason, 'quoted_as_spoken', 'the reason stands ready');
        await press(what, keys, words);
        presses.push(keys.length);
        ways[what] = (ways[what] ?? 0) + 1;
        assert.notEqual(await caseHere(), here, `the next case opens by itself after ${what}`);
      }

      await press('back to the queue', ['u']);
      const rows = await page.locator('.queue .case').count();
      assert.ok(rows >= TOGETHER, `${rows} cases are left`);
      const several = ['j', 'x', ...Array(TOGETHER - 1).fill('j'), 'X', 'd'];
      await press('a summary of several', several);
      assert.equal(await page.locator('.bulk-sheet input[name="case"]:checked').count(), TOGETHER);
      await press('declining several', ['2', 'd']);
      await page.getByText(`${TOGETHER} cases`).first().waitFor();
      for (let n = 0; n < TOGETHER; n++) presses.push((several.length + 2) / TOGETHER);
      ways['declining several'] = TOGETHER;

      await page.goto(`${desk.desk}/desk`);
      await page.keyboard.press('/');
      assert.equal(await focused(), 'q', 'the search has the focus');
      await page.keyboard.type('harbour');
      await press('searching', ['Enter']);
      const sum = presses.reduce((all, n) => all + n, 0);
      console.log(`${engine}: ${presses.length} cases, key presses each: median ${at(presses, 0.5)}, mean ${(sum / presses.length).toFixed(2)}, most ${at(presses, 1)}`);
      for (const [what, ms] of Object.entries(taken)) {
        console.log(`${engine}: ${what}: ${ms.length} times, p50 ${at(ms, 0.5).toFixed(1)} ms, p99 ${at(ms, 0.99).toFixed(1)} ms on the server, redirects included`);
      }
      assert.equal(presses.length, CASES[engine]);
      assert.ok(at(presses, 0.5) <= 2);
      for (const what of ['accepting', 'declining', 'declining quoted speech', 'own wording', 'asking', 'declining several']) {
        assert.ok(ways[what] > 0, `none was for ${what}: ${JSON.stringify(ways)}`);
      }
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
      const read = await focused();
      const top = () => page.locator(`a[href="${read}"]`).evaluate((row) => row.getBoundingClientRect().top);
      const stood = await top();
      const other = await page.context().newPage();
      await other.goto(`${desk.desk}${read}`);
      await other.keyboard.press('a');
      await page.locator('#fresh:not([hidden])').waitFor();
      assert.equal(await focused(), read);
      assert.equal(await page.locator('#fresh').getAttribute('role'), 'status', 'it is said politely');
      assert.ok(Math.abs(await top() - stood) < 1, `the row moved from ${stood} to ${await top()}`);
      await other.close();
    });

    test('a case that is decided meanwhile takes neither the focus nor a word that was typed, and is not overwritten', async () => {
      await page.goto(`${desk.desk}/desk?state=new`);
      await page.keyboard.press('j');
      await page.keyboard.press('Enter');
      await page.locator('#decline').waitFor({ state: 'attached' });
      await page.keyboard.press('e');
      await page.keyboard.type(' and words of mine');
      const typed = () => page.evaluate(() => document.activeElement instanceof HTMLTextAreaElement && document.activeElement.value);
      const before = await typed();
      assert.match(String(before), /and words of mine$/);
      const other = await page.context().newPage();
      await other.goto(page.url());
      await other.keyboard.press('d');
      await other.keyboard.press('d');
      await page.locator('#fresh:not([hidden])').waitFor();
      assert.equal(await typed(), before, 'the focus stays where the words are');
      await page.keyboard.type(', more');
      const answered = page.waitForNavigation();
      await page.keyboard.press('Control+Enter');
      assert.equal((await answered)?.status(), 409);
      await page.getByRole('alert').getByText(/declin/i).first().waitFor();
      assert.match(await page.locator('#note').inputValue(), /and words of mine, more$/, 'what was typed is kept as a note');
      await other.close();
    });
  });
}
