// Mail as it goes over the wire: the real binary and a rented relay with TLS and an account, signatures
// checked and MIME read by libraries that did not write them, links followed in a browser.

import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { after, before, test } from 'node:test';

import { dkimVerify } from 'mailauth/lib/dkim/verify.js';

import { freshPage, launch } from '../support/browser.js';
import { post, receiptOf } from '../support/case_set.js';
import { freePort, prepare } from '../support/install.js';
import { caseAbout, checkNow, leave, PASSWORD, until } from '../support/moves.js';
import { ACCOUNT, startRelay } from '../support/relay.js';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('../support/relay.js').Taken} Taken */

const READER = 'leserin@post.example';
const EDITOR = 'marit@courier.example';
const WRONG = 'The treaty was signed by the two governments in 1987 and renewed twice since.';
const RIGHT = WRONG.replace('1987', '1978');
const OTHER = 'The harbour master counted nineteen boats in the basin on Monday.';
const RIGHTER = OTHER.replace('nineteen', 'ninety');

/** @type {import('../support/install.js').Install} */ let install;
/** @type {Awaited<ReturnType<typeof startRelay>>} */ let relay;
/** @type {import('playwright-core').Browser} */ let browser;
/** @type {{ page: string, words: string[], stop: () => void }} */ let paper;
/** @type {Page} */ let editor;
/** @type {Map<string, string>} */ const dns = new Map();

const settings = (/** @type {string} */ address) => `
private_hosts = ["${new URL(paper.page).host}"]
[mail]
relay = "${address}"
from = "The Harbour Courier <corrections@courier.example>"
bounces = "bounces@courier.example"
[[mail.dkim]]
selector = "c1"
key = "rsa.pem"
[[mail.dkim]]
selector = "c0"
key = "old.pem"
[[mail.dkim]]
selector = "c2"
key = "ed.pem"
`;

/** A publication of one article, whose words can change. */
const publish = async () => {
  const words = [WRONG, OTHER];
  const port = await freePort();
  const server = createServer((_, answer) => {
    answer.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    answer.end(`<!doctype html><html lang="en"><title>The pact</title><article><h1>The pact</h1>${words.map((text) => `<p>${text}</p>`).join('')}<p>Nobody at the ministry had an answer when the Courier rang on Tuesday afternoon, and the archive keeps its reading room shut until the first of the month.</p></article>`);
  }).listen(port, '127.0.0.1');
  return { page: `http://127.0.0.1:${port}/pact`, words, stop: () => { server.closeAllConnections(); server.close(); } };
};

/** What doctor says, whether or not it finds a fault. @returns {Promise<string>} */
const doctor = async () => (await install.run('doctor').catch((/** @type {{ stdout: string }} */ failed) => failed)).stdout;

before(async () => {
  [browser, install, paper] = await Promise.all([launch(), prepare(), publish()]);
  relay = await startRelay(install.folder);
  // The authority is none of the machine's.
  install.env.SSL_CERT_FILE = relay.authority;
  const pkcs8 = /** @type {const} */ ({ type: 'pkcs8', format: 'pem' });
  const pkcs1 = /** @type {const} */ ({ type: 'pkcs1', format: 'pem' });
  await writeFile(join(install.folder, 'rsa.pem'), generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export(pkcs8));
  await writeFile(join(install.folder, 'old.pem'), generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export(pkcs1));
  await writeFile(join(install.folder, 'ed.pem'), generateKeyPairSync('ed25519').privateKey.export(pkcs8));
  await install.settle(settings(relay.starttls));
  await install.run('site', 'add', 'courier', '--name', 'The Harbour Courier', '--home', new URL('/', paper.page).href);
  const { stdout } = await install.run('editor', 'add', 'Marit Osei', EDITOR, '--role', 'owner');
  await install.serve();
  const person = await freshPage(browser);
  editor = person.page;
  await editor.goto(stdout.match(/http\S+\/desk\/enter\/\S+/)?.[0] ?? '');
  await editor.getByLabel('New password').fill(PASSWORD);
  await editor.getByRole('button', { name: /come in/ }).click();
  await editor.getByRole('heading', { name: 'Queue', level: 1 }).waitFor();
  await editor.goto(`${install.desk}/desk/settings`);
  await editor.locator('#you-d').selectOption('at_once');
  await editor.locator('form[action="/desk/settings/digest"] button').click();
  await editor.waitForLoadState();
});

after(async () => {
  await browser?.close();
  await install?.halt();
  await relay?.stop();
  paper?.stop();
  await install?.remove();
});

/** A resolver of its own: it knows what `corrigenda doctor` said that DNS must hold, and nothing else. */
const resolver = async (/** @type {string} */ name, /** @type {string} */ kind) => {
  const text = dns.get(name);
  if (kind !== 'TXT' || !text) throw Object.assign(new Error(`no ${kind} of ${name}`), { code: 'ENOTFOUND' });
  return [[text]];
};

const verify = (/** @type {Buffer} */ bytes) => dkimVerify(bytes, { resolver });
const told = (/** @type {{ results: any[] }} */ { results }) => results.map((/** @type {any} */ one) => [one.selector, one.algo, one.status.result]).sort();
const PASS = [['c0', 'rsa-sha256', 'pass'], ['c1', 'rsa-sha256', 'pass'], ['c2', 'ed25519-sha256', 'pass']];

/**
 * A letter that came by the account and TLS, signed by every key, the same in text and in HTML; its links are those of
 * the text.
 * @param {string} to
 * @param {RegExp} subject
 * @param {string} [about]
 */
const letter = async (to, subject, about = '') => {
  const mail = await relay.letter(to, subject, about);
  assert.deepEqual([mail.to, mail.secure, mail.user], [[to], true, ACCOUNT.user]);
  assert.deepEqual(told(await verify(mail.bytes)), PASS);
  assert.equal(mail.read.from?.address, 'corrections@courier.example');
  assert.deepEqual(mail.read.to?.map(({ address }) => address), [to]);
  const text = mail.read.text ?? '';
  const links = text.match(/http\S+/g) ?? [];
  for (const link of mail.read.html ? links : []) assert.ok(mail.read.html?.replaceAll('&amp;', '&').includes(link), link);
  assert.doesNotMatch(mail.read.html ?? '', /<script|<img|http-equiv|<style|<link/i, 'nothing is loaded or run');
  const header = (/** @type {string} */ name) => mail.read.headers.find(({ key }) => key === name)?.value ?? '';
  return { ...mail, text, links, header };
};

/** @param {string} exact @param {string} suggestion @param {string} lang */
const report = async (exact, suggestion, lang) => receiptOf(await post(install, { url: paper.page, quote: { exact }, suggestion, lang }));

/** Leaves an address on the receipt, as its page offers. @param {string} receipt @param {string} email @param {string} locale */
const leaveAddress = async (receipt, email, locale) => {
  const person = await freshPage(browser, { locale });
  const { page } = person;
  await page.goto(receipt);
  await page.locator('input[type=email]').fill(email);
  await page.locator('form[action$="/contact"] button').click();
  await page.waitForURL(/\?done=asked$/);
  await leave(person);
};

test('doctor says what DNS must hold, that the relay answers, and what is wrong where it does not', async () => {
  const said = await doctor();
  for (const [, name, text] of said.matchAll(/(\S+_domainkey\S+) {2}TXT {2}"(.+)"/g)) dns.set(String(name), String(text));
  assert.deepEqual([...dns.keys()].sort(), ['c0._domainkey.courier.example', 'c1._domainkey.courier.example', 'c2._domainkey.courier.example'], said);
  const answers = /^good +The mail relay answers; mail is from The Harbour Courier/m;
  assert.match(said, answers);

  const wrong = relay.starttls.replace(encodeURIComponent(ACCOUNT.password), 'mistyped');
  const trusted = install.env.SSL_CERT_FILE;
  for (const [address, authority, reason] of /** @type {[string, string, RegExp][]} */ ([
    [wrong, trusted, /535|credentials/i],
    [relay.starttls, '/dev/null', /certificate|authority|issuer/i],
    [relay.smtps, '/dev/null', /certificate|authority|issuer/i],
  ])) {
    install.env.SSL_CERT_FILE = authority;
    await install.settle(settings(address));
    const said = await doctor();
    const refused = said.split('\n').find((line) => /^WRONG +The mail relay does not answer/.test(line)) ?? '';
    assert.match(refused, reason, said);
    assert.doesNotMatch(said, /mistyped|word%2F1/, 'no password is printed');
  }
  install.env.SSL_CERT_FILE = trusted;
  await install.settle(settings(relay.smtps));
  assert.match(await doctor(), answers, 'TLS from the first byte');
  await install.settle(settings(relay.starttls));
});

test('a letter is signed with every key, and the record that doctor prints proves it', async () => {
  const receipt = await report('у 1987 році', 'у 1978 році', 'uk');
  await leaveAddress(receipt, 'reader@post.example', 'uk-UA');
  const mail = await letter('reader@post.example', /^Підтвердьте адресу для відповіді/);
  assert.match(mail.from, /^bounces\+[0-9a-f]+-[0-9a-f]{20}@courier\.example$/);
  assert.equal(mail.header('auto-submitted'), 'auto-generated');
  const names = mail.bytes.toString('latin1').match(/h=([^;]*);/)?.[1]?.toLowerCase() ?? '';
  for (const name of ['from', 'to', 'subject', 'date', 'content-type']) assert.ok(names.includes(name), names);

  const text = mail.bytes.toString('latin1');
  for (const changed of [text.replace(/^Subject: /im, 'Subject: Not '), text.replace(/\r\n\r\n/, '\r\n\r\nAn added line\r\n')]) {
    assert.notEqual(changed, text);
    const bad = await verify(Buffer.from(changed, 'latin1'));
    assert.ok(bad.results.length === 3 && bad.results.every((/** @type {any} */ one) => one.status.result !== 'pass'), JSON.stringify(told(bad)));
  }

  // It comes back undeliverable, and the mail server pipes the report in.
  const undelivered = `From: MAILER-DAEMON@mx.post.example\r\nTo: <${mail.from}>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nSorry.\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.post.example\r\n\r\nFinal-Recipient: rfc822; reader@post.example\r\nAction: failed\r\nStatus: 5.1.1\r\n\r\n--b--\r\n`;
  assert.match(await install.pipe(undelivered, 'bounce'), /The address is dead: 5\.1\.1/);
  assert.match(await install.pipe(undelivered, 'bounce'), /Known already/);
});

test('a reader hears of each step by one letter, in their language, and then no more', async () => {
  const receipt = await report(WRONG, RIGHT, 'de');
  await leaveAddress(receipt, READER, 'de-DE');
  const asked = await letter(READER, /^Bestätigen Sie Ihre Adresse für die Antwort von The Harbour Courier$/);
  const person = await freshPage(browser, { locale: 'de-DE' });
  const { page } = person;
  await page.goto(asked.links.find((link) => link.includes('/confirm/')) ?? '');
  await page.getByRole('button', { name: 'Ja, Antwort hierher senden' }).click();
  await page.getByRole('heading', { name: 'Ihre Adresse ist bestätigt.' }).waitFor();

  const found = await caseAbout(editor, install, 'signed by the two governments');
  await editor.goto(found);
  await editor.locator('.seg label', { hasText: 'Ask' }).first().click();
  await editor.getByRole('button', { name: /^Ask the reader/ }).click();
  await editor.getByText(/The question is on its way/).waitFor();
  const question = await letter(READER, /^The Harbour Courier hat eine Frage zu Ihrem Hinweis$/);
  await page.goto(question.links.find((link) => link.includes('/r/')) ?? '');
  await page.locator('form:has(button[value=answer]) textarea').fill('Auf der Tafel am Rathaus steht 1978.');
  await page.locator('button[value=answer]').click();
  await page.getByText('Auf der Tafel am Rathaus steht 1978.').waitFor();

  await editor.goto(found);
  await editor.getByText('Auf der Tafel am Rathaus steht 1978.').first().waitFor();
  await editor.keyboard.press('a');
  await editor.locator('.undo').waitFor();
  const accepted = await letter(READER, /^Sie hatten recht: The Harbour Courier nimmt Ihren Hinweis an$/);
  assert.equal(accepted.header('list-unsubscribe-post'), 'List-Unsubscribe=One-Click');

  paper.words[0] = RIGHT;
  await editor.goto(found);
  await checkNow(editor);
  const fixed = await letter(READER, /^The Harbour Courier hat die Seite geändert, zu der Sie geschrieben haben$/);
  assert.match(fixed.text, /Vorher: .*1987[\s\S]*Jetzt: .*1978/);

  await editor.goto(found);
  const words = 'The treaty was signed in 1978, not in 1987 as an earlier version of this article said.';
  await editor.getByLabel('Text', { exact: true }).fill(words);
  await editor.getByRole('button', { name: 'Publish the notice' }).click();
  await editor.getByText('The notice is published, and the readers are told.').waitFor();
  const published = await letter(READER, /hat zu der Seite, zu der Sie geschrieben haben, einen Hinweis veröffentlicht$/);
  assert.ok(published.text.includes(words) && /Ihre Adresse wurde beim Versand gelöscht/.test(published.text), published.text);
  const about = published.links.find((link) => link.includes('/corrections/')) ?? '';
  await page.goto(about);
  await page.getByRole('heading', { name: words }).waitFor();
  await leave(person);
  const seen = new Set([asked, question, accepted, fixed, published].map(({ read }) => read.messageId));
  assert.equal(seen.size, 5);
  assert.deepEqual(relay.taken.filter(({ to }) => to.includes(READER)), [], 'none came twice');
});

test('an editor decides from a letter, a scanner does not, and whoever unsubscribed hears no more', async () => {
  const quiet = 'quiet@post.example';
  const receipt = await report(OTHER, RIGHTER, 'en');
  await leaveAddress(receipt, quiet, 'en-GB');
  const asked = await letter(quiet, /^Confirm your address/);
  const person = await freshPage(browser);
  await person.page.goto(asked.links.find((link) => link.includes('/confirm/')) ?? '');
  await person.page.getByRole('button', { name: 'Yes, send the answer here' }).click();
  await person.page.getByRole('heading', { name: 'Your address is confirmed.' }).waitFor();

  const digest = await letter(EDITOR, /to look at: The Harbour Courier$/, OTHER);
  const [decide = ''] = digest.text.slice(digest.text.indexOf(OTHER)).match(/http\S+\/desk\/decide\/\S+/) ?? [];
  for (const method of ['HEAD', 'GET', 'GET']) await fetch(decide, { method });
  const found = await caseAbout(editor, install, 'harbour master counted nineteen boats');
  await editor.goto(found);
  await editor.getByRole('heading', { name: 'Decide' }).waitFor();
  // Not signed in: the link is what opens it.
  await person.page.goto(decide);
  await person.page.getByRole('button', { name: /^Accept/ }).click();
  await leave(person);
  const accepted = await letter(quiet, /^You were right: The Harbour Courier has accepted your suggestion$/);

  // RFC 8058: the mail program posts, without cookies and without opening a page.
  const [, unsubscribe = ''] = accepted.header('list-unsubscribe').match(/<(.*)>/) ?? [];
  const gone = await fetch(unsubscribe, { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'List-Unsubscribe=One-Click', redirect: 'manual' });
  assert.equal(gone.status, 204);
  paper.words[1] = RIGHTER;
  await editor.goto(found);
  await checkNow(editor);
  // Letters leave in their order: when a later one is here, an earlier one would be.
  await leaveAddress(await report(RIGHT, RIGHT.replace('treaty', 'pact'), 'en'), 'later@post.example', 'en-GB');
  await letter('later@post.example', /^Confirm your address/);
  assert.deepEqual(relay.taken.filter(({ to }) => to.includes(quiet)), []);
});

test('an address that the relay refuses for good is told on the receipt', async () => {
  const nobody = 'nobody@post.example';
  relay.refuse(nobody, 550, '5.1.1 <nobody@post.example>: no such user here');
  const receipt = await report(RIGHT, RIGHT.replace('twice', 'thrice'), 'en');
  await leaveAddress(receipt, nobody, 'en-GB');
  const person = await freshPage(browser);
  await until('the receipt says that mail does not arrive', async () => {
    await person.page.goto(receipt);
    return await person.page.getByText('Mail to it came back, so nothing else is sent there.').count() > 0;
  });
  await leave(person);
});
