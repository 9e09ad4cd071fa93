// The dialog a reader writes in. What happens after sending is in outcome.js, fetched meanwhile.

import { h } from './shadow.js';
import { sheet, steps } from './sheet.js';
import { codePoints, pageText, spanOf, textRoot } from './text.js';

/** @typedef {{ root: Element, text: string, span: import('./text.js').Span, voice: { lang?: string, dir: string } }} Passage what the reader has highlighted */

const PASSAGE = 5000;
const COMMENT = '2000';
const AROUND = 110;

/** @type {Map<string, { words: string, why: string, kind: string }>} */ const drafts = new Map();
let busy = false;

/**
 * @param {import('./shadow.js').Desk} desk
 * @param {Range} range what the reader has highlighted
 * @param {boolean} [unseen] laid out and taken away again before anything is painted
 */
export const open = async (desk, range, unseen) => {
  if (busy) return;
  const at = range.commonAncestorContainer;
  const root = textRoot(at);
  const { text, runs } = pageText(root);
  const span = spanOf(runs, range);
  if (!span) return;
  const near = (at instanceof Element ? at : at.parentElement) ?? document.body;
  const before = document.activeElement;
  busy = !unseen;
  const view = await sheet(desk, !unseen && 'showModal').catch((failure) => { busy = false; throw failure; });
  const { dialog, say, show, copier } = view;
  const { t } = say;
  dialog.addEventListener('close', () => {
    busy = false;
    if (before instanceof HTMLElement && before !== document.body) before.focus({ preventScroll: true });
    if (range.startContainer.isConnected) {
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(range);
    }
  });

  const exact = text.slice(span.start, span.end);
  if (codePoints(exact) > PASSAGE) {
    return show({ title: t('tooLong'), body: [h('p', { role: 'alert' }, t('tooLongHint', { n: PASSAGE }))],
      foot: [h('button', { class: 'btn', type: 'button', click: () => dialog.close() }, t('close'))] });
  }
  const lang = near.closest('[lang]')?.getAttribute('lang') || undefined;
  const voice = { lang, dir: getComputedStyle(near).direction };
  const key = `${location.href}\n${span.start}\n${exact}`;
  const passage = { root, text, span, voice };
  const outcome = () => Promise.all([import('./outcome.js'), say.more()]).then(([outcome]) => outcome);
  let touched = false;
  /** @param {string} [error] */
  const form = (error) => {
    const draft = drafts.get(key) ?? { words: exact, why: '', kind: 'correction' };
    const row = text.slice(text.lastIndexOf('\n', span.start - 1) + 1, span.start);
    const end = text.indexOf('\n', span.end);
    const rest = text.slice(span.end, end < 0 ? undefined : end);
    const words = h('textarea', { class: 'cg-edit', id: 'cg-words', name: 'wording', rows: '1', spellcheck: 'true', ...voice, input: () => changed() });
    const shown = h('span', { ...voice });
    const heard = h('output', { class: 'vh', for: 'cg-words', 'aria-live': 'polite' });
    const hint = h('p');
    const label = h('label', { for: 'cg-why' });
    const why = h('input', { type: 'text', id: 'cg-why', name: 'why', maxlength: COMMENT, autocomplete: 'off', dir: 'auto', input: () => changed() });
    const trap = h('input', { name: 'website', tabindex: '-1', autocomplete: 'off', hidden: true, 'aria-hidden': 'true' });
    const meta = h('p', { class: 'meta', id: 'cg-meta', role: 'status' });
    const button = h('button', { class: 'btn btn-comes', 'aria-describedby': 'cg-meta' }, t('send'));
    /** @param {string} kind */
    const choice = (kind) => h('label', null, h('input', { type: 'radio', name: 'kind', value: kind, checked: draft.kind === kind, change: () => { draft.kind = kind; changed(); } }), h('span', null, t(kind)));
    const kinds = ['correction', 'clarification'].map(choice);
    const now = () => words.value.replace(/\r\n?/g, '\n').trim();
    const same = () => now() === exact;
    const missing = () => {
      if (codePoints(now()) > PASSAGE) return t('tooMuch', { n: PASSAGE });
      if (!same() || why.value.trim()) return '';
      return t(draft.kind === 'correction' ? 'nothingYet' : 'nothingClear');
    };
    /** @type {ReturnType<typeof setTimeout>} */ let rested;
    let told = '';
    let going = false;
    const fit = () => {
      if (!CSS.supports('field-sizing', 'content')) { words.style.height = 'auto'; words.style.height = `${words.scrollHeight + 2}px`; }
    };
    const changed = (first = false) => {
      touched ||= !first;
      draft.words = words.value;
      draft.why = why.value;
      drafts.set(key, draft);
      fit();
      shown.replaceChildren(...same() ? [h('span', { class: 'quiet', lang: say.lang, dir: say.dir }, t('changeHint'))] : steps(exact, now(), lang));
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
      const said = { kind: draft.kind, words: now(), why: why.value.trim(), website: trap.value };
      outcome().then(({ submit }) => submit(view, passage, said, (detail) => form(detail || t('refused')))
        .then(({ state }) => { if (state === 'sent') drafts.delete(key); }), () => form(t('unready')));
    };
    words.value = draft.words;
    why.value = draft.why;
    /** @param {string} side */
    const context = (side) => !!side.trim() && h('span', { class: 'cg-ctx', 'aria-hidden': 'true', ...voice }, side.trim());
    changed(true); // all of it before it is shown: it is laid out once
    const lead = [...row].slice(-AROUND).join('');
    const tail = [...rest].slice(0, AROUND).join('');
    show({ title: t('title'), submit: go, focus: words, body: [
      !!error && h('div', { class: 'cg-error' }, h('div', { role: 'alert' }, h('p', { class: 'error', dir: 'auto' }, error), h('p', { class: 'meta' }, t('refusedHint'))),
        copier(t('copyWords'), () => [now(), why.value].filter(Boolean).join('\n\n'))),
      h('div', { class: 'cg-galley' },
        context(lead === row ? row : `…${lead.replace(/^\S* /, '')}`),
        h('label', { class: 'vh', for: 'cg-words' }, t('passage')), words,
        context(tail === rest ? rest : `${tail.replace(/ \S*$/, '')}…`)),
      h('div', { class: 'cg-diff', 'aria-hidden': 'true' }, h('span', { class: 'label' }, t('change')), shown), heard,
      h('fieldset', { class: 'cg-kind' }, h('legend', { class: 'vh' }, t('kind')), h('div', { class: 'seg' }, kinds), hint),
      h('div', { class: 'field' }, label, why), trap,
    ], foot: [meta, button] });
    words.setSelectionRange(words.value.length, words.value.length);
    dialog.onkeydown = (e) => {
      if (e.key === 'Enter' && (e.ctrlKey || e.metaKey) && !e.isComposing && words.isConnected) { e.preventDefault(); go(); }
    };
    fit();
  };
  form();
  if (unseen) return;
  // What comes after is fetched when this is painted.
  setTimeout(() => outcome().then(({ ahead, highlight }) => {
    highlight(view, range);
    return ahead(view, passage, form, () => touched);
  }).catch(() => {}), 50);
};
