// Touch: a bubble instead of keys.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { select } from '../../tests/support/browser.js';
import { BETTER, send, stage, write } from './scene.js';

const { reader } = stage();
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const WORDS = '1.2 million crowns a month';

/** @param {import('playwright-core').Page} page @param {string} words */
const showAndSelect = async (page, words) => {
  await page.locator('#harbour').scrollIntoViewIfNeeded();
  await select(page, words);
};

describe('on a touch screen', () => {
  test('a selection brings the bubble, below it and inside the viewport', async () => {
    const { context, page, complaints } = await reader(PHONE);
    await showAndSelect(page, WORDS);
    const bubble = page.getByRole('button', { name: 'Suggest a correction' });
    await bubble.waitFor();
    const box = /** @type {{ x: number, y: number, width: number, height: number }} */ (await bubble.boundingBox());
    const end = await page.evaluate(() => {
      const rects = /** @type {Selection} */ (getSelection()).getRangeAt(0).getClientRects();
      return rects[rects.length - 1].bottom;
    });
    assert.ok(box.y - end >= 24, `clear of the selection handles: ${box.y} under ${end}`);
    assert.ok(box.x >= 0 && box.x + box.width <= 390 && box.y + box.height <= 844, JSON.stringify(box));
    assert.ok(box.height >= 44);
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/bubble-on-a-telephone.png` });
    assert.deepEqual(complaints, []);
    await context.close();
  });

  test('follows the page when it scrolls and goes with the selection', async () => {
    const { context, page } = await reader(PHONE);
    await showAndSelect(page, WORDS);
    const bubble = page.locator('.cg-bubble');
    await bubble.waitFor();
    const gap = () => page.waitForFunction(() => {
      const bubble = document.querySelector('corrigenda-bubble')?.shadowRoot?.querySelector('button');
      const rects = /** @type {Selection} */ (getSelection()).getRangeAt(0).getClientRects();
      return Math.abs((bubble?.getBoundingClientRect().top ?? 0) - rects[rects.length - 1].bottom - 28) < 2;
    });
    await gap();
    for (const far of [-60, 40]) {
      const was = await page.evaluate(() => scrollY);
      await page.evaluate((far) => scrollBy({ top: far, behavior: 'instant' }), far);
      assert.notEqual(await page.evaluate(() => scrollY), was);
      await gap();
    }
    await page.evaluate(() => getSelection()?.removeAllRanges());
    await bubble.waitFor({ state: 'hidden' });
    await context.close();
  });

  test('at the foot of the viewport it goes above the selection', async () => {
    const { context, page } = await reader(PHONE);
    await page.evaluate(() => {
      const harbour = /** @type {HTMLElement} */ (document.querySelector('#harbour'));
      scrollTo(0, harbour.getBoundingClientRect().bottom + scrollY - innerHeight + 4);
    });
    await select(page, WORDS);
    const bubble = page.locator('.cg-bubble');
    await bubble.waitFor();
    const box = await bubble.boundingBox();
    const first = await page.evaluate(() => /** @type {Selection} */ (getSelection()).getRangeAt(0).getBoundingClientRect().top);
    assert.ok(box && box.y + box.height < first && box.y >= 0, JSON.stringify({ box, first }));
    await context.close();
  });

  test('a tap opens the dialog with the words that were selected', async () => {
    const { context, page, state } = await reader(PHONE);
    await showAndSelect(page, WORDS);
    await page.getByRole('button', { name: 'Suggest a correction' }).tap();
    await page.locator('#cg-words').waitFor();
    assert.equal(await page.locator('#cg-words').inputValue(), WORDS);
    await write(page, '1.3 million crowns a month');
    await page.getByRole('button', { name: 'Send to the editors' }).tap();
    await page.locator('.cg-receipt').waitFor();
    assert.equal(state.reports[0].suggestion, '1.3 million crowns a month');
    await context.close();
  });

  test('everything to be touched is large enough', async () => {
    const { context, page } = await reader(PHONE);
    await showAndSelect(page, WORDS);
    await page.getByRole('button', { name: 'Suggest a correction' }).tap();
    await page.locator('#cg-words').waitFor();
    const small = () => page.evaluate(() => [...document.querySelector('corrigenda-desk')?.shadowRoot?.querySelectorAll('button, input:not([hidden])') ?? []].filter((el) => {
      const box = (el.closest('label') ?? el).getBoundingClientRect();
      return box.height < 38 || box.width < 38;
    }).map((el) => el.outerHTML));
    assert.deepEqual(await small(), []);
    await write(page, BETTER);
    await send(page);
    await page.locator('.cg-receipt').waitFor();
    assert.deepEqual(await small(), []);
    await context.close();
  });

  test('in an editor of the page there is no bubble', async () => {
    const { context, page, state } = await reader(PHONE);
    await page.evaluate(() => getSelection()?.selectAllChildren(/** @type {Node} */ (document.querySelector('#editor'))));
    await page.waitForLoadState('networkidle');
    assert.ok(!state.asked.includes('GET /widget/bubble.js'));
    await context.close();
  });
});

test('with a mouse there is no bubble, until a finger is used', async () => {
  const { context, page, state } = await reader();
  await select(page, 'in 1987');
  await page.waitForLoadState('networkidle');
  assert.ok(!state.asked.includes('GET /widget/bubble.js'));
  await page.evaluate(() => document.body.dispatchEvent(new PointerEvent('pointerdown', { pointerType: 'touch', bubbles: true })));
  await select(page, 'renewed twice');
  await page.getByRole('button', { name: 'Suggest a correction' }).waitFor();
  await context.close();
});
