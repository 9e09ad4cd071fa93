// The whole way of a report, from the highlighted words to the public notice and the reader's
// answer, as people play it in the demo. On both engines.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { launch, freshPage } from '../support/browser.js';
import { ENGINES, startDemo } from '../support/demo.js';
import { atom, caseAbout, checkNow, colleague, enter, highlight, leave, letter, ownWords, putRight, reader, report, send } from '../support/moves.js';

/** @typedef {import('../support/demo.js').Demo} Demo */
/** @typedef {import('../support/moves.js').Person} Person */
/** @typedef {import('playwright-core').Page} Page */

const TREATY = {
  slug: 'talks',
  wrong: 'which was signed by the two governments in 1987 and renewed twice since',
  right: 'which was signed by the two governments in 1978 and renewed twice since',
};
const BARRELS = { slug: 'ten-dates', wrong: '241,000 barrels landed', right: '214,000 barrels landed', why: 'The last barrel of 1867 was number 214,000.' };
const ROWING = { slug: 'rowing', wrong: 'to win by four seconds', right: 'to win by two seconds' };
const COD = { slug: 'herring', wrong: 'a haul of 12 tonnes of cod', right: 'a haul of 1.2 tonnes of cod' };
const SORRY = 'The archive of 1867 counts them otherwise.';
const READER = 'reader@example.org';

for (const engine of ENGINES) {
  describe(`from the reader and back, on ${engine}`, () => {
    /** @type {import('playwright-core').Browser} */ let browser;
    /** @type {Demo} */ let demo;
    /** @type {Person} */ let editor;
    /** The receipt of the report that goes the whole way. */
    let receipt = '';

    before(async () => {
      [browser, demo] = await Promise.all([launch(), startDemo(engine)]);
      editor = await enter(browser, demo);
    });
    after(async () => {
      await browser?.close();
      await demo?.stop();
    });

    test('the link to the desk lets one person in, once', async () => {
      const other = await freshPage(browser);
      const answer = await other.page.goto(demo.entrance);
      assert.equal(answer?.status(), 410);
      await other.page.getByRole('heading', { name: 'This link has ended' }).waitFor();
      await other.page.goto(`${demo.desk}/desk`);
      await other.page.getByRole('button', { name: 'Sign in' }).waitFor();
      await leave(other);
    });

    test('a report is heard, and accepted with a few keys', async () => {
      await caseAbout(editor.page, demo, TREATY.wrong);
      receipt = await aReaderWrites();
      await theAddressIsConfirmed();
      await theEditorAccepts();
    });

    /** The passage stands in the queue already, and the reader has something to say all the same. */
    const aReaderWrites = async () => {
      const person = await reader(browser, demo, TREATY.slug);
      const { page } = person;
      await highlight(page, TREATY.wrong);
      await page.getByText(/\d readers reported this. Editors are on it./).waitFor();
      await ownWords(page);
      const address = await send(page, TREATY.right, 'My grandmother kept the menu of the dinner: 1978.');
      await page.getByText('It is on the editors’ desk.').waitFor();
      await page.getByLabel('Want an answer? Leave an e-mail.').fill(READER);
      await page.getByRole('button', { name: 'Send me the answer' }).click();
      await page.getByText(`Noted. Open the message we send to ${READER} and confirm the address.`).waitFor();
      await leave(person);
      return address;
    };

    const theAddressIsConfirmed = async () => {
      const person = await freshPage(browser);
      const { page } = person;
      const asked = await letter(page, demo, READER, /^Confirm your address/);
      await asked.getByRole('link').click();
      await page.getByRole('heading', { name: 'Is this your address?' }).waitFor();
      // Looking confirms nothing, however often.
      await page.reload();
      await page.getByRole('heading', { name: 'Is this your address?' }).waitFor();
      await page.getByRole('button', { name: 'Yes, send the answer here' }).click();
      await page.getByRole('heading', { name: 'Your address is confirmed.' }).waitFor();
      await leave(person);
    };

    /** By keys alone, with a case that comes in meanwhile. */
    const theEditorAccepts = async () => {
      const { page } = editor;
      await page.goto(`${demo.desk}/desk?order=waiting-longest`);
      const row = page.locator('.case', { hasText: 'by the two governments' }).first();
      assert.match(await row.innerText(), /New/);
      assert.match(await row.innerText(), /2 wordings/);
      assert.deepEqual([await row.locator('del').allTextContents(), await row.locator('ins').allTextContents()], [['1987'], ['1978']]);

      const rows = await page.locator('.queue .case').count();
      const fresh = page.locator('#fresh');
      assert.equal(await fresh.isVisible(), false);
      await report(browser, demo, BARRELS);
      await fresh.waitFor();
      assert.match(await fresh.innerText(), /1 new/);
      assert.equal(await page.locator('.queue .case').count(), rows, 'rows never move unasked');
      await page.keyboard.press('n');
      await page.locator('.case', { hasText: BARRELS.right.slice(0, 3) }).first().waitFor();
      assert.equal(await page.locator('.queue .case').count(), rows + 1);

      const wanted = await page.locator('.queue .case').evaluateAll((all) => all.findIndex((one) => one.textContent?.includes('by the two governments')));
      for (let n = 0; n <= wanted; n++) await page.keyboard.press('j');
      assert.match(await page.evaluate(() => document.activeElement?.textContent ?? ''), /by the two governments/);
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: 'Decide' }).waitFor();

      const galley = page.locator('.galley');
      assert.deepEqual([await galley.locator('.lead del').allTextContents(), await galley.locator('.lead ins').allTextContents()], [['1987'], ['1978']]);
      const rivals = page.locator('.rival:has(.tally)');
      assert.deepEqual(await rivals.locator('.tally b').allTextContents(), ['4', '1'], 'three readers of the demo and ours, and a rival');
      assert.deepEqual(await rivals.locator('ins').allTextContents(), ['1978', '1979']);
      await page.getByText('My grandmother kept the menu').waitFor();
      assert.equal(await page.getByText('Not found on the page').count(), 0, 'the passage is verified');

      const here = page.url();
      await page.keyboard.press('a');
      await page.locator('.undo').waitFor();
      assert.match(await page.locator('.undo').innerText(), /Case \d+: accepted\./);
      await page.getByRole('button', { name: 'Undo' }).waitFor();
      assert.match(page.url(), /\/desk\/cases\/\d+/);
      assert.notEqual(new URL(page.url()).pathname, new URL(here).pathname, 'the next case is open');
    };

    test('a reader who is told no is told why', async () => {
      const mine = await report(browser, demo, COD);
      const { page } = editor;
      await page.goto(await caseAbout(page, demo, COD.wrong));
      await page.keyboard.press('d');
      const reasons = page.getByRole('group', { name: 'Reason' });
      await reasons.waitFor();
      assert.equal(await reasons.locator('input:focus').count(), 1, 'the first d leads to the reasons');
      await page.getByLabel('No source we could check').check();
      await page.locator('#decline textarea').fill(SORRY);
      await page.getByLabel('No source we could check').focus();
      await page.keyboard.press('d');
      await page.locator('.undo', { hasText: 'declined' }).waitFor();

      const person = await freshPage(browser);
      await person.page.goto(mine);
      await person.page.getByRole('heading', { name: 'We found no source that confirms it.' }).waitFor();
      await person.page.getByText(SORRY).waitFor();
      await leave(person);
    });

    test('whoever decides second is shown what was decided, and loses no word', async () => {
      const second = await colleague(browser, editor.page, demo, 'Ines Aldery');
      await report(browser, demo, ROWING);
      const address = await caseAbout(editor.page, demo, ROWING.wrong);
      await second.page.goto(address);
      await editor.page.goto(address);
      await editor.page.keyboard.press('a');
      await editor.page.locator('.undo').waitFor();

      await second.page.locator('label', { hasText: 'Decline' }).first().click();
      await second.page.getByLabel('House style, or a matter of taste').check();
      await second.page.locator('#decline textarea').fill('The stewards have it so.');
      const answered = second.page.waitForResponse((response) => response.request().method() === 'POST');
      await second.page.getByRole('button', { name: /^Decline/ }).click();
      assert.equal((await answered).status(), 409);
      const said = second.page.getByRole('alert');
      assert.match(await said.innerText(), /Not done\.[\s\S]*Accepted/);
      assert.match(await second.page.locator('main').innerText(), /By Marit Osei/);
      assert.equal(await second.page.getByLabel(/^Add a note/).inputValue(), 'The stewards have it so.');
      await leave(second);
    });

    test('the page is seen to be put right, the public reads it, and the reader is answered', async () => {
      const address = await caseAbout(editor.page, demo, TREATY.wrong);
      const person = await freshPage(browser);
      await letter(person.page, demo, READER, /^You were right: The Harbour Courier has accepted your suggestion$/);
      await leave(person);
      await thePageIsPutRight(address);
      const notice = await theNoticeIsPublished();
      await thePublicReadsIt(notice);
      await theArticleCarriesItsMark(notice);
      await theReaderIsAnswered(notice);
      await theReaderHasMail(notice);
    });

    /** @param {string} address of the case */
    const thePageIsPutRight = async (address) => {
      const { page } = editor;
      await putRight(page, demo, TREATY.slug, TREATY.wrong, TREATY.right);
      await page.goto(address);
      await checkNow(page);
      const evidence = page.locator('.revision > div');
      assert.match(await evidence.nth(0).innerText(), /Before[\s\S]*in 1987 and renewed/);
      assert.match(await evidence.nth(1).innerText(), /After[\s\S]*in 1978 and renewed/);
      assert.deepEqual([await evidence.nth(0).locator('del').allTextContents(), await evidence.nth(1).locator('ins').allTextContents()], [['1987'], ['1978']]);
      assert.match(await page.locator('main').innerText(), /Fixed as suggested/);
    };

    /** @returns {Promise<{ text: string, url: string }>} */
    const theNoticeIsPublished = async () => {
      const { page } = editor;
      const text = page.getByLabel('Text', { exact: true });
      assert.match(await text.inputValue(), /1987[\s\S]*1978/, 'proposed from was and now');
      const words = 'The Treaty of Lisk was signed in 1978, not in 1987 as an earlier version of this article said.';
      await text.fill(words);
      await page.locator('[data-preview-text]').filter({ hasText: words }).waitFor();
      await page.getByRole('button', { name: 'Publish the notice' }).click();
      await page.getByText('The notice is published, and the readers are told.').waitFor();
      const url = await page.getByRole('link', { name: 'Permanent link' }).getAttribute('href');
      return { text: words, url: new URL(url ?? '', demo.desk).href };
    };

    /** @param {{ text: string, url: string }} notice */
    const thePublicReadsIt = async (notice) => {
      const person = await freshPage(browser);
      const { page } = person;
      await page.goto(`${demo.paper}/`);
      await page.getByRole('link', { name: 'Corrections', exact: true }).click();
      const entry = page.locator('.entry', { hasText: notice.text });
      assert.deepEqual([await entry.locator('del').allTextContents(), await entry.locator('ins').allTextContents()], [['1987'], ['1978']]);
      await entry.getByRole('link', { name: 'Permanent link' }).click();
      assert.equal(page.url(), notice.url);
      assert.equal(await page.getByRole('heading', { level: 1 }).innerText(), notice.text);
      const linked = JSON.parse(await page.locator('script[type="application/ld+json"]').textContent() ?? '');
      assert.match(JSON.stringify(linked), /CorrectionComment/);
      assert.ok(JSON.stringify(linked).includes(notice.text));

      assert.ok((await atom(page, demo)).includes(notice.url));
      const feed = await (await page.request.get(`${demo.desk}/courier/corrections.json`)).json();
      assert.match(feed.version, /^https:\/\/jsonfeed\.org\/version\/1/);
      assert.ok(feed.items.some((/** @type {any} */ item) => item.url === notice.url && JSON.stringify(item).includes(notice.text)));
      await leave(person);
    };

    /** @param {{ text: string, url: string }} notice */
    const theArticleCarriesItsMark = async (notice) => {
      const person = await reader(browser, demo, TREATY.slug);
      const { page } = person;
      await page.getByRole('button', { name: /^Corrected .* Read the notice\.$/ }).click();
      const panel = page.getByRole('dialog');
      await panel.getByText(notice.text).waitFor();
      assert.equal(await panel.getByRole('link', { name: 'Link to this notice' }).getAttribute('href'), notice.url);
      await page.keyboard.press('Escape');
      await panel.waitFor({ state: 'hidden' });
      await leave(person);
    };

    /** @param {{ text: string, url: string }} notice */
    const theReaderIsAnswered = async (notice) => {
      const person = await freshPage(browser);
      const { page } = person;
      await page.goto(receipt);
      await page.getByRole('heading', { name: 'You were right. The page now says so.' }).waitFor();
      const before = page.locator('.evidence figure');
      assert.match(await before.nth(0).innerText(), /in 1987 and renewed/);
      assert.match(await before.nth(1).innerText(), /in 1978 and renewed/);
      const trail = await page.locator('.trail').innerText();
      for (const step of ['Received', 'Found in the article', 'Accepted', 'Page changed', 'As suggested', 'Notice published']) assert.ok(trail.includes(step), step);
      await page.getByRole('link', { name: 'Read it' }).click();
      assert.equal(page.url(), notice.url);
      await leave(person);
    };

    /** @param {{ text: string, url: string }} notice */
    const theReaderHasMail = async (notice) => {
      const person = await freshPage(browser);
      const { page } = person;
      const fixed = await letter(page, demo, READER, /^The Harbour Courier has changed the page you wrote about$/);
      assert.match(await fixed.innerText(), /Was: .*1987[\s\S]*Now: .*1978/);
      const published = await letter(page, demo, READER, /published a notice/);
      assert.match(await published.innerText(), /your address was deleted/);
      assert.ok((await published.innerText()).includes(notice.text));
      assert.equal(await page.locator('article').filter({ hasText: READER }).count(), 4, 'the question and three answers, none twice');
      await leave(person);
    };

    test('nothing went wrong in the editor’s browser', () => {
      assert.deepEqual(editor.complaints, []);
    });
  });
}
