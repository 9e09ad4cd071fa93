// Readers who send markup, scripts, template syntax and direction overrides, and an editor whose
// name and words are no better: on every page that shows it, text stays text, with the security
// policy and without it. On PostgreSQL, which is the stricter about bytes; that both engines keep
// the same words is the Rust suite's to show.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { freshPage, launch } from '../support/browser.js';
import { post as postReport } from '../support/case_set.js';
import { startDemo } from '../support/demo.js';
import { atom, caseAbout, checkNow, enter, highlight, leave, letter, putRight, reader, until } from '../support/moves.js';

/** @typedef {import('../support/demo.js').Demo} Demo */
/** @typedef {import('../support/moves.js').Person} Person */
/** @typedef {import('playwright-core').Page} Page */

const CANARY = 'canary.invalid';
const RUN = `window.ran=1;alert(1);fetch('http://${CANARY}/')`;
/** Each breaks out of another place: text, attributes, scripts, comments, templates, XML, lines. */
const WEAPONS = [
  `<script>${RUN}</script>`,
  `"><img src=http://${CANARY}/x onerror="${RUN}">`,
  `' onfocus='${RUN}' autofocus x='`,
  `</textarea></title></script><svg onload="${RUN}">`,
  `]]></summary><script>${RUN}</script><![CDATA[`,
  `--><iframe src="javascript:${RUN}"></iframe><!--`,
  `<a href="javascript:${RUN}">here</a> javascript:${RUN}`,
  `<style>@import "http://${CANARY}/s";</style><link rel=stylesheet href=http://${CANARY}/l><base href=http://${CANARY}/>`,
  `<form action=http://${CANARY}/><button>Sign in</button></form><meta http-equiv=refresh content="0;url=http://${CANARY}/">`,
  '{{7*191}} ${7*191} <%= 7*191 %> {% raw %} #{7*191} {{constructor.constructor("window.ran=1")()}}',
  "\\u003cscript>window.ran=1</script> \\\"-window.ran--; ' OR 1=1 --",
  '\u202egnp.tpircs\u202c \u2066\u2067x\u2069 a\u200bb\u00adc \u0007\u001b[31m',
  'Subject: x\r\nBcc: everybody@example.org\r\n\r\nhello',
];
const ALL = WEAPONS.join(' ');
const WRONG = 'Mr Corvin was dismissed in 2019';
const NAME = `Eve<script>window.ran=1</script>"'><img src=x onerror=window.ran=1>`;
const READER = 'reader@example.org';

/** A report on the page about Mr Corvin. @param {Demo} demo @param {Record<string, unknown>} fields */
const post = async (demo, fields) => {
  const answer = await postReport(demo, { url: `${demo.paper}/port-chief`, ...fields });
  const { receipt = '' } = await answer.json();
  return { status: answer.status, receipt };
};

/**
 * Watches for anything that runs or calls out.
 * @param {Person} person
 */
const watch = async ({ context, page }) => {
  /** @type {string[]} */ const alarms = [];
  page.on('dialog', (dialog) => { alarms.push(`dialog: ${dialog.message()}`); dialog.dismiss().catch(() => {}); });
  context.on('request', (request) => { if (new URL(request.url()).hostname === CANARY) alarms.push(`request: ${request.url()}`); });
  context.on('page', (opened) => alarms.push(`window: ${opened.url()}`));
  /** Looks at a page; nothing of what it shows may have become markup. @param {string} where */
  const inspect = async (where) => {
    const found = await page.evaluate(() => {
      /** @param {Document | ShadowRoot} root @returns {string[]} */
      const within = (root) => [...root.querySelectorAll('*:not(link[rel=icon])')].flatMap((el) => [
        ...el.shadowRoot ? within(el.shadowRoot) : [],
        ...[...el.attributes].flatMap(({ name, value }) => /^on/.test(name) || name === 'style' && root === document || /^(?:href|src|action|formaction)$/.test(name) && /^\s*(?:javascript|data):/i.test(value) ? [`${el.localName} ${name}=${value}`] : []),
        ...['iframe', 'base', 'style', 'img', 'object', 'embed'].includes(el.localName) && !el.closest('pre') ? [el.localName] : [],
      ]);
      return { ran: 'ran' in window, markup: within(document), sums: (document.body?.innerText ?? '').includes('1337') };
    });
    assert.deepEqual({ where, ...found }, { where, ran: false, markup: [], sums: false });
    assert.deepEqual(alarms, [], where.slice(0, 60));
  };
  return { alarms, inspect };
};

describe('hostile words', () => {
  /** @type {import('playwright-core').Browser} */ let browser;
  /** @type {Demo} */ let demo;
  /** @type {Person} */ let editor;
  /** @type {string[]} */ const receipts = [];
  /** @type {string[]} */ const cases = [];
  let notice = '';
  /** @type {Person[]} readers who have the article open as it was, with the policy and without */ const older = [];

  before(async () => {
    [browser, demo] = await Promise.all([launch(), startDemo('postgres')]);
    editor = await enter(browser, demo, NAME.slice(0, 100));
  });
  after(async () => {
    await browser?.close();
    await demo?.stop();
  });

  test('every field of a report takes them as text', async () => {
    for (const [n, weapon] of WEAPONS.entries()) {
      const { status, receipt } = await post(demo, {
        url: `${demo.paper}/port-chief?q=${encodeURIComponent(weapon)}`,
        quote: { exact: `weapon${100 + n} ${weapon}`, prefix: weapon, suffix: weapon },
        suggestion: weapon, comment: weapon, source: weapon,
      });
      assert.equal(status, 201, weapon);
      receipts.push(receipt);
    }
    const { status, receipt } = await post(demo, { quote: { exact: WRONG, prefix: '', suffix: '' }, suggestion: `${WRONG} ${ALL}`, comment: ALL, source: `https://x.example/"><script>${RUN}</script>` });
    assert.equal(status, 201);
    receipts.push(receipt);
    assert.equal((await post(demo, { quote: { exact: 'x', prefix: '', suffix: '' }, comment: 'x', lang: '"><script>' })).status, 422);
    const nul = await post(demo, { quote: { exact: `nul\0nul`, prefix: '\0', suffix: '\0' }, suggestion: 'a\0b', comment: '\0' });
    assert.ok(nul.status === 201 || nul.status >= 400 && nul.status < 500, `${nul.status}`);
  });

  test('an editor decides and publishes them, and letters go out', async () => {
    const { page } = editor;
    const links = page.locator('.case-text', { hasText: /weapon1\d\d/ });
    await until('a case for each', async () => {
      await page.goto(`${demo.desk}/desk?q=weapon1`);
      return await links.count() === WEAPONS.length;
    });
    for (const n of WEAPONS.keys()) cases.push(new URL(await links.filter({ hasText: `weapon${100 + n}` }).getAttribute('href') ?? '', demo.desk).href);
    const address = await caseAbout(page, demo, WRONG);
    cases.push(address);
    const receipt = receipts.at(-1) ?? '';
    await page.goto(receipt);
    await page.getByLabel('Want the answer by e-mail?').fill(READER);
    await page.getByRole('button', { name: 'Send me the answer' }).click();
    await (await letter(page, demo, READER, /^Confirm your address/)).getByRole('link').click();
    await page.getByRole('button', { name: 'Yes, send the answer here' }).click();
    await page.getByRole('heading', { name: 'Your address is confirmed.' }).waitFor();

    await page.goto(address);
    await page.getByLabel(/^Add a note/).fill(ALL);
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await page.getByText('The note is added.').waitFor();
    await page.locator('#own').check();
    await page.getByLabel('Your own wording of the passage').fill(`Mr Corvin left his post in 2019 ${WEAPONS[0]}`);
    await page.locator('#accept summary').click();
    await page.locator('#accept textarea[name=message]').fill(ALL);
    await page.getByRole('button', { name: /^Accept/ }).click();
    await page.getByRole('button', { name: 'Undo' }).waitFor();
    for (const bypassCSP of [false, true]) older.push(await reader(browser, demo, 'port-chief', { bypassCSP }));
    await putRight(page, demo, 'port-chief', WRONG, 'Mr Corvin left his post in 2019');
    await page.goto(address);
    await checkNow(page);
    await page.getByLabel('Text', { exact: true }).fill(ALL);
    await page.getByRole('button', { name: 'Publish the notice' }).click();
    notice = new URL(await page.getByRole('link', { name: 'Permanent link' }).getAttribute('href') ?? '', demo.desk).href;
    await letter(page, demo, READER, /published a notice/);
  });

  for (const bypassCSP of [false, true]) {
    test(`nothing of it runs on any page, ${bypassCSP ? 'even without' : 'with'} the security policy`, async () => {
      const person = await freshPage(browser, { bypassCSP, storageState: await editor.context.storageState() });
      const { page } = person;
      const { alarms, inspect } = await watch(person);
      const hostile = encodeURIComponent(ALL);
      const pages = [
        '/desk', '/desk?state=any', `/desk?q=${hostile}&state=${hostile}&lane=${hostile}&after=${hostile}`, ...cases.map((address) => new URL(address).pathname),
        `${new URL(cases[0]).pathname}?voices=all`, '/desk/settings', `/desk/sign-in?next=${encodeURIComponent(`javascript:${RUN}`)}`, `/desk/enter/${hostile}`, `/desk/cases/${hostile}`,
        ...receipts.map((address) => new URL(address).pathname), `/r/${hostile}`, `/confirm/${hostile}`,
        '/courier/corrections', `/courier/corrections?kind=${hostile}`, new URL(notice).pathname, `/courier/corrections/${hostile}`,
        `/courier/write?url=${hostile}`, '/demo/outbox', `/${hostile}`,
      ];
      for (const path of pages) {
        await page.goto(demo.desk + path);
        await inspect(path);
      }
      // Feeds are shown by the browser's own viewer, or saved.
      for (const feed of ['atom', 'json']) await page.goto(`${demo.desk}/courier/corrections.${feed}`).catch((error) => assert.match(`${error}`, /Download is starting/));
      assert.deepEqual(alarms, []);
      assert.ok((await atom(page, demo)).includes(notice));

      await page.goto(`${demo.paper}/port-chief?${hostile}`);
      await page.getByRole('button', { name: /^Corrected/ }).click();
      await page.getByRole('dialog').getByText('{{7*191}}').waitFor();
      await inspect('the article with its quiet mark');
      await page.keyboard.press('Escape');
      await leave(person);

      const late = older[+bypassCSP];
      const dialog = await watch(late);
      await highlight(late.page, WRONG);
      await late.page.getByText(/This was put right at/).waitFor();
      await dialog.inspect('the dialog on a passage put right');
      await leave(late);
    });
  }

  test('it is shown, and said to be what it is', async () => {
    const { page } = editor;
    await page.goto(cases[0]);
    await page.getByText(WEAPONS[0]).first().waitFor();
    await page.getByText('Contains markup, shown as text.').first().waitFor();
    await page.goto(cases[11]);
    await page.locator('.ctl', { hasText: 'RLO' }).first().waitFor();
    await until('the editor’s name is text', async () => (await page.locator('.activity').innerText()).length > 0);
    await page.goto(demo.outbox);
    assert.equal(await page.locator('article').filter({ hasText: 'everybody@example.org, from' }).count(), 0, 'no header was smuggled in');
    assert.deepEqual(editor.complaints, []);
  });
});
