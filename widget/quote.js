// From a passage to its quote, and from a quote back to its place on the page.

import { codePoints } from './text.js';

/** @typedef {import('./text.js').Run} Run */
/** @typedef {import('./text.js').Span} Span */
/** @typedef {import('./text.js').Quote} Quote */

const REACHES = [32, 64, 128, 256];
const BEYOND = 32;
const flag = /^\p{RI}/u;
const clusters = Intl.Segmenter && new Intl.Segmenter(undefined, { granularity: 'grapheme' });
/** What stands within reach of an edge, in whole grapheme clusters. @param {string} text @param {number} at @param {number} reach @param {1 | -1} way */
const context = (text, at, reach, way) => {
  const far = 2 * (reach + BEYOND);
  let points = [...(way < 0 ? text.slice(Math.max(0, at - far), at) : text.slice(at, at + far))];
  points = way < 0 ? points.slice(-reach - BEYOND) : points.slice(0, reach + BEYOND);
  const from = way < 0 ? at - points.join('').length : at;
  let half = 0;
  for (let i = from; i > from - 1024 && flag.test(text.slice(i - 2, i)); i -= 2) half ^= 1;
  const parts = points.splice(0, flag.test(points[0]) ? half : 0);
  parts.push(...(clusters ? [...clusters.segment(points.join(''))].map(({ segment }) => segment) : points));
  if (way < 0) parts.reverse();
  let length = 0;
  const near = parts.filter((part) => (length += codePoints(part)) <= reach);
  return (way < 0 ? near.reverse() : near).join('');
};

/**
 * The quote of a span, by the rule of crates/anchor/src/describe.rs: context grows until the words
 * stand there once; where nothing makes them so, the short context stays and the position decides.
 * @param {string} text
 * @param {Span} span
 * @returns {Quote}
 */
export const describe = (text, { start, end }) => {
  const exact = text.slice(start, end);
  /** @type {Quote | undefined} */ let first;
  for (const reach of REACHES) {
    const quote = { exact, prefix: context(text, start, reach, -1), suffix: context(text, end, reach, 1) };
    const found = quote.prefix + exact + quote.suffix;
    if (text.indexOf(found) === text.lastIndexOf(found)) return quote;
    first ??= quote;
  }
  return /** @type {Quote} */ (first);
};

/**
 * @param {Run[]} runs
 * @param {Span} span
 */
export const rangeOf = (runs, { start, end }) => {
  const range = document.createRange();
  for (const { node, from, at, length } of runs) {
    if (at <= start && start < at + length) range.setStart(node, from + start - at);
    if (at < end && end <= at + length) range.setEnd(node, from + end - at);
  }
  return range;
};

/**
 * Finds a quote again, or nothing: a wrong place is worse than none. Where the words stand more
 * than once the context must single one out.
 * @param {string} text
 * @param {Quote} quote
 * @returns {Span | null}
 */
export const find = (text, { exact, prefix, suffix }) => {
  const near = 12;
  const before = prefix.trimEnd().slice(-near);
  const after = suffix.trimStart().slice(0, near);
  /** @type {Span | null} */ let best = null;
  let most = -1;
  for (let at = exact ? text.indexOf(exact) : -1; at >= 0; at = text.indexOf(exact, at + 1)) {
    const end = at + exact.length;
    if (!text.slice(0, at).trimEnd().endsWith(before) && !text.slice(end).trimStart().startsWith(after)) continue;
    let same = 0;
    for (let i = 1; i <= prefix.length && text[at - i] === prefix[prefix.length - i]; i++) same++;
    for (let i = 0; i < suffix.length && text[end + i] === suffix[i]; i++) same++;
    if (same === most) best = null;
    if (same > most) { best = { start: at, end }; most = same; }
  }
  return best;
};
