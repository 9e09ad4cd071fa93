// What becomes of a report, as the reader sees it; every state is audited for accessibility, in
// both colour schemes and on a small screen.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, test } from 'node:test';
import { BETTER, PASSAGE, kept, open, send, stage, write, ready } from './scene.js';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {Awaited<ReturnType<typeof reader>>['state']} State */

const { scene, reader } = stage();
const axe = await readFile(new URL(import.meta.resolve('axe-core/axe.min.js')), 'utf8');
const SEEN = { exact: 'in 1987', prefix: 'by the two governments ', suffix: ' and renewed' };
const WHOLE = { exact: PASSAGE, prefix: 'the Treaty of Lisk, ', suffix: ' and which gives each fleet' };
const WHY = { why: 'It is a matter of style, and ours differs.', message: 'Signed is our word for it.' };
const KEPT = 'The editors looked at these words before and kept them.';
const AGO = new Date(Date.now() - 60_000).toISOString();

const EVERYTHING = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] };
/** What can differ when only the colours of a page do. */
const COLOURS = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };

/** @param {Page} page @param {{ type: string, values: string[] }} [runOnly] */
const audit = async (page, runOnly = EVERYTHING) => {
  if (!await page.evaluate(() => 'axe' in window)) await page.evaluate(axe);
  const found = await page.evaluate(async (runOnly) => {
    const { axe } = /** @type {any} */ (window);
    const host = document.querySelector('corrigenda-desk');
    const { violations } = await axe.run(host, { runOnly, rules: { region: { enabled: false } } });
    return violations.map((/** @type {any} */ rule) => `${rule.id}: ${rule.nodes.map((/** @type {any} */ node) => `${node.html} ${node.any?.[0]?.message ?? ''}`).join(' | ')}`);
  }, runOnly);
  assert.deepEqual(found, []);
};

/** @type {Record<string, (page: Page, state: State) => Promise<void>>} */
const STATES = {
  opened: (page) => open(page),
  changed: async (page) => { await open(page); await write(page, BETTER, 'The archive has it: https://archive.sund.example/lisk'); },
  clarification: async (page) => { await open(page); await page.getByRole('radio', { name: 'Clarification' }).check(); },
  sending: async (page, state) => {
    state.answer = () => new Promise(() => {});
    await open(page); await write(page); await send(page);
    await page.locator('[aria-busy=true]').waitFor();
  },
  sent: async (page) => { await open(page); await write(page); await send(page); await page.locator('.cg-receipt').waitFor(); },
  asked: async (page, state) => {
    await STATES.sent(page, state);
    await page.getByLabel('Want an answer? Leave an e-mail.').fill('reader@mail.example');
    await page.getByRole('button', { name: 'Send me the answer' }).click();
    await page.getByText('Noted.').waitFor();
  },
  'not an address': async (page, state) => {
    await STATES.sent(page, state);
    await page.getByRole('button', { name: 'Send me the answer' }).click();
    await page.getByText('That is not an e-mail address.').waitFor();
  },
  kept: async (page) => { await open(page); await write(page); await ready(page); await page.context().setOffline(true); await send(page); await page.getByRole('alert').waitFor(); },
  busy: async (page, state) => {
    state.answer = () => ({ status: 503, headers: { 'retry-after': '120' } });
    await open(page); await write(page); await send(page); await page.getByRole('alert').waitFor();
  },
  refused: async (page, state) => {
    state.answer = () => ({ status: 422, body: { title: 'Refused', detail: 'This page is not one of ours.' } });
    await open(page); await write(page); await send(page); await page.getByRole('alert').waitFor();
  },
  reported: async (page, state) => {
    state.known = { reported: [{ quote: SEEN, readers: 3, since: AGO }] };
    await open(page); await page.getByText('3 readers reported this.').first().waitFor({ state: 'attached' });
  },
  corrected: async (page, state) => {
    state.known = { corrected: [{ quote: SEEN, now: 'in 1978', at: AGO, notice: '/courier/corrections/lisk' }] };
    await open(page); await page.getByText('This was put right at').first().waitFor({ state: 'attached' });
  },
  declined: async (page, state) => {
    state.known = { refused: [{ quote: WHOLE, ...WHY }] };
    await open(page); await page.getByText(KEPT).first().waitFor({ state: 'attached' });
  },
};

for (const [label, options] of Object.entries({
  'on a desk': {},
  'on a telephone': { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
})) {
  describe(`every state is accessible ${label}, in the light, in the dark, and with forced colours`, () => {
    for (const [name, act] of Object.entries(STATES)) {
      test(name, async () => {
        const { context, page, complaints, state } = await reader({ ...options, reducedMotion: 'reduce' });
        await act(page, state);
        await audit(page);
        await page.emulateMedia({ colorScheme: 'dark' });
        await audit(page, COLOURS);
        await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
        await audit(page, COLOURS);
        const view = await page.evaluate(() => {
          const dialog = document.querySelector('corrigenda-desk')?.shadowRoot?.querySelector('dialog');
          const box = /** @type {DOMRect} */ (dialog?.getBoundingClientRect());
          return { inside: box.top >= 0 && box.left >= 0 && box.right <= innerWidth + 0.5 && box.bottom <= innerHeight + 0.5, focused: dialog?.contains(document.querySelector('corrigenda-desk')?.shadowRoot?.activeElement ?? null) };
        });
        assert.deepEqual(view, { inside: true, focused: true });
        if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/${name.replaceAll(' ', '-')}-${label.replaceAll(' ', '-')}.png` });
        assert.deepEqual(complaints, []);
        await context.close();
      });
    }
  });
}

describe('sent', () => {
  test('gives the receipt, and nothing stays on the device', async () => {
    const { context, page, state } = await reader({ permissions: ['clipboard-read', 'clipboard-write'] });
    await STATES.sent(page, state);
    const link = page.locator('.cg-receipt a');
    assert.equal(await link.getAttribute('href'), `${scene.desk.origin}/r/7QK4-M2XD`);
    await page.getByRole('button', { name: 'Copy' }).click();
    await page.getByRole('button', { name: 'Copied' }).waitFor();
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), `${scene.desk.origin}/r/7QK4-M2XD`);
    assert.equal(await page.evaluate(() => localStorage.length), 0);
    await context.close();
  });

  test('an address goes to the receipt, and a failure says so', async () => {
    const { context, page, state } = await reader();
    await STATES.sent(page, state);
    state.contactStatus = 500;
    await page.getByLabel('Want an answer? Leave an e-mail.').fill('reader@mail.example');
    await page.getByRole('button', { name: 'Send me the answer' }).click();
    await page.getByText('The address did not get through.').waitFor();
    state.contactStatus = 400;
    await page.getByRole('button', { name: 'Send me the answer' }).click();
    await page.getByText('The answer stands on this page already.').waitFor();
    state.contactStatus = 200;
    await page.getByRole('button', { name: 'Send me the answer' }).click();
    await page.getByText('Noted. Open the message we send to reader@mail.example and confirm the address.').waitFor();
    assert.deepEqual(state.contacts.at(-1), { path: '/r/7QK4-M2XD/contact', body: { email: 'reader@mail.example' } });
    await context.close();
  });

  test('after closing while it was being sent, the receipt still comes', async () => {
    const { context, page, state } = await reader();
    /** @type {() => void} */ let letGo = () => {};
    const gate = new Promise((resolve) => { letGo = () => resolve(undefined); });
    state.answer = async () => { await gate; return { status: 201, body: { receipt: '/r/LATE' } }; };
    await open(page);
    await write(page);
    await send(page);
    await page.locator('[aria-busy=true]').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('dialog').waitFor({ state: 'detached' });
    letGo();
    await page.locator('.cg-note .cg-receipt').waitFor();
    assert.equal(await page.evaluate(() => document.querySelector('corrigenda-desk')?.shadowRoot?.querySelector('dialog')?.matches(':modal')), false);
    await context.close();
  });
});

describe('refused', () => {
  test('shows the desk’s reason, keeps the words, and sends again under a new id', async () => {
    const { context, page, state } = await reader();
    await STATES.refused(page, state);
    assert.match(await page.getByRole('alert').innerText(), /This page is not one of ours\./);
    assert.equal(await page.locator('#cg-words').inputValue(), BETTER);
    assert.equal(await kept(page), 0);
    state.answer = () => null;
    await page.locator('#cg-words').fill(`${BETTER}.`);
    await send(page);
    await page.locator('.cg-receipt').waitFor();
    assert.deepEqual(state.reports.map(({ suggestion }) => suggestion), [`${BETTER}.`]);
    await context.close();
  });
});

describe('already known', () => {
  test('adding to a report sends the passage with what was added', async () => {
    const { context, page, state } = await reader();
    await STATES.reported(page, state);
    assert.equal(await page.locator('.contested').innerText(), 'in 1987');
    await page.getByLabel('What would you add?').fill('The archive has 1978.');
    await page.getByRole('button', { name: 'Add my report' }).click();
    await page.locator('.cg-receipt').waitFor();
    assert.equal(state.reports[0].comment, 'The archive has 1978.');
    await context.close();
  });

  test('following sends the passage alone', async () => {
    const { context, page, state } = await reader();
    await STATES.reported(page, state);
    await page.getByRole('button', { name: 'Just follow it' }).click();
    await page.locator('.cg-receipt').waitFor();
    const [{ suggestion, comment, kind, quote }] = state.reports;
    assert.deepEqual([suggestion, comment, kind, quote.exact.length > 0], [undefined, undefined, 'correction', true]);
    await context.close();
  });

  test('a corrected passage shows what it says now, and may still be called wrong', async () => {
    const { context, page, state } = await reader();
    await STATES.corrected(page, state);
    assert.deepEqual([await page.locator('.cg-diff del').innerText(), await page.locator('.cg-diff ins').innerText()].map((text) => text.trim()), ['1987', '1978']);
    assert.equal(await page.getByRole('link', { name: 'read the notice' }).getAttribute('href'), `${scene.desk.origin}/courier/corrections/lisk`);
    await page.getByRole('button', { name: 'It is still wrong' }).click();
    await page.locator('#cg-words').waitFor();
    await context.close();
  });

  test('what the editors kept before is said with its reason, and may be suggested all the same', async () => {
    const { context, page, state } = await reader();
    await STATES.declined(page, state);
    for (const words of Object.values(WHY)) await page.getByText(words).waitFor();
    await page.getByRole('button', { name: 'Suggest it all the same' }).click();
    await write(page);
    await send(page);
    await page.locator('.cg-receipt').waitFor();
    assert.equal(state.reports[0].suggestion, BETTER);
    await context.close();
  });

  test('a refusal is told to whoever highlights just its words, and asked for in the reader’s language', async () => {
    const { context, page, state } = await reader();
    state.known = { refused: [{ quote: SEEN, ...WHY }] };
    const [asked] = await Promise.all([page.waitForResponse(/known/), open(page)]);
    assert.equal(new URL(asked.url()).searchParams.get('lang'), 'en');
    await write(page);
    assert.equal(await page.locator('.cg-said, .callout').count(), 0);
    await context.close();
  });

  test('the way to the form stands after the one key that sends', async () => {
    const { context, page } = await reader();
    await open(page);
    const link = page.getByRole('link', { name: /no way to highlight\? Use the form\./ });
    await link.waitFor();
    assert.equal(await link.getAttribute('href'), `${scene.desk.origin}/courier/write?url=${encodeURIComponent(`${scene.publisher.origin}/article`)}`);
    await page.locator('#cg-why').focus();
    await page.keyboard.press('Tab');
    assert.equal(await page.getByRole('button', { name: 'Send to the editors' }).evaluate((button) => button.matches(':focus')), true);
    await page.keyboard.press('Tab');
    assert.equal(await link.evaluate((el) => el.matches(':focus')), true);
    await context.close();
  });

  test('somebody already writing keeps the form and gets one line', async () => {
    const { context, page } = await reader();
    /** @type {() => void} */ let letGo = () => {};
    const gate = new Promise((resolve) => { letGo = () => resolve(undefined); });
    await page.route('**/known?*', async (route) => {
      await gate;
      await route.fulfill({ json: { reported: [{ quote: SEEN, readers: 1, since: AGO }] }, headers: { 'access-control-allow-origin': '*' } });
    });
    await open(page);
    await write(page);
    letGo();
    await page.getByText('1 reader reported this. Editors are on it.').waitFor();
    assert.equal(await page.locator('#cg-words').inputValue(), BETTER);
    await context.close();
  });

  test('other passages of the page are not taken for this one', async () => {
    const { context, page, state } = await reader();
    state.known = { reported: [{ quote: { exact: 'Forty boats', prefix: '', suffix: ' tied up' }, readers: 9, since: AGO }] };
    await Promise.all([page.waitForResponse(/known/), open(page)]);
    await write(page);
    assert.equal(await page.locator('.cg-said, .callout').count(), 0);
    await context.close();
  });
});
