// What a reader changed, word by word.

/** @typedef {['=' | '-' | '+', string]} Step kept, out, in */

const LIMIT = 1e6; // cells of the table; beyond it the whole passage goes out and the new one comes in

/** @param {string} text @param {string} [lang] */
const words = (text, lang) => {
  if (!Intl.Segmenter) return text.match(/\s+|[\p{L}\p{N}\p{M}]+|[^]/gu) ?? [];
  let locale = lang ? [lang] : [];
  try { locale = Intl.Segmenter.supportedLocalesOf(locale); } catch { locale = []; }
  return [...new Intl.Segmenter(locale, { granularity: 'word' }).segment(text)].map((part) => part.segment);
};

/**
 * @param {string} was
 * @param {string} now
 * @param {string} [lang]
 * @returns {Step[]}
 */
export const diff = (was, now, lang) => {
  const a = words(was, lang);
  const b = words(now, lang);
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  const x = a.slice(head, a.length - tail);
  const y = b.slice(head, b.length - tail);
  /** @type {Step[]} */ const steps = [];
  /** @param {Step[0]} kind @param {string} text */
  const add = (kind, text) => text && steps.push([kind, text]);

  add('=', a.slice(0, head).join(''));
  if (x.length * y.length > LIMIT) {
    add('-', x.join(''));
    add('+', y.join(''));
  } else {
    const width = y.length + 1;
    const best = new Uint16Array((x.length + 1) * width);
    for (let i = x.length - 1; i >= 0; i--) {
      for (let j = y.length - 1; j >= 0; j--) {
        const k = i * width + j;
        best[k] = x[i] === y[j] ? best[k + width + 1] + 1 : Math.max(best[k + width], best[k + 1]);
      }
    }
    for (let i = 0, j = 0; i < x.length || j < y.length;) {
      if (i < x.length && j < y.length && x[i] === y[j]) { add('=', x[i++]); j++; }
      else if (j >= y.length || (i < x.length && best[(i + 1) * width + j] >= best[i * width + j + 1])) add('-', x[i++]);
      else add('+', y[j++]);
    }
  }
  add('=', a.slice(a.length - tail).join(''));
  return gather(steps);
};

/** One change per place: what went out, then what came in; a space between two changes belongs to both. @param {Step[]} steps */
const gather = (steps) => {
  /** @type {Step[]} */ const out = [];
  let gone = '';
  let come = '';
  const flush = () => {
    if (gone) out.push(['-', gone]);
    if (come) out.push(['+', come]);
    gone = come = '';
  };
  steps.forEach(([kind, text], i) => {
    if (kind === '-') gone += text;
    else if (kind === '+') come += text;
    else if (gone && come && /^\s+$/.test(text) && steps[i + 1]?.[0] !== '=' && i + 1 < steps.length) { gone += text; come += text; }
    else {
      flush();
      const last = out.at(-1);
      if (last?.[0] === '=') last[1] += text; else out.push(['=', text]);
    }
  });
  flush();
  return out;
};
