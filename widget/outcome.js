// What happens to a report once the reader has sent it, and what is known of a passage already.

import { drop, send } from './outbox.js';
import { find } from './quote.js';
import { pageAddress, reportOf } from './report.js';
import { h, icon } from './shadow.js';
import { sheet, steps } from './sheet.js';

/** @typedef {import('./shadow.js').Child} Child */
/** @typedef {import('./shadow.js').Desk} Desk */
/** @typedef {import('./sheet.js').Sheet} Sheet */
/** @typedef {import('./outbox.js').Outcome} Outcome */
/** @typedef {import('./report.js').Report} Report */
/** @typedef {import('./report.js').Said} Said */
/** @typedef {import('./dialog.js').Passage} Passage */
/** @typedef {import('./text.js').Quote} Quote */
/** @typedef {{ reported?: { quote: Quote, readers: number, since: string }[], corrected?: { quote: Quote, now: string, at: string, notice?: string | null }[], refused?: { quote: Quote, why: string, message: string }[] }} Known */

const ICONS = {
  check: 'm2.8 8.6 3.4 3.4 7-8',
  ask: 'M5.2 5.7a2.8 2.8 0 1 1 4.2 2.4c-.9.5-1.4 1-1.4 2.1m0 2.7v.1',
  page: 'M3.5 1.8h6l3 3v9.4h-9zM5.6 9l1.7 1.7 3.1-3.6',
  wait: 'M8 4.3V8l2.4 1.7M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0z',
  dele: 'M2 13.5c4.2-1 7.4-4.8 7.4-8.3 0-2.9-3.6-2.7-3.6.2 0 3.4 3.4 5.2 8.2 3.9',
};
const COMMENT = '2000';

/** @type {{ id: string, view: Sheet } | undefined} a dialog that shows an unsent report */ let waiting;

/** @param {Sheet} view @param {keyof typeof ICONS} name @param {string} title @param {Child | Child[]} text */
const said = (view, name, title, text) => h('div', { class: name === 'wait' ? 'cg-said cg-said-waits' : 'cg-said', role: name === 'wait' ? 'alert' : 'status' }, icon(ICONS[name]), h('div', null, view.headed(title), h('p', null, text)));

/** @param {Report} report */
const change = ({ quote, suggestion }) => h('p', { class: 'cg-diff', dir: 'auto' }, suggestion == null ? quote.exact : steps(quote.exact, suggestion));

/** @param {Sheet} view @param {string} receipt */
const ask = (view, receipt) => {
  const { t } = view.say;
  const field = h('input', { type: 'email', id: 'cg-email', name: 'email', autocomplete: 'email', required: true, maxlength: '254', 'aria-describedby': 'cg-email-hint' });
  const hint = h('p', { class: 'hint', id: 'cg-email-hint', role: 'status' }, t('askHint'));
  /** @param {string} text */
  const wrong = (text) => { hint.className = 'error'; hint.textContent = text; field.setAttribute('aria-invalid', 'true'); field.focus(); };
  const form = h('form', { class: 'cg-ask', novalidate: true, submit: async (/** @type {Event} */ e) => {
    e.preventDefault();
    const email = field.value.trim();
    if (!email || !field.checkValidity()) return wrong(t('askEmpty'));
    try {
      const response = await fetch(`${receipt}/contact`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ email }), credentials: 'omit', referrerPolicy: 'no-referrer' });
      if (!response.ok) return wrong((await response.json()).detail || t('askFailed'));
      const done = h('p', { role: 'status', tabindex: '-1' }, t('asked', { email }));
      form.replaceWith(done);
      done.focus();
    } catch { wrong(t('askFailed')); }
  } }, h('label', { for: 'cg-email' }, t('ask')), field, h('button', { class: 'btn' }, t('askSend')), hint);
  return form;
};


/** @param {Sheet} view @param {Outcome[]} outcomes of one kind */
const show = (view, outcomes) => {
  const { desk, dialog, copier } = view;
  const { t } = view.say;
  const [first] = outcomes;
  const { report } = first;
  view.dress('outcome');
  const ways = () => [
    copier(t('copyWords'), () => [report.suggestion ?? report.quote.exact, report.comment].filter(Boolean).join('\n\n')),
    h('button', { class: 'btn btn-quiet btn-goes end', type: 'button', click: () => { drop(desk, report.id); dialog.close(); } }, icon(ICONS.dele), t('discard')),
  ];
  waiting = undefined;
  if (first.state === 'sent') {
    view.show({ body: [said(view, 'check', t('sent'), t('sentHint')), ...outcomes.flatMap((outcome) => outcome.state !== 'sent' ? [] : [
      change(outcome.report),
      h('div', null, h('p', { class: 'label' }, t('receipt')), h('div', { class: 'cg-receipt' },
        h('a', { href: outcome.receipt, target: '_blank', rel: 'noopener' }, h('bdi', { dir: 'ltr' }, outcome.receipt.replace(/^https?:\/\//, ''))), copier(t('copy'), () => outcome.receipt))),
      outcomes.length === 1 && ask(view, outcome.receipt),
    ])] });
  } else if (first.state === 'refused') {
    view.show({ body: [said(view, 'wait', t('refused'), first.detail || t('refusedHint')), change(report)], foot: ways() });
  } else {
    waiting = { id: report.id, view };
    view.show({
      body: [said(view, 'wait', t(first.stored ? 'kept' : 'lost'), t(first.stored ? `kept${first.why}` : 'lostHint')), change(report)],
      foot: [h('button', { class: 'btn btn-comes', type: 'button', click: () => deliver(view, report) }, t('tryNow')), ...ways()],
    });
  }
};

/**
 * @param {Sheet} view
 * @param {Report} report
 * @param {(detail: string) => void} [refused] where a refusal goes that the reader can mend
 */
const deliver = async (view, report, refused) => {
  const { t } = view.say;
  waiting = undefined;
  view.dress('outcome');
  const button = h('button', { class: 'btn btn-comes', type: 'button', 'aria-disabled': 'true' }, t('sending'));
  view.show({ title: t('title'), busy: true, focus: button,
    body: [change(report), h('p', { class: 'meta' }, [t(report.kind), report.comment].filter(Boolean).join('. '))],
    foot: [h('p', { class: 'meta', role: 'status' }, t('sendingHint')), button] });
  const outcome = await send(view.desk, report);
  const mended = outcome.state === 'refused' && refused && view.dialog.isConnected;
  if (mended) {
    drop(view.desk, report.id);
    refused(outcome.detail);
  } else if (view.dialog.isConnected) show(view, [outcome]);
  else if (outcome.state !== 'kept') later(view.desk, [outcome]);
  return outcome;
};

/**
 * @param {Sheet} view
 * @param {Passage} passage
 * @param {Said} said
 * @param {(detail: string) => void} [refused]
 */
export const submit = (view, passage, said, refused) => deliver(view, reportOf(view.desk, passage, said, view.say.lang), refused);

/** @param {Desk} desk @param {Outcome[]} outcomes */
const later = async (desk, outcomes) => {
  for (const state of ['sent', 'refused']) {
    const alike = outcomes.filter((outcome) => outcome.state === state);
    if (!alike.length) continue;
    const view = await sheet(desk, 'show');
    // A receipt is shown even where the words around it could not be fetched.
    await Promise.all([view.dress('outcome'), view.say.more().catch(() => {})]);
    show(view, alike);
  }
};

/**
 * What became of reports sent while nobody was looking. A report the reader is looking at is
 * answered where they look; else in a note that does not take the page from them.
 * @param {Desk} desk
 * @param {Outcome[]} outcomes
 */
export const tell = (desk, outcomes) => {
  const here = waiting?.view.dialog.isConnected ? waiting : undefined;
  const seen = outcomes.find(({ report }) => report.id === here?.id);
  if (here && seen) show(here.view, [seen]);
  return later(desk, outcomes.filter((outcome) => outcome !== seen));
};

/**
 * The passage stays marked on the page behind the dialog.
 * @param {Sheet} view
 * @param {Range} range
 */
export const highlight = ({ dialog }, range) => {
  if (!dialog.open || !('highlights' in CSS)) return;
  const name = 'corrigenda-here';
  const style = new CSSStyleSheet();
  style.replaceSync(`::highlight(${name}){background:color-mix(in srgb,#1b57c9 24%,transparent)}`);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, style];
  CSS.highlights.set(name, new Highlight(range));
  dialog.addEventListener('close', () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== style);
    CSS.highlights.delete(name);
  });
};

/**
 * Others may have reported the passage, it may be put right already, or the desk may have kept it as it
 * is: asked once the form stands, and never waited for. Who is here by mistake finds the other form.
 * @param {Sheet} view
 * @param {Passage} passage
 * @param {() => void} form shows the form again
 * @param {() => boolean} touched
 */
export const ahead = async (view, passage, form, touched) => {
  const { text, span, voice } = passage;
  const { desk, dialog } = view;
  const { t, rich, when } = view.say;
  view.dress('outcome');
  const url = pageAddress(desk);
  const asking = `url=${encodeURIComponent(url)}`;
  const help = () => dialog.firstElementChild?.append(h('p', { class: 'cg-help' }, h('a', { href: `${desk.base}${desk.site}/write?${asking}`, target: '_blank', rel: 'noopener' }, t('help'))));
  const back = () => { form(); help(); };
  if (dialog.querySelector('#cg-words')) help();
  const address = `${desk.base}api/v1/sites/${encodeURIComponent(desk.site)}/known?${asking}&lang=${view.say.lang}`;
  const response = await fetch(address, { credentials: 'omit', referrerPolicy: 'no-referrer', signal: AbortSignal.timeout?.(5000) });
  /** @type {Known} */ const { reported = [], corrected = [], refused = [] } = response.ok ? await response.json() : {};
  if (!dialog.open || !dialog.querySelector('#cg-words')) return;
  /** @param {{ quote: Quote }} entry */
  const over = ({ quote }) => {
    const there = find(text, quote);
    return there && there.start < span.end && span.start < there.end ? there : null;
  };
  const right = corrected.find(over);
  const asked = reported.find(over);
  // A refusal answers just the words it was about.
  const stays = !right && !asked && refused.find((entry) => { const there = over(entry); return there && there.start === span.start && there.end === span.end; });
  if (!right && !asked && !stays) return;
  const { today, time, day } = when(right ? right.at : asked?.since ?? '');
  const title = stays ? t('declined') : right ? t(today ? 'rightToday' : 'rightDay', { time, day }) : t('readers', { n: asked?.readers });
  if (touched()) {
    // Somebody who is writing keeps the form.
    dialog.querySelector('.cg-body')?.prepend(h('p', { class: 'callout', role: 'status', dir: 'auto' }, stays ? [title, ' ', stays.why] : title));
  } else if (right) {
    const load = h('a', { href: url, click: (/** @type {Event} */ e) => { e.preventDefault(); location.reload(); } }, t('load'));
    view.show({ body: [
      said(view, 'page', title, right.notice ? rich('olderNotice', { load, notice: h('a', { href: new URL(right.notice, desk.base).href, target: '_blank', rel: 'noopener' }, t('notice')) }) : rich('older', { load })),
      !!right.now && h('p', { class: 'cg-diff', ...voice }, steps(right.quote.exact, right.now, voice.lang)),
    ], foot: [h('button', { class: 'btn', type: 'button', click: back }, t('stillWrong'))] });
  } else if (stays) {
    view.show({ body: [said(view, 'page', title, stays.why), !!stays.message && h('p', { dir: 'auto' }, stays.message)],
      foot: [h('button', { class: 'btn', type: 'button', click: back }, t('anyway'))] });
  } else if (asked) {
    const there = /** @type {import('./text.js').Span} */ (over(asked));
    const from = Math.max(there.start, span.start);
    const to = Math.min(there.end, span.end);
    const more = h('textarea', { id: 'cg-more', name: 'add', rows: '2', maxlength: COMMENT, dir: 'auto' });
    view.show({ submit: () => submit(view, passage, { kind: 'correction', why: more.value.trim() }), body: [
      said(view, 'ask', title, t(today ? 'sinceToday' : 'sinceDay', { time, day })),
      h('p', { class: 'cg-galley', ...voice }, text.slice(span.start, from), h('span', { class: 'contested' }, text.slice(from, to)), text.slice(to, span.end)),
      h('div', { class: 'field' }, h('label', { for: 'cg-more' }, t('add'), ' ', h('span', { class: 'opt' }, t('optional'))), more),
    ], foot: [
      h('button', { class: 'btn btn-comes' }, t('addSend')),
      h('button', { class: 'btn', type: 'button', click: () => submit(view, passage, { kind: 'correction' }) }, t('follow')),
      h('button', { class: 'btn btn-quiet', type: 'button', click: back }, t('ownWords')),
    ] });
  }
};
