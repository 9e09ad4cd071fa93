// Quiet marks in the page, for publishers who ask for them.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { stage } from './scene.js';

const { scene, reader } = stage();
const NOTICE = {
  id: '1482', kind: 'correction', at: '2026-03-04T07:34:00Z', url: '/courier/corrections/lisk',
  text: 'An earlier version of this article said the Treaty of Lisk was signed in 1987. It was signed in 1978. <b>Not markup.</b>',
  was: 'signed in 1987', quote: { exact: 'signed in 1978', prefix: 'The treaty was ', suffix: ' and renewed' },
};
const PAGE = `<!doctype html><html lang="en"><head><link rel="stylesheet" href="/page.css"></head><body><article><p id="p">The treaty was <em>signed</em> in 1978 and renewed twice since, they said. It was signed in 1978.</p></article><script src="{desk}/widget.js" data-site="courier" data-notices></script></body></html>`;

/** @param {unknown[]} notices @param {import('playwright-core').BrowserContextOptions} [options] */
const visit = async (notices, options) => {
  scene.publisher.pages.set('/noticed', PAGE);
  scene.publisher.pages.set('/blank', '<!doctype html><title>Blank</title>');
  const visitor = await reader({ ...options, path: '/blank' });
  visitor.state.notices = { notices };
  await visitor.page.goto(`${scene.publisher.origin}/noticed`);
  return visitor;
};

describe('a notice of this page', () => {
  test('is marked after its passage, and the page keeps its words', async () => {
    const { context, page, complaints } = await visit([NOTICE]);
    const mark = page.getByRole('button', { name: 'Corrected 4 March. Read the notice.' });
    await mark.waitFor();
    assert.equal(await page.locator('#p').innerText(), 'The treaty was signed in 1978 and renewed twice since, they said. It was signed in 1978.');
    assert.match(await page.locator('#p').innerHTML(), /in 1978<corrigenda-mark><\/corrigenda-mark> and renewed/);
    assert.equal(await page.evaluate(() => [...CSS.highlights.get('corrigenda-notice') ?? []].map(String).join()), 'signed in 1978');
    assert.deepEqual(complaints, []);
    await context.close();
  });

  test('opens where the mark is, reads as text, links to itself and to the log, and closes', async () => {
    const { context, page } = await visit([NOTICE]);
    await page.getByRole('button', { name: 'Corrected 4 March. Read the notice.' }).click();
    const notice = page.getByRole('dialog', { name: /^Correction 4 March 2026, 09\.34/ });
    await notice.waitFor();
    assert.match(await notice.innerText(), /<b>Not markup\.<\/b>/);
    assert.equal(await notice.getByRole('link', { name: 'Link to this notice' }).getAttribute('href'), `${scene.desk.origin}/courier/corrections/lisk`);
    assert.equal(await notice.getByRole('link', { name: 'All corrections' }).getAttribute('href'), `${scene.desk.origin}/courier/corrections`);
    assert.equal(await notice.getByText('Amended').count(), 0);
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/notice.png` });
    await page.keyboard.press('Escape');
    await notice.waitFor({ state: 'hidden' });
    await context.close();
  });

  test('gives the focus back to its mark when it closes, and takes it from nobody', async () => {
    const { context, page } = await visit([NOTICE]);
    const mark = page.getByRole('button', { name: /^Corrected 4 March/ });
    const notice = page.getByRole('dialog');
    for (const close of [() => page.keyboard.press('Escape'), () => notice.getByRole('button', { name: 'Close' }).press('Enter')]) {
      await mark.press('Enter');
      await page.keyboard.press('Tab');
      assert.equal(await notice.getByRole('link').first().evaluate((link) => link.matches(':focus')), true);
      await close();
      await notice.waitFor({ state: 'hidden' });
      assert.equal(await mark.evaluate((button) => button.matches(':focus')), true);
    }
    await mark.press('Enter');
    await notice.waitFor();
    await page.mouse.click(4, 4);
    await notice.waitFor({ state: 'hidden' });
    assert.equal(await mark.evaluate((button) => button.matches(':focus')), false);
    await context.close();
  });

  test('that was amended says so, with the day', async () => {
    const { context, page } = await visit([{ ...NOTICE, amended_at: '2026-03-06T07:34:00Z' }]);
    await page.getByRole('button', { name: 'Corrected 4 March. Read the notice.' }).click();
    await page.getByRole('dialog').getByText('Amended 6 March 2026').waitFor();
    await context.close();
  });

  test('stays inside a small screen', async () => {
    const { context, page } = await visit([NOTICE], { viewport: { width: 320, height: 600 } });
    await page.getByRole('button', { name: 'Corrected 4 March. Read the notice.' }).click();
    const box = await page.getByRole('dialog').boundingBox();
    assert.ok(box && box.x >= 0 && box.x + box.width <= 320 && box.y >= 0 && box.y + box.height <= 600, JSON.stringify(box));
    await context.close();
  });

  test('finds its place on a page that moved on: words before it changed, paragraphs came in, the same words stand elsewhere', async () => {
    const visitor = await visit([NOTICE]);
    scene.publisher.pages.set('/later', PAGE.replace('<p id="p">The treaty was', '<p>New today: another was signed in 1978, too.</p><p id="p">The old pact, as we reported, was'));
    await visitor.page.goto(`${scene.publisher.origin}/later`);
    await visitor.page.locator('corrigenda-mark').waitFor();
    assert.equal(await visitor.page.locator('corrigenda-mark').count(), 1);
    assert.match(await visitor.page.locator('#p').innerHTML(), /in 1978<corrigenda-mark><\/corrigenda-mark> and renewed/);
    assert.deepEqual(visitor.complaints, []);
    await visitor.context.close();
  });

  test('whose words are not on the page leaves the page alone', async () => {
    const { context, page, state } = await visit([{ ...NOTICE, quote: { exact: 'signed in 1979', prefix: 'The treaty was ', suffix: ' and' } }, { ...NOTICE, quote: { exact: 'It was', prefix: 'nobody said. ', suffix: ' renewed' } }]);
    await page.waitForLoadState('networkidle');
    assert.ok(state.asked.includes('GET /api/v1/sites/courier/notices'));
    assert.equal(await page.locator('corrigenda-mark').count(), 0);
    await context.close();
  });
});

test('without data-notices nothing is asked', async () => {
  const { context, page, state } = await reader();
  await page.waitForLoadState('networkidle');
  assert.deepEqual(state.asked, ['GET /widget.js']);
  await context.close();
});
