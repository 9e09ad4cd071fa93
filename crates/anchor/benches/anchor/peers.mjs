// The widely used JavaScript libraries, asked the sample's questions; how they are wired up here is ours.
// Questions are JSON lines on standard input, the folder of the texts is the argument; one line a library comes out.

import { readFileSync } from 'node:fs';
import search from 'approx-string-match';
import DiffMatchPatch from 'diff-match-patch';

const folder = process.argv[2];
const questions = readFileSync(0, 'utf8').trim().split('\n').map((line) => JSON.parse(line));
const texts = new Map();

/** A text, and how many code points stand before each of its units. */
const text = (id) => {
  if (!texts.has(id)) {
    const words = readFileSync(`${folder}/${id}.txt`, 'utf8');
    const points = new Uint32Array(words.length + 1);
    const units = [];
    let count = 0;
    for (let at = 0; at < words.length; at++) {
      points[at] = count;
      if ((words.charCodeAt(at) & 0xfc00) !== 0xdc00) { units.push(at); count++; }
    }
    points[words.length] = count;
    units.push(words.length);
    texts.set(id, { words, points, units });
  }
  return texts.get(id);
};

/** How many characters two texts begin with alike. */
const alike = (a, b) => {
  let n = 0;
  while (n < a.length && n < b.length && a[n] === b[n]) n++;
  return n;
};
const backwards = (words) => [...words].reverse().join('');

/** Every place the quote may be, exact places first, and of those the one with the best context. */
const approximate = ({ words }, { quote, prefix, suffix }) => {
  let found = [];
  for (let at = words.indexOf(quote); at >= 0 && found.length < 1000; at = words.indexOf(quote, at + 1)) {
    found.push({ start: at, end: at + quote.length, errors: 0 });
  }
  if (!found.length) found = search(words, quote, Math.min(256, quote.length / 2));
  let best = null;
  for (const place of found) {
    const around = alike(backwards(words.slice(Math.max(0, place.start - prefix.length), place.start)), backwards(prefix))
      + alike(words.slice(place.end, place.end + suffix.length), suffix);
    const score = 50 * (1 - place.errors / quote.length) + 40 * (around / (prefix.length + suffix.length || 1));
    if (!best || score > best.score) best = { ...place, score };
  }
  return best && [best.start, best.end];
};

/** The first 32 characters near the old place, and the length of the quote. */
const bitap = ({ words }, { quote, start }) => {
  const at = new DiffMatchPatch().match_main(words, quote.slice(0, 32), Math.min(start, words.length));
  return at < 0 ? null : [at, Math.min(words.length, at + quote.length)];
};

/** What a difference says where the characters of the quote went; gone under 40 % of them. */
const mapped = (diffs, from, to) => {
  let [i, j, kept] = [0, 0, 0];
  let span = null;
  for (const [kind, words] of diffs) {
    if (kind === 0) {
      const [a, b] = [Math.max(from, i), Math.min(to, i + words.length)];
      if (a < b) {
        kept += b - a;
        span = [span ? span[0] : j + a - i, j + b - i];
      }
    }
    if (kind <= 0) i += words.length;
    if (kind >= 0) j += words.length;
  }
  return kept >= 0.4 * (to - from) ? span : null;
};

const tell = (name, answers, times) => console.log(JSON.stringify({ name, answers, times: times.map(Math.round) }));
const clock = () => Number(process.hrtime.bigint());

for (const [name, engine] of [['approx-string-match, best context (alone)', approximate], ['diff-match-patch, match_main (alone)', bitap]]) {
  const times = [];
  const answers = questions.map((question) => {
    const page = text(question.new);
    const from = clock();
    const span = engine(page, question);
    times.push(clock() - from);
    return span ? span.map((at) => page.points[at]) : [null, null];
  });
  tell(name, answers, times);
}

const times = [];
let last = null;
const answers = questions.map((question) => {
  const [was, now] = [text(question.old), text(question.new)];
  const pair = `${question.old} ${question.new}`;
  if (last?.pair !== pair) {
    const engine = new DiffMatchPatch();
    engine.Diff_Timeout = 1;
    const from = clock();
    const diffs = engine.diff_main(was.words, now.words);
    engine.diff_cleanupSemantic(diffs);
    times.push(clock() - from);
    last = { pair, diffs };
  }
  const start = was.units[question.start];
  const span = mapped(last.diffs, start, start + question.quote.length);
  return span ? span.map((at) => now.points[at]) : [null, null];
});
tell('diff-match-patch, diff_main, limit of 1 s', answers, times);
