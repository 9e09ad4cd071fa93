// What must hold of every page: nothing for the accessibility audit to find, nothing off the side.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';

/** @typedef {import('playwright-core').Page} Page */

const AXE = await readFile(new URL(import.meta.resolve('axe-core/axe.min.js')), 'utf8');
const EVERYTHING = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] };
/** What can differ between the schemes and widths of a page whose structure was audited already. */
const LOOKS = { type: 'rule', values: ['color-contrast', 'link-in-text-block', 'target-size', 'scrollable-region-focusable'] };

/**
 * What axe finds on the page as it stands.
 * @param {Page} page
 * @param {{ type: string, values: string[] }} rules
 * @returns {Promise<string[]>}
 */
const findings = async (page, rules) => {
  if (!await page.evaluate(() => 'axe' in window)) await page.evaluate(AXE);
  return page.evaluate(async (runOnly) => {
    const { axe } = /** @type {any} */ (window);
    const { violations } = await axe.run(document, { runOnly, resultTypes: ['violations'] });
    return violations.flatMap((/** @type {any} */ rule) => rule.nodes.map((/** @type {any} */ node) =>
      `${rule.id}: ${node.html.slice(0, 200)} ${node.failureSummary?.replace(/\s+/g, ' ').slice(0, 300) ?? ''}`));
  }, rules);
};

/** How far the page can be scrolled sideways, in CSS pixels. @param {Page | import('playwright-core').Frame} page */
export const sideways = (page) => page.evaluate(() => {
  const { scrollWidth, clientWidth } = document.documentElement;
  return scrollWidth - clientWidth;
});

/**
 * Words that touch what stands before them: a value its name, a heading the table or the quotation above it.
 * @param {Page} page
 */
export const crowded = (page) => page.evaluate(() => {
  const APART = 8;
  /** @param {Element | null | undefined} el */
  const words = (el) => {
    const range = document.createRange();
    range.selectNodeContents(el ?? document.body);
    return [...range.getClientRects()];
  };
  const beside = [...document.querySelectorAll('.facts dt')].filter((name) => words(name).some((a) => words(name.nextElementSibling).some((b) =>
    a.top < b.bottom && b.top < a.bottom && Math.max(b.left - a.right, a.left - b.right) < APART)));
  const below = [...document.querySelectorAll('main h2, main section > .label')].filter((el) => {
    const above = el.previousElementSibling?.getBoundingClientRect();
    return above?.height && el.getBoundingClientRect().top - above.bottom < APART;
  });
  return [...beside, ...below].map((el) => el.outerHTML.slice(0, 120));
});

/**
 * Audits the page as it stands, in both colour schemes, wide and narrow, and at 320 for its width.
 * @param {Page} page
 * @param {string} name for the message
 */
export const audit = async (page, name) => {
  /** @type {string[]} */ const found = [];
  for (const [width, colorScheme, rules] of /** @type {const} */ ([[1280, 'light', EVERYTHING], [1280, 'dark', LOOKS], [390, 'light', LOOKS], [390, 'dark', LOOKS]])) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    found.push(...(await findings(page, rules)).map((finding) => `${name}, ${width}, ${colorScheme}: ${finding}`));
  }
  await page.setViewportSize({ width: 320, height: 900 });
  const over = await sideways(page);
  if (over > 0) found.push(`${name}: scrolls sideways by ${over} at 320`);
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.emulateMedia({ colorScheme: 'light' });
  assert.deepEqual(found, []);
};
