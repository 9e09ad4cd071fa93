// What stood before a reader comes: reports sent through the API, and what an editor did about them.

import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { caseAbout, until } from './moves.js';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('./demo.js').Demo} Demo */
/** @typedef {{ slug: string, wrong: string, right: string }} Mistake */

/**
 * A reader's report as the widget sends it.
 * @param {{ desk: string }} where
 * @param {{ url: string } & Record<string, unknown>} fields besides those that every report has
 */
export const post = (where, fields) => fetch(`${where.desk}/api/v1/reports`, {
  method: 'POST',
  headers: { 'content-type': 'application/json', origin: new URL(fields.url).origin },
  body: JSON.stringify({ id: randomUUID(), site: 'courier', kind: 'correction', lang: 'en', ...fields }),
});

/** The receipt of a report that was taken. @param {Response} answer @returns {Promise<string>} */
export const receiptOf = async (answer) => {
  assert.equal(answer.status, 201, await answer.clone().text());
  return (await answer.json()).receipt;
};

/**
 * A report of a mistake; answered with its receipt.
 * @param {Demo} demo
 * @param {{ site: string, lang: string }} by
 * @param {Mistake} mistake
 * @returns {Promise<string>}
 */
export const sent = async (demo, { site, lang }, { slug, wrong, right }) =>
  receiptOf(await post(demo, { url: `${demo.paper}/${slug}`, site, lang, quote: { exact: wrong }, suggestion: right }));

/**
 * The reader leaves an address and confirms it.
 * @param {Demo} demo
 * @param {string} receipt
 * @param {string} email
 */
export const confirmed = async (demo, receipt, email) => {
  const form = (/** @type {string} */ body) => ({ method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body });
  await fetch(`${receipt}/contact`, form(new URLSearchParams({ email }).toString()));
  const link = await until(`a letter to ${email}`, async () => {
    const outbox = await (await fetch(demo.outbox)).text();
    return outbox.split('<article').find((one) => one.includes(`To ${email},`))?.match(/href="([^"]*\/confirm\/[^"]+)"/)?.[1];
  });
  assert.equal((await fetch(link, form(''))).status, 200);
};

/**
 * Opens the case about a passage and chooses what is to be done with it.
 * @param {Page} page
 * @param {Demo} demo
 * @param {string} words
 * @param {'Ask' | 'Decline'} way
 */
const open = async (page, demo, words, way) => {
  await page.goto(await caseAbout(page, demo, words));
  await page.locator('.seg label', { hasText: way }).first().click();
};

/** @param {Page} page signed in @param {Demo} demo @param {string} words of the passage @param {string} question */
export const ask = async (page, demo, words, question) => {
  await open(page, demo, words, 'Ask');
  await page.locator('#q-text').fill(question);
  await page.locator('#ask button').click();
  await page.getByText(/The question is on its way/).waitFor();
};

/**
 * Declined, and the same is to be declined again where it comes.
 * @param {Page} page signed in
 * @param {Demo} demo
 * @param {string} words of the passage
 * @param {string} message
 */
export const declineForGood = async (page, demo, words, message) => {
  await open(page, demo, words, 'Decline');
  await page.getByLabel('The article is right as it stands').check();
  await page.locator('#d-msg').fill(message);
  await page.locator('#decline details').evaluate((details) => details.setAttribute('open', ''));
  await page.locator('#d-remember').selectOption('article');
  await page.locator('#decline button').click();
  await page.locator('.undo').waitFor();
};

/**
 * Publishes notices on the fixed case that is open; the first one tells the readers.
 * @param {Page} page
 * @param {{ kind: string, text: string }[]} notices
 */
export const publish = async (page, notices) => {
  const address = page.url().replace(/[?#].*$/, '');
  const version = Number(await page.locator('form[action*="/notice"] input[name=version]').first().inputValue());
  for (const [n, { kind, text }] of notices.entries()) {
    const form = { version: `${version + n}`, kind, text, repeat: 'on' };
    const answer = await page.request.post(`${address}/notice`, { headers: { origin: new URL(address).origin }, form, maxRedirects: 0 });
    assert.equal(answer.status(), 303, `notice ${n}`);
  }
};

/**
 * Everybody may see how articles changed and the figures of the desk, on every site.
 * @param {Page} page signed in
 * @param {Demo} demo
 * @param {string[]} sites
 */
export const openToAll = async (page, demo, sites) => {
  for (const site of sites) {
    await page.goto(`${demo.desk}/desk/settings`);
    const select = page.locator(`#history-${site}`);
    await select.selectOption('open');
    await page.locator('form[action$="/pages"]').filter({ has: select }).getByRole('button').click();
    await page.goto(`${demo.desk}/desk/settings/notices`);
    const rules = page.locator('form[action$="/notices"]').filter({ has: page.locator(`#hours-${site}`) });
    await rules.locator('input[name=figures]').check();
    await rules.getByRole('button').click();
  }
};
