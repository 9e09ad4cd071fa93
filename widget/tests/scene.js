// The stage of the browser tests: a desk, a publisher, a browser, and the moves a reader makes.

import { after, before } from 'node:test';
import { launch, freshPage, select } from '../../tests/support/browser.js';
import { startDesk, startPublisher } from '../../tests/support/fake_desk.js';

/** @typedef {import('playwright-core').Page} Page */

export const PASSAGE = 'which was signed by the two governments in 1987 and renewed twice since';
export const BETTER = PASSAGE.replace('1987', '1978');

/** @typedef {{ browser: import('playwright-core').Browser, desk: Awaited<ReturnType<typeof startDesk>>, publisher: Awaited<ReturnType<typeof startPublisher>> }} Stage */

/** To be called once at the top of a test file. */
export const stage = () => {
  const scene = /** @type {Stage} */ ({});
  before(async () => {
    scene.desk = await startDesk();
    scene.publisher = await startPublisher(scene.desk.origin, new URL('./pages/', import.meta.url));
    scene.browser = await launch();
  });
  after(async () => {
    await scene.browser?.close();
    await scene.publisher?.stop();
    await scene.desk?.stop();
  });
  /**
   * A reader on a page, with the desk as it is on a good day.
   * @param {import('playwright-core').BrowserContextOptions & { path?: string }} [options]
   */
  const reader = async ({ path = '/article', ...options } = {}) => {
    const { state } = scene.desk;
    Object.assign(state, { reports: [], contacts: [], asked: [], answer: () => null, known: { reported: [], corrected: [] }, notices: { notices: [] }, contactStatus: 200 });
    const { context, page, complaints } = await freshPage(scene.browser, options);
    await page.goto(scene.publisher.origin + path);
    await page.waitForLoadState('load');
    return { context, page, complaints, state };
  };
  return { scene, reader };
};

/** @param {Page} page @param {string} [words] */
export const open = async (page, words = PASSAGE) => {
  await select(page, words);
  await page.keyboard.press('Control+Enter');
  await page.locator('dialog[open]').waitFor();
};

/** @param {Page} page @param {string} [words] @param {string} [why] */
export const write = async (page, words = BETTER, why = '') => {
  await page.locator('#cg-words').fill(words);
  if (why) await page.locator('#cg-why').fill(why);
};

/** @param {Page} page */
export const send = (page) => page.keyboard.press('Control+Enter');

/** What the widget keeps on the device. @param {Page} page */
export const kept = (page) => page.evaluate(() => JSON.parse(localStorage.getItem('corrigenda.courier') ?? '[]').length);

/** Waits for what a fake desk will have seen. @param {() => boolean} condition */
export const until = async (condition) => {
  const patience = Date.now() + 10_000;
  while (!condition()) {
    if (Date.now() > patience) throw new Error(`never came true: ${condition}`);
    await new Promise((resolve) => { setTimeout(resolve, 20); });
  }
};

/** Waits for what the dialog fetches while the reader writes. @param {Page} page */
export const ready = (page) => page.waitForFunction(() => ['outcome.js', 'outbox.js', 'quote.js', 'report.js', 'outcome.css', 'later/en.js']
  .every((file) => performance.getEntriesByType('resource').some(({ name }) => name.endsWith(file))));
