// The dialog, as a reader meets it on a page with a strict content security policy.

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { select } from '../../tests/support/browser.js';
import { BETTER, PASSAGE, open, send, stage, until, write } from './scene.js';

const { scene, reader } = stage();

describe('before the reader acts', () => {
  test('one small file is loaded, nothing is stored and nothing is global', async () => {
    const { context, page, state } = await reader();
    await page.waitForLoadState('networkidle');
    assert.deepEqual(state.asked, ['GET /widget.js']);
    assert.deepEqual(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie, Object.keys(window).filter((key) => /corri|cg/i.test(key)).length]), [0, 0, '', 0]);
    assert.equal(await page.locator('corrigenda-desk').count(), 0);
    await context.close();
  });
});

describe('once words are highlighted', () => {
  test('the dialog is fetched and drawn once unseen, and nothing of that is left', async () => {
    const { context, page, state, complaints } = await reader();
    await page.waitForLoadState('networkidle');
    await page.evaluate(() => {
      const seen = /** @type {string[]} */ ([]);
      Object.assign(window, { seen });
      new MutationObserver((all) => all.forEach(({ addedNodes, removedNodes }) => {
        addedNodes.forEach((node) => seen.push(`+${node.nodeName}`));
        removedNodes.forEach((node) => seen.push(`-${node.nodeName}`));
      })).observe(document.documentElement, { childList: true, subtree: true });
      new PerformanceObserver((list) => list.getEntries().forEach(() => seen.push('shift'))).observe({ type: 'layout-shift' });
      document.addEventListener('focusin', () => seen.push('focus'));
    });
    await select(page, PASSAGE);
    await page.waitForFunction(() => /** @type {any} */ (window).seen.includes('-CORRIGENDA-DESK'));
    await page.waitForLoadState('networkidle');
    assert.deepEqual(await page.evaluate(() => /** @type {any} */ (window).seen), ['+CORRIGENDA-DESK', '-CORRIGENDA-DESK']);
    assert.equal(await page.evaluate(() => `${getSelection()}`), PASSAGE);
    const asked = state.asked.map((line) => line.replace('GET /widget', '')).sort();
    assert.deepEqual(asked, ['.js', '/corrigenda.css', '/dialog.js', '/diff.js', '/locales/en.js', '/shadow.js', '/sheet.js', '/text.js']);
    // Another selection asks for nothing more, and the key waits for nothing.
    await select(page, 'Both delegations');
    await page.waitForTimeout(400);
    await page.evaluate(() => {
      const show = HTMLDialogElement.prototype.showModal;
      HTMLDialogElement.prototype.showModal = function () {
        Object.assign(window, { files: performance.getEntriesByType('resource').length });
        show.call(this);
      };
    });
    const before = await page.evaluate(() => performance.getEntriesByType('resource').length);
    await page.keyboard.press('Control+Enter');
    await page.locator('dialog[open]').waitFor();
    assert.equal(await page.evaluate(() => /** @type {any} */ (window).files), before);
    assert.equal(await page.locator('#cg-words').inputValue(), 'Both delegations');
    assert.deepEqual(complaints, []);
    await context.close();
  });
});

describe('the gesture', () => {
  for (const key of ['Control+Enter', 'Meta+Enter']) {
    test(`${key} on highlighted words opens the dialog with the passage to change`, async () => {
      const { context, page, complaints } = await reader();
      await select(page, PASSAGE);
      await page.keyboard.press(key);
      const words = page.locator('#cg-words');
      await words.waitFor();
      assert.equal(await words.inputValue(), PASSAGE);
      assert.equal(await words.evaluate((el) => /** @type {ShadowRoot} */ (el.getRootNode()).activeElement === el), true);
      assert.deepEqual(await words.evaluate((/** @type {HTMLTextAreaElement} */ el) => [el.selectionStart, el.selectionEnd]), [PASSAGE.length, PASSAGE.length]);
      assert.deepEqual(await page.locator('.cg-ctx').allTextContents(), ['Both delegations said they were working from the Treaty of Lisk,', 'and which gives each fleet the right to shelter in the other’s ports.']);
      assert.deepEqual(complaints, []);
      await context.close();
    });
  }

  test('without a selection, with Shift or Alt, or when the page has taken the key, nothing opens', async () => {
    const { context, page, state } = await reader();
    await page.keyboard.press('Control+Enter');
    await select(page, PASSAGE);
    await page.keyboard.press('Control+Shift+Enter');
    await page.keyboard.press('Control+Alt+Enter');
    await page.evaluate(() => document.body.addEventListener('keydown', (e) => e.preventDefault()));
    await page.keyboard.press('Control+Enter');
    await page.waitForLoadState('networkidle');
    assert.equal(await page.locator('corrigenda-desk').count(), 0);
    assert.ok(!state.asked.some((asked) => /known/.test(asked)));
    await context.close();
  });

  test('in fields and editors of the page the keys are left alone', async () => {
    const { context, page } = await reader();
    /** @type {string[]} */ const places = ['#note', '#editor', '#editor span'];
    for (const place of places) {
      const taken = await page.evaluate((place) => {
        const el = /** @type {HTMLElement} */ (document.querySelector(place));
        el.focus();
        if (el instanceof HTMLInputElement) el.select(); else getSelection()?.selectAllChildren(el);
        return !el.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true, cancelable: true, composed: true }));
      }, place);
      assert.equal(taken, false, place);
    }
    await page.waitForLoadState('networkidle');
    assert.equal(await page.locator('corrigenda-desk').count(), 0);
    await context.close();
  });

  test('a script tag put in twice opens one dialog', async () => {
    scene.publisher.pages.set('/twice', `<!doctype html><html lang="en"><body><article><p>${PASSAGE}</p></article>${'<script src="{desk}/widget.js" data-site="courier"></script>'.repeat(2)}</body></html>`);
    const { context, page, state } = await reader({ path: '/twice' });
    await open(page);
    assert.equal(await page.locator('dialog[open]').count(), 1);
    await write(page);
    await send(page);
    await page.locator('.cg-receipt').waitFor();
    assert.equal(state.reports.length, 1);
    await context.close();
  });

  test('two presses in a row open one dialog', async () => {
    const { context, page } = await reader();
    await select(page, PASSAGE);
    await page.evaluate(() => {
      for (let i = 0; i < 2; i++) document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true, cancelable: true }));
    });
    await page.locator('dialog[open]').waitFor();
    assert.equal(await page.locator('corrigenda-desk').count(), 1);
    await context.close();
  });
});

describe('the form', () => {
  test('shows the change word by word and tells it to a screen reader after a rest', async () => {
    const { context, page } = await reader();
    await open(page);
    assert.match(await page.locator('.cg-diff').innerText(), /Edit the words above/);
    await write(page);
    assert.deepEqual([await page.locator('.cg-diff del').allTextContents(), await page.locator('.cg-diff ins').allTextContents()], [['1987'], ['1978']]);
    const heard = page.locator('output');
    await heard.locator('ins').waitFor({ state: 'attached' });
    assert.equal(await heard.textContent(), '19871978');
    await context.close();
  });

  test('does not send while nothing was changed or said, and says why', async () => {
    const { context, page, state } = await reader();
    await open(page);
    const button = page.getByRole('button', { name: 'Send to the editors' });
    assert.equal(await button.getAttribute('aria-disabled'), 'true');
    await button.click({ force: true });
    assert.equal(await page.locator('#cg-meta').innerText(), 'Change the words above, or say what is wrong.');
    await page.getByRole('radio', { name: 'Clarification' }).check();
    await send(page);
    assert.equal(await page.locator('#cg-meta').innerText(), 'Say what is unclear, or change the words above.');
    await page.getByLabel('What is unclear?').fill('Which governments?');
    assert.equal(await button.getAttribute('aria-disabled'), 'false');
    await send(page);
    await page.locator('.cg-receipt').waitFor();
    assert.equal(state.reports[0].kind, 'clarification');
    assert.equal(state.reports[0].comment, 'Which governments?');
    assert.equal('suggestion' in state.reports[0], false);
    await context.close();
  });

  test('sends what the server needs and no more', async () => {
    const { context, page, state, complaints } = await reader({ path: '/article?utm_source=x#harbour' });
    await open(page);
    await write(page, BETTER, 'See https://archive.sund.example/lisk.');
    await send(page);
    await page.locator('.cg-receipt').waitFor();
    const [{ id, position, quote, ...rest }] = state.reports;
    assert.match(id, /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    assert.deepEqual(quote, { exact: PASSAGE, prefix: 's were working from the Treaty of Lisk, '.slice(-32), suffix: ' and which gives each fleet the right'.slice(0, 32) });
    assert.equal(position.end - position.start, PASSAGE.length);
    assert.deepEqual(rest, {
      site: 'courier', url: `${scene.publisher.origin}/article?utm_source=x`, kind: 'correction',
      suggestion: BETTER, comment: 'See https://archive.sund.example/lisk.', source: 'https://archive.sund.example/lisk', lang: 'en', website: '',
    });
    assert.deepEqual(complaints, []);
    await context.close();
  });

  test('Escape closes, focus and selection return, and the draft is there again', async () => {
    const { context, page } = await reader();
    await page.locator('#last').focus();
    await open(page);
    await write(page);
    await page.keyboard.press('Escape');
    await page.locator('dialog').waitFor({ state: 'detached' });
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'last');
    assert.equal(await page.evaluate(() => `${getSelection()}`), PASSAGE);
    await page.keyboard.press('Control+Enter');
    assert.equal(await page.locator('#cg-words').inputValue(), BETTER);
    await context.close();
  });

  test('the keyboard alone reaches everything, in the order of the dialog', async () => {
    const { context, page } = await reader();
    await open(page);
    await write(page);
    /** @type {string[]} */ const order = [];
    for (let i = 0; i < 4; i++) {
      await page.keyboard.press('Tab');
      order.push(await page.evaluate(() => {
        const el = document.querySelector('corrigenda-desk')?.shadowRoot?.activeElement;
        return el ? `${el.localName} ${el.getAttribute('name') ?? el.className}` : 'outside';
      }));
    }
    assert.deepEqual(order.slice(0, 3), ['input kind', 'input why', 'button btn btn-comes']);
    await context.close();
  });

  test('the page’s own shortcuts do not hear what is typed', async () => {
    const { context, page } = await reader();
    await page.evaluate(() => document.addEventListener('keydown', (e) => { if (e.key === 'j') document.title = 'heard'; }));
    await open(page);
    await page.keyboard.type('jjj');
    assert.notEqual(await page.title(), 'heard');
    assert.equal(await page.locator('#cg-words').inputValue(), `${PASSAGE}jjj`);
    await context.close();
  });

  test('words that look like markup stay words', async () => {
    const { context, page, state, complaints } = await reader();
    await open(page, 'The tag <img src=x onerror=alert(1)> was');
    await write(page, 'The tag <script>alert(2)</script><img src=x onerror=alert(3)> was');
    assert.equal(await page.locator('dialog img, dialog script').count(), 0);
    await send(page);
    await page.locator('.cg-receipt').waitFor();
    assert.equal(await page.locator('dialog img, dialog script').count(), 0);
    assert.equal(state.reports[0].quote.exact, 'The tag <img src=x onerror=alert(1)> was');
    assert.deepEqual(complaints, []);
    await context.close();
  });

  test('a passage from right to left keeps its direction and language', async () => {
    const { context, page } = await reader();
    await open(page, 'الحكومتان المعاهدة');
    const words = page.locator('#cg-words');
    assert.deepEqual([await words.getAttribute('dir'), await words.getAttribute('lang')], ['rtl', 'ar']);
    assert.equal(await page.locator('.cg').getAttribute('dir'), 'ltr');
    await context.close();
  });

  test('too many words are refused before anything is written', async () => {
    const { context, page } = await reader();
    await page.evaluate(() => {
      const heading = /** @type {HTMLElement} */ (document.querySelector('h1'));
      heading.textContent = 'word '.repeat(1001);
      getSelection()?.selectAllChildren(heading);
    });
    await page.keyboard.press('Control+Enter');
    await page.getByText('That is too long for one report.').first().waitFor();
    assert.match(await page.getByRole('alert').innerText(), /up to 5000 characters/);
    await context.close();
  });
});

describe('elsewhere', () => {
  test('an older browser, without the newer interfaces, gets the same dialog', async () => {
    const { context, page, state } = await reader({ path: '/article' });
    await context.addInitScript(() => {
      const world = /** @type {any} */ (window);
      delete world.Crypto.prototype.randomUUID;
      delete world.Intl.Segmenter;
      delete world.CSS.highlights;
      delete world.AbortSignal.timeout;
    });
    await page.reload();
    await open(page);
    await write(page);
    assert.deepEqual(await page.locator('.cg-diff ins').allTextContents(), ['1978']);
    await send(page);
    await page.locator('.cg-receipt').waitFor();
    assert.match(state.reports[0].id, /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    await context.close();
  });

  test('without its style sheet the dialog is plain, and works', async () => {
    const { context, page, state } = await reader();
    await page.route('**/*.css', (route) => (route.request().url().includes('/widget/') ? route.abort() : route.continue()));
    await open(page);
    await write(page);
    await send(page);
    await page.locator('.cg-receipt').waitFor();
    assert.equal(state.reports.length, 1);
    await context.close();
  });

  test('when the dialog cannot be loaded the reader gets the form on the desk’s own page', async () => {
    const { context, page } = await reader();
    await page.route('**/widget/dialog.js', (route) => route.abort());
    await select(page, PASSAGE);
    const [form] = await Promise.all([context.waitForEvent('page'), page.keyboard.press('Control+Enter')]);
    await form.waitForURL(/\/courier\/write\?url=/);
    await context.close();
  });

  test('the size of the text is the reader’s, whatever the page made of its root', async () => {
    const { context, page } = await reader();
    await open(page);
    assert.deepEqual(await page.evaluate(() => {
      const root = document.querySelector('corrigenda-desk')?.shadowRoot;
      return [getComputedStyle(document.documentElement).fontSize, ...['.cg-dialog', '.cg-edit'].map((part) => getComputedStyle(/** @type {Element} */ (root?.querySelector(part))).fontSize)];
    }), ['10px', '15px', '18px']);
    await context.close();
  });

  test('at 400 per cent the sheet stays inside, and its body scrolls', async () => {
    const { context, page } = await reader({ viewport: { width: 320, height: 256 } });
    await open(page);
    const sizes = await page.evaluate(() => {
      const dialog = /** @type {HTMLElement} */ (document.querySelector('corrigenda-desk')?.shadowRoot?.querySelector('dialog'));
      const body = /** @type {HTMLElement} */ (dialog.querySelector('.cg-body'));
      const box = dialog.getBoundingClientRect();
      return { inside: box.top >= 0 && box.bottom <= innerHeight && box.right <= innerWidth, scrolls: body.scrollHeight > body.clientHeight, sideways: body.scrollWidth > body.clientWidth };
    });
    assert.deepEqual(sizes, { inside: true, scrolls: true, sideways: false });
    await context.close();
  });
});

describe('the reader’s language', () => {
  test('is the page’s, else the browser’s, and the tag may say otherwise', async () => {
    /** @param {string} html @param {string} locale */
    const heading = async (html, locale) => {
      scene.publisher.pages.set('/language', html);
      const { context, page } = await reader({ path: '/language', locale });
      await open(page, 'words');
      const text = await page.locator('h2').first().innerText();
      await context.close();
      return text;
    };
    /** @param {string} lang @param {string} [tag] */
    const html = (lang, tag = '') => `<!doctype html><html${lang}><body><article><p>some words here</p></article><script src="{desk}/widget.js" data-site="courier"${tag}></script></body></html>`;
    assert.equal(await heading(html(' lang="uk-UA"'), 'en-GB'), 'Запропонувати зміну');
    assert.equal(await heading(html(''), 'uk-UA'), 'Запропонувати зміну');
    assert.equal(await heading(html(' lang="fr"'), 'en-GB'), 'Suggérer un changement');
    assert.equal(await heading(html(' lang="ar"'), 'en-GB'), 'اقترح تغييرًا');
    assert.equal(await heading(html(' lang="nl"'), 'nl-NL'), 'Suggest a change');
    assert.equal(await heading(html(' lang="en"', ' data-lang="uk"'), 'en-GB'), 'Запропонувати зміну');
  });
});

describe('the page’s address', () => {
  /** @param {string} head @param {string} tag @param {string} [then] */
  const address = async (head, tag, then) => {
    scene.publisher.pages.set('/address', `<!doctype html><html lang="en"><head>${head}</head><body><article><p>some words here</p></article><script src="{desk}/widget.js" data-site="courier"${tag}></script></body></html>`);
    const { context, page, state } = await reader({ path: '/address' });
    if (then) await page.evaluate(then);
    await open(page, 'words');
    await write(page, 'word');
    await send(page);
    await until(() => state.reports.length === 1);
    await context.close();
    return new URL(state.reports[0].url);
  };
  test('is the canonical one when that is on the same host', async () => {
    assert.equal((await address('<link rel="canonical" href="/canonical">', '')).pathname, '/canonical');
    assert.equal((await address('<link rel="canonical" href="https://elsewhere.example/x">', '')).pathname, '/address');
  });
  test('is what the tag says when it says so', async () => {
    assert.equal((await address('', ' data-article="https://courier.example/lisk"')).href, 'https://courier.example/lisk');
  });
  test('follows a page that changes its own address', async () => {
    assert.equal((await address('<link rel="canonical" href="/address">', '', 'history.pushState({}, "", "/second?page=2#top")')).href, `${scene.publisher.origin}/second?page=2`);
  });
});
