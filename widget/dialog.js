// The dialog: one native <dialog> whose contents follow the state of the report.

import { diff } from './diff.js';
import { drop, send } from './outbox.js';
import { h, icon, mount, pageAddress } from './shadow.js';
import { codePoints, describe, find, pageText, spanOf, textRoot } from './text.js';

/** @typedef {import('./shadow.js').Desk} Desk */
/** @typedef {import('./shadow.js').Child} Child */
/** @typedef {import('./outbox.js').Outcome} Outcome */
/** @typedef {import('./outbox.js').Report} Report */
/** @typedef {import('./text.js').Quote} Quote */
/** @typedef {{ reported?: { quote: Quote, readers: number, since: string }[], corrected?: { quote: Quote, now: string, at: string, notice?: string | null }[] }} Known */
/** @typedef {Awaited<ReturnType<typeof sheet>>} Sheet */

const PASSAGE = 5000;
const COMMENT = 2000;
const AROUND = 110;

/** @type {Map<string, { words: string, why: string, kind: string }>} */ const drafts = new Map();
/** @param {{ url: string, quote: Quote }} passage */
const draftOf = ({ url, quote }) => JSON.stringify([url, quote]);
/** @type {Sheet | undefined} */ let opened;
let opening = false;

/** getRandomValues is there on plain http too, randomUUID is not. */
const uuid = () => crypto.randomUUID?.() ?? '10000000-1000-4000-8000-100000000000'.replace(/[018]/g, (c) =>
  (+c ^ (crypto.getRandomValues(new Uint8Array(1))[0] & (15 >> (+c / 4)))).toString(16));

/**
 * The empty dialog and what it can show.
 * @param {Desk} desk
 * @param {boolean} modal
 */
const sheet = async (desk, modal) => {
  const { host, box, say } = await mount(desk, (host) => document.documentElement.append(host));
  const { t } = say;
  const dialog = h('dialog', { class: modal ? 'cg-dialog' : 'cg-dialog cg-note', 'aria-labelledby': 'cg-title' });
  box.append(dialog);
  for (const type of ['keydown', 'keypress', 'keyup']) host.addEventListener(type, (e) => e.stopPropagation()); // the page's own shortcuts

  const view = visualViewport;
  const fit = () => {
    if (!view) return;
    dialog.style.setProperty('--cg-view', `${view.height}px`);
    dialog.style.setProperty('--cg-under', `${Math.max(0, innerHeight - view.height - view.offsetTop)}px`);
  };
  view?.addEventListener('resize', fit);
  fit();

  /** @type {string | undefined} */ let waiting;
  /** @param {string} title */
  const headed = (title) => h('h2', { id: 'cg-title', tabindex: '-1' }, title);
  /**
   * A state either has a title over its body, or begins with what is said.
   * @param {{ title?: string, busy?: boolean, body: Child[], foot?: Child[], submit?: () => void, focus?: HTMLElement }} state
   */
  const show = ({ title, busy, body, foot, submit, focus }) => {
    dialog.setAttribute('aria-busy', `${!!busy}`);
    dialog.replaceChildren(h(submit ? 'form' : 'div', { class: 'cg-sheet', novalidate: !!submit, submit: (/** @type {Event} */ e) => { e.preventDefault(); submit?.(); } },
      !!busy && h('div', { class: 'cg-progress' }),
      h('div', { class: title ? 'cg-head' : 'cg-head cg-head-bare' }, !!title && headed(title),
        h('button', { class: 'cg-close', type: 'button', 'aria-label': t('close'), click: () => dialog.close() }, icon('cross'))),
      h('div', { class: 'cg-body' }, body),
      !!foot && h('div', { class: 'cg-foot' }, foot)));
    if (!dialog.open) modal ? dialog.showModal() : dialog.show();
    (focus ?? /** @type {HTMLElement} */ (dialog.querySelector('h2'))).focus({ preventScroll: true });
  };

  /** @param {'check' | 'wait' | 'ask' | 'page'} name @param {string} title @param {Child | Child[]} text */
  const said = (name, title, text) =>
    h('div', { class: name === 'wait' ? 'cg-said cg-said-waits' : 'cg-said', role: name === 'wait' ? 'alert' : 'status' }, icon(name), h('div', null, headed(title), h('p', null, text)));

  /** @param {string} was @param {string} now @param {string} [lang] */
  const steps = (was, now, lang) => diff(was, now, lang).map(([kind, text]) => (kind === '=' ? text : h(kind === '-' ? 'del' : 'ins', null, text)));

  /** @param {Report} report */
  const change = ({ quote, suggestion }) => h('p', { class: 'cg-diff', dir: 'auto' }, suggestion == null ? quote.exact : steps(quote.exact, suggestion));

  /** @param {string} label @param {() => string} text */
  const copier = (label, text) => {
    const name = h('span', { 'aria-live': 'polite' }, label);
    return h('button', { class: 'btn', type: 'button', click: async () => {
      const words = text();
      try { await navigator.clipboard.writeText(words); } catch {
        const area = h('textarea', { class: 'vh' }, words);
        dialog.append(area);
        area.select();
        document.execCommand('copy');
        area.remove();
      }
      name.textContent = t('copied');
    } }, icon('copy'), name);
  };
  /** @param {Report} report */
  const wordsOf = (report) => [report.suggestion ?? report.quote.exact, report.comment].filter(Boolean).join('\n\n');
  /** @param {Report} report */
  const discard = (report) => h('button', { class: 'btn btn-quiet btn-goes end', type: 'button', click: () => { drop(desk, report.id); dialog.close(); } }, icon('dele'), t('discard'));

  /** @param {string} receipt */
  const ask = (receipt) => {
    const field = h('input', { type: 'email', id: 'cg-email', name: 'email', autocomplete: 'email', required: true, maxlength: '254', 'aria-describedby': 'cg-email-hint' });
    const hint = h('p', { class: 'hint', id: 'cg-email-hint', role: 'status' }, t('askHint'));
    /** @param {string} key */
    const wrong = (key) => { hint.className = 'error'; hint.textContent = t(key); field.setAttribute('aria-invalid', 'true'); field.focus(); };
    const form = h('form', { class: 'cg-ask', novalidate: true, submit: async (/** @type {Event} */ e) => {
      e.preventDefault();
      const email = field.value.trim();
      if (!email || !field.checkValidity()) return wrong('askEmpty');
      try {
        const response = await fetch(`${receipt}/contact`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ email }), credentials: 'omit', referrerPolicy: 'no-referrer' });
        if (!response.ok) throw 0;
        const done = h('p', { role: 'status', tabindex: '-1' }, t('asked', { email }));
        form.replaceWith(done);
        done.focus();
      } catch { wrong('askFailed'); }
    } }, h('label', { for: 'cg-email' }, t('ask')), field, h('button', { class: 'btn' }, t('askSend')), hint);
    return form;
  };

  /** @param {Outcome[]} outcomes */
  const tell = (outcomes) => {
    waiting = undefined;
    const [first] = outcomes;
    const { report } = first;
    if (first.state === 'sent') {
      show({ body: [
        said('check', t('sent'), t('sentHint')),
        outcomes.flatMap((outcome) => outcome.state !== 'sent' ? [] : [
          change(outcome.report),
          h('div', null, h('p', { class: 'label' }, t('receipt')),
            h('div', { class: 'cg-receipt' }, h('a', { href: outcome.receipt, target: '_blank', rel: 'noopener' }, outcome.receipt.replace(/^https?:\/\//, '')), copier(t('copy'), () => outcome.receipt))),
          outcomes.length === 1 && ask(outcome.receipt),
        ]),
      ].flat() });
    } else if (first.state === 'refused') {
      show({
        body: [said('wait', t('refused'), first.detail || t('refusedHint')), change(report)],
        foot: [copier(t('copyWords'), () => wordsOf(report)), discard(report)] });
    } else {
      waiting = report.id;
      show({
        body: [said('wait', t(first.stored ? 'kept' : 'lost'), t(first.stored ? `kept${first.why}` : 'lostHint')), change(report)],
        foot: [
          h('button', { class: 'btn btn-comes', type: 'button', click: () => submit(report) }, t('tryNow')),
          copier(t('copyWords'), () => wordsOf(report)), discard(report),
        ] });
    }
  };

  /** @param {Report} report @param {(detail: string) => void} [refused] */
  const submit = async (report, refused) => {
    waiting = undefined;
    const button = h('button', { class: 'btn btn-comes', type: 'button', 'aria-disabled': 'true' }, t('sending'));
    show({ title: t('title'), busy: true, focus: button,
      body: [change(report), h('p', { class: 'meta' }, [t(report.kind), report.comment].filter(Boolean).join('. '))],
      foot: [h('p', { class: 'meta', role: 'status' }, t('sendingHint')), button] });
    const outcome = await send(desk, report);
    if (outcome.state === 'sent') drafts.delete(draftOf(report));
    if (outcome.state === 'refused' && refused) drop(desk, report.id);
    if (!dialog.isConnected) {
      if (outcome.state !== 'kept') later(desk, [outcome]);
    } else if (outcome.state === 'refused' && refused) refused(outcome.detail);
    else tell([outcome]);
  };

  dialog.addEventListener('close', () => {
    view?.removeEventListener('resize', fit);
    host.remove();
    if (opened === self) opened = undefined;
  });
  const self = { dialog, host, say, show, said, steps, submit, tell, copier, waits: () => waiting };
  return self;
};

/**
 * What became of reports sent while nobody was looking. A report the reader is looking at is
 * answered where they look; else in a note that does not take the page from them.
 * @param {Desk} desk
 * @param {Outcome[]} outcomes
 */
export const tell = async (desk, outcomes) => {
  const here = opened?.waits();
  const seen = outcomes.find(({ report }) => report.id === here);
  if (seen) opened?.tell([seen]);
  const rest = outcomes.filter((outcome) => outcome !== seen);
  if (rest.length) later(desk, rest);
};
/** @param {Desk} desk @param {Outcome[]} outcomes */
const later = async (desk, outcomes) => {
  for (const state of /** @type {const} */ (['sent', 'refused'])) {
    const alike = outcomes.filter((outcome) => outcome.state === state);
    if (alike.length) (await sheet(desk, false)).tell(alike);
  }
};

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
 * @param {Desk} desk
 * @param {Range} range what the reader has highlighted
 */
export const open = async (desk, range) => {
  if (opened || opening) return;
  const at = range.commonAncestorContainer;
  const root = textRoot(at);
  const { text, runs } = pageText(root);
  const span = spanOf(runs, range);
  if (!span) return;
  const near = (at instanceof Element ? at : at.parentElement) ?? document.body;
  const before = document.activeElement;
  opening = true;
  const view = await sheet(desk, true).finally(() => { opening = false; });
  opened = view;
  const { dialog, say, show, said, steps, submit, copier } = view;
  const { t } = say;
  const unmark = highlight(range, 'corrigenda-here');
  dialog.addEventListener('close', () => {
    unmark();
    if (before instanceof HTMLElement && before !== document.body) before.focus({ preventScroll: true });
    if (range.startContainer.isConnected) {
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(range);
    }
  });

  const quote = describe(text, span);
  if (codePoints(quote.exact) > PASSAGE) {
    return show({ body: [said('wait', t('tooLong'), t('tooLongHint', { n: PASSAGE }))],
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

  const key = draftOf({ url, quote });
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
    const why = h('input', { type: 'text', id: 'cg-why', name: 'why', maxlength: `${COMMENT}`, autocomplete: 'off', dir: 'auto', input: () => changed() });
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
    /** @type {ReturnType<typeof setTimeout>} */ let rest400;
    const changed = (first = false) => {
      touched ||= !first;
      draft.words = words.value;
      draft.why = why.value;
      drafts.set(key, draft);
      if (!CSS.supports('field-sizing', 'content')) { words.style.height = 'auto'; words.style.height = `${words.scrollHeight + 2}px`; }
      shown.replaceChildren(...same() ? [h('span', { class: 'quiet', lang: say.lang, dir: say.dir }, t('changeHint'))] : steps(quote.exact, now(), lang));
      clearTimeout(rest400);
      rest400 = setTimeout(() => heard.replaceChildren(...[...shown.querySelectorAll('del,ins')].map((el) => el.cloneNode(true))), 400);
      hint.textContent = t(`${draft.kind}Hint`);
      label.replaceChildren(...draft.kind === 'correction' ? [t('why'), ' ', h('span', { class: 'opt' }, t('optional'))] : [t('unclear')]);
      button.setAttribute('aria-disabled', `${!!missing()}`);
      meta.replaceChildren(.../** @type {(Node | string)[]} */ (missing() && matchMedia('(hover: hover)').matches
        ? say.rich('keys', { ctrl: h('kbd', null, /Mac|iP/.test(navigator.platform) ? 'Cmd' : t('ctrl')), enter: h('kbd', null, t('enter')), esc: h('kbd', null, t('esc')) })
        : [t('privacy')]));
    };
    const go = () => {
      const lacks = missing();
      if (lacks) { meta.textContent = lacks; (draft.kind === 'correction' ? words : why).focus(); return; }
      submit(report(draft.kind, { words: now(), why: why.value.trim(), website: trap.value }), (detail) => form(detail || t('refused')));
    };
    words.value = draft.words;
    why.value = draft.why;
    /** @param {string} side */
    const context = (side) => !!side.trim() && h('span', { class: 'cg-ctx', 'aria-hidden': 'true', ...voice }, side.trim());
    show({ title: t('title'), submit: go, focus: words, body: [
      !!error && h('div', { class: 'cg-error' }, h('div', { role: 'alert' }, h('p', { class: 'error', dir: 'auto' }, error), h('p', { class: 'meta' }, t('refusedHint'))),
        copier(t('copyWords'), () => [now(), why.value].filter(Boolean).join('\n\n'))),
      h('div', { class: 'cg-galley' },
        context(row.length > AROUND ? `…${row.slice(row.indexOf(' ', row.length - AROUND) + 1)}` : row),
        h('label', { class: 'vh', for: 'cg-words' }, t('passage')), words,
        context(rest.length > AROUND ? `${rest.slice(0, rest.lastIndexOf(' ', AROUND))}…` : rest)),
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

  /** @param {Known} known */
  const ahead = ({ reported = [], corrected = [] }) => {
    /** @param {{ quote: Quote }} entry */
    const over = ({ quote }) => {
      const there = find(text, quote);
      return there && there.start < span.end && span.start < there.end ? there : null;
    };
    const right = corrected.find(over);
    const asked = reported.find(over);
    if (!right && !asked) return;
    const { today, time, day } = say.when(right ? right.at : asked?.since ?? '');
    const title = right ? t(today ? 'rightToday' : 'rightDay', { time, day }) : t('readers', { n: asked?.readers });
    if (touched) {
      // Somebody who is writing keeps the form.
      dialog.querySelector('.cg-body')?.prepend(h('p', { class: 'callout', role: 'status' }, title));
    } else if (right) {
      const load = h('a', { href: url, click: (/** @type {Event} */ e) => { e.preventDefault(); location.reload(); } }, t('load'));
      show({ body: [
        said('page', title, right.notice ? say.rich('olderNotice', { load, notice: h('a', { href: new URL(right.notice, desk.base).href, target: '_blank', rel: 'noopener' }, t('notice')) }) : say.rich('older', { load })),
        !!right.now && h('p', { class: 'cg-diff', ...voice }, steps(right.quote.exact, right.now, lang)),
      ], foot: [h('button', { class: 'btn', type: 'button', click: () => form() }, t('stillWrong'))] });
    } else if (asked) {
      const there = /** @type {import('./text.js').Span} */ (over(asked));
      const from = Math.max(there.start, span.start);
      const to = Math.min(there.end, span.end);
      const more = h('textarea', { id: 'cg-more', name: 'add', rows: '2', maxlength: `${COMMENT}`, dir: 'auto' });
      show({ submit: () => submit(report('correction', { why: more.value.trim() })), body: [
        said('ask', title, t(today ? 'sinceToday' : 'sinceDay', { time, day })),
        h('p', { class: 'cg-galley', ...voice }, text.slice(span.start, from), h('span', { class: 'contested' }, text.slice(from, to)), text.slice(to, span.end)),
        h('div', { class: 'field' }, h('label', { for: 'cg-more' }, t('add'), ' ', h('span', { class: 'opt' }, t('optional'))), more),
      ], foot: [
        h('button', { class: 'btn btn-comes' }, t('addSend')),
        h('button', { class: 'btn', type: 'button', click: () => submit(report('correction')) }, t('follow')),
        h('button', { class: 'btn btn-quiet', type: 'button', click: () => form() }, t('ownWords')),
      ] });
    }
  };
  fetch(`${desk.base}api/v1/sites/${encodeURIComponent(desk.site)}/known?url=${encodeURIComponent(url)}`, { credentials: 'omit', referrerPolicy: 'no-referrer', signal: AbortSignal.timeout?.(5000) })
    .then((response) => (response.ok ? response.json() : {}))
    .then((known) => { if (dialog.querySelector('#cg-words')) ahead(known); })
    .catch(() => {});
};
