// The empty dialog, and the few things every state of it is made of.

import { diff } from './diff.js';
import { dress, h, icon, mount } from './shadow.js';

/** @typedef {import('./shadow.js').Child} Child */
/** @typedef {Awaited<ReturnType<typeof sheet>>} Sheet */

const CROSS = 'm3.8 3.8 8.4 8.4m0-8.4-8.4 8.4';
const COPY = 'M5.5 5.5v-3h8v8h-3m-8-5h8v8h-8z';

/** @param {string} was @param {string} now @param {string} [lang] */
export const steps = (was, now, lang) => diff(was, now, lang).map(([kind, text]) => (kind === '=' ? text : h(kind === '-' ? 'del' : 'ins', null, text)));

/**
 * @param {import('./shadow.js').Desk} desk
 * @param {'show' | 'showModal' | false} how it is shown; `false` for one that is laid out and taken away
 */
export const sheet = async (desk, how) => {
  const { host, box, say } = await mount(desk, (host) => document.documentElement.append(host), 'corrigenda-desk');
  const { t } = say;
  const dialog = h('dialog', { class: how === 'show' ? 'cg-dialog cg-note' : 'cg-dialog', 'aria-labelledby': 'cg-title' });
  box.append(dialog);
  for (const type of ['keydown', 'keypress', 'keyup']) host.addEventListener(type, (e) => e.stopPropagation()); // the page's own shortcuts

  const view = visualViewport;
  const fit = () => {
    if (!view) return;
    if (!dialog.isConnected) return view.removeEventListener('resize', fit);
    dialog.style.setProperty('--cg-view', `${view.height}px`);
    dialog.style.setProperty('--cg-under', `${Math.max(0, innerHeight - view.height - view.offsetTop)}px`);
  };
  view?.addEventListener('resize', fit);
  fit();

  /** @param {string} title */
  const headed = (title) => h('h2', { id: 'cg-title', tabindex: '-1' }, title);
  /**
   * A state either has a title over its body, or begins with what is said.
   * @param {{ title?: string, busy?: boolean, body: Child[], foot?: Child[], submit?: () => void, focus?: HTMLElement }} state
   */
  const show = ({ title, busy, body, foot, submit, focus }) => {
    if (!dialog.isConnected) return; // closed meanwhile
    dialog.setAttribute('aria-busy', `${!!busy}`);
    dialog.replaceChildren(h(submit ? 'form' : 'div', { class: 'cg-sheet', novalidate: !!submit, submit: (/** @type {Event} */ e) => { e.preventDefault(); submit?.(); } },
      !!busy && h('div', { class: 'cg-progress' }),
      h('div', { class: title ? 'cg-head' : 'cg-head cg-head-bare' }, !!title && headed(title),
        h('button', { class: 'cg-close', type: 'button', 'aria-label': t('close'), click: () => dialog.close() }, icon(CROSS))),
      h('div', { class: 'cg-body' }, body),
      !!foot && h('div', { class: 'cg-foot' }, foot)));
    if (!how) {
      dialog.open = true;
      dialog.getClientRects();
      return host.remove();
    }
    if (!dialog.open) dialog[how]();
    (focus ?? /** @type {HTMLElement} */ (dialog.querySelector('h2'))).focus({ preventScroll: true });
  };

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
    } }, icon(COPY), name);
  };
  dialog.addEventListener('close', () => host.remove());
  return { desk, dialog, say, show, headed, copier, dress: (/** @type {string} */ file) => dress(/** @type {ShadowRoot} */ (host.shadowRoot), file) };
};
