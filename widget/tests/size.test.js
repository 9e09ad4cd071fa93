// The bytes a reader pays, as they travel: each file as the server sends it, through brotli. The limits
// and the reasons are in ARCHITECTURE.md; raising one is a decision, not a repair.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { brotliCompressSync, constants } from 'node:zlib';

/**
 * What the server leaves out (crates/corrigenda/src/web/slim.rs): comments and indentation.
 * @param {string} file @param {string} text
 */
const served = (file, text) => {
  const style = file.endsWith('.css');
  const lines = text.replace(style ? /\/\*.*?\*\/ ?/gs : /\/\*\*.*?\*\/ ?/gs, '').split('\n').map((line) => line.trim()).filter((line) => line && (style || !line.startsWith('//')));
  const slim = `${lines.join('\n')}\n`;
  return style ? slim.replaceAll(' {', '{').replaceAll('{ ', '{').replaceAll('; ', ';').replaceAll(': ', ':').replaceAll(', ', ',').replaceAll(' }', '}').replaceAll(';}', '}') : slim;
};

/** @param {string[]} files */
const bytes = async (files) => {
  let sum = 0;
  for (const file of files) {
    const text = Buffer.from(served(file, await readFile(new URL(`../${file}`, import.meta.url), 'utf8')));
    sum += brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: text.length } }).length;
  }
  return sum;
};

for (const { name, files, limit } of [
  { name: 'what every page loads', files: ['corrigenda.js'], limit: 1_000 },
  { name: 'what opens the dialog, with its styles and one language', files: ['dialog.js', 'sheet.js', 'shadow.js', 'text.js', 'diff.js', 'corrigenda.css', 'locales/en.js'], limit: 11_100 },
  { name: 'what follows sending', files: ['outcome.js', 'outbox.js', 'report.js', 'quote.js', 'outcome.css'], limit: 6_200 },
  { name: 'the bubble', files: ['bubble.js', 'page.css'], limit: 1_800 },
  { name: 'the quiet marks', files: ['notices.js'], limit: 1_600 },
]) {
  test(`${name}: at most ${limit} bytes`, async (context) => {
    const sum = await bytes(files);
    context.diagnostic(`${sum} bytes`);
    assert.ok(sum <= limit, `${sum} bytes`);
  });
}

test('no file of the widget imports one that is not counted above, or anything from elsewhere', async () => {
  for (const file of ['corrigenda.js', 'dialog.js', 'sheet.js', 'shadow.js', 'text.js', 'diff.js', 'outcome.js', 'outbox.js', 'report.js', 'quote.js', 'bubble.js', 'notices.js']) {
    const text = await readFile(new URL(`../${file}`, import.meta.url), 'utf8');
    for (const [, from] of text.matchAll(/^import .* from '(.*)';$/gm)) assert.match(from, /^\.\/(sheet|shadow|text|diff|outbox|report|quote)\.js$/, file);
    assert.doesNotMatch(text, /innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(|https?:\/\/(?!www\.w3\.org\/2000\/svg)[a-z]/, file);
  }
});
