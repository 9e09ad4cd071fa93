// The dialog a reader writes in. What happens after sending is in outcome.js, fetched meanwhile.

import { h, pageAddress } from './shadow.js';
import { sheet, steps } from './sheet.js';
import { codePoints, describe, pageText, spanOf, textRoot } from './text.js';

/** @typedef {import('./outbox.js').Report} Report */
/** @typedef {import('./text.js').Quote} Quote */

const PASSAGE = 5000;
const COMMENT = '2000';
const AROUND = 110;

/** @type {Map<string, { words: string, why: string, kind: string }>} */ const drafts = new Map();
let busy = false;

/** getRandomValues is there on plain http too, randomUUID is not. */
const uuid = () => crypto.randomUUID?.() ?? '10000000-1000-4000-8000-100000000000'.replace(/[018]/g, (c) =>
  (+c ^ (crypto.getRandomValues(new Uint8Array(1))[0] & (15 >> (+c / 4)))).toString(16));

/** @param {Range} range @param {string} name */
const highlight = (range, name) => {
  if (!('highlights' in CSS)) return () => {};
  const style = new CSSStyleSheet();
  style.replaceSync(`::highlight(${name}){background:color-mix(in srgb,#1b57c9 24%,transparent)}`);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, style];
  CSS.highlights.set(name, new Highlight(range));
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== style);
    CSS.highlights.delete(name);
  };
};

/**
 * @param {import('./shadow.js').Desk} desk
 * @param {Range} range what the reader has highlighted
 */
export const open = async (desk, range) => {
  if (busy) return;
  const at = range.commonAncestorContainer;
  const root = textRoot(at);
  const { text, runs } = pageText(root);
  const span = spanOf(runs, range);
  if (!span) return;
  const near = (at instanceof Element ? at : at.parentElement) ?? document.body;
  const before = document.activeElement;
  busy = true;
  const view = await sheet(desk, true).catch((failure) => { busy = false; throw failure; });
  const { dialog, say, show, copier } = view;
  const { t } = say;
  const unmark = highlight(range, 'corrigenda-here');
  dialog.addEventListener('close', () => {
    busy = false;
    unmark();
    if (before instanceof HTMLElement && before !== document.body) before.focus({ preventScroll: true });
    if (range.startContainer.isConnected) {
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(range);
    }
  });

  const quote = describe(text, span);
  if (codePoints(quote.exact) > PASSAGE) {
    return show({ title: t('tooLong'), body: [h('p', { role: 'alert' }, t('tooLongHint', { n: PASSAGE }))],
      foot: [h('button', { class: 'btn', type: 'button', click: () => dialog.close() }, t('close'))] });
  }
  const start = codePoints(text.slice(0, span.start));
  const lang = near.closest('[lang]')?.getAttribute('lang') || undefined;
  const voice = { lang, dir: getComputedStyle(near).direction };
  const url = pageAddress(desk);

  /** @param {string} kind @param {{ words?: string, why?: string, website?: string }} [more] @returns {Report} */
  const report = (kind, { words, why, website = '' } = {}) => ({
    id: uuid(), site: desk.site, url, kind, quote,
    // Only the page's own text has positions that mean something to the server.
    position: root === textRoot() ? { start, end: start + codePoints(quote.exact) } : undefined,
    suggestion: words == null || words === quote.exact ? undefined : words,
    comment: why || undefined,
    source: why?.match(/https?:\/\/[^\s<>"]+[^\s<>"'.,;:!?)\]»”’]/)?.[0],
    lang: say.lang, website,
  });

  const key = JSON.stringify([url, quote]);
  const outcome = () => import('./outcome.js');
  let touched = false;
  /** @param {string} [error] */
  const form = (error) => {
    const draft = drafts.get(key) ?? { words: quote.exact, why: '', kind: 'correction' };
    const row = text.slice(text.lastIndexOf('\n', span.start - 1) + 1, span.start);
    const end = text.indexOf('\n', span.end);
    const rest = text.slice(span.end, end < 0 ? undefined : end);
    const words = h('textarea', { class: 'cg-edit', id: 'cg-words', name: 'wording', rows: '1', spellcheck: 'true', ...voice, input: () => changed() });
    const shown = h('span', { ...voice });
    const heard = h('output', { class: 'vh', for: 'cg-words', 'aria-live': 'polite' });
    const hint = h('p');
    const label = h('label', { for: 'cg-why' });
    const why = h('input', { type: 'text', id: 'cg-why', name: 'why', maxlength: COMMENT, autocomplete: 'off', dir: 'auto', input: () => changed() });
    const trap = h('input', { type: 'text', name: 'website', tabindex: '-1', autocomplete: 'off', hidden: true, 'aria-hidden': 'true' });
    const meta = h('p', { class: 'meta', id: 'cg-meta', role: 'status' });
    const button = h('button', { class: 'btn btn-comes', 'aria-describedby': 'cg-meta' }, t('send'));
    /** @param {string} kind */
    const choice = (kind) => h('label', null, h('input', { type: 'radio', name: 'kind', value: kind, checked: draft.kind === kind, change: () => { draft.kind = kind; changed(); } }), h('span', null, t(kind)));
    const kinds = ['correction', 'clarification'].map(choice);
    const now = () => words.value.replace(/\r\n?/g, '\n').trim();
    const same = () => now() === quote.exact;
    const missing = () => {
      if (codePoints(now()) > PASSAGE) return t('tooMuch', { n: PASSAGE });
      if (!same() || why.value.trim()) return '';
      return t(draft.kind === 'correction' ? 'nothingYet' : 'nothingClear');
    };
    /** @type {ReturnType<typeof setTimeout>} */ let rested;
    let told = '';
    let going = false;
    const changed = (first = false) => {
      touched ||= !first;
      draft.words = words.value;
      draft.why = why.value;
      drafts.set(key, draft);
      if (!CSS.supports('field-sizing', 'content')) { words.style.height = 'auto'; words.style.height = `${words.scrollHeight + 2}px`; }
      shown.replaceChildren(...same() ? [h('span', { class: 'quiet', lang: say.lang, dir: say.dir }, t('changeHint'))] : steps(quote.exact, now(), lang));
      clearTimeout(rested);
      rested = setTimeout(() => heard.replaceChildren(...[...shown.querySelectorAll('del,ins')].map((el) => el.cloneNode(true))), 400);
      hint.textContent = t(`${draft.kind}Hint`);
      label.replaceChildren(...draft.kind === 'correction' ? [t('why'), ' ', h('span', { class: 'opt' }, t('optional'))] : [t('unclear')]);
      button.setAttribute('aria-disabled', `${!!missing()}`);
      const says = missing() && matchMedia('(hover: hover)').matches ? 'keys' : 'privacy';
      if (says === told) return; // a status said again at every letter is noise
      told = says;
      /** @param {string} key */
      const kbd = (key) => h('kbd', null, key);
      meta.replaceChildren(.../** @type {Node[]} */ (say.rich(says, { ctrl: kbd(/Mac|iP/.test(navigator.platform) ? 'Cmd' : t('ctrl')), enter: kbd(t('enter')), esc: kbd(t('esc')) })));
    };
    const go = () => {
      const lacks = missing();
      if (lacks) {
        told = '';
        meta.textContent = lacks;
        (draft.kind === 'correction' ? words : why).focus();
      }
      if (lacks || going) return;
      going = true;
      const sent = report(draft.kind, { words: now(), why: why.value.trim(), website: trap.value });
      outcome().then(({ submit }) => submit(view, sent, (detail) => form(detail || t('refused')))
        .then(({ state }) => { if (state === 'sent') drafts.delete(key); }), () => form(t('unready')));
    };
    words.value = draft.words;
    why.value = draft.why;
    /** @param {string} side */
    const context = (side) => !!side.trim() && h('span', { class: 'cg-ctx', 'aria-hidden': 'true', ...voice }, side.trim());
    const before = [...row].slice(-AROUND).join('');
    const after = [...rest].slice(0, AROUND).join('');
    show({ title: t('title'), submit: go, focus: words, body: [
      !!error && h('div', { class: 'cg-error' }, h('div', { role: 'alert' }, h('p', { class: 'error', dir: 'auto' }, error), h('p', { class: 'meta' }, t('refusedHint'))),
        copier(t('copyWords'), () => [now(), why.value].filter(Boolean).join('\n\n'))),
      h('div', { class: 'cg-galley' },
        context(before === row ? row : `…${before.replace(/^\S* /, '')}`),
        h('label', { class: 'vh', for: 'cg-words' }, t('passage')), words,
        context(after === rest ? rest : `${after.replace(/ \S*$/, '')}…`)),
      h('div', { class: 'cg-diff', 'aria-hidden': 'true' }, h('span', { class: 'label' }, t('change')), shown), heard,
      h('fieldset', { class: 'cg-kind' }, h('legend', { class: 'vh' }, t('kind')), h('div', { class: 'seg' }, kinds), hint),
      h('div', { class: 'field' }, label, why), trap,
    ], foot: [meta, button] });
    words.setSelectionRange(words.value.length, words.value.length);
    dialog.onkeydown = (e) => {
      if (e.key === 'Enter' && (e.ctrlKey || e.metaKey) && !e.isComposing && words.isConnected) { e.preventDefault(); go(); }
    };
    changed(true);
  };
  form();
  outcome().then(({ ahead }) => ahead(view, { text, span, url, voice, report, form, touched: () => touched })).catch(() => {});
};
