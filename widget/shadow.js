// What every visible part of the widget stands on: elements made without markup, a shadow root
// with our styles, and the reader's language.

/** @typedef {{ base: string, site: string, options: DOMStringMap, landed: string }} Desk the server's address, the script tag's options, and where the page was when it loaded */
/** @typedef {Node | string | false | null | undefined} Child */

const LANGUAGES = ['ar', 'de', 'en', 'es', 'fr', 'he', 'it', 'ja', 'pl', 'pt', 'ru', 'tr', 'uk', 'zh'];
const RTL = /^(ar|dv|fa|he|ps|ur|yi)\b/;

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

/** @param {string} drawing on a grid of 16 */
export const icon = (drawing) => {
  const ns = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(ns, 'svg');
  const path = document.createElementNS(ns, 'path');
  svg.setAttribute('class', 'i');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('aria-hidden', 'true');
  path.setAttribute('d', drawing);
  svg.append(path);
  return svg;
};

/** @param {Record<string, string>} words @param {string} lang */
const speech = (words, lang) => {
  const rules = new Intl.PluralRules(lang);
  const dir = RTL.test(lang) ? 'rtl' : 'ltr';
  // An address in a sentence that runs leftwards is kept from turning it.
  /** @param {unknown} value */
  const apart = (value) => (dir === 'rtl' && typeof value === 'string' ? `\u2068${value}\u2069` : value);
  // The newspapers' own conventions, and the digits of the page around.
  const locale = { en: 'en-GB', ar: 'ar-u-nu-latn' }[lang] ?? lang;
  /** @param {string} key @param {Record<string, any>} [values] */
  const t = (key, values = {}) =>
    (words[`${key}.${rules.select(values.n)}`] ?? words[key] ?? words[`${key}.other`] ?? key).replace(/\{(\w+)\}/g, (all, name) => `${apart(values[name]) ?? all}`);
  /** A sentence with elements in it. @param {string} key @param {Record<string, Node>} nodes @returns {Child[]} */
  const rich = (key, nodes) => t(key).split(/\{(\w+)\}/).map((part, i) => (i % 2 ? nodes[part] : part));
  /** @param {string} at */
  const when = (at) => {
    const date = new Date(at);
    const two = (/** @type {number} */ n) => `${n}`.padStart(2, '0');
    return {
      today: date.toDateString() === new Date().toDateString(),
      time: t('time', { h: two(date.getHours()), m: two(date.getMinutes()) }),
      day: date.toLocaleDateString(locale, { day: 'numeric', month: 'long' }),
    };
  };
  /** Adds what is said after sending and on a corrected page. */
  const more = () => import(`./locales/later/${lang}.js`).then((file) => { Object.assign(words, file.default); });
  return { lang, dir, locale, t, rich, when, more };
};
/** @typedef {ReturnType<typeof speech>} Speech */

/** @type {Promise<Speech> | undefined} */ let spoken;
/** @param {Desk} desk */
export const language = (desk) => {
  const wanted = [desk.options.lang, document.documentElement.lang, navigator.language];
  const lang = wanted.map((tag) => `${tag}`.toLowerCase().split('-')[0]).find((tag) => LANGUAGES.includes(tag)) ?? 'en';
  /** @param {string} code */
  const load = (code) => import(`./locales/${code}.js`).then((file) => speech({ ...file.default }, code));
  spoken ??= load(lang).catch(() => load('en'));
  spoken.catch(() => { spoken = undefined; });
  return spoken;
};

/** @type {Map<string, Promise<string>>} */ const texts = new Map();
/** @param {string} file */
const textOf = (file) => {
  const text = texts.get(file) ?? fetch(new URL(`${file}.css`, import.meta.url), { credentials: 'omit', referrerPolicy: 'no-referrer' }).then((answer) => answer.text());
  texts.set(file, text);
  text.catch(() => texts.delete(file));
  return text;
};

/** @type {Map<string, CSSStyleSheet>} */ const sheets = new Map();
/** The page may have its own idea of a rem; ours is the size the reader chose in the browser. @param {ShadowRoot} shadow @param {string} css */
const sized = (shadow, css) => {
  const probe = document.createElement('i');
  probe.style.fontSize = 'medium';
  shadow.append(probe);
  const rem = parseFloat(getComputedStyle(probe).fontSize) || 16;
  probe.remove();
  const made = new CSSStyleSheet();
  made.replaceSync(css.replace(/(-?[\d.]+)rem\b/g, (_, n) => `${n * rem}px`));
  return made;
};

/** Without its styles a part is plain, and still works. @param {ShadowRoot} shadow @param {string} file */
export const dress = async (shadow, file) => {
  try {
    const style = sheets.get(file) ?? sized(shadow, await textOf(file));
    sheets.set(file, style);
    if (!shadow.adoptedStyleSheets.includes(style)) shadow.adoptedStyleSheets = [...shadow.adoptedStyleSheets, style];
  } catch { /* plain */ }
};

/**
 * A host element with a styled shadow root; the widget's elements go into `box`.
 * @param {Desk} desk
 * @param {(host: HTMLElement) => void} place
 * @param {string} name
 * @param {string} [more] a second style sheet
 */
export const mount = async (desk, place, name, more) => {
  textOf('corrigenda'); // with the language, not after it
  const say = await language(desk);
  const host = document.createElement(name);
  const shadow = host.attachShadow({ mode: 'open' });
  place(host);
  await Promise.all([dress(shadow, 'corrigenda'), more && dress(shadow, more)]);
  const box = h('div', { class: 'cg', lang: say.lang, dir: say.dir });
  for (const key of ['out', 'in', 'end']) box.style.setProperty(`--sr-${key}`, JSON.stringify(say.t(key)));
  shadow.append(box);
  return { host, box, say };
};
