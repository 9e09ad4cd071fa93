// What the product says in a language, read from its own files: a path is written once and played in any of them.

import { readFile } from 'node:fs/promises';

const LOCALES = new URL('../../crates/corrigenda/locales/', import.meta.url);
const WIDGET = new URL('../../widget/locales/', import.meta.url);

/** @typedef {Awaited<ReturnType<typeof wordsOf>>} Words */

/** A pattern of a sentence; what stands in its places is anything. @param {string} sentence */
const pattern = (sentence) => sentence.split(/\{[^}]*\}/).map((part) => part.replace(/[.*+?^$()[\]\\|/]/g, '\\$&')).join('.+');

/** @param {string} lang */
export const wordsOf = async (lang) => {
  const file = await readFile(new URL(`${lang}.ftl`, LOCALES), 'utf8');
  const pages = new Map([...file.matchAll(/^([\w-]+) = (.+)$/gm)].map(([, name, says]) => [name ?? '', says ?? '']));
  const [first, later] = await Promise.all(['', 'later/'].map((folder) => import(new URL(`${folder}${lang}.js`, WIDGET).href)));
  /** @type {Record<string, string>} */ const widget = { ...first.default, ...later.default };
  /** @param {string} name */
  const of = (name) => {
    const says = pages.get(name);
    if (!says || says.endsWith('->')) throw new Error(`no sentence of one line is called ${name}`);
    return says;
  };
  return {
    lang,
    /** The message of a page, whole. @param {string} name */
    t: (name) => new RegExp(`^\\s*${pattern(of(name))}\\s*$`),
    /** What begins with the message, as a label does whose field may be left empty. @param {string} name */
    begins: (name) => new RegExp(`^\\s*${pattern(of(name))}`),
    /** The message of the widget. @param {string} key */
    w: (key) => {
      const says = widget[key];
      if (says == null) throw new Error(`the widget says nothing called ${key}`);
      return new RegExp(`^\\s*${pattern(says)}\\s*$`);
    },
    /** What begins with the widget's message. @param {string} key */
    wBegins: (key) => new RegExp(`^\\s*${pattern(widget[key] ?? '')}`),
  };
};
