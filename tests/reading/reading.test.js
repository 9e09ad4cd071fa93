// Readers mark sentences of many pages in a real Chromium, through the real widget; the desk's own
// reading of the same pages says how many it would find, and where. Prints the figures.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import { launch, freshPage, select } from '../support/browser.js';
import { startDesk } from '../support/fake_desk.js';
import { HOUSES, UNREADABLE } from './houses.js';
import { BUILDS as OWN, furnitureOf } from './pages.js';
import { STORIES } from './stories.js';

/** @typedef {import('./stories.js').Story} Story */
/** @typedef {{ exact: string, prefix: string, suffix: string }} Quote */

const BINARY = process.env.CORRIGENDA_BINARY ?? new URL('../../target/debug/corrigenda', import.meta.url).pathname;
const BUILDS = [...OWN, ...HOUSES];
const GOALS = { onPage: 99.8, inArticle: 99, crossing: 95, leak: 5 };

// The same sentences at every run: what fails can be looked at.
let seed = 20260304;
const random = (/** @type {number} */ below) => {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  return Math.floor((seed / 2 ** 32) * below);
};

/** @type {import('playwright-core').Browser} */ let browser;
/** @type {Awaited<ReturnType<typeof startDesk>>} */ let desk;
/** @type {string} */ let folder;
let served = '';
const publisher = createServer((request, response) => {
  if (request.url?.startsWith('/late.js')) {
    const words = new URL(request.url, 'http://p').searchParams.get('ad');
    return response.writeHead(200, { 'content-type': 'text/javascript' }).end(`document.getElementById('late').innerHTML = '<p>${words}</p>';`);
  }
  if (request.url !== '/') return response.writeHead(404).end();
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(served);
});

before(async () => {
  [browser, desk, folder] = await Promise.all([launch(), startDesk(), mkdtemp(join(tmpdir(), 'corrigenda-reading-'))]);
  await new Promise((listening) => { publisher.listen(0, '127.0.0.1', () => listening(null)); });
});
after(async () => {
  await browser?.close();
  await desk?.stop();
  publisher.closeAllConnections();
  publisher.close();
  if (folder) await rm(folder, { recursive: true, force: true });
});

/** Sentences of a paragraph. @param {string} line */
const sentences = (line) => line.split(/(?<=[.!?。？])\s*/).filter((one) => one.length > 8);

/** Passages a reader might mark: within a sentence, a sentence, across two paragraphs. @param {Story} story */
const passages = (story) => {
  const one = story.paragraphs[random(story.paragraphs.length)];
  const two = sentences(story.paragraphs[random(story.paragraphs.length)]);
  const n = random(story.paragraphs.length - 1);
  const [last, first] = [sentences(story.paragraphs[n]).at(-1) ?? '', sentences(story.paragraphs[n + 1])[0]];
  const at = random(Math.max(1, one.length - 24));
  return [
    { kind: 'within', from: one.slice(at, at + 24).trim(), to: '' },
    { kind: 'sentence', from: two[random(two.length)], to: '' },
    { kind: 'crossing', from: last, to: first },
  ];
};

test('what readers mark in many pages is found by the desk', { timeout: 600_000 }, async () => {
  const address = /** @type {import('node:net').AddressInfo} */ (publisher.address());
  const counts = { asked: 0, onPage: 0, inArticle: 0, unmarked: 0, crossed: 0, crossings: 0, lines: 0, leaked: 0 };
  /** @type {string[]} */ const notes = [];
  const { context, page } = await freshPage(browser);
  for (const [n, build] of BUILDS.entries()) {
    // Houses come later in the list and need one language each: their markup is what is new.
    const stories = n < OWN.length ? [STORIES[n % STORIES.length], STORIES[(n * 3 + 1) % STORIES.length]] : [STORIES[n % STORIES.length]];
    for (const story of stories) {
      const html = build.html(story).replace('</body>', `<script src="${desk.origin}/widget.js" data-site="courier" defer></script></body>`);
      served = html;
      /** @type {{ kind: string, quote: Quote }[]} */ const asked = [];
      for (const passage of passages(story)) {
        await page.goto(`http://127.0.0.1:${address.port}/`);
        const marked = await select(page, passage.from, { upTo: passage.to }).then(() => true, () => false);
        if (!marked) { counts.unmarked++; continue; }
        desk.state.reports = [];
        await page.keyboard.press('Control+Enter');
        await page.locator('dialog[open]').waitFor().catch((error) => { throw new Error(`no dialog on ${build.name}, ${story.lang}, for a ${passage.kind}: ${passage.from}`, { cause: error }); });
        await page.locator('#cg-words').fill('x');
        await page.keyboard.press('Control+Enter');
        await page.locator('.cg-receipt a').waitFor();
        asked.push({ kind: passage.kind, quote: desk.state.reports[0].quote });
      }
      const [file, list] = [join(folder, 'page.html'), join(folder, 'passages.json')];
      await writeFile(file, html);
      await writeFile(list, JSON.stringify(asked.map(({ quote }) => quote)));
      const { stdout } = await promisify(execFile)(BINARY, ['article', 'read', file, '--json', '--passages', list]);
      const read = JSON.parse(stdout);
      for (const [i, { kind, quote }] of asked.entries()) {
        const place = read.passages?.[i]?.place ?? 'could_not_check';
        if (kind === 'crossing') {
          counts.crossings++;
          counts.crossed += Number(place === 'in_article');
        } else {
          counts.asked++;
          counts.onPage += Number(place === 'in_article' || place === 'on_page');
          counts.inArticle += Number(place === 'in_article');
        }
        if (place !== 'in_article') notes.push(`${build.name}, ${story.lang}: a ${kind} is ${place}: ${quote.exact.slice(0, 60)}`);
      }
      for (const line of furnitureOf(story).filter((words) => html.includes(words))) {
        counts.lines++;
        if (read.text?.includes(line)) {
          counts.leaked++;
          notes.push(`${build.name}, ${story.lang}: taken for article: ${line}`);
        }
      }
    }
  }
  await context.close();
  const percent = (/** @type {number} */ part, /** @type {number} */ all) => (100 * part) / all;
  const figures = {
    onPage: percent(counts.onPage, counts.asked),
    inArticle: percent(counts.inArticle, counts.asked),
    crossing: percent(counts.crossed, counts.crossings),
    leak: percent(counts.leaked, counts.lines),
  };
  console.log(`${BUILDS.length} builds, ${STORIES.length} languages: ${counts.asked} passages, ${counts.crossings} across paragraphs, ${counts.unmarked} could not be marked`);
  console.log(`on the page ${figures.onPage.toFixed(1)} % (goal ${GOALS.onPage}), in the article ${figures.inArticle.toFixed(1)} % (goal ${GOALS.inArticle}), across paragraphs ${figures.crossing.toFixed(1)} % (goal ${GOALS.crossing}), furniture taken for article ${figures.leak.toFixed(1)} % of ${counts.lines} lines (goal at most ${GOALS.leak})`);
  for (const note of notes) console.log(note);
  assert.ok(counts.unmarked <= BUILDS.length / 2, `${counts.unmarked} passages could not be marked`);
  assert.ok(figures.onPage >= GOALS.onPage && figures.inArticle >= GOALS.inArticle && figures.crossing >= GOALS.crossing && figures.leak <= GOALS.leak, notes.join('\n'));
});

test('a page that carries no article says so, and what to do', async () => {
  for (const [name, html, why] of UNREADABLE) {
    const file = join(folder, 'unreadable.html');
    await writeFile(file, html);
    const said = await promisify(execFile)(BINARY, ['article', 'read', file]).then(() => 'it was read', (error) => String(error.stderr));
    assert.match(said, why, name);
    assert.match(said, /can be pushed: see PUT/, name);
  }
});
