// A report that cannot be sent is not lost, and arrives once.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { BETTER, kept, open, ready, send, stage, until, write } from './scene.js';

const { scene, reader } = stage();

/** @param {import('playwright-core').Page} page */
const sendOffline = async (page) => {
  await ready(page);
  await page.context().setOffline(true);
  await send(page);
  await page.getByText('Not sent yet. It is kept on this device.').waitFor();
};

describe('without a connection', () => {
  test('the report is kept, and arrives once when the connection is back', async () => {
    const { context, page, state, complaints } = await reader();
    await open(page);
    await write(page);
    await sendOffline(page);
    assert.equal(await kept(page), 1);
    assert.deepEqual(state.reports, []);
    await context.setOffline(false);
    await page.locator('.cg-receipt').waitFor();
    assert.equal(state.reports.length, 1);
    assert.equal(await kept(page), 0);
    assert.equal(await page.evaluate(() => localStorage.length), 0);
    assert.deepEqual(complaints, []);
    await context.close();
  });

  test('five reports outlive the tab and arrive once each', async () => {
    const { context, page, state } = await reader();
    const passages = ['Forty boats tied up', 'Eleven hours of talks', 'in 1987', 'The quay', '1,200'];
    passages[3] = 'whose they are';
    await open(page, passages[0]);
    await write(page, 'one');
    await sendOffline(page);
    for (const words of passages.slice(1)) {
      await page.keyboard.press('Escape');
      await page.locator('dialog').waitFor({ state: 'detached' });
      await open(page, words);
      await write(page, `better than ${words}`);
      await send(page);
      await page.getByText('Not sent yet. It is kept on this device.').waitFor();
    }
    assert.equal(await kept(page), 5);
    await page.close();
    await context.setOffline(false);
    const next = await context.newPage();
    await next.goto(`${scene.publisher.origin}/article`);
    await until(() => state.reports.length >= 5);
    await next.locator('.cg-note .cg-receipt').nth(4).waitFor();
    assert.equal(new Set(state.reports.map(({ id }) => id)).size, 5);
    assert.equal(state.reports.length, 5);
    assert.equal(await kept(next), 0);
    await context.close();
  });

  test('the reader may try now, copy the words, or discard them', async () => {
    const { context, page, state } = await reader({ permissions: ['clipboard-read', 'clipboard-write'] });
    await open(page);
    await write(page, BETTER, 'The archive has it.');
    await sendOffline(page);
    await page.getByRole('button', { name: 'Copy my words' }).click();
    await page.getByRole('button', { name: 'Copied' }).waitFor();
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), `${BETTER}\n\nThe archive has it.`);
    await page.getByRole('button', { name: 'Try now' }).click();
    await page.getByText('Not sent yet. It is kept on this device.').waitFor();
    await page.getByRole('button', { name: 'Discard' }).click();
    await page.locator('dialog').waitFor({ state: 'detached' });
    assert.equal(await kept(page), 0);
    await context.setOffline(false);
    await page.reload();
    await page.waitForLoadState('networkidle');
    assert.deepEqual(state.reports, []);
    await context.close();
  });
});

describe('when the answer is lost', () => {
  test('the same report goes again under the same id', async () => {
    const { context, page, state } = await reader();
    await open(page);
    await write(page);
    // The server stores it, the reader never hears so.
    await page.route('**/api/v1/reports', async (route) => { await route.fetch(); await route.abort(); }, { times: 1 });
    await send(page);
    await page.getByText('Not sent yet. It is kept on this device.').waitFor();
    await page.getByRole('button', { name: 'Try now' }).click();
    await page.locator('.cg-receipt').waitFor();
    assert.equal(new Set(state.reports.map(({ id }) => id)).size, 1);
    await context.close();
  });
});

describe('when the desk is busy', () => {
  test('the report waits as long as the desk asks, over a new page too', async () => {
    const { context, page, state } = await reader();
    await page.clock.install();
    state.answer = () => ({ status: 429, headers: { 'retry-after': '120' } });
    await open(page);
    await write(page);
    await send(page);
    await page.getByText('The desk did not answer.').waitFor();
    assert.equal(await kept(page), 1);
    state.answer = () => null;
    await page.goto(`${scene.publisher.origin}/article`);
    await page.waitForLoadState('networkidle');
    assert.equal(state.reports.length, 0);
    await page.clock.fastForward(125_000);
    await page.locator('.cg-note .cg-receipt').waitFor();
    assert.equal(state.reports.length, 1);
    await context.close();
  });

  test('an answer that is not the desk’s does not count as one', async () => {
    const { context, page, state } = await reader();
    state.answer = () => ({ status: 200, body: 'Sign in to this network' });
    await open(page);
    await write(page);
    await send(page);
    await page.getByText('Not sent yet. It is kept on this device.').waitFor();
    assert.equal(await kept(page), 1);
    await context.close();
  });
});

describe('a kept report that is refused later', () => {
  test('is shown with the reason until the reader has dealt with it', async () => {
    const { context, page, state } = await reader();
    await open(page);
    await write(page);
    await sendOffline(page);
    await page.keyboard.press('Escape');
    state.answer = () => ({ status: 410, body: { detail: 'This site no longer takes reports.' } });
    await context.setOffline(false);
    await page.locator('.cg-note').getByText('This site no longer takes reports.').waitFor();
    assert.equal(await kept(page), 1);
    await page.reload();
    await page.locator('.cg-note').getByText('This site no longer takes reports.').waitFor();
    await page.getByRole('button', { name: 'Discard' }).click();
    assert.equal(await kept(page), 0);
    await context.close();
  });
});

describe('the device', () => {
  test('that will not keep it is named, and the words are not lost', async () => {
    const { context, page } = await reader();
    await page.evaluate(() => { Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }; });
    await open(page);
    await write(page);
    await ready(page);
    await page.context().setOffline(true);
    await send(page);
    await page.getByText('Not sent, and not kept.').waitFor();
    await page.getByRole('button', { name: 'Copy my words' }).waitFor();
    await context.close();
  });

  test('keeps fifty, for seven days, and survives nonsense in its storage', async () => {
    const { context, page, state } = await reader();
    await page.evaluate(() => {
      const report = (/** @type {number} */ n) => ({ id: `00000000-0000-4000-8000-${`${n}`.padStart(12, '0')}`, site: 'courier', url: location.href, kind: 'correction', quote: { exact: 'x', prefix: '', suffix: '' }, suggestion: 'y', lang: 'en', website: '' });
      localStorage.setItem('corrigenda.courier', JSON.stringify(Array.from({ length: 50 }, (_, n) => ({ report: report(n), at: Date.now() - 3_600_000, after: Date.now() + 3_600_000 }))));
    });
    await open(page);
    await write(page);
    await ready(page);
    await page.context().setOffline(true);
    await send(page);
    await page.getByText('Not sent, and not kept.').waitFor();
    await page.evaluate(() => {
      const old = JSON.parse(localStorage.getItem('corrigenda.courier') ?? '[]').slice(0, 1);
      old[0].at = Date.now() - 8 * 86_400_000;
      old[0].after = 0;
      localStorage.setItem('corrigenda.courier', JSON.stringify([...old, null, 7, { at: Date.now() }]));
    });
    await page.context().setOffline(false);
    await page.reload();
    await page.waitForLoadState('networkidle');
    assert.deepEqual(state.reports, []);
    await context.close();
  });
});
