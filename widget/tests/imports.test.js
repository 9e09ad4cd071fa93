// What the widget's files import. Their sizes are held where they are packed, in
// crates/corrigenda/src/web/assets.rs, and measured as they travel by tests/journeys/figures.test.js.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';

test('no file of the widget imports one that is not counted above, or anything from elsewhere', async () => {
  for (const file of ['corrigenda.js', 'dialog.js', 'sheet.js', 'shadow.js', 'text.js', 'diff.js', 'outcome.js', 'outbox.js', 'report.js', 'quote.js', 'bubble.js', 'notices.js', 'embed.js']) {
    const text = await readFile(new URL(`../${file}`, import.meta.url), 'utf8');
    for (const [, from] of text.matchAll(/^import .* from '(.*)';$/gm)) assert.match(from, /^\.\/(sheet|shadow|text|diff|outbox|report|quote)\.js$/, file);
    assert.doesNotMatch(text, /innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(|https?:\/\/(?!www\.w3\.org\/2000\/svg)[a-z]/, file);
  }
});
