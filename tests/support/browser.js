// A Chromium for the tests. Every page it gives out collects what a reader's console would show.

import { chromium } from 'playwright-core';

/** @typedef {import('playwright-core').Browser} Browser */
/** @typedef {import('playwright-core').BrowserContextOptions} ContextOptions */

const EXECUTABLE = process.env.CHROMIUM ?? '/usr/bin/chromium';

export const launch = () => chromium.launch({
  executablePath: EXECUTABLE,
  headless: true,
  args: ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
    // A page that a test makes up comes from nowhere, and may not ask this machine otherwise.
    '--disable-features=LocalNetworkAccessChecks'],
});

/**
 * A fresh page in a context of its own: no cookies, no storage.
 * @param {Browser} browser
 * @param {ContextOptions} [options]
 */
export const freshPage = async (browser, options = {}) => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en-GB', timezoneId: 'Europe/Kyiv', ...options });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  /** @type {string[]} */ const complaints = [];
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/net::ERR_|Failed to load resource/.test(message.text())) complaints.push(`console: ${message.text()}`);
  });
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (e) => console.error(`CSP ${e.violatedDirective} ${e.blockedURI}`));
  });
  return { context, page, complaints };
};

/**
 * Selects words of the page the way a reader does, with the selection API under it.
 * @param {import('playwright-core').Page} page
 * @param {string} words they may run over several elements
 * @param {{ occurrence?: number, upTo?: string }} [more] which occurrence, from 1; the words where
 *   the selection ends, when it begins with `words`
 */
export const select = (page, words, more = {}) => page.evaluate(([words, occurrence, upTo]) => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let all = '';
  /** @type {{ node: Text, at: number }[]} */ const nodes = [];
  while (walker.nextNode()) {
    const node = /** @type {Text} */ (walker.currentNode);
    nodes.push({ node, at: all.length });
    all += node.data;
  }
  let start = -1;
  for (let n = 0; n < occurrence; n++) {
    start = all.indexOf(words, start + 1);
    if (start < 0) throw new Error(`not ${occurrence} times on the page: ${words}`);
  }
  const end = upTo ? all.indexOf(upTo, start) + upTo.length : start + words.length;
  if (end <= start) throw new Error(`not on the page: ${upTo}`);
  const place = (/** @type {number} */ at) => {
    const found = nodes.findLast((entry) => entry.at <= at) ?? nodes[0];
    return /** @type {const} */ ([found.node, at - found.at]);
  };
  const range = document.createRange();
  range.setStart(...place(start));
  const [node, at] = place(end - 1);
  range.setEnd(node, at + 1);
  const selection = getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
}, /** @type {const} */ ([words, more.occurrence ?? 1, more.upTo ?? '']));
