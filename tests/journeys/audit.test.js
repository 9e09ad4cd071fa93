// Every page, in the states it has: nothing for the accessibility audit to find, wide and narrow,
// light and dark, and nothing off the side of a small screen. The pages are the same on both
// engines, so one is enough. The last test asks the router whether a page was forgotten.

import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { audit as found, sideways } from '../support/audit.js';
import { freshPage, launch } from '../support/browser.js';
import { startDemo } from '../support/demo.js';
import { PASSWORD, caseAbout, checkNow, colleague, enter, fillForm, highlight, leave, letter, ownWords, putRight, reader, receipt, report } from '../support/moves.js';
import { fits, pages } from '../support/routes.js';

/** @typedef {import('../support/demo.js').Demo} Demo */
/** @typedef {import('../support/moves.js').Person} Person */
/** @typedef {import('playwright-core').Page} Page */

const TREATY = 'which was signed by the two governments in 1987 and renewed twice since';
const COD = { slug: 'herring', wrong: 'a haul of 12 tonnes of cod', right: 'a haul of 1.2 tonnes of cod', why: 'The slip says 1,200 kilograms.' };
const FOG = { slug: 'fog-trains', wrong: 'the rail bridge was was closed', right: 'the rail bridge was closed' };
const LIGHT = { slug: 'lighthouse', wrong: 'The lightouse, she said', right: 'The lighthouse, she said' };
const ROWING = { slug: 'rowing', wrong: 'to win by four seconds', right: 'to win by two seconds', why: '21.42 and 21.44.' };
/** What the form is asked to look for, by what becomes of it. */
const ASKED = {
  found: { slug: 'dredging', quote: 'the pubic meeting', wording: 'the public meeting' },
  near: { slug: 'ferry-timetable', quote: 'the boat goes in for repairs and her crew is on half pay' },
  several: { slug: 'quay-works', quote: 'Boats are to keep to the north side of the basin.' },
  nowhere: { slug: 'berth', quote: 'A mayor was seen on the moon' },
};
const READER = 'reader@example.org';

/** The paths that were audited. @type {Set<string>} */
const audited = new Set();

/** @param {Page} page @param {string} name */
const audit = (page, name) => {
  audited.add(new URL(page.url()).pathname);
  return found(page, name);
};

/** The code that an app on a phone would show for a key (RFC 6238). @param {string} key */
const codeOf = (key) => {
  const bits = [...key.replace(/\s/g, '').toUpperCase()].map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0')).join('');
  const secret = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const step = Buffer.alloc(8);
  step.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)));
  const mac = createHmac('sha1', secret).update(step).digest();
  const at = (mac.at(-1) ?? 0) & 15;
  return String((mac.readUInt32BE(at) & 0x7fff_ffff) % 1_000_000).padStart(6, '0');
};

describe('the audit finds nothing', () => {
  /** @type {import('playwright-core').Browser} */ let browser;
  /** @type {Demo} */ let demo;
  /** @type {Person} */ let editor;
  /** @type {Person} */ let visitor;

  before(async () => {
    [browser, demo] = await Promise.all([launch(), startDemo('sqlite')]);
    visitor = await freshPage(browser);
    await visitor.page.goto(demo.entrance);
    await audit(visitor.page, 'coming in');
    editor = await enter(browser, demo);
  });
  after(async () => {
    await browser?.close();
    await demo?.stop();
  });

  /**
   * Opens a page and audits it.
   * @param {Page} page
   * @param {string} address
   * @param {string} name
   * @param {number} [status]
   */
  const visit = async (page, address, name, status = 200) => {
    const answer = await page.goto(address);
    assert.equal(answer?.status(), status, name);
    await audit(page, name);
  };

  test('on the newspaper', async () => {
    for (const path of ['', 'talks', 'ferry-arabic', 'foghorn', 'reading-room', 'lighthouse', 'talks/edit']) await visit(visitor.page, `${demo.paper}/${path}`, path || 'the front page');
    await visit(visitor.page, `${demo.paper}/nowhere`, 'no such article', 404);
  });

  test('in the dialog', async () => {
    await caseAbout(editor.page, demo, TREATY);
    const person = await reader(browser, demo, 'talks');
    const { page, context } = person;
    await highlight(page, TREATY);
    await page.getByText(/Editors are on it/).waitFor();
    await audit(page, 'the dialog, already reported');
    await ownWords(page);
    await audit(page, 'the dialog, opened');
    await page.locator('#cg-words').fill(TREATY.replace('1987', '1980'));
    await audit(page, 'the dialog, changed');
    await page.waitForLoadState('networkidle');
    await context.setOffline(true);
    await page.keyboard.press('Control+Enter');
    await page.getByText('Not sent yet. It is kept on this device.').waitFor();
    await audit(page, 'the dialog, not sent yet');
    await context.setOffline(false);
    await receipt(page);
    await audit(page, 'the dialog, sent');
    await leave(person);
  });

  test('on the form', async () => {
    const { page } = visitor;
    await visit(page, `${demo.desk}/courier/write`, 'the form');
    await visit(page, `${demo.desk}/courier/write?url=${encodeURIComponent(`${demo.paper}/berth`)}`, 'the form with its page');
    await page.getByLabel('Page').fill('https://elsewhere.example/');
    await page.getByLabel('The sentence as printed').fill('words');
    await page.getByLabel(/^How it should read/).fill('other words');
    await page.locator('.seg label', { hasText: 'Correction' }).click();
    await page.getByRole('button', { name: 'Find it and send' }).click();
    await page.getByText('Not sent yet').or(page.locator('.error')).first().waitFor({ state: 'attached' });
    await audit(page, 'the form, refused');
    for (const [name, said] of Object.entries(ASKED)) {
      await fillForm(page, demo, said);
      await page.locator('[role=status]').first().waitFor();
      assert.equal(await page.locator('.near .choice, .found').count() > 0, name !== 'nowhere', name);
      await audit(page, `the form, ${name}`);
      await page.setViewportSize({ width: 360, height: 800 });
      assert.ok(await sideways(page) <= 0, `${name} at 360`);
    }
    await page.goto(`${demo.desk}/courier/write?url=${encodeURIComponent(`${demo.paper}/lighthouse`)}`);
    await page.getByRole('button', { name: 'Choose the sentence from the article' }).click();
    await page.getByRole('button', { name: 'Take this sentence' }).waitFor();
    await audit(page, 'the form, the sentences');
    await page.setViewportSize({ width: 360, height: 800 });
    assert.ok(await sideways(page) <= 0, 'the sentences at 360');
    await page.setViewportSize({ width: 1280, height: 900 });
  });

  test('on the form and a receipt from right to left', async () => {
    const person = await freshPage(browser, { locale: 'ar' });
    const { page } = person;
    await visit(page, `${demo.desk}/courier/write?url=${encodeURIComponent(`${demo.paper}/ferry-arabic`)}`, 'the form in Arabic');
    assert.equal(await page.locator('html').getAttribute('dir'), 'rtl');
    await page.locator('button[value=choose]').click();
    await page.locator('.near').waitFor();
    await audit(page, 'the sentences in Arabic');
    await fillForm(page, demo, { slug: 'ferry-arabic', quote: 'القارب يصل في الساعة السابعة مساءً كل يوم' });
    await page.locator('.near').waitFor();
    await audit(page, 'the form in Arabic, near');
    await page.locator('.near input').first().check();
    await page.locator('button[value=send]').click();
    await page.waitForURL(/\/r\//);
    await audit(page, 'a receipt in Arabic');
    await page.setViewportSize({ width: 360, height: 800 });
    assert.ok(await sideways(page) <= 0, 'a receipt in Arabic at 360');
    await leave(person);
  });

  test('at the door of the desk', async () => {
    const { page } = visitor;
    await visit(page, `${demo.desk}/desk/sign-in`, 'sign in');
    await page.getByLabel('E-mail').fill('nobody@courier.example');
    await page.getByLabel('Password').fill('not the password');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('alert').waitFor();
    await audit(page, 'sign in, refused');
    await visit(page, demo.entrance, 'a link that was used', 410);
  });

  test('in the queue', async () => {
    const { page } = editor;
    await visit(page, `${demo.desk}/desk`, 'the queue');
    await visit(page, `${demo.desk}/desk?state=any&order=most-readers`, 'the queue, every state');
    await visit(page, `${demo.desk}/desk?q=${encodeURIComponent('no such words')}`, 'no match');
    await page.goto(`${demo.desk}/desk`);
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keys' }).waitFor();
    await audit(page, 'the keys');
  });

  test('on a case and its receipt, from open to answered', async () => {
    const { page } = editor;
    const mine = await report(browser, demo, COD);
    const address = await caseAbout(page, demo, COD.wrong);
    await visit(page, address, 'a case, open');
    await page.locator('.seg label', { hasText: 'Decline' }).first().click();
    await audit(page, 'a case, about to be declined');
    for (const words of [TREATY, 'no concession of any kind', 'القارب يصل', 'the pubic meeting', 'The Infirmary were third']) await visit(page, await caseAbout(page, demo, words), words);

    await visit(visitor.page, mine, 'a receipt, open');
    await visitor.page.getByLabel('Want the answer by e-mail?').fill(READER);
    await visitor.page.getByRole('button', { name: 'Send me the answer' }).click();
    await visitor.page.getByText('Open the link in the mail').first().waitFor();
    await audit(visitor.page, 'a receipt with an address');
    const asked = await letter(visitor.page, demo, READER, /^Confirm/);
    await audit(visitor.page, 'the outbox');
    await asked.getByRole('link').click();
    await audit(visitor.page, 'an address to confirm');
    await visitor.page.getByRole('button', { name: 'Yes, send the answer here' }).click();
    await visitor.page.getByRole('heading', { name: 'Your address is confirmed.' }).waitFor();
    await audit(visitor.page, 'an address confirmed');

    await page.goto(address);
    await page.getByRole('button', { name: /^Accept/ }).click();
    await page.getByRole('button', { name: 'Undo' }).waitFor();
    await audit(page, 'the next case, with the way back');
    await visit(page, address, 'a case, accepted');
    await visit(visitor.page, mine, 'a receipt, accepted');
    const older = await reader(browser, demo, COD.slug);
    await putRight(visitor.page, demo, COD.slug, COD.wrong, COD.right);
    await audit(visitor.page, 'the newsroom, saved');
    await page.goto(address);
    await checkNow(page);
    await audit(page, 'a case, fixed');
    await visit(visitor.page, mine, 'a receipt, fixed');
    await page.getByRole('button', { name: 'Publish the notice' }).click();
    const link = await page.getByRole('link', { name: 'Permanent link' }).getAttribute('href');
    await audit(page, 'a case, published');
    await visit(visitor.page, mine, 'a receipt with its notice');
    await visit(visitor.page, `${demo.desk}/courier/corrections`, 'the log');
    await visit(visitor.page, `${demo.desk}/courier/corrections?kind=retraction`, 'the log, none of a kind');
    await visit(visitor.page, new URL(link ?? '', demo.desk).href, 'a notice');
    const person = await reader(browser, demo, COD.slug);
    await person.page.getByRole('button', { name: /^Corrected/ }).click();
    await person.page.getByRole('dialog').waitFor();
    await audit(person.page, 'an article with its quiet mark open');
    await leave(person);
    await highlight(older.page, COD.wrong);
    await older.page.getByText(/This was put right at/).waitFor();
    await audit(older.page, 'the dialog, put right');
    await leave(older);
  });

  test('on a case decided by somebody else meanwhile, and on a receipt that says no', async () => {
    const mine = await report(browser, demo, FOG);
    const address = await caseAbout(editor.page, demo, FOG.wrong);
    const second = await colleague(browser, editor.page, demo, 'Ines Aldery');
    await audit(editor.page, 'settings with a fresh link');
    await second.page.goto(address);
    await editor.page.goto(address);
    await editor.page.locator('.seg label', { hasText: 'Decline' }).first().click();
    await editor.page.getByLabel('The article is right as it stands').check();
    await editor.page.getByRole('button', { name: /^Decline/ }).click();
    await editor.page.locator('.undo').waitFor();
    await second.page.getByRole('button', { name: /^Accept/ }).click();
    await second.page.getByRole('alert').waitFor();
    await audit(second.page, 'a case decided meanwhile');
    await leave(second);
    await visit(editor.page, address, 'a case, declined');
    await visit(visitor.page, mine, 'a receipt that says no');
    await visitor.page.getByText('Erase what I sent').first().click();
    await visitor.page.getByRole('button', { name: 'Erase what I sent' }).click();
    await visitor.page.getByRole('heading', { name: 'What you sent was erased.' }).waitFor();
    await audit(visitor.page, 'a receipt, erased');
  });

  test('on settings of every kind', async () => {
    const { page } = editor;
    const at = (/** @type {string} */ path) => `${demo.desk}/desk/settings${path}`;
    await visit(page, at(''), 'settings');
    await page.getByLabel('Invite: name').fill('Ines again');
    await page.getByRole('textbox', { name: 'E-mail' }).fill('ines.aldery@courier.example');
    await page.getByRole('button', { name: 'Invite', exact: true }).click();
    await page.getByRole('alert').waitFor();
    await audit(page, 'settings, refused');
    await visit(page, at('/assignment'), 'assignment, nothing said');
    await page.getByRole('textbox', { name: /^Name/ }).fill('The night shift');
    await page.getByRole('checkbox', { name: 'Ines Aldery' }).check();
    await page.getByRole('button', { name: 'Save the team' }).click();
    await page.getByLabel(/^Section/).fill('Harbour');
    await page.getByRole('button', { name: 'Add the rule' }).click();
    await page.getByRole('region', { name: 'Rules table' }).waitFor();
    await audit(page, 'assignment, a team and a rule');
    await visit(page, at('/audit'), 'the audit log');
    await page.goto(at(''));
    await page.getByRole('link', { name: 'Ines Aldery' }).click();
    await page.getByRole('heading', { name: 'Ines Aldery', level: 1 }).waitFor();
    await audit(page, 'a person');
    await page.getByRole('button', { name: 'They leave the desk' }).click();
    await page.getByText('Ines Aldery').first().waitFor();
    await visit(page, at('/people/2'), 'a person who left');
  });

  test('on the second step', async () => {
    const { page } = editor;
    await visit(page, `${demo.desk}/desk/settings/second-step`, 'the second step, offered');
    const turnOn = async (/** @type {string} */ code) => {
      await page.getByLabel('Code', { exact: true }).fill(code);
      await page.getByRole('button', { name: 'Turn it on' }).click();
    };
    await turnOn('12345');
    await page.getByRole('alert').waitFor();
    await audit(page, 'the second step, a wrong code');
    await turnOn(codeOf(await page.getByRole('region', { name: 'Key' }).innerText()));
    const codes = await page.getByRole('region', { name: 'Recovery codes' }).innerText();
    await audit(page, 'the second step, its recovery codes');
    await visit(page, `${demo.desk}/desk/settings/second-step`, 'the second step, on');
    const door = await freshPage(browser);
    await door.page.goto(`${demo.desk}/desk/sign-in`);
    await door.page.getByLabel('E-mail').fill('marit@courier.example');
    await door.page.getByLabel('Password').fill(PASSWORD);
    await door.page.getByRole('button', { name: 'Sign in' }).click();
    await door.page.getByLabel('Code from your phone').waitFor();
    await audit(door.page, 'a code is asked for');
    await door.page.getByLabel('Code from your phone').fill('000000');
    await door.page.getByRole('button', { name: 'Come in' }).click();
    await door.page.getByRole('alert').waitFor();
    await audit(door.page, 'a wrong code');
    await door.page.getByLabel('Code from your phone').fill(codes.split('\n')[0]?.trim() ?? '');
    await door.page.getByRole('button', { name: 'Come in' }).click();
    await door.page.getByRole('heading', { name: 'Queue', level: 1 }).waitFor();
    await leave(door);
  });

  test('on what was learned, counted, remembered and kept', async () => {
    const { page } = editor;
    for (const path of ['triage', 'accuracy', 'accuracy?period=12', 'remembered', 'aside', 'mentions', 'settings/reasons']) await visit(page, `${demo.desk}/desk/${path}`, path);
    await page.goto(await caseAbout(page, demo, COD.wrong));
    await page.getByRole('link', { name: 'History of the page' }).click();
    await page.getByRole('heading', { name: 'Revisions' }).waitFor();
    await audit(page, 'the history of a page');
    const history = page.url();
    await page.getByRole('link', { name: 'Side by side' }).click();
    await audit(page, 'the history of a page, side by side');
    // Comes as a file to keep; it is looked at as whoever opens it sees it.
    const file = new URL(`${new URL(history).pathname}/history.html`, demo.desk);
    const kept = await page.request.get(file.href);
    assert.equal(kept.status(), 200);
    const opened = await page.context().newPage();
    await opened.setContent(await kept.text());
    await found(opened, 'the history of a page, to be kept');
    audited.add(file.pathname);
    await opened.close();
  });

  test('on a question, and on several cases done together', async () => {
    const { page } = editor;
    await page.goto(await caseAbout(page, demo, TREATY));
    await page.locator('.seg label', { hasText: 'Ask' }).first().click();
    await audit(page, 'a case, about to be asked');
    await page.getByRole('button', { name: /^Ask the reader/ }).click();
    await page.getByText(/The question is on its way/).waitFor();
    await audit(page, 'the case after one that was asked');
    await visit(page, await caseAbout(page, demo, TREATY), 'a case, asked');
    await page.goto(`${demo.desk}/desk?state=new`);
    for (const key of ['j', 'x', 'j', 'x']) await page.keyboard.press(key);
    await audit(page, 'the queue, two selected');
    await page.keyboard.press('a');
    await page.locator('.bulk-sheet').waitFor();
    await audit(page, 'two to be accepted, the summary');
    await page.goto(`${demo.desk}/desk?state=new`);
    for (const key of ['j', 'x', 'j', 'x', 'd']) await page.keyboard.press(key);
    await page.locator('.bulk-sheet').waitFor();
    await audit(page, 'two to be declined, the summary');
    await page.keyboard.press('d');
    await page.getByRole('button', { name: 'Undo' }).waitFor();
    await audit(page, 'two declined');
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('Taken back.').waitFor();
    await audit(page, 'two declined and taken back');
  });

  test('on a refusal that is remembered, and a view that is saved', async () => {
    const { page } = editor;
    await report(browser, demo, LIGHT);
    await page.goto(await caseAbout(page, demo, LIGHT.wrong));
    await page.locator('.seg label', { hasText: 'Decline' }).first().click();
    const remember = page.locator('#d-remember');
    await page.locator('details', { has: remember }).last().evaluate((details) => details.setAttribute('open', ''));
    await remember.selectOption('site');
    await audit(page, 'a case, about to be declined for good');
    await page.getByRole('button', { name: /^Decline/ }).click();
    await page.locator('.undo').waitFor();
    await visit(page, `${demo.desk}/desk/remembered`, 'a remembered refusal');
    await page.goto(`${demo.desk}/desk?order=weight`);
    await page.getByText('Save this view').click();
    await page.getByLabel('Name', { exact: true }).fill('Weightiest');
    await audit(page, 'a view about to be saved');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('link', { name: 'Weightiest', exact: true }).waitFor();
    await audit(page, 'a saved view');
  });

  test('on a receipt that asks, and on one that was withdrawn', async () => {
    const mine = await report(browser, demo, ROWING);
    const { page } = editor;
    await page.goto(await caseAbout(page, demo, ROWING.wrong));
    await page.locator('.seg label', { hasText: 'Ask' }).first().click();
    await page.getByRole('button', { name: /^Ask the reader/ }).click();
    await page.getByText(/The question is on its way/).waitFor();
    await visit(visitor.page, mine, 'a receipt with a question');
    await visitor.page.getByRole('button', { name: 'Send the answer' }).waitFor();
    await visitor.page.locator('details', { has: visitor.page.locator('button[value=withdraw]') }).evaluate((details) => details.setAttribute('open', ''));
    await audit(visitor.page, 'a receipt, about to be withdrawn');
    await visitor.page.locator('button[value=withdraw]').click();
    await visitor.page.locator('button[value=withdraw]').waitFor({ state: 'detached' });
    await audit(visitor.page, 'a receipt, withdrawn');
    await visitor.page.setViewportSize({ width: 360, height: 800 });
    assert.ok(await sideways(visitor.page) <= 0, 'a receipt, withdrawn, at 360');
    await visitor.page.setViewportSize({ width: 1280, height: 900 });
  });

  test('on the public policy and on pages that say no', async () => {
    await visit(visitor.page, `${demo.desk}/courier/corrections/policy`, 'the policy');
    await visit(editor.page, `${demo.desk}/desk/cases/999999`, 'no such case', 404);
    for (const path of ['/nowhere', '/r/none', '/confirm/none', '/courier/corrections/none', '/nobody/corrections', '/courier/corrections?before=x']) {
      const answer = await visitor.page.goto(demo.desk + path);
      assert.ok([400, 404].includes(answer?.status() ?? 0), path);
      await audit(visitor.page, path);
    }
  });

  test('on what a site shows where it wants to, and what its owners set', async () => {
    const { page } = editor;
    for (const path of ['changes', 'report', 'settings/letters', 'settings/privacy']) await visit(page, `${demo.desk}/desk/${path}`, path);
    for (const link of ['decide', 'quiet']) {
      const gone = await visitor.page.goto(`${demo.desk}/desk/${link}/no-such-link`);
      assert.ok((gone?.status() ?? 0) >= 400, 'no such link');
      await audit(visitor.page, `a link (${link}) that is gone`);
    }
    await page.goto(`${demo.desk}/desk/settings`);
    await page.locator('#history-courier').selectOption('open');
    await page.locator('form[action$="/pages"]').getByRole('button').click();
    await visit(page, `${demo.desk}/desk/settings/notices`, 'rules for notices');
    await page.getByLabel(/^Show everybody the figures/).check();
    await page.locator('form[action$="/notices"]').first().getByRole('button').click();
    await audit(page, 'rules for notices, saved');
    const about = encodeURIComponent(`${demo.paper}/talks`);
    for (const path of [`history?url=${about}`, 'corrections/how', 'privacy', `embed?url=${about}`, 'embed/recent']) await visit(visitor.page, `${demo.desk}/courier/${path}`, path);
  });

  test('on a queue where nothing waits', async () => {
    const { page } = editor;
    for (;;) {
      await page.goto(`${demo.desk}/desk`);
      const next = page.locator('.case-text').first();
      if (!await next.count()) break;
      await next.click();
      await page.getByRole('heading', { name: /^(?:Decide|Accepted)$/ }).waitFor();
      const reopen = page.getByRole('button', { name: 'Reopen the case' });
      if (await reopen.count()) await reopen.click();
      await page.locator('.seg label', { hasText: 'Decline' }).first().click();
      await page.getByLabel('The article is right as it stands').check();
      await page.getByRole('button', { name: /^Decline/ }).click();
      await page.locator('.undo').waitFor();
    }
    await visit(page, `${demo.desk}/desk`, 'the empty queue');
    assert.deepEqual(editor.complaints, []);
    assert.deepEqual(visitor.complaints, []);
  });

  test('and no page of the router was forgotten', async () => {
    const forgotten = (await pages()).filter((address) => ![...audited].some((path) => fits(address, path)));
    assert.deepEqual(forgotten, []);
  });
});
