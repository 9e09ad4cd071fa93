// What every visible part of the widget stands on: elements made without markup, a shadow root
// with our styles, and the reader's language.

/** @typedef {{ base: string, site: string, options: DOMStringMap, landed: string }} Desk the server's address and the script tag's options */
/** @typedef {Node | string | false | null | undefined} Child */

const LANGUAGES = ['en', 'uk'];
const RTL = /^(ar|dv|fa|he|ps|ur|yi)\b/;
const ICONS = {
  caret: 'M2.5 12.5 8 3.5l5.5 9',
  dele: 'M2 13.5c4.2-1 7.4-4.8 7.4-8.3 0-2.9-3.6-2.7-3.6.2 0 3.4 3.4 5.2 8.2 3.9',
  check: 'm2.8 8.6 3.4 3.4 7-8',
  cross: 'm3.8 3.8 8.4 8.4m0-8.4-8.4 8.4',
  ask: 'M5.2 5.7a2.8 2.8 0 1 1 4.2 2.4c-.9.5-1.4 1-1.4 2.1m0 2.7v.1',
  page: 'M3.5 1.8h6l3 3v9.400h-9zM5.6 9l1.7 1.7 3.1-3.6',
  copy: 'M5.5 5.5v-3h8v8h-3m-8-5h8v8h-8z',
  wait: 'M8 4.3V8l2.4 1.7M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0z',
};

/**
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} tag
 * @param {Record<string, any> | null} [attributes] functions become listeners
 * @param {...(Child | Child[])} children
 */
export const h = (tag, attributes, ...children) => {
  const el = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (typeof value === 'function') el.addEventListener(name, value);
    else if (value != null && value !== false) el.setAttribute(name, value === true ? '' : value);
  }
  el.append(.../** @type {(Node | string)[]} */ (children.flat().filter((child) => child || child === '')));
  return el;
};

/** @param {keyof typeof ICONS} name */
export const icon = (name) => {
  const ns = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(ns, 'svg');
  const path = document.createElementNS(ns, 'path');
  svg.setAttribute('class', 'i');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('aria-hidden', 'true');
  path.setAttribute('d', ICONS[name]);
  svg.append(path);
  return svg;
};

/** @param {Record<string, string>} words @param {string} lang */
const speech = (words, lang) => {
  const rules = new Intl.PluralRules(lang);
  /** @param {string} key @param {Record<string, any>} [values] */
  const t = (key, values = {}) =>
    (words[`${key}.${rules.select(values.n)}`] ?? words[key] ?? words[`${key}.other`] ?? key).replace(/\{(\w+)\}/g, (all, name) => values[name] ?? all);
  /** A sentence with elements in it. @param {string} key @param {Record<string, Node>} nodes @returns {Child[]} */
  const rich = (key, nodes) => t(key).split(/\{(\w+)\}/).map((part, i) => (i % 2 ? nodes[part] : part));
  /** @param {string} at */
  const when = (at) => {
    const date = new Date(at);
    const two = (/** @type {number} */ n) => `${n}`.padStart(2, '0');
    return {
      today: date.toDateString() === new Date().toDateString(),
      time: t('time', { h: two(date.getHours()), m: two(date.getMinutes()) }),
      day: date.toLocaleDateString(lang === 'en' ? 'en-GB' : lang, { day: 'numeric', month: 'long' }),
    };
  };
  return { lang, dir: RTL.test(lang) ? 'rtl' : 'ltr', t, rich, when };
};
/** @typedef {ReturnType<typeof speech>} Speech */

/** @type {Promise<Speech> | undefined} */ let spoken;
/** @param {Desk} desk */
export const language = (desk) => {
  const wanted = [desk.options.lang, document.documentElement.lang, navigator.language];
  const lang = wanted.map((tag) => `${tag}`.toLowerCase().split('-')[0]).find((tag) => LANGUAGES.includes(tag)) ?? 'en';
  /** @param {string} code */
  const load = (code) => import(`./locales/${code}.js`).then((file) => speech(file.default, code));
  spoken ??= load(lang).catch(() => load('en'));
  spoken.catch(() => { spoken = undefined; });
  return spoken;
};

/** @type {Promise<CSSStyleSheet> | undefined} */ let sheet;
/** The page may have its own idea of a rem; ours is the size the reader chose in the browser. @param {ShadowRoot} shadow */
const styles = async (shadow) => {
  const css = await (await fetch(new URL('corrigenda.css', import.meta.url), { credentials: 'omit', referrerPolicy: 'no-referrer' })).text();
  const probe = document.createElement('i');
  probe.style.fontSize = 'medium';
  shadow.append(probe);
  const rem = parseFloat(getComputedStyle(probe).fontSize) || 16;
  probe.remove();
  const made = new CSSStyleSheet();
  made.replaceSync(css.replace(/(-?[\d.]+)rem\b/g, (_, n) => `${n * rem}px`));
  return made;
};

/**
 * A host element with a styled shadow root; the widget's elements go into `box`.
 * @param {Desk} desk
 * @param {(host: HTMLElement) => void} place
 * @param {string} [name]
 */
export const mount = async (desk, place, name = 'corrigenda-desk') => {
  const host = document.createElement(name);
  const shadow = host.attachShadow({ mode: 'open' });
  place(host);
  sheet ??= styles(shadow);
  // Without styles the dialog is plain, and still works.
  const [say] = await Promise.all([language(desk), sheet.then((made) => { shadow.adoptedStyleSheets = [made]; }, () => { sheet = undefined; })]);
  const box = h('div', { class: 'cg', lang: say.lang, dir: say.dir });
  for (const key of ['out', 'in', 'end']) box.style.setProperty(`--sr-${key}`, JSON.stringify(say.t(key)));
  shadow.append(box);
  return { host, box, say };
};

/** @param {Desk} desk */
export const pageAddress = (desk) => {
  const here = new URL(location.href);
  const said = desk.options.article ?? /** @type {HTMLLinkElement | null} */ (document.querySelector('link[rel~=canonical]'))?.href;
  const url = said ? new URL(said, here) : here;
  // A page that changed its own address may have left the old canonical link behind.
  const stale = !desk.options.article && (url.host !== here.host || (here.pathname !== desk.landed && url.pathname !== here.pathname));
  const address = stale ? here : url;
  address.hash = '';
  return address.href;
};
