// The public record as other programs read it: feeds through a feed parser and an XML parser, JSON-LD
// through a JSON-LD processor and schema.org's vocabulary, pages through the Nu HTML checker.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { promisify } from 'node:util';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import jsonld from 'jsonld';
import { launch } from '../support/browser.js';
import { startDemo } from '../support/demo.js';
import { caseAbout, checkNow, enter, letter, putRight, report } from '../support/moves.js';

const run = promisify(execFile);
const ROOT = new URL('../../', import.meta.url);
const COD = { slug: 'herring', wrong: 'a haul of 12 tonnes of cod', right: 'a haul of 1.2 tonnes of cod', why: 'The slip says 1,200 kilograms.' };
const ROWING = { slug: 'rowing', wrong: 'to win by four seconds', right: 'to win by two seconds' };
const TEXT = 'An earlier version of this article said “12 tonnes of cod” <caught> & landed. It was 1.2 tonnes.';

/**
 * What schema.org's own context says, as far as it is needed here: everything is a word of schema.org,
 * and these hold addresses. The whole of it is a file of 200 KB that only their server has.
 */
const CONTEXT = { '@context': { '@vocab': 'https://schema.org/', ...Object.fromEntries(['url', 'mainEntityOfPage', 'correctionsPolicy'].map((name) => [name, { '@type': '@id' }])) } };

describe('the public record', () => {
  /** @type {import('playwright-core').Browser} */ let browser;
  /** @type {import('../support/demo.js').Demo} */ let demo;
  /** @type {import('../support/moves.js').Person} */ let editor;
  /** @type {string} */ let receipt;
  /** @type {string} */ let permanent;

  before(async () => {
    [browser, demo] = await Promise.all([launch(), startDemo('sqlite')]);
    editor = await enter(browser, demo);
    const { page } = editor;
    receipt = await report(browser, demo, COD);
    const address = await caseAbout(page, demo, COD.wrong);
    await page.goto(address);
    await page.getByRole('button', { name: /^Accept/ }).click();
    await putRight(page, demo, COD.slug, '12 tonnes of cod', '1.2 tonnes of cod');
    await page.goto(address);
    await checkNow(page);
    await page.locator('#n-text').fill(TEXT);
    await page.getByRole('button', { name: 'Publish the notice' }).click();
    permanent = new URL(await page.getByRole('link', { name: 'Permanent link' }).getAttribute('href') ?? '', demo.desk).href;
  });
  after(async () => {
    await browser?.close();
    await demo?.stop();
  });

  /** @param {string} url */
  const text = async (url) => {
    const answer = await fetch(url);
    assert.equal(answer.status, 200, url);
    return answer.text();
  };

  test('the feeds are read by a parser of feeds, and the XML ones by a parser of XML', async () => {
    const [atom, rss, json] = await Promise.all(['atom', 'rss', 'json'].map((kind) => text(`${demo.desk}/courier/corrections.${kind}`)));
    for (const xml of [atom, rss]) {
      assert.equal(XMLValidator.validate(xml), true);
      const [root] = Object.keys(new XMLParser({ ignoreAttributes: false, ignoreDeclaration: true }).parse(xml));
      assert.match(root, /^(feed|rss)$/);
    }
    const entry = parseAtomFeed(atom).entries?.find(({ id }) => id === permanent);
    assert.ok(JSON.stringify(entry?.content ?? '').includes(JSON.stringify(TEXT).slice(1, -1)), JSON.stringify(entry));
    assert.ok(!Number.isNaN(Date.parse(entry?.updated ?? '')));
    const item = parseRssFeed(rss).items?.find(({ link }) => link === permanent);
    assert.equal(item?.guid?.value, permanent);
    assert.ok(item?.description?.includes('&lt;caught&gt; &amp; landed'), item?.description);
    assert.ok(!Number.isNaN(Date.parse(item?.pubDate ?? '')));
    const line = parseJsonFeed(json).items?.find(({ id }) => id === permanent);
    assert.ok(line?.content_text?.includes(TEXT), line?.content_text);
  });

  test('the JSON-LD is expanded by a processor, and every word of it is one of schema.org’s', async () => {
    const page = await text(permanent);
    const written = page.match(/<script type="application\/ld\+json">(.*?)<\/script>/s)?.[1] ?? '';
    const document = JSON.parse(written);
    const expanded = /** @type {any[]} */ (await jsonld.expand(document, { documentLoader: async (url) => {
      assert.match(url, /^https?:\/\/schema\.org\/?$/);
      return { contextUrl: undefined, documentUrl: url, document: CONTEXT };
    } }));
    assert.equal(expanded.length, 1);
    const schema = (/** @type {string} */ word) => `https://schema.org/${word}`;
    assert.deepEqual(expanded[0]['@type'], [schema('NewsArticle')]);
    const [correction] = expanded[0][schema('correction')];
    assert.deepEqual(correction['@type'], [schema('CorrectionComment')]);
    assert.equal(correction[schema('text')][0]['@value'], TEXT);
    const [publisher] = expanded[0][schema('publisher')];
    assert.equal(publisher[schema('correctionsPolicy')][0]['@id'], `${demo.desk}/courier/corrections/policy`);
    assert.equal((await fetch(publisher[schema('correctionsPolicy')][0]['@id'])).status, 200);

    // schema-dts is schema.org's vocabulary as types: a property that its class has not is an error.
    const folder = await mkdtemp(join(tmpdir(), 'vocabulary-'));
    try {
      const check = async (/** @type {unknown} */ value) => {
        await writeFile(join(folder, 'notice.ts'), `import type { NewsArticle, WithContext } from ${JSON.stringify(new URL('node_modules/schema-dts/dist/schema.d.ts', ROOT).pathname.replace(/\.d\.ts$/, '.js'))};\nexport const notice: WithContext<NewsArticle> = ${JSON.stringify(value)};\n`);
        return run(new URL('node_modules/.bin/tsc', ROOT).pathname, ['--noEmit', '--strict', '--skipLibCheck', '--target', 'es2022', '--module', 'nodenext', join(folder, 'notice.ts')], { cwd: folder });
      };
      await check(document).catch((failure) => assert.fail(failure.stdout));
      await assert.rejects(check({ ...document, correctedBy: 'a word that schema.org has not' }));
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  /** The form as a step of it left it. @param {Record<string, string>} fields */
  const step = async (fields) => {
    const about = { url: `${demo.paper}/${COD.slug}`, kind: 'correction', id: crypto.randomUUID(), website: '' };
    const answer = await fetch(`${demo.desk}/courier/write`, { method: 'POST', body: new URLSearchParams({ ...about, ...fields }), redirect: 'manual' });
    return answer.text();
  };

  /** Each later step of the form, with what only that step has. @returns {Promise<Record<string, string>>} */
  const steps = async () => {
    /** @type {Record<string, [string, RegExp]>} */ const all = {
      sentences: [await step({ press: 'choose' }), /<input type="radio" name="quote"/],
      taken: [await step({ press: 'take', quote: COD.right }), /<textarea[^>]* id="wording"[^>]*>\s*a haul of 1\.2 tonnes/],
      found: [await step({ quote: COD.right, wording: 'a haul of 1.3 tonnes of cod' }), /class="found"/],
      near: [await step({ quote: 'a haull of 1.2 tonnes off cod', wording: 'a haul of 1.3 tonnes of cod' }), /class="near"/],
      nowhere: [await step({ quote: 'the moon is made of green cheese entirely', wording: 'It is not.' }), /<input type="hidden" name="place" value="none">/],
      corrected: [await step({ quote: COD.wrong, wording: 'a haul of 1.3 tonnes of cod' }), /class="callout"/],
      refused: [await step({ quote: COD.right, kind: '' }), /class="error"/],
    };
    for (const [name, [html, only]] of Object.entries(all)) assert.match(html, only, name);
    return Object.fromEntries(Object.entries(all).map(([name, [html]]) => [`write-${name}`, html]));
  };

  /** What an owner has to allow before it is public. */
  const open = async () => {
    const { page } = editor;
    await page.goto(`${demo.desk}/desk/settings`);
    await page.locator('#history-courier').selectOption('open');
    await page.locator('form[action$="/pages"]').getByRole('button').click();
    await page.goto(`${demo.desk}/desk/settings/notices`);
    await page.getByLabel(/^Show everybody the figures/).check();
    await page.locator('form[action$="/notices"]').first().getByRole('button').click();
  };

  /** The page that asks whether an address is right. */
  const confirmation = async () => {
    // The answer to the other report stands already, and asks for no address.
    const waits = await report(browser, demo, ROWING);
    await fetch(`${waits}/contact`, { method: 'POST', body: new URLSearchParams({ email: 'rasmus@post.example' }) });
    const asked = await letter(editor.page, demo, 'rasmus@post.example', /./);
    return (await asked.innerText()).match(/https?:\S+\/confirm\/[\w.-]+/)?.[0] ?? '';
  };

  test('every page passes the Nu HTML checker', async (t) => {
    await open();
    const herring = encodeURIComponent(`${demo.paper}/${COD.slug}`);
    const addresses = {
      log: `${demo.desk}/courier/corrections`,
      nothing: `${demo.desk}/courier/corrections?q=nothing-like-it`,
      notice: permanent,
      policy: `${demo.desk}/courier/corrections/policy`,
      frame: `${demo.desk}/courier/embed?url=${encodeURIComponent(`${demo.paper}/${COD.slug}`)}`,
      recent: `${demo.desk}/courier/embed/recent`,
      write: `${demo.desk}/courier/write?url=${encodeURIComponent(`${demo.paper}/talks`)}`,
      receipt,
      privacy: `${demo.desk}/courier/privacy`,
      how: `${demo.desk}/courier/corrections/how`,
      history: `${demo.desk}/courier/history?url=${herring}`,
      confirm: await confirmation(),
      missing: `${demo.desk}/courier/corrections/none`,
      door: `${demo.desk}/desk/sign-in`,
    };
    const desk = ['/desk', '/desk?state=any', '/desk/settings', '/desk/accuracy', new URL(await caseAbout(editor.page, demo, COD.wrong)).pathname];
    const folder = await mkdtemp(join(tmpdir(), 'pages-'));
    try {
      /** @type {string[]} */ const files = [];
      const keep = async (/** @type {string} */ name, /** @type {string} */ html) => {
        files.push(join(folder, `${name}.html`));
        await writeFile(files[files.length - 1], html);
      };
      const refused = ['missing'];
      for (const [name, address] of Object.entries(addresses)) {
        const answer = await fetch(address);
        assert.equal(answer.ok, !refused.includes(name), `${name}: ${answer.status}`);
        await keep(name, await answer.text());
      }
      for (const [name, html] of Object.entries(await steps())) await keep(name, html);
      for (const path of desk) await keep(`desk${path.replace(/\W+/g, '-')}`, await (await editor.page.request.get(`${demo.desk}${path}`)).text());
      const jar = new URL('node_modules/vnu-jar/build/dist/vnu.jar', ROOT).pathname;
      // One process for all of them: starting it costs more than checking.
      const told = await run('java', ['-Xss1m', '-jar', jar, '--format', 'json', '--exit-zero-always', ...files], { maxBuffer: 1 << 24 });
      const { messages } = JSON.parse(told.stderr || '{"messages":[]}');
      const said = messages.filter((/** @type {any} */ { type }) => type === 'error').map((/** @type {any} */ { url, lastLine, message, extract }) => `${url.split('/').pop()}:${lastLine} ${message} ${extract ?? ''}`);
      t.diagnostic(`${files.length} pages checked`);
      assert.deepEqual(said, []);
      assert.equal(files.length, Object.keys(addresses).length + 7 + desk.length);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  test('an article page shows its notices by element and by frame, and only there', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const article = `${demo.paper}/${COD.slug}`;
    await page.route(`${demo.paper}/embedding`, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: `<!doctype html><html lang="en"><title>Embedding</title><body>
      <script type="module" src="${demo.desk}/widget/embed.js"></script>
      <corrigenda-notices id="here" site="courier" url="${article}"><a href="/fallback">Corrections</a></corrigenda-notices>
      <corrigenda-notices id="recent" site="courier" recent></corrigenda-notices>
      <corrigenda-notices id="broken" site="nobody"><a href="/fallback">Corrections</a></corrigenda-notices>
      <iframe title="Corrections" src="${demo.desk}/courier/embed?url=${encodeURIComponent(article)}"></iframe>` }));
    await page.goto(`${demo.paper}/embedding`);
    await page.locator('#here').getByText(TEXT).waitFor();
    await page.locator('#here').getByRole('heading', { name: 'Corrections on this page' }).waitFor();
    await page.locator('#recent').getByText(/^Correction: /).waitFor();
    assert.equal(await page.locator('#broken').getByRole('link', { name: 'Corrections' }).isVisible(), true);
    await page.frameLocator('iframe').getByText(TEXT).waitFor();
    // One that was withdrawn stays in the feed, and leaves the box.
    const feed = await (await fetch(`${demo.desk}/courier/corrections.json`)).json();
    const gone = { ...feed.items[0], title: 'Withdrawn meanwhile', _corrigenda: { withdrawn_at: '2026-03-04T07:34:00Z' } };
    const amended = { ...feed.items[0], _corrigenda: { amended_at: '2026-03-06T07:34:00Z' } };
    await page.route('**/corrections.json', (route) => route.fulfill({ json: { ...feed, items: [gone, amended] }, headers: { 'access-control-allow-origin': '*' } }));
    await page.reload();
    await page.locator('#recent').getByText('Amended 6 March 2026').waitFor();
    assert.equal(await page.locator('#recent').getByText('Withdrawn meanwhile').count(), 0);
    assert.deepEqual(await context.cookies(), []);
    // Somebody else's page: the browser refuses the frame.
    const stranger = `http://localhost:${new URL(demo.paper).port}/stranger`;
    await page.route(stranger, (route) => route.fulfill({ contentType: 'text/html', body: `<!doctype html><title>Stranger</title><iframe src="${demo.desk}/courier/embed/recent"></iframe>` }));
    const refused = page.waitForEvent('console', (message) => /frame-ancestors/.test(message.text()));
    await page.goto(stranger);
    await refused;
    await context.close();
  });

  test('a page can hold on to the widget it knows, checked by the browser', async () => {
    const { src, integrity } = JSON.parse(await text(`${demo.desk}/widget/pinned.json`));
    const loader = await fetch(src);
    assert.equal(loader.headers.get('cache-control'), 'public, max-age=31536000, immutable');
    assert.equal((await fetch(`${demo.desk}/widget.js`)).headers.get('cache-control')?.includes('immutable'), false);
    assert.equal((await fetch(src.replace(/[0-9a-f]{16}/, '0'.repeat(16)))).headers.get('cache-control')?.includes('immutable'), false);
    for (const [hash, runs] of /** @type {const} */ ([[integrity, true], [`sha384-${'A'.repeat(64)}`, false]])) {
      const context = await browser.newContext();
      const page = await context.newPage();
      /** @type {string[]} */ const asked = [];
      page.on('request', (request) => { if (request.url().startsWith(demo.desk)) asked.push(new URL(request.url()).pathname); });
      await page.route(`${demo.paper}/pinned`, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: `<!doctype html><html lang="en"><title>Pinned</title><body><article><p id="p">Some words to highlight here.</p></article><script src="${src}" integrity="${hash}" crossorigin="anonymous" data-site="courier" defer></script>` }));
      await page.goto(`${demo.paper}/pinned`, { waitUntil: 'load' });
      await page.locator('#p').selectText();
      await page.keyboard.press('Control+Enter');
      if (runs) {
        await page.locator('dialog[open]').waitFor();
        const folder = new URL('.', src).pathname;
        assert.ok(asked.filter((path) => path.startsWith('/widget')).every((path) => path.startsWith(folder)), asked.join(' '));
      } else {
        await page.waitForTimeout(300);
        assert.equal(asked.length, 1);
      }
      await context.close();
    }
  });
});
