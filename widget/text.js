// The text of a page, as the server sees it too. The rule is written out in ARCHITECTURE.md and
// its cases stand in fixtures/page_text.json, which both sides run.

/** @typedef {{ node: Text, from: number, at: number, length: number }} Run words of one text node and where they stand in the page's text */
/** @typedef {{ text: string, runs: Run[] }} PageText */
/** @typedef {{ exact: string, prefix: string, suffix: string }} Quote */
/** @typedef {{ start: number, end: number }} Span in UTF-16 units of PageText.text */

const NEVER = 'script,style,noscript,template,iframe,svg,math,canvas,video,audio,object,select,textarea,button,input,dialog,rt,rp,amp-ad,amp-embed,amp-sticky-ad,amp-social-share,amp-sidebar,amp-consent';
const FURNITURE = `nav,aside,[hidden],[aria-hidden=true],[data-corrigenda=skip],[role=complementary],[role=navigation],[role=banner],[role=contentinfo],[role=search],[role=advertisement],[role=dialog],[role=alertdialog]`;
const SECTIONING = 'article,aside,main,nav,section';
const BLOCKS = new Set('address article aside blockquote body br caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li listing main menu ol p pre search section summary table tbody td tfoot th thead tr ul'.split(' '));
const BOXES = /^(div|section|article|ul|ol|dl|form|figure|p)$/;
const NAMES = /^(ads?|adverts?|advertisements?|advertising|adslot|adunit|dfp|promos?|sponsor|sponsored|related|topics|recommended|recommendations|newsletters?|share|sharing|social|cookies?|consent|comments|outbrain|taboola)$/;
const IDS = /^(ads?|adverts?|advertisements?|adslot|comments|disqus)$/;
const SAID_OF = /^(has|no|not|with|without|is|hide|show|tag|category|post|format|type)$/;

/** @param {string} names @param {RegExp} wanted */
const named = (names, wanted) =>
  names.split(/\s+/).some((name) => {
    const parts = name.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase().split(/[-_]+/);
    return parts.filter((part) => wanted.test(part)).length > Number(SAID_OF.test(parts[0]));
  });

/**
 * Furniture stands on the page without being its text.
 * @param {Element} el
 */
export const isFurniture = (el) => {
  if (el.matches(NEVER) || el.matches(FURNITURE)) return true;
  const name = el.localName;
  if (/^(header|footer)$/.test(name) && !el.parentElement?.closest(SECTIONING)) return true;
  if (BOXES.test(name) && (named(el.getAttribute('class') ?? '', NAMES) || named(el.id, IDS)) && !el.querySelector('h1,main')) return true;
  const style = getComputedStyle(el);
  return style.display === 'none' || style.visibility === 'hidden';
};

/**
 * The element whose text a passage is quoted from. A passage that lies wholly in furniture (a
 * caption in an aside, a dialog of the page) is quoted from that furniture alone.
 * @param {Node} [from]
 */
export const textRoot = (from) => {
  const el = from instanceof Element ? from : from?.parentElement;
  const main = 'main,[role=main]';
  if (!el) return document.querySelector('article') ?? document.querySelector(main) ?? document.body;
  /** @type {Element[]} */ const above = [];
  for (let up = /** @type {Element | null} */ (el); up; up = up.parentElement) above.push(up);
  const root = above.findLast((up) => up.localName === 'article') ?? el.closest(main) ?? document.body;
  return above.slice(0, above.indexOf(root)).findLast(isFurniture) ?? root;
};

/**
 * @param {Element} root
 * @returns {PageText}
 */
export const pageText = (root) => {
  let text = '';
  let gap = '';
  /** @type {Run[]} */ const runs = [];
  /** @param {Node} parent */
  const walk = (parent) => {
    for (const node of parent.childNodes) {
      if (node instanceof Text) {
        for (const { 0: words, index: from } of node.data.matchAll(/[\S\ufeff]+|[^\S\ufeff]+/g)) {
          if (/^[^\S\ufeff]/.test(words)) { gap ||= ' '; continue; }
          if (text) text += gap;
          gap = '';
          runs.push({ node, from, at: text.length, length: words.length });
          text += words;
        }
      } else if (node instanceof Element && !isFurniture(node)) {
        const block = BLOCKS.has(node.localName);
        if (block) gap = '\n';
        walk(node);
        if (block) gap = '\n';
      } else if (node instanceof Element && BLOCKS.has(node.localName)) gap = '\n';
    }
  };
  walk(root);
  return { text, runs };
};

/**
 * Where a range stands in the text; what it covers of furniture is left out.
 * @param {Run[]} runs
 * @param {Range} range
 * @returns {Span | null}
 */
export const spanOf = (runs, range) => {
  let start = -1;
  let end = 0;
  for (const { node, from, at, length } of runs) {
    if (!range.intersectsNode(node)) continue;
    const a = node === range.startContainer ? Math.min(Math.max(range.startOffset - from, 0), length) : 0;
    const b = node === range.endContainer ? Math.min(Math.max(range.endOffset - from, 0), length) : length;
    if (a >= b) continue;
    if (start < 0) start = at + a;
    end = at + b;
  }
  return start < 0 ? null : { start, end };
};

/** @param {string} text */
export const codePoints = (text) => [...text].length;
