// What people do in the journeys: a reader on the page, an editor at the desk.

import assert from 'node:assert/strict';
import { freshPage, select } from './browser.js';

/** @typedef {import('playwright-core').Browser} Browser */
/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('playwright-core').BrowserContextOptions} ContextOptions */
/** @typedef {import('./demo.js').Demo} Demo */
/** @typedef {Awaited<ReturnType<typeof freshPage>>} Person */

export const PASSWORD = 'eleven herring boats in fog';
const PATIENCE = 30_000;

/**
 * Asks again until the answer is yes; for what no page announces.
 * @template T
 * @param {string} what for the message when it never is
 * @param {() => Promise<T | false | null | undefined>} question
 * @returns {Promise<T>}
 */
export const until = async (what, question) => {
  const end = Date.now() + PATIENCE;
  for (;;) {
    const answer = await question();
    if (answer) return answer;
    if (Date.now() > end) throw new Error(`never came true: ${what}`);
    await new Promise((resolve) => { setTimeout(resolve, 60); });
  }
};

/** Nothing went wrong in the browser of this person. @param {Person} person */
export const leave = async ({ context, complaints }) => {
  await context.close();
  assert.deepEqual(complaints, []);
};

/**
 * A reader with an article open.
 * @param {Browser} browser
 * @param {Demo} demo
 * @param {string} slug
 * @param {ContextOptions} [options]
 */
export const reader = async (browser, demo, slug, options) => {
  const person = await freshPage(browser, options);
  await person.page.goto(`${demo.paper}/${slug}`);
  return person;
};

/**
 * Highlights words and opens the dialog on them.
 * @param {Page} page
 * @param {string} words
 * @param {{ occurrence?: number, upTo?: string }} [more]
 */
export const highlight = async (page, words, more) => {
  await select(page, words, more);
  await page.keyboard.press('Control+Enter');
  await page.locator('dialog[open]').waitFor();
};

/** Somebody has reported the passage already, and the reader has a wording of their own. @param {Page} page */
export const ownWords = async (page) => {
  await page.getByRole('button', { name: 'Suggest other words' }).click();
  await page.locator('#cg-words').waitFor();
};

/**
 * Changes the passage in the open dialog, sends it, and reads the receipt's address.
 * @param {Page} page
 * @param {string} wording
 * @param {string} [why]
 */
export const send = async (page, wording, why) => {
  await page.locator('#cg-words').fill(wording);
  if (why) await page.locator('#cg-why').fill(why);
  await page.keyboard.press('Control+Enter');
  return receipt(page);
};

/** The receipt that the dialog shows. @param {Page} page */
export const receipt = async (page) => {
  const link = page.locator('.cg-receipt a');
  await link.waitFor();
  const address = await link.getAttribute('href');
  assert.match(address ?? '', /\/r\/[^/]+$/);
  return address ?? '';
};

/**
 * One reader, one report, from the page to the receipt.
 * @param {Browser} browser
 * @param {Demo} demo
 * @param {{ slug: string, wrong: string, right: string, why?: string }} report
 */
export const report = async (browser, demo, { slug, wrong, right, why }) => {
  const person = await reader(browser, demo, slug);
  await highlight(person.page, wrong);
  const address = await send(person.page, right, why);
  await leave(person);
  return address;
};

/**
 * The first owner comes in by the link that the demo prints.
 * @param {Browser} browser
 * @param {Demo} demo
 * @param {string} [name]
 */
export const enter = async (browser, demo, name = 'Marit Osei') => {
  const person = await freshPage(browser);
  const { page } = person;
  await page.goto(demo.entrance);
  await page.getByLabel('Your name').fill(name);
  await page.getByLabel('E-mail').fill('marit@courier.example');
  await page.getByLabel('New password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Set the password and come in' }).click();
  await page.getByRole('heading', { name: 'Queue', level: 1 }).waitFor();
  return person;
};

/**
 * The owner makes a link for a colleague, who comes in by it.
 * @param {Browser} browser
 * @param {Page} owner
 * @param {Demo} demo
 * @param {string} name
 */
export const colleague = async (browser, owner, demo, name) => {
  await owner.goto(`${demo.desk}/desk/settings`);
  await owner.getByLabel('Invite: name').fill(name);
  await owner.getByRole('textbox', { name: 'E-mail' }).fill(`${name.toLowerCase().replace(/\W+/g, '.')}@courier.example`);
  await owner.getByRole('button', { name: 'Invite', exact: true }).click();
  const link = await owner.getByRole('region', { name: 'One-time link' }).innerText();
  const person = await freshPage(browser);
  await person.page.goto(link.trim());
  await person.page.getByLabel('New password').fill(PASSWORD);
  await person.page.getByRole('button', { name: 'Set the password and come in' }).click();
  await person.page.getByRole('heading', { name: 'Queue', level: 1 }).waitFor();
  return person;
};

/**
 * The address of the case about a passage, as the desk's search finds it.
 * @param {Page} page signed in
 * @param {{ desk: string }} demo
 * @param {string} words of the passage
 */
export const caseAbout = (page, demo, words) => until(`a case about ${words}`, async () => {
  await page.goto(`${demo.desk}/desk?state=any&q=${encodeURIComponent(words)}`);
  const found = page.locator('.queue .case-text');
  if (await found.count() !== 1) return null;
  const href = await found.getAttribute('href');
  return new URL((href ?? '').replace(/\?.*$/, ''), demo.desk).href;
});

/**
 * A letter in the outbox; the page is left on it.
 * @param {Page} page
 * @param {Demo} demo
 * @param {string} to
 * @param {RegExp} subject
 */
export const letter = (page, demo, to, subject) => until(`a letter to ${to}: ${subject}`, async () => {
  await page.goto(demo.outbox);
  const found = page.locator('article').filter({ hasText: `To ${to}` }).filter({ has: page.getByRole('heading', { name: subject }) }).first();
  return await found.count() ? found : null;
});

/**
 * The newsroom puts other words into an article.
 * @param {Page} page
 * @param {Demo} demo
 * @param {string} slug
 * @param {string} was
 * @param {string} now
 */
export const putRight = async (page, demo, slug, was, now) => {
  await page.goto(`${demo.paper}/${slug}`);
  await page.getByRole('link', { name: 'edit this article' }).click();
  const body = page.getByLabel('The body, in HTML');
  const html = await body.inputValue();
  assert.equal(html.split(was).length, 2, `once in the article: ${was}`);
  await body.fill(html.replace(was, now));
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Saved.').waitFor();
};

/** Has the desk look at the page of the accepted case that is open, until it is seen to be fixed. @param {Page} page */
export const checkNow = async (page) => {
  await page.getByRole('button', { name: 'Check now' }).click();
  await page.getByText('The page is being read again.').waitFor();
  await until('the desk has seen the page fixed', async () => {
    if (await page.locator('.crumbs .state-comes').count()) return true;
    await page.reload();
    return false;
  });
};

/**
 * The Atom feed as a reader of feeds takes it; the page is left empty.
 * @param {Page} page
 * @param {Demo} demo
 */
export const atom = async (page, demo) => {
  const response = await page.request.get(`${demo.desk}/courier/corrections.atom`);
  await page.goto('about:blank'); // where no policy forbids to parse
  const feed = await page.evaluate((xml) => {
    const feed = new DOMParser().parseFromString(xml, 'application/xml');
    return { broken: feed.querySelector('parsererror')?.textContent, links: [...feed.querySelectorAll('entry link')].map((link) => link.getAttribute('href')) };
  }, await response.text());
  assert.equal(feed.broken, undefined);
  return feed.links;
};

/**
 * Fills in the form for those who cannot highlight, in whatever language it speaks, and has the sentence looked for.
 * @param {Page} page
 * @param {Demo} demo
 * @param {{ slug: string, quote: string, wording?: string }} said
 */
export const fillForm = async (page, demo, { slug, quote, wording = `${quote}!` }) => {
  await page.goto(`${demo.desk}/courier/write?url=${encodeURIComponent(`${demo.paper}/${slug}`)}`);
  await page.locator('#quote').fill(quote);
  await page.locator('#wording').fill(wording);
  await page.locator('.btn-comes').click();
};
