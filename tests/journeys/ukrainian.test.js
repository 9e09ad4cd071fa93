// The desk in Ukrainian, in a browser: what scripts say, keys of a Cyrillic layout, and longer words that
// must fit. That no English is left on the pages, the suite reads from their text.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { launch } from '../support/browser.js';
import { startDemo } from '../support/demo.js';
import { caseAbout, enter, leave } from '../support/moves.js';

const WRONG = 'which was signed by the two governments in 1987 and renewed twice since';

describe('the desk in Ukrainian', () => {
  /** @type {import('playwright-core').Browser} */ let browser;
  /** @type {import('../support/demo.js').Demo} */ let demo;
  before(async () => { [browser, demo] = await Promise.all([launch(), startDemo('sqlite')]); });
  after(async () => {
    await browser?.close();
    await demo?.stop();
  });

  test('an editor who chose it decides with the keys of their own layout', async () => {
    const editor = await enter(browser, demo);
    const { page } = editor;
    const address = await caseAbout(page, demo, WRONG);
    await page.goto(`${demo.desk}/desk/settings#you`);
    await page.locator('#you-l').selectOption('uk');
    await page.locator('form[action="/desk/settings/language"] button').click();
    await page.locator('html[lang="uk"]').waitFor();

    /** A key as a Ukrainian layout types it. @param {string} key @param {string} code */
    const press = (key, code) => page.evaluate(([key, code]) => {
      document.dispatchEvent(new KeyboardEvent('keydown', { key, code, bubbles: true, cancelable: true }));
    }, [key, code]);
    await page.goto(`${demo.desk}/desk`);
    await page.getByRole('heading', { name: 'Черга', level: 1 }).waitFor();
    await press('о', 'KeyJ');
    await press('ч', 'KeyX');
    await page.getByText('Позначено: 1').waitFor();

    const settings = ['', '/assignment', '/notices', '/reasons', '/letters', '/privacy', '/audit'];
    const others = [...settings.map((part) => `/desk/settings${part}`), '/desk/accuracy', '/desk/report', '/desk/triage', '/desk/remembered'];
    for (const path of [`${demo.desk}/desk`, address, ...others.map((path) => demo.desk + path)]) {
      for (const width of [1280, 390]) {
        await page.setViewportSize({ width, height: 844 });
        await page.goto(path);
        const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        assert.equal(over, 0, `${path} is wider than ${width}`);
      }
    }
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(address);
    await page.getByRole('button', { name: /^Прийняти формулювання 1/ }).waitFor();
    await page.getByLabel('Лишити слова на розсуд редакції').check();
    await page.getByRole('button', { name: 'Прийняти, слова за редакцією' }).waitFor();
    await page.evaluate(() => { if (document.activeElement instanceof HTMLElement) document.activeElement.blur(); });
    await press('ф', 'KeyA');
    await page.locator('.undo').getByText(/прийнята\.$/).waitFor();
    await leave(editor);
  });
});
