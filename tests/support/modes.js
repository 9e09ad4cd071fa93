// The modes that every reader's path is played in, and what must hold of each page in each of them.

import assert from 'node:assert/strict';
import { sideways } from './audit.js';
import { freshPage } from './browser.js';
import { handsOf } from './hands.js';
import { wordsOf } from './words.js';

/** @typedef {import('playwright-core').Browser} Browser */
/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('playwright-core').Frame} Frame */
/** @typedef {import('playwright-core').BrowserContextOptions} ContextOptions */
/** @typedef {'without scripts' | 'at 360 px' | 'in Arabic' | 'by keyboard alone'} ModeName */
/** @typedef {{ name: ModeName, hand: import('./hands.js').Kind, lang: 'en' | 'ar', options: ContextOptions, holds: (page: Page | Frame) => Promise<void> }} Mode */

/**
 * Words and controls of ours on the page that are not in Arabic. What has a language of its own on a page of
 * ours is the publication's: its name, its sections, its articles.
 * @param {Page | Frame} page
 * @param {string} [within] a selector
 */
export const leftOver = (page, within = 'html') => page.evaluate((within) => {
  /** @type {string[]} */ const found = [];
  const names = /https?:\S+|\S+@\S+|\S+\/r\/\S+|JSON Feed|Atom|RSS|SHA-256|UTC|Ctrl|Enter|Esc|\b[0-9a-f]{12}\b|\b[0-9A-Z]{4}-[0-9A-Z]{4}(?:-[0-9A-Z]+)*\b/g;
  /** @param {Node} node */
  const above = (node) => node.parentElement ?? (node.getRootNode() instanceof ShadowRoot ? /** @type {ShadowRoot} */ (node.getRootNode()).host : null);
  /** @param {Node | null} node */
  const ours = (node) => {
    for (let at = node; at; at = above(at)) {
      if (at instanceof HTMLElement && at.lang) return /^ar\b/.test(at.lang) && (at === document.documentElement || at.id === 'letter' || at.getRootNode() instanceof ShadowRoot);
    }
    return false;
  };
  /** @param {Element} el @param {string} words @param {string} where */
  const look = (el, words, where) => {
    const rest = words.replace(names, ' ');
    if (/[A-Za-z]{2,}/.test(rest)) found.push(`${where}: ${words.trim().slice(0, 120)}`);
    else if (/\p{L}/u.test(rest) && !/\p{Script=Arabic}/u.test(rest)) found.push(`${where}, no Arabic: ${words.trim().slice(0, 120)}`);
  };
  /** @param {Element | ShadowRoot} root */
  const walk = (root) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node instanceof Element) {
        if (node.shadowRoot) walk(node.shadowRoot);
        for (const name of ['aria-label', 'placeholder', 'alt']) if (node.hasAttribute(name) && ours(node)) look(node, node.getAttribute(name) ?? '', `<${node.localName} ${name}>`);
        continue;
      }
      const el = above(node);
      if (!el || /^(script|style|title)$/.test(el.localName) || el.closest('.wordmark') || !el.checkVisibility() || !ours(el)) continue;
      look(el, node.textContent ?? '', `<${el.localName}>`);
    }
  };
  for (const root of document.querySelectorAll(within)) walk(root);
  return found;
}, within);

/**
 * What is turned the wrong way on a page from right to left. Codes and addresses read from left to right, but where
 * their line begins is the page's to say; what was struck out stands before what came in.
 * @param {Page | Frame} page
 */
const turnedWrongly = (page) => page.evaluate(() => {
  /** @param {Document | ShadowRoot} root @returns {Element[]} */
  const all = (root) => [...root.querySelectorAll('*')].flatMap((el) => [el, ...(el.shadowRoot ? all(el.shadowRoot) : [])]).filter((el) => el.checkVisibility());
  const wrong = all(document).filter((el) => {
    const { direction, display } = getComputedStyle(el);
    if (el.getAttribute('dir') === 'ltr') return !/^inline/.test(display) && !el.closest('[lang=en]');
    const own = [...el.childNodes].map((node) => (node instanceof Text ? node.data : '')).join('').trim();
    if (el.localName === 'code' || /^\S+\/r\/\S+$/.test(own)) return direction !== 'ltr';
    if (el.localName !== 'del' || direction !== 'rtl' || !(el.nextSibling instanceof HTMLElement) || el.nextSibling.localName !== 'ins') return false;
    // Words that read from left to right keep their order, whatever is around them.
    if (/\p{Script=Latin}/u.test(`${el.textContent}${el.nextSibling.textContent}`)) return false;
    const [out, into] = [el, el.nextSibling].map((one) => [...one.getClientRects()].filter(({ width }) => width > 0)).map((boxes, n) => boxes.at(n - 1));
    return !!out && !!into && out.top < into.bottom && into.top < out.bottom && out.left < into.left;
  });
  return wrong.map((el) => el.outerHTML.slice(0, 120));
});

/** @param {Page | Frame} page */
const speaksArabic = async (page) => {
  const { lang, dir, turned, title } = await page.evaluate(() => {
    const { lang, dir } = document.documentElement;
    return { lang, dir, turned: getComputedStyle(document.body).direction, title: document.title };
  });
  assert.deepEqual({ lang, dir, turned }, { lang: 'ar', dir: 'rtl', turned: 'rtl' }, page.url());
  assert.match(title, /\p{Script=Arabic}/u, page.url());
  assert.deepEqual(await leftOver(page), [], page.url());
  assert.deepEqual(await turnedWrongly(page), [], page.url());
};

/**
 * What reaches over the edge of the screen, where nothing can be moved to see it.
 * @param {Page | Frame} page
 */
const cutOff = (page) => page.evaluate(() => {
  /** @type {string[]} */ const found = [];
  /** @param {Document | ShadowRoot} root */
  const walk = (root) => {
    for (const el of root.querySelectorAll('*')) {
      if (el.shadowRoot) walk(el.shadowRoot);
      if (!el.checkVisibility({ visibilityProperty: true }) || el.closest('.skip,.vh,[aria-hidden=true],[tabindex="0"]')) continue;
      const { left, right, width } = el.getBoundingClientRect();
      if (width > 0 && (left < -1 || right > innerWidth + 1)) found.push(el.outerHTML.slice(0, 120));
    }
  };
  walk(document);
  return found;
});

/** By keyboard, what must hold is asked at every stop of the focus. @type {Mode[]} */
export const MODES = [
  { name: 'without scripts', hand: 'mouse', lang: 'en', options: { javaScriptEnabled: false }, holds: async () => {} },
  { name: 'at 360 px', hand: 'finger', lang: 'en', options: { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 }, holds: async (page) => {
    assert.ok(await sideways(page) <= 0, `${page.url()} can be moved sideways by ${await sideways(page)}`);
    assert.deepEqual(await cutOff(page), [], page.url());
  } },
  { name: 'in Arabic', hand: 'mouse', lang: 'ar', options: { locale: 'ar' }, holds: speaksArabic },
  { name: 'by keyboard alone', hand: 'keyboard', lang: 'en', options: {}, holds: async () => {} },
];

/**
 * A reader in a mode: hands that act in it, words in its language.
 * @param {Browser} browser
 * @param {Mode} mode
 */
export const readerIn = async (browser, { hand, lang, options, holds }) => {
  const person = await freshPage(browser, options);
  return { ...person, hands: handsOf(person.page, hand, () => holds(person.page)), say: await wordsOf(lang) };
};
