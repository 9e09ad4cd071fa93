// The page is the truth: a site's own system tells the desk of a change, and the desk sees within
// seconds whether the passage was put right; it comes back, and the case with it; and a page that
// fails fixes nothing. On both engines.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { createHmac, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { promisify } from 'node:util';
import { launch } from '../support/browser.js';
import { ENGINES, startDemo } from '../support/demo.js';
import { caseAbout, enter, leave, putRight, report, until } from '../support/moves.js';

/** @typedef {import('../support/demo.js').Demo} Demo */
/** @typedef {import('../support/moves.js').Person} Person */

const BINARY = process.env.CORRIGENDA_BINARY ?? new URL('../../target/debug/corrigenda', import.meta.url).pathname;
const ROWING = { slug: 'rowing', wrong: 'to win by four seconds', right: 'to win by two seconds' };
const SECONDS = 15;

for (const engine of ENGINES) {
  describe(`the page is the truth, on ${engine}`, () => {
    /** @type {import('playwright-core').Browser} */ let browser;
    /** @type {Demo} */ let demo;
    /** @type {Person} */ let editor;
    /** @type {string} */ let folder;
    /** Where the reader reads what became of it. */
    let receipt = '';
    /** What the newsroom's own system was given. */
    let hook = { address: '', secret: '' };

    before(async () => {
      folder = await mkdtemp(join(tmpdir(), 'corrigenda-'));
      [browser, demo] = await Promise.all([launch(), startDemo(engine, { data: folder })]);
      editor = await enter(browser, demo);
      const database = demo.database ?? join(folder, 'corrigenda.db');
      const { stdout } = await promisify(execFile)(BINARY, ['site', 'hook', 'courier', '--database-url', database, '--base-url', demo.desk]);
      const [address, secret] = stdout.trim().split('\n');
      hook = { address, secret };
    });
    after(async () => {
      await browser?.close();
      await demo?.stop();
      await rm(folder, { recursive: true, force: true });
    });

    /** The newsroom's system says that a page changed. @param {string} slug */
    const tell = async (slug) => {
      const [id, at, body] = [randomUUID(), Math.floor(Date.now() / 1000), JSON.stringify({ url: `${demo.paper}/${slug}` })];
      const key = Buffer.from(hook.secret.replace('whsec_', ''), 'base64');
      const signature = createHmac('sha256', key).update(`${id}.${at}.${body}`).digest('base64');
      const answer = await fetch(hook.address, { method: 'POST', body, headers: { 'webhook-id': id, 'webhook-timestamp': String(at), 'webhook-signature': `v1,${signature}` } });
      assert.equal(answer.status, 202, await answer.clone().text());
      assert.equal((await answer.json()).looked_at, 1);
    };

    /** What the desk shows of the case, once it shows that. @param {string} address @param {RegExp} wanted */
    const shows = async (address, wanted) => {
      const began = Date.now();
      await until(`the case shows ${wanted}`, async () => {
        await editor.page.goto(address);
        return wanted.test(await editor.page.locator('main').innerText());
      });
      return (Date.now() - began) / 1000;
    };

    test('a fix is seen within seconds, and a regression reopens the case', async () => {
      const { page } = editor;
      receipt = await report(browser, demo, ROWING);
      const address = await caseAbout(page, demo, ROWING.wrong);
      await page.goto(address);
      await page.keyboard.press('a');
      await page.waitForURL(/done=/);

      await putRight(page, demo, ROWING.slug, ROWING.wrong, ROWING.right);
      await tell(ROWING.slug);
      const seconds = await shows(address, /Fixed as suggested/);
      assert.ok(seconds < SECONDS, `${seconds} s`);

      await page.getByRole('link', { name: 'History of the page' }).click();
      await page.getByText(/fixed as suggested/).first().waitFor();
      assert.deepEqual(await page.locator('.history-text del').allTextContents(), ['four']);
      assert.ok((await page.locator('.history-text ins').allTextContents()).includes('two'));
      await page.getByRole('link', { name: 'Side by side' }).click();
      assert.equal(await page.locator('.history-pair').count() > 0, true);

      await page.goto(address);
      await page.getByRole('button', { name: 'Publish the notice' }).click();
      await page.getByText('The notice is published').waitFor();

      await putRight(page, demo, ROWING.slug, ROWING.right, ROWING.wrong);
      await tell(ROWING.slug);
      assert.ok(await shows(address, /The page shows the old words again/) < SECONDS);
      assert.match(await page.locator('.crumbs').innerText(), /New/);
    });

    test('a page replaced by an error text fixes nothing', async () => {
      const { page } = editor;
      const address = await caseAbout(page, demo, ROWING.wrong);
      await page.goto(address);
      await page.keyboard.press('a');
      await page.waitForURL(/done=/);
      await page.goto(`${demo.paper}/${ROWING.slug}`);
      await page.getByRole('link', { name: 'edit this article' }).click();
      await page.getByLabel('The body, in HTML').fill('<p>Something went wrong. Our pages are being mended tonight; they come back in the morning, all of them.</p>');
      await page.getByRole('button', { name: 'Save' }).click();
      await page.getByText('Saved.').waitFor();
      await tell(ROWING.slug);
      await shows(address, /Cannot tell/);
      assert.match(await page.locator('.crumbs').innerText(), /Accepted, not fixed/);
      // Longer than a decision can be undone: whoever is told anything is told by now.
      await new Promise((resolve) => { setTimeout(resolve, 11_000); });
      await page.goto(address);
      assert.equal(await page.getByText(/Cannot tell/).count() > 0, true);
      await page.goto(receipt);
      const told = await page.locator('main').innerText();
      assert.doesNotMatch(told, /The page was put right|is fixed|was fixed/i, told);
      await leave(editor);
    });
  });
}
