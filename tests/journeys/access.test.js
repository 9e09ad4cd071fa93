// What the audit cannot see of accessibility on readers' pages: order, focus, sizes, motion, forced
// colours, spacing, and what the form is to a screen reader. docs/accessibility.md names each criterion.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { freshPage, launch } from '../support/browser.js';
import { sideways } from '../support/audit.js';
import { startDemo } from '../support/demo.js';
import { fillForm, highlight, report } from '../support/moves.js';

/** @typedef {import('playwright-core').Page} Page */

const COD = { slug: 'herring', wrong: 'a haul of 12 tonnes of cod', right: 'a haul of 1.2 tonnes of cod' };

describe('readers’ pages', () => {
  /** @type {import('playwright-core').Browser} */ let browser;
  /** @type {import('../support/demo.js').Demo} */ let demo;
  /** @type {string} */ let form;
  /** @type {Record<string, string>} */ let pages;

  before(async () => {
    [browser, demo] = await Promise.all([launch(), startDemo('sqlite')]);
    form = `${demo.desk}/courier/write?url=${encodeURIComponent(`${demo.paper}/talks`)}`;
    pages = { form, log: `${demo.desk}/courier/corrections`, policy: `${demo.desk}/courier/corrections/policy`, recent: `${demo.desk}/courier/embed/recent`, receipt: await report(browser, demo, COD) };
  });
  after(async () => {
    await browser?.close();
    await demo?.stop();
  });

  /**
   * @param {(page: Page, name: string) => Promise<void>} look
   * @param {import('playwright-core').BrowserContextOptions} [options]
   * @param {string[]} [names]
   */
  const each = async (look, options = {}, names = Object.keys(pages)) => {
    for (const name of names) {
      const { page, context, complaints } = await freshPage(browser, options);
      await page.goto(pages[name]);
      await look(page, name);
      assert.deepEqual(complaints, [], name);
      await context.close();
    }
  };

  /**
   * What a screen reader meets on a page, in its order.
   * @param {Page} page
   */
  const heard = async (page) => {
    const session = await page.context().newCDPSession(page);
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    // Children stand in their order, the list itself goes level by level.
    const byId = new Map(nodes.map((node) => [node.nodeId, node]));
    /** @type {typeof nodes} */ const read = [];
    const walk = (/** @type {string} */ id) => {
      const node = byId.get(id);
      if (!node) return;
      read.push(node);
      node.childIds?.forEach(walk);
    };
    walk(nodes[0].nodeId);
    return read.filter(({ ignored }) => !ignored).map(({ role, name, description }) => ({ role: `${role?.value}`, name: `${name?.value ?? ''}`.trim(), description: `${description?.value ?? ''}`.trim() }));
  };
  const CONTROLS = ['textbox', 'searchbox', 'radio', 'button', 'checkbox', 'combobox'];

  test('the form is a named form of labelled fields in reading order to a screen reader', async () => {
    await each(async (page) => {
      const tree = await heard(page);
      const controls = tree.filter(({ role }) => CONTROLS.includes(role));
      for (const { role, name } of controls) assert.notEqual(name, '', `a ${role} without a name`);
      const names = controls.map(({ name }) => name);
      for (const wanted of [/^Page/, /sentence as printed/, /How it should read/, /^Correction/, /^Clarification/, /Why/]) assert.ok(names.some((name) => wanted.test(name)), `${wanted} in ${names.join(' | ')}`);
      assert.ok(!names.some((name) => /Leave this empty/.test(name)), 'the trap is no field to anybody');
      const order = names.map((name) => [/^Page/, /sentence as printed/, /How it should read/, /^Correction/, /Why/, /^Send/].findIndex((wanted) => wanted.test(name))).filter((at) => at >= 0);
      assert.deepEqual(order, order.toSorted((a, b) => a - b));
      assert.equal(tree.filter(({ role }) => role === 'main').length, 1);
      assert.ok(tree.some(({ role, name }) => role === 'heading' && name === 'Tell us what is wrong'));
    }, {}, ['form']);
  });

  test('a step of the form is a question with its answers to a screen reader, and none is chosen', async () => {
    const { page, context, complaints } = await freshPage(browser);
    /** @param {string} group @param {RegExp} describes @param {RegExp} first @param {string[]} buttons */
    const asks = async (group, describes, first, buttons) => {
      const tree = await heard(page);
      const at = tree.findIndex(({ role, name }) => role === 'group' && name === group);
      assert.ok(at >= 0, `${group} in ${tree.filter(({ role }) => role === 'group').map(({ name }) => name).join(' | ')}`);
      assert.match(tree[at].description, describes);
      const after = tree.slice(at).filter(({ role }) => CONTROLS.includes(role));
      for (const { role, name } of after) assert.notEqual(name, '', `a ${role} without a name`);
      assert.ok(after.some(({ role, name }) => role === 'radio' && first.test(name)), after.map(({ name }) => name).join(' | '));
      assert.deepEqual(after.filter(({ role }) => role === 'button').map(({ name }) => name), buttons);
      assert.equal(await page.locator('input[type=radio]:checked').count(), 0);
    };
    await fillForm(page, demo, { slug: 'talks', quote: 'the treaty signed by both of the governments in 1987 and since renewed twice' });
    await page.locator('.near').waitFor();
    await asks('Places on the page', /not on the page as pasted/, /signed by the two governments in 1987/, ['Send it', 'Change something']);
    assert.match((await heard(page)).filter(({ role }) => role === 'radio').at(-1)?.name ?? '', /^None of these/);
    await page.getByRole('button', { name: 'Change something' }).click();
    assert.match(await page.locator('#quote').inputValue(), /^the treaty signed/);
    await page.getByRole('button', { name: 'Choose the sentence from the article' }).click();
    await page.getByRole('button', { name: 'Take this sentence' }).waitFor();
    await asks('The sentences of the article', /arrow keys/, /signed by the two governments in 1987/, ['Take this sentence', 'Change something']);
    // The arrows step through them, as the hint says.
    await page.locator('input[type=radio]').first().focus();
    await page.keyboard.press('ArrowDown');
    assert.equal(await page.locator('input[type=radio]').nth(1).isChecked(), true);
    await page.keyboard.press('Enter');
    assert.notEqual(await page.locator('#quote').inputValue(), '');
    assert.match(await page.locator('#wording').inputValue(), /^the treaty signed/, 'what was typed is kept');
    assert.deepEqual(complaints, []);
    await context.close();
  });

  test('the dialog leads to the form', async () => {
    const person = await freshPage(browser);
    await person.page.goto(`${demo.paper}/rowing`);
    await highlight(person.page, 'to win by four seconds');
    const help = person.page.getByRole('link', { name: 'Not the right words, or no way to highlight? Use the form.' });
    await help.waitFor();
    const tree = await heard(person.page);
    const at = (/** @type {string} */ role, /** @type {RegExp} */ name) => tree.findIndex((node) => node.role === role && name.test(node.name));
    assert.ok(at('link', /^Not the right words/) > at('button', /^Send to the editors/), 'after what sends');
    const [form] = await Promise.all([person.context.waitForEvent('page'), help.click()]);
    assert.equal(await form.locator('#url').inputValue(), `${demo.paper}/rowing`);
    await person.context.close();
  });

  test('focus goes through each page in its order, is seen, and is never covered; nothing moves by itself', async () => {
    await each(async (page, name) => {
      const address = page.url();
      let last = -1;
      for (let n = 0; n < 60; n++) {
        await page.keyboard.press('Tab');
        const at = await page.evaluate(() => {
          const el = document.activeElement;
          if (!el || el === document.body) return null;
          const box = el.getBoundingClientRect();
          const style = getComputedStyle(el);
          // The kinds are radio buttons whose look is that of the words beside them.
          const seen = el instanceof HTMLInputElement && el.type === 'radio' && el.nextElementSibling ? getComputedStyle(el.nextElementSibling) : style;
          const top = document.elementFromPoint(Math.min(Math.max(box.left + box.width / 2, 0), innerWidth - 1), Math.min(Math.max(box.top + box.height / 2, 0), innerHeight - 1));
          return {
            index: [...document.querySelectorAll('*')].indexOf(el), what: el.outerHTML.slice(0, 120),
            outlined: [style, seen].some(({ outlineStyle, outlineWidth }) => outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2),
            covered: !(top && (el.contains(top) || top.contains(el) || [.../** @type {HTMLInputElement} */ (el).labels ?? []].some((label) => label.contains(top)))),
          };
        });
        if (!at) break;
        assert.ok(at.index > last, `${name}: back to ${at.what}`);
        last = at.index;
        assert.ok(at.outlined, `${name}: focus is not seen on ${at.what}`);
        assert.ok(!at.covered, `${name}: covered: ${at.what}`);
      }
      assert.ok(last > 0, name);
      assert.equal(page.url(), address);
      for (const radio of await page.locator('input[type=radio]').all()) await radio.check({ force: true });
      assert.equal(page.url(), address, 'choosing sends nothing');
    });
  });

  test('every target is 24 pixels at least, but for links in a sentence', async () => {
    await each(async (page, name) => {
      const small = await page.evaluate(() => [...document.querySelectorAll('a[href],button,input:not([type=hidden]),select,textarea,summary')].flatMap((el) => {
        const target = el instanceof HTMLInputElement && el.labels?.length && /radio|checkbox/.test(el.type) ? el.labels[0] : el;
        const { width, height } = target.getBoundingClientRect();
        if (!width || getComputedStyle(el).visibility === 'hidden' || el.closest('.skip, .vh, [hidden]')) return [];
        const inSentence = el instanceof HTMLAnchorElement && getComputedStyle(el).display === 'inline' && [...el.parentElement?.childNodes ?? []].some((node) => node instanceof Text && node.data.trim());
        // Spacing: a circle of 24 around a smaller one touches no other target.
        const { left, top } = target.getBoundingClientRect();
        const alone = [...document.querySelectorAll('a[href],button,input,summary')].every((other) => {
          if (other === el) return true;
          const box = other.getBoundingClientRect();
          const dx = Math.max(box.left - (left + width / 2), 0, left + width / 2 - box.right);
          const dy = Math.max(box.top - (top + height / 2), 0, top + height / 2 - box.bottom);
          return !box.width || Math.hypot(dx, dy) >= 12;
        });
        return (width >= 24 && height >= 24) || inSentence || alone ? [] : [`${el.outerHTML.slice(0, 100)} ${Math.round(width)}×${Math.round(height)}`];
      }));
      assert.deepEqual(small, [], name);
    });
  });

  test('with reduced motion nothing moves', async () => {
    await each(async (page, name) => {
      const moving = await page.evaluate(() => [...document.querySelectorAll('*')].filter((el) => {
        const { animationName, animationDuration, transitionDuration } = getComputedStyle(el);
        const longest = (/** @type {string} */ list) => Math.max(...list.split(',').map((part) => parseFloat(part) * (part.trim().endsWith('ms') ? 1 : 1000)));
        return longest(transitionDuration) > 10 || (animationName !== 'none' && longest(animationDuration) > 10);
      }).map((el) => el.outerHTML.slice(0, 80)));
      assert.deepEqual(moving, [], name);
    }, { reducedMotion: 'reduce' });
  });

  test('with forced colours every control still has an edge, and what is chosen is not told by colour alone', async () => {
    await each(async (page) => {
      const bare = await page.evaluate(() => [...document.querySelectorAll('.btn,input:not([type=hidden]):not([type=radio]):not([hidden]),textarea')].filter((el) => {
        const { borderTopWidth, borderTopStyle } = getComputedStyle(el);
        return /** @type {HTMLElement} */ (el).offsetWidth > 1 && !(parseFloat(borderTopWidth) >= 1 && borderTopStyle !== 'none');
      }).map((el) => el.outerHTML.slice(0, 100)));
      assert.deepEqual(bare, []);
      const radios = page.locator('input[type=radio]');
      if (await radios.count() >= 2) {
        // Both may differ in background, border or the native dot, all of which are kept.
        const looks = await page.evaluate(() => [...document.querySelectorAll('input[type=radio]')].map((radio) => {
          const words = radio.nextElementSibling && getComputedStyle(radio.nextElementSibling);
          const own = getComputedStyle(radio);
          return own.opacity !== '0' ? 'native' : `${words?.backgroundColor} ${words?.borderTopColor}`;
        }));
        assert.ok(looks[0] === 'native' || new Set(looks).size > 1, looks.join(' | '));
      }
    }, { forcedColors: 'active' }, ['form', 'log', 'receipt']);
  });

  test('with the reader’s own spacing of text nothing is cut off or leaves the page', async () => {
    await each(async (page, name) => {
      await page.addStyleTag({ content: '*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-block-end:2em!important}' });
      const cut = await page.evaluate(() => [...document.querySelectorAll('body *')].filter((el) => {
        const { overflowX, overflowY, position } = getComputedStyle(el);
        return el instanceof HTMLElement && position !== 'absolute' && el.clientHeight > 1 && !(el instanceof HTMLTextAreaElement) && !(el instanceof HTMLInputElement)
          && ((overflowY === 'hidden' && el.scrollHeight > el.clientHeight + 1) || (overflowX === 'hidden' && el.scrollWidth > el.clientWidth + 1));
      }).map((el) => el.outerHTML.slice(0, 100)));
      assert.deepEqual(cut, [], name);
      assert.ok(await sideways(page) <= 0, name);
    }, { bypassCSP: true });
  });

  test('at 400 % and in either orientation everything is there, in one column', async () => {
    for (const viewport of [{ width: 320, height: 256 }, { width: 844, height: 390 }, { width: 390, height: 844 }]) {
      await each(async (page, name) => {
        assert.ok(await sideways(page) <= 0, `${name} at ${viewport.width}`);
        const lost = await page.evaluate(() => [...document.querySelectorAll('main a[href],main button,main textarea')].filter((el) => {
          const { left, right } = el.getBoundingClientRect();
          return right > left && (left < -1 || right > document.documentElement.clientWidth + 1) && !el.closest('.vh, .skip, .scroll');
        }).map((el) => el.outerHTML.slice(0, 100)));
        assert.deepEqual(lost, [], `${name} at ${viewport.width}`);
      }, { viewport });
    }
  });

  test('the edges of fields can be told from what is around them', async () => {
    for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
      await each(async (page) => {
        const weak = await page.evaluate(() => {
          const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
          const light = (/** @type {string} */ colour) => {
            if (!canvas) return 0;
            canvas.clearRect(0, 0, 1, 1);
            canvas.fillStyle = colour;
            canvas.fillRect(0, 0, 1, 1);
            const [r, g, b] = [...canvas.getImageData(0, 0, 1, 1).data].map((part) => { const c = part / 255; return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4; });
            return 0.2126 * r + 0.7152 * g + 0.0722 * b;
          };
          const ground = (/** @type {Element | null} */ el) => {
            for (let up = el; up; up = up.parentElement) {
              const { backgroundColor } = getComputedStyle(up);
              if (!/rgba\(.*, 0\)|transparent/.test(backgroundColor)) return backgroundColor;
            }
            return 'white';
          };
          return [...document.querySelectorAll('input[type=text],input[type=url],input[type=search],textarea')].flatMap((el) => {
            if (!(/** @type {HTMLElement} */ (el).offsetWidth > 1)) return [];
            const [a, b] = [light(getComputedStyle(el).borderTopColor), light(ground(el.parentElement))].sort((x, y) => y - x);
            const ratio = (a + 0.05) / (b + 0.05);
            return ratio >= 3 ? [] : [`${el.outerHTML.slice(0, 80)} ${ratio.toFixed(2)}`];
          });
        });
        assert.deepEqual(weak, []);
      }, { colorScheme }, ['form', 'log']);
    }
  });

  test('passwords may be pasted', async () => {
    const { page, context } = await freshPage(browser);
    await page.goto(demo.entrance);
    const kept = await page.locator('input[type=password]').first().evaluate((field) => field.dispatchEvent(new ClipboardEvent('paste', { bubbles: true, cancelable: true })));
    assert.equal(kept, true);
    await context.close();
  });
});
