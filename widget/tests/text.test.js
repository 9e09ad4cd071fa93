// The text of a page: the table the server runs too, and what a selection means in it.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, test } from 'node:test';
import { launch, freshPage, select } from '../../tests/support/browser.js';
import { startDesk, startPublisher } from '../../tests/support/fake_desk.js';

/** @type {{ name: string, html: string, text: string }[]} */
const table = JSON.parse(await readFile(new URL('../../fixtures/page_text.json', import.meta.url), 'utf8'));

/** @type {Awaited<ReturnType<typeof startDesk>>} */ let desk;
/** @type {Awaited<ReturnType<typeof startPublisher>>} */ let publisher;
/** @type {import('playwright-core').Browser} */ let browser;
/** @type {import('playwright-core').Page} */ let page;
before(async () => {
  desk = await startDesk();
  publisher = await startPublisher(desk.origin, new URL('./pages/', import.meta.url));
  browser = await launch();
  ({ page } = await freshPage(browser));
});
after(async () => { await browser.close(); await publisher.stop(); await desk.stop(); });

const read = (/** @type {string} */ origin) => page.evaluate(async (origin) => {
  const { pageText, textRoot } = await import(`${origin}/widget/text.js`);
  return pageText(textRoot()).text;
}, origin);

describe('the text of a page', () => {
  for (const { name, html, text } of table) {
    test(name, async () => {
      publisher.pages.set('/case', `<!doctype html><html><body>${html}</body></html>`);
      await page.goto(`${publisher.origin}/case`);
      assert.equal(await read(desk.origin), text);
    });
  }
});

/** @type {{ name: string, raw: string, text: string }[]} */
const spaces = JSON.parse(await readFile(new URL('../../fixtures/text.json', import.meta.url), 'utf8'));

describe('white space', () => {
  before(async () => {
    publisher.pages.set('/case', '<!doctype html><html><body></body></html>');
    await page.goto(`${publisher.origin}/case`);
  });
  for (const { name, raw, text } of spaces) {
    test(name, async () => {
      await page.evaluate((raw) => document.body.replaceChildren(...raw.split('\n').map((line) => {
        const block = document.createElement('p');
        block.append(line);
        return block;
      })), raw);
      assert.equal(await read(desk.origin), text);
    });
  }
});

/** What the widget would quote for the page's selection. */
const quoted = () => page.evaluate(async (origin) => {
  const { pageText, textRoot, spanOf } = await import(`${origin}/widget/text.js`);
  const { describe, find, rangeOf } = await import(`${origin}/widget/quote.js`);
  const range = /** @type {Selection} */ (getSelection()).getRangeAt(0);
  const { text, runs } = pageText(textRoot(range.commonAncestorContainer));
  const span = spanOf(runs, range);
  return span && { ...describe(text, span), text, again: find(text, describe(text, span)), span, back: rangeOf(runs, span).toString() };
}, desk.origin);

describe('a selection', () => {
  before(async () => { await page.goto(`${publisher.origin}/article`); });

  test('across elements is one run of words', async () => {
    await select(page, 'which was signed by the two governments in 1987');
    const quote = await quoted();
    assert.equal(quote?.exact, 'which was signed by the two governments in 1987');
    assert.equal(quote?.prefix, 's were working from the Treaty of Lisk, '.slice(-32));
    assert.equal(quote?.suffix, ' and renewed twice since and which gives each'.slice(0, 32));
  });

  test('across paragraphs loses the advertisement between them and keeps one newline', async () => {
    await page.evaluate(() => {
      const [, second, third] = document.querySelectorAll('article > p');
      getSelection()?.setBaseAndExtent(/** @type {Node} */ (second.lastChild), 36, /** @type {Node} */ (third.firstChild), 36);
    });
    const quote = await quoted();
    assert.equal(quote?.exact, 'which gives each fleet the right to shelter in the other’s ports.\n“We have agreed how to count fish,”');
  });

  test('over list items and cells keeps each on its own line', async () => {
    await page.evaluate(() => {
      const range = document.createRange();
      range.setStartBefore(/** @type {Node} */ (document.querySelector('article > ul')));
      range.setEndAfter(/** @type {Node} */ (document.querySelector('table')));
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(range);
    });
    assert.equal((await quoted())?.exact, 'Forty boats tied up\nEleven hours of talks\nCatch\nYear\nTonnes\n2024\n1,200');
  });

  test('with loose white space at its edges is trimmed', async () => {
    await select(page, ' in 1987 ');
    const quote = await quoted();
    assert.equal(quote?.exact, 'in 1987');
    assert.ok(quote?.prefix.endsWith('governments '));
  });

  test('that lies wholly in furniture is quoted from it', async () => {
    await select(page, 'Splicing done');
    const quote = await quoted();
    assert.equal(quote?.exact, 'Splicing done');
    assert.equal(quote?.text, 'Pellam & Daughters, ropemakers Splicing done while you wait.');
  });

  test('of nothing but white space is nothing', async () => {
    await page.evaluate(() => {
      const range = document.createRange();
      const article = /** @type {Node} */ (document.querySelector('article'));
      range.setStart(article, 0);
      range.setEnd(article, 1);
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(range);
    });
    assert.equal(await quoted(), null);
  });

  test('is found again by its quote, and its range holds the same words', async () => {
    for (const words of ['in 1987', 'We have', 'Forty boats tied up', 'الحكومتان']) {
      await select(page, words);
      const quote = await quoted();
      assert.deepEqual(quote?.again, quote?.span, words);
      assert.equal(quote?.back, words);
    }
  });
});

describe('finding a quote again', () => {
  /** @param {string} text @param {{ exact: string, prefix: string, suffix: string }} quote */
  const found = (text, quote) => page.evaluate(async ({ origin, text, quote }) => (await import(`${origin}/widget/quote.js`)).find(text, quote), { origin: desk.origin, text, quote });

  test('takes the place its context names', async () => {
    assert.deepEqual(await found('built in 1987. It was signed in 1987 and renewed', { exact: '1987', prefix: 'It was signed in ', suffix: ' and renewed' }), { start: 32, end: 36 });
  });
  test('gives nothing when the same words stand in another context', async () => {
    assert.equal(await found('built in 1987 by the yard', { exact: '1987', prefix: 'It was signed in ', suffix: ' and renewed twice' }), null);
  });
  test('gives nothing when two places are equally good', async () => {
    assert.equal(await found('in 1987 and in 1987 and', { exact: '1987', prefix: 'in ', suffix: ' and' }), null);
  });
});
