// Quiet marks: what was corrected on this page. Loaded only when the script tag has data-notices.

import { diff } from './diff.js';
import { find, rangeOf } from './quote.js';
import { noticeName, pageAddress } from './report.js';
import { h, mount } from './shadow.js';
import { pageText, textRoot } from './text.js';

/** @typedef {import('./text.js').Quote} Quote */
/** @typedef {{ id: string, kind: string, text: string, at: string, amended_at?: string, url: string, quote: Quote | null, was?: string, now?: string }} Notice */

const LIGHT = '#0a5c63';
const DARK = '#6bcac6';

/** The page's own ground, not the system's setting, decides which ink can be read on it. @param {Element} el */
const ink = (el) => {
  const [r = 0, g = 0, b = 0] = (getComputedStyle(el).color.match(/[\d.]+/g) ?? []).map(Number);
  return r * 0.3 + g * 0.59 + b * 0.11 > 140 ? DARK : LIGHT;
};

/** @param {import('./shadow.js').Desk} desk @param {Notice} notice @param {Range} range @param {string} now */
const mark = async (desk, notice, range, now) => {
  const el = /** @type {Element} */ (range.endContainer.parentElement);
  const { box, say } = await mount(desk, (host) => {
    const { endContainer: node, endOffset } = range;
    // Cutting a text node only where the passage ends inside it.
    if (node instanceof Text && endOffset < node.length) node.splitText(endOffset);
    /** @type {ChildNode} */ (node).after(host);
  }, 'corrigenda-mark', 'page');
  await say.more();
  const { t } = say;
  const { day } = say.when(notice.at);
  const date = new Intl.DateTimeFormat(say.locale, { day: 'numeric', month: 'long', year: 'numeric' });
  const panel = h('div', { class: 'cg-notice', popover: '', id: 'cg-notice', role: 'dialog', 'aria-labelledby': 'cg-title' },
    h('h2', { id: 'cg-title' }, t(noticeName(notice.kind)), ' ', h('time', { datetime: notice.at }, `${date.format(new Date(notice.at))}, ${say.when(notice.at).time}`)),
    h('p', { dir: 'auto' }, notice.text),
    !!notice.was && h('p', { class: 'cg-diff', dir: 'auto' }, diff(notice.was, notice.now || now).map(([kind, words]) => (kind === '=' ? words : h(kind === '-' ? 'del' : 'ins', null, words)))),
    !!notice.amended_at && h('p', null, h('time', { datetime: notice.amended_at }, t('amended', { day: date.format(new Date(notice.amended_at)) }))),
    h('div', { class: 'row' },
      h('a', { href: new URL(notice.url, desk.base).href }, t('noticeLink')),
      h('a', { href: `${desk.base}${desk.site}/corrections` }, t('noticeAll')),
      h('button', { class: 'btn btn-quiet end', type: 'button', click: () => panel.hidePopover() }, t('close'))));
  const button = h('button', { class: 'cg-mark', type: 'button', popovertarget: 'cg-notice', 'aria-label': t('mark', { day }) });
  const place = () => {
    const at = button.getBoundingClientRect();
    const width = panel.offsetWidth || 400;
    const height = panel.offsetHeight;
    const fits = at.bottom + 4 + height < innerHeight;
    panel.style.left = `${Math.max(16, Math.min(at.left + at.width / 2 - width / 2, document.documentElement.clientWidth - width - 16))}px`;
    panel.style.top = `${fits ? at.bottom + 4 : Math.max(16, at.top - height - 4)}px`;
  };
  // Once near its place before it shows, once exactly when its size is known.
  panel.addEventListener('beforetoggle', place);
  panel.addEventListener('toggle', place);
  // A browser drops the focus that was in what closes; whoever had gone elsewhere stays there.
  panel.addEventListener('beforetoggle', (e) => {
    if (e.newState === 'closed' && panel.matches(':focus-within')) button.focus({ preventScroll: true });
  });
  box.style.setProperty('--cg-mark', ink(el));
  box.append(button, panel);
};

/** @param {import('./shadow.js').Desk} desk */
export const show = async (desk) => {
  const url = `${desk.base}api/v1/sites/${encodeURIComponent(desk.site)}/notices?url=${encodeURIComponent(pageAddress(desk))}`;
  const response = await fetch(url, { credentials: 'omit', referrerPolicy: 'no-referrer' });
  if (!response.ok) return;
  /** @type {{ notices: Notice[] }} */ const { notices } = await response.json();
  const { text, runs } = pageText(textRoot());
  const found = notices.flatMap((notice) => {
    const span = notice.quote && find(text, notice.quote);
    return span ? [{ notice, range: rangeOf(runs, span), now: text.slice(span.start, span.end) }] : [];
  });
  if (!found.length) return;
  if ('highlights' in CSS) {
    const lines = new CSSStyleSheet();
    const colour = ink(found[0].range.startContainer.parentElement ?? document.body);
    lines.replaceSync(`::highlight(corrigenda-notice){text-decoration:underline dotted 1.5px;text-decoration-color:${colour}}`);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, lines];
    CSS.highlights.set('corrigenda-notice', new Highlight(...found.map(({ range }) => range)));
  }
  for (const { notice, range, now } of found) await mark(desk, notice, range, now);
};
