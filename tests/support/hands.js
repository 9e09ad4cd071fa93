// How a reader's hands do one and the same thing: with a mouse, with a finger, by keyboard alone. A path is
// written in these moves and played with any of them; after each, what must hold of the page is asked.

import assert from 'node:assert/strict';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('playwright-core').Frame} Frame */
/** @typedef {import('playwright-core').Locator} Locator */
/** @typedef {'mouse' | 'finger' | 'keyboard'} Kind */
/** @typedef {ReturnType<typeof handsOf>} Hands */
/** @typedef {string | RegExp | Locator} Named a control, or the name it is known by */

/** More stops than the longest page has between two controls that follow one another on a path. */
const PATIENCE = 120;
/** As long as nobody minds, in milliseconds. */
const MOMENT = 400;

/** The frame that the focus is in. @param {Page} page @returns {Promise<Frame>} */
const focusedFrame = async (page) => {
  let frame = page.mainFrame();
  for (;;) {
    if (!await frame.evaluate(() => document.activeElement instanceof HTMLIFrameElement)) return frame;
    const inner = await (await frame.evaluateHandle(() => document.activeElement)).asElement()?.contentFrame();
    if (!inner) return frame;
    frame = inner;
  }
};

/**
 * Where the focus is, seen from a control of the same document; run in the page.
 * @param {Element | null} wanted
 * @returns {{ at: 'here' | 'before' | 'elsewhere', framed: boolean, fault: string }} what is wrong with how the focus is seen
 */
const look = (wanted) => {
  const framed = document.activeElement instanceof HTMLIFrameElement;
  let el = document.activeElement;
  while (el?.shadowRoot?.activeElement) el = el.shadowRoot.activeElement;
  if (!el || el === document.body || el === document.documentElement) return { at: 'elsewhere', framed, fault: '' };

  // Of radio buttons, who reaches one has reached its group.
  const group = (/** @type {Element | null} */ one) => (one instanceof HTMLInputElement && one.type === 'radio' ? one.name : null);
  const here = !!wanted && (el === wanted || (group(wanted) !== null && group(el) === group(wanted)));
  const before = !!wanted && !!(el.compareDocumentPosition(wanted) & Node.DOCUMENT_POSITION_PRECEDING) && el.getRootNode() === wanted.getRootNode();
  const at = here ? 'here' : before ? 'before' : 'elsewhere';
  // Where a script put the focus to have something read, nothing is to be pressed and nothing marked.
  if (framed || /** @type {HTMLElement} */ (el).tabIndex < 0) return { at, framed, fault: '' };

  const name = el.outerHTML.slice(0, 120);
  // Of a radio button the words beside it may be what is looked at.
  const looks = [el, group(el) === null ? null : el.nextElementSibling].flatMap((one) => (one ? [one] : []));
  const marked = looks.some((one) => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
    return (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
  });
  if (!marked) return { at, framed, fault: `focus leaves no mark on ${name}` };
  const shown = looks.some((one) => [...one.getClientRects()].some(({ left, right, top, bottom, width, height }) => {
    if (width < 2 || height < 2 || right <= 0 || bottom <= 0 || left >= innerWidth || top >= innerHeight) return false;
    const [x, y] = [(Math.max(left, 0) + Math.min(right, innerWidth)) / 2, (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2];
    const over = /** @type {Document | ShadowRoot} */ (one.getRootNode()).elementFromPoint(x, y);
    return !!over && (one.contains(over) || over.contains(one) || !!over.closest('label')?.contains(one));
  }));
  return { at, framed, fault: shown ? '' : `focus is out of sight on ${name}` };
};

/**
 * @param {Page} page
 * @param {Kind} kind
 * @param {() => Promise<void>} holds asked after every move
 */
export const handsOf = (page, kind, holds) => {
  /** @param {'button' | 'link' | 'radio' | 'textbox'} role @param {Named} named */
  const control = (role, named) => (typeof named === 'string' || named instanceof RegExp ? page.getByRole(role, { name: named, exact: true }) : named).first();

  /** Wherever the focus is, it is seen; once what just opened has found its place. */
  const seen = async () => {
    const end = Date.now() + MOMENT;
    for (;;) {
      const { fault } = await (await focusedFrame(page)).evaluate(look, null);
      if (!fault) return;
      assert.ok(Date.now() < end, `${fault}: ${page.url()}`);
    }
  };

  /**
   * Goes from stop to stop until the control has the focus; wherever it lands on the way, it is seen.
   * @param {Locator} target
   */
  const reach = async (target) => {
    const handle = await target.elementHandle();
    assert.ok(handle);
    const owner = await handle.ownerFrame();
    for (let stops = 0; stops <= PATIENCE; stops++) {
      const { at, framed, fault } = await handle.evaluate(look);
      // What has the focus in the document of the control need not have it on the page.
      const away = framed || (owner !== page.mainFrame() && await focusedFrame(page) !== owner);
      if (away || fault) await seen();
      if (at === 'here' && !away) return handle;
      await page.keyboard.press(at === 'before' && !away ? 'Shift+Tab' : 'Tab');
    }
    throw new Error(`the keyboard does not reach ${target} on ${page.url()}`);
  };

  /** @param {Locator} target @param {'Enter' | ' '} key */
  const act = async (target, key) => {
    if (kind === 'mouse') return target.click();
    if (kind === 'finger') return target.tap();
    await reach(target);
    await page.keyboard.press(key);
  };

  /** @param {Locator} what @param {RegExp} [says] */
  const sees = async (what, says) => {
    await (says ? what.filter({ hasText: says }) : what).first().waitFor();
    await page.waitForLoadState('load');
    await holds();
  };

  return {
    page,
    kind,
    sees,
    /** What the page is called is seen. @param {RegExp} says */
    reads: (says) => sees(page.getByRole('heading', { level: 1, name: says })),
    /** @param {Named} named */
    press: (named) => act(control('button', named), ' '),
    /** @param {Named} named */
    follow: (named) => act(control('link', named), 'Enter'),
    /** What is folded away is opened. @param {RegExp} named */
    unfold: async (named) => {
      await act(page.locator('summary').filter({ hasText: named }), 'Enter');
      await sees(page.locator('details[open] > summary'), named);
    },
    /** @param {RegExp | Locator} named @param {string} words */
    write: async (named, words) => {
      const field = (named instanceof RegExp ? page.getByLabel(named) : named).first();
      if (kind === 'keyboard') {
        await reach(field);
        await page.keyboard.press('Control+A');
        await page.keyboard.type(words);
      } else {
        if (kind === 'finger') await field.tap();
        await field.fill(words);
      }
      assert.equal(await field.inputValue(), words);
      await holds();
    },
    /** One of a group of radio buttons. @param {Locator} radio */
    choose: async (radio) => {
      // What is seen and pressed of a radio button are the words of its label.
      const label = page.locator('label').filter({ has: radio }).first();
      if (kind === 'mouse') await label.click();
      else if (kind === 'finger') await label.tap();
      else {
        const wanted = await reach(radio);
        if (!await wanted.isChecked()) await page.keyboard.press(' ');
        for (let step = 0; step < PATIENCE && !await wanted.isChecked(); step++) {
          await page.keyboard.press('ArrowDown');
          await seen();
        }
      }
      assert.equal(await radio.isChecked(), true);
      await holds();
    },
    /** What a reader types in the address bar, or opens from a letter. @param {string} address */
    go: async (address) => {
      const answer = await page.goto(address);
      assert.equal(answer?.status(), 200, address);
      await holds();
    },
  };
};
