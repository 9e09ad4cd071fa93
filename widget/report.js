// A report, made of a passage and what a reader said about it.

import { describe } from './quote.js';
import { codePoints, textRoot } from './text.js';

/** @typedef {import('./text.js').Quote} Quote */
/** @typedef {{ id: string, site: string, url: string, kind: string, quote: Quote, position?: { start: number, end: number }, suggestion?: string, comment?: string, source?: string, lang: string, website: string }} Report */
/** @typedef {{ kind: string, words?: string, why?: string, website?: string }} Said the website is a trap for robots and stays empty */

/** getRandomValues is there on plain http too, randomUUID is not. */
const uuid = () => crypto.randomUUID?.() ?? '10000000-1000-4000-8000-100000000000'.replace(/[018]/g, (c) =>
  (+c ^ (crypto.getRandomValues(new Uint8Array(1))[0] & (15 >> (+c / 4)))).toString(16));

/** The message that names a kind of notice. @param {string} kind */
export const noticeName = (kind) => `notice${kind.replace(/(?:^|_)(.)/g, (_, first) => first.toUpperCase())}`;

/** @param {import('./shadow.js').Desk} desk */
export const pageAddress = (desk) => {
  const here = new URL(location.href);
  const said = desk.options.article ?? /** @type {HTMLLinkElement | null} */ (document.querySelector('link[rel~=canonical]'))?.href;
  const url = said ? new URL(said, here) : here;
  // A page that changed its own address may have left the old canonical link behind.
  const stale = !desk.options.article && (url.host !== here.host || (here.pathname !== new URL(desk.landed).pathname && url.pathname !== here.pathname));
  const address = stale ? here : url;
  address.hash = '';
  return address.href;
};

/**
 * @param {import('./shadow.js').Desk} desk
 * @param {import('./dialog.js').Passage} passage
 * @param {Said} said
 * @param {string} lang the language the reader is to be answered in
 * @returns {Report}
 */
export const reportOf = (desk, { root, text, span }, { kind, words, why, website = '' }, lang) => {
  const quote = describe(text, span);
  const start = codePoints(text.slice(0, span.start));
  return {
    id: uuid(), site: desk.site, url: pageAddress(desk), kind, quote,
    // Only the page's own text has positions that mean something to the server.
    position: root === textRoot() ? { start, end: start + codePoints(quote.exact) } : undefined,
    suggestion: words === quote.exact ? undefined : words,
    comment: why || undefined,
    source: why?.match(/https?:\/\/[^\s<>"]+[^\s<>"'.,;:!?)\]»”’]/)?.[0],
    lang, website,
  };
};
