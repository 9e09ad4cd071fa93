// Readers as they come: without a network, with a finger, by keyboard, in other scripts, without
// scripts; and selections as people make them. The whole journey is played on both engines; these
// moves end before the store could tell one from the other.

import { ready } from '../../widget/tests/scene.js';
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { freshPage, launch, select } from '../support/browser.js';
import { startDemo } from '../support/demo.js';
import { caseAbout, enter, fillForm, highlight, leave, ownWords, reader, receipt, report, send } from '../support/moves.js';

/** @typedef {import('../support/demo.js').Demo} Demo */
/** @typedef {import('../support/moves.js').Person} Person */
/** @typedef {import('playwright-core').Page} Page */

const BOATS = 'Boats are to keep to the north side of the basin.';
const ARABIC = { slug: 'ferry-arabic', wrong: 'بسبب أعمال الترميم', right: 'بسبب أعمال الصيانة' };
const JAPANESE = { slug: 'foghorn', wrong: '一九六八年十月三十一日', right: '一九八六年十月三十一日' };
const UKRAINIAN = { slug: 'reading-room', wrong: 'міської бібліотки', right: 'міської бібліотеки' };

const LETTER = { slug: 'lighthouse', wrong: 'The lightouse, she said', right: 'The lighthouse, she said' };
const KEPT = 'The editors looked at these words before and kept them.';

/** The body of the report that the page is about to send. @param {Page} page */
const sending = async (page) => {
  const request = await page.waitForRequest((request) => request.method() === 'POST' && request.url().endsWith('/api/v1/reports'));
  return request.postDataJSON();
};

/** How light a colour is, 0 to 255. @param {import('playwright-core').Locator} box */
const lightness = (box) => box.evaluate((el) => {
  const [r, g, b] = (getComputedStyle(el).backgroundColor.match(/[\d.]+/g) ?? []).map(Number);
  return (r + g + b) / 3;
});

describe('readers', () => {
  /** @type {import('playwright-core').Browser} */ let browser;
  /** @type {Demo} */ let demo;
  /** @type {Person} */ let editor;

  before(async () => {
    [browser, demo] = await Promise.all([launch(), startDemo('sqlite')]);
    editor = await enter(browser, demo);
  });
  after(async () => {
    await browser?.close();
    await demo?.stop();
  });

  /** Opens the case about a passage and says what its page shows. @param {string} words */
  const theCase = async (words) => {
    const { page } = editor;
    await page.goto(await caseAbout(page, demo, words));
    return page;
  };

  /** @param {Page} page */
  const verified = async (page) => {
    const notes = await page.locator('.galley-note').allTextContents();
    assert.deepEqual(notes.filter((note) => !note.startsWith('Stands in')), [], 'the passage was found in the article');
  };

  test('without a network a report is kept, and sent when it is back', async () => {
    const person = await reader(browser, demo, 'fog-trains');
    const { page, context } = person;
    await highlight(page, 'the rail bridge was was closed');
    await ready(page);
    await context.setOffline(true);
    await page.locator('#cg-words').fill('the rail bridge was closed');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Not sent yet. It is kept on this device.').waitFor();
    await context.setOffline(false);
    await receipt(page);
    assert.equal(await page.evaluate(() => localStorage.length), 0, 'nothing stays on the device');
    await leave(person);
    const desk = await theCase('the rail bridge was was closed');
    await verified(desk);
    assert.equal(await desk.getByRole('heading', { name: 'What readers wrote' }).innerText(), 'What readers wrote 1');
  });

  test('an answer that is lost on its way makes no second report', async () => {
    const person = await reader(browser, demo, 'lisk-treaty');
    const { page } = person;
    await page.route('**/api/v1/reports', async (route) => {
      await route.fetch();
      await route.abort();
    }, { times: 1 });
    await highlight(page, 'the Northen Sister');
    await page.locator('#cg-words').fill('the Northern Sister');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Not sent yet. It is kept on this device.').waitFor();
    await page.getByRole('button', { name: 'Try now' }).click();
    await receipt(page);
    await leave(person);
    const desk = await theCase('the Northen Sister');
    assert.equal(await desk.getByRole('heading', { name: 'What readers wrote' }).innerText(), 'What readers wrote 1');
  });

  /** @type {[string, string, string, RegExp][]} */
  const furniture = [
    ['an advertisement', 'shelter in the other’s ports.', '“We have agreed how to count fish,”', /Advertisement|Pellam/],
    ['a card of other topics', 'commented on them for ten minutes.', 'The season on the bank would open', /Other topics|Dredging vote/],
  ];
  for (const [name, from, upTo, foreign] of furniture) {
    test(`a selection across ${name} holds the article’s words alone`, async () => {
      const person = await reader(browser, demo, 'talks');
      const { page } = person;
      await highlight(page, from, { upTo });
      const shown = await page.locator('#cg-words').inputValue();
      const [sent, address] = await Promise.all([sending(page), send(page, `${shown} Indeed.`)]);
      assert.ok(sent.quote.exact.startsWith(from) && sent.quote.exact.endsWith(upTo), sent.quote.exact);
      for (const words of [shown, sent.quote.exact, sent.quote.prefix, sent.quote.suffix]) assert.doesNotMatch(words, foreign);
      await leave(person);
      // Whole words: a short one is found as it is, not by its beginning.
      const desk = await theCase(upTo.split(' ').slice(0, 4).join(' '));
      await verified(desk);
      const answer = await freshPage(browser);
      await answer.page.goto(address);
      await answer.page.getByText('Found in the article').waitFor();
      await leave(answer);
    });
  }

  test('of three equal sentences the one that was highlighted is meant', async () => {
    const person = await reader(browser, demo, 'quay-works');
    const { page } = person;
    await highlight(page, BOATS, { occurrence: 2 });
    await page.getByText('1 reader reported this. Editors are on it.').waitFor();
    await ownWords(page);
    const [sent] = await Promise.all([sending(page), send(page, BOATS.replace('north', 'south'))]);
    assert.match(sent.quote.prefix, /below the malthouse\. $/);
    await leave(person);

    const third = await reader(browser, demo, 'quay-works');
    await highlight(third.page, BOATS, { occurrence: 3 });
    await third.page.waitForLoadState('networkidle');
    await send(third.page, BOATS.replace('Boats', 'Seventeen boats'));
    await leave(third);

    const desk = await theCase('Seventeen boats');
    await verified(desk);
    assert.match(await desk.locator('.galley').innerText(), /between Pier 4 and the ice house\./);
    await desk.goto(`${demo.desk}/desk?state=any&q=${encodeURIComponent('keep to the north side')}`);
    assert.equal(await desk.locator('.case').count(), 2, 'the third sentence has a case of its own');
    await desk.locator('.case-text', { hasText: 'malthouse' }).click();
    await desk.getByRole('heading', { name: 'Decide' }).waitFor();
    assert.match(await desk.locator('.galley').innerText(), /below the malthouse\.[\s\S]*closed from eight until four/);
    assert.deepEqual(await desk.locator('.rival .tally b').allTextContents(), ['2']);
  });

  for (const [language, { slug, wrong, right }, dir] of /** @type {const} */ ([['Arabic', ARABIC, 'rtl'], ['Japanese', JAPANESE, null]])) {
    test(`a passage in ${language} is sent, found and shown in its direction`, async () => {
      const person = await reader(browser, demo, slug);
      await highlight(person.page, wrong);
      assert.equal(await person.page.locator('#cg-words').inputValue(), wrong);
      assert.equal(await person.page.locator('#cg-words').evaluate((el) => getComputedStyle(el).direction), dir ?? 'ltr');
      await send(person.page, right);
      await leave(person);
      const desk = await theCase(wrong);
      await verified(desk);
      assert.equal(await desk.locator('.galley').getAttribute('dir'), dir);
      assert.equal(await desk.locator('.galley .lead ins').first().evaluate((el) => getComputedStyle(el).direction), dir ?? 'ltr');
    });
  }

  test('the Ukrainian article speaks Ukrainian', async () => {
    const person = await reader(browser, demo, UKRAINIAN.slug);
    const { page } = person;
    await highlight(page, UKRAINIAN.wrong);
    await page.getByRole('heading', { name: 'Запропонувати зміну' }).waitFor();
    await send(page, UKRAINIAN.right);
    await page.getByText('Повідомлення вже в редакторів.').waitFor();
    await leave(person);
    await verified(await theCase(UKRAINIAN.wrong));
  });

  test('words selected in an editor of the page are left alone', async () => {
    const person = await reader(browser, demo, 'talks');
    const { page } = person;
    await page.evaluate(() => {
      const box = document.createElement('div');
      box.contentEditable = 'true';
      box.textContent = 'a draft of a letter';
      document.querySelector('.hc-body')?.prepend(box);
      box.focus();
      getSelection()?.selectAllChildren(box);
    });
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { level: 1 }).click();
    await select(page, 'first they have put their initials to');
    await page.keyboard.press('Control+Enter');
    await page.locator('dialog[open]').waitFor();
    assert.equal(await page.locator('dialog').count(), 1);
    assert.equal(await page.locator('#cg-words').inputValue(), 'first they have put their initials to');
    await leave(person);
  });

  test('a finger finds the bubble, and a sheet from the bottom', async () => {
    const person = await reader(browser, demo, 'herring', { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
    const { page } = person;
    await page.locator('.hc-body p').first().tap();
    await page.getByText('a haul of 12 tonnes of cod').scrollIntoViewIfNeeded();
    await select(page, 'a haul of 12 tonnes of cod');
    await page.getByRole('button', { name: 'Suggest a correction' }).tap();
    const sheet = page.locator('dialog[open]');
    await sheet.waitFor();
    await page.waitForFunction(() => {
      const box = document.querySelector('corrigenda-desk')?.shadowRoot?.querySelector('dialog')?.getBoundingClientRect();
      return box && Math.round(box.bottom) === innerHeight && Math.round(box.width) === innerWidth;
    });
    await page.locator('#cg-words').fill('a haul of 1.2 tonnes of cod');
    await page.getByRole('button', { name: 'Send to the editors' }).tap();
    await receipt(page);
    await leave(person);
    await verified(await theCase('a haul of 12 tonnes of cod'));
  });

  test('the keyboard alone is enough', async () => {
    const person = await reader(browser, demo, 'port-chief');
    const { page } = person;
    await page.keyboard.press('Tab');
    const before = await page.evaluate(() => document.activeElement?.textContent);
    await highlight(page, 'Mr Corvin was dismissed in 2019');
    await page.keyboard.press('Escape');
    await page.locator('dialog').waitFor({ state: 'detached' });
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), before, 'focus is back where it was');
    assert.equal(await page.evaluate(() => `${getSelection()}`), 'Mr Corvin was dismissed in 2019', 'and so is the selection');

    await page.keyboard.press('Control+Enter');
    await page.locator('#cg-words').waitFor();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('Mr Corvin left his post in 2019');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowRight');
    assert.equal(await page.getByRole('radio', { name: 'Clarification' }).isChecked(), true);
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Tab');
    await page.keyboard.type('He resigned in writing, the auditors noted.');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await receipt(page);
    await leave(person);
    const desk = await theCase('Mr Corvin was dismissed in 2019');
    await desk.getByText('He resigned in writing, the auditors noted.').waitFor();
  });

  test('the dialog is dark where the reader’s system is', async () => {
    for (const [colorScheme, dark] of /** @type {const} */ ([['light', false], ['dark', true]])) {
      const person = await reader(browser, demo, 'berth', { colorScheme });
      await highlight(person.page, '26,800');
      assert.equal(await lightness(person.page.locator('dialog[open]')) < 110, dark);
      await leave(person);
    }
  });

  test('without scripts words that stand on the page are shown where they stand, and sent', async () => {
    const person = await reader(browser, demo, 'ferry-timetable', { javaScriptEnabled: false, viewport: { width: 360, height: 800 } });
    const { page } = person;
    await fillForm(page, demo, { slug: 'ferry-timetable', quote: '15.05', wording: '14.05' });
    await page.getByText(/^Found in paragraph \d+\.$/).waitFor();
    assert.deepEqual([await page.locator('del').innerText(), await page.locator('ins').innerText()], ['15.05', '14.05']);
    await page.getByRole('button', { name: 'Send it' }).click();
    await page.getByRole('heading', { name: 'What you sent' }).waitFor();
    await leave(person);
  });

  test('what editors kept and had remembered is said before it is sent, in the dialog and on the form', async () => {
    const { page: desk } = editor;
    await report(browser, demo, LETTER);
    await desk.goto(await caseAbout(desk, demo, LETTER.wrong));
    await desk.locator('.seg label', { hasText: 'Decline' }).first().click();
    await desk.getByLabel('House style, or a matter of taste').check();
    const remember = desk.locator('#d-remember');
    await desk.locator('details', { has: remember }).last().evaluate((details) => details.setAttribute('open', ''));
    await remember.selectOption('article');
    await desk.getByRole('button', { name: /^Decline/ }).click();
    await desk.locator('.undo').waitFor();

    const person = await reader(browser, demo, LETTER.slug);
    const { page } = person;
    await highlight(page, LETTER.wrong);
    await page.getByText(KEPT).waitFor();
    await page.getByText('It is a matter of style, and ours differs.').waitFor();
    await page.getByRole('button', { name: 'Suggest it all the same' }).click();
    await page.locator('#cg-words').waitFor();
    await page.keyboard.press('Escape');

    await fillForm(page, demo, { ...LETTER, quote: LETTER.wrong, wording: LETTER.right });
    await page.getByText(KEPT).waitFor();
    await page.getByText('It is a matter of style, and ours differs.').waitFor();
    await page.getByRole('button', { name: 'Send it all the same' }).click();
    await page.getByRole('heading', { name: 'What you sent' }).waitFor();
    await leave(person);
  });

  test('without scripts an editor decides', async () => {
    await report(browser, demo, { slug: 'dredging', wrong: 'taken on Thursday 9 April', right: 'taken on Wednesday 8 April' });
    await report(browser, demo, { slug: 'lighthouse', wrong: 'on 1 October 1843', right: 'on 1 October 1834' });
    const accepted = await caseAbout(editor.page, demo, 'taken on Thursday 9 April');
    const declined = await caseAbout(editor.page, demo, 'on 1 October 1843');
    const person = await freshPage(browser, { javaScriptEnabled: false, storageState: await editor.context.storageState() });
    const { page } = person;
    await page.goto(accepted);
    await page.getByRole('button', { name: /^Accept/ }).click();
    await page.getByRole('button', { name: 'Undo' }).waitFor();
    await page.goto(accepted);
    await page.getByRole('heading', { name: 'Accepted', level: 2 }).waitFor();

    await page.goto(declined);
    await page.locator('.seg label', { hasText: 'Decline' }).click();
    await page.getByLabel('The article is right as it stands').check();
    await page.getByRole('button', { name: /^Decline/ }).click();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('The case is open again.').waitFor();
    await leave(person);
  });

  test('nothing went wrong in the editor’s browser', () => {
    assert.deepEqual(editor.complaints, []);
  });
});
