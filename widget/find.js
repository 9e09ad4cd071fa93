// From a quote back to its place on the page.

/** @typedef {import('./text.js').Run} Run */
/** @typedef {import('./text.js').Span} Span */
/** @typedef {import('./text.js').Quote} Quote */

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
