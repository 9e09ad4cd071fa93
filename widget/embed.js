// <corrigenda-notices site="courier">: what was corrected on this page, as part of it; with `recent`,
// the newest of the whole site. What stands inside the element is shown until that is known, and where
// no script runs. Loaded by its own tag: <script type="module" src="…/widget/embed.js"></script>

import { noticeName, pageAddress } from './report.js';
import { h, language } from './shadow.js';

/** @typedef {{ kind: string, text: string, at: string, amended_at?: string, url: string, title?: string }} Shown */

const [base] = import.meta.url.split(/widget\/(?:\w+\/)?[^/]*$/);
const RECENT = 5;

// It stands in the publisher's text, so it takes the publisher's type and colours.
const style = new CSSStyleSheet();
style.replaceSync(`
:host{display:block}
h2{font-size:1.1em;margin:0 0 .5em}
ul{list-style:none;margin:0;padding:0}
li{padding:.6em 0;border-top:1px solid color-mix(in srgb,currentColor 25%,transparent)}
p{margin:.2em 0}
.meta{font-size:.85em}
a{color:inherit;display:inline-block;padding:.2em 0}
`);

/** @param {import('./shadow.js').Desk} desk @returns {Promise<Shown[]>} */
const ofPage = async (desk) => {
  const address = `${base}api/v1/sites/${encodeURIComponent(desk.site)}/notices?url=${encodeURIComponent(pageAddress(desk))}`;
  return (await asked(address)).notices;
};

/** @param {import('./shadow.js').Desk} desk @returns {Promise<Shown[]>} */
const newest = async (desk) => {
  /** @type {{ items: { title: string, url: string, content_text: string, date_published: string, tags: string[], _corrigenda?: { amended_at?: string, withdrawn_at?: string } }[] }} */
  const { items } = await asked(`${base}${encodeURIComponent(desk.site)}/corrections.json`);
  // A withdrawn notice keeps its place in the log; a box of what was put right is no place for it.
  return items.filter((item) => !item._corrigenda?.withdrawn_at).slice(0, RECENT).map((item) => ({ kind: item.tags[0], title: item.title, text: item.content_text.split('\n\n')[0], at: item.date_published, amended_at: item._corrigenda?.amended_at, url: item.url }));
};

/** @param {string} address */
const asked = async (address) => {
  const answer = await fetch(address, { credentials: 'omit', referrerPolicy: 'no-referrer' });
  if (!answer.ok) throw new Error(`${answer.status}`);
  return answer.json();
};

class CorrigendaNotices extends HTMLElement {
  async connectedCallback() {
    if (this.shadowRoot) return;
    const shadow = this.attachShadow({ mode: 'open' });
    shadow.adoptedStyleSheets = [style];
    shadow.append(document.createElement('slot'));
    const site = this.getAttribute('site') ?? '';
    const recent = this.hasAttribute('recent');
    const desk = { base, site, options: { lang: this.lang, article: this.getAttribute('url') ?? undefined }, landed: document.URL };
    try {
      const [say, shown] = await Promise.all([language(desk), recent ? newest(desk) : ofPage(desk)]);
      await say.more();
      const { t } = say;
      const date = new Intl.DateTimeFormat(say.locale, { day: 'numeric', month: 'long', year: 'numeric' });
      shadow.replaceChildren(...shown.length ? [h('section', { lang: say.lang, dir: say.dir, 'aria-labelledby': 'title' },
        h('h2', { id: 'title', part: 'title' }, t(recent ? 'noticeRecent' : 'noticeHere')),
        h('ul', { part: 'list' }, shown.map((notice) => h('li', { part: 'notice' },
          h('p', { class: 'meta', part: 'meta' }, h('b', { dir: 'auto' }, notice.title ?? t(noticeName(notice.kind))), ' ', h('time', { datetime: notice.at }, date.format(new Date(notice.at))), !!notice.amended_at && ` ${t('amended', { day: date.format(new Date(notice.amended_at)) })}`),
          h('p', { dir: 'auto', part: 'text' }, notice.text),
          h('p', { class: 'meta' }, h('a', { href: notice.url, part: 'link' }, t('noticeLink')))))),
        h('p', { class: 'meta' }, h('a', { href: `${base}${site}/corrections`, part: 'link' }, t('noticeAll'))))] : []);
    } catch { /* what stands inside the element is shown instead */ }
  }
}

if (!customElements.get('corrigenda-notices')) customElements.define('corrigenda-notices', CorrigendaNotices);
