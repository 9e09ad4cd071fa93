// Mail as it goes over the wire: the real binary, a real SMTP server, signatures checked and MIME read by
// libraries that did not write them.

import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';

import { dkimVerify } from 'mailauth/lib/dkim/verify.js';

import { BINARY } from '../support/demo.js';
import { startRelay } from '../support/relay.js';

/** @type {string} */ let folder;
/** @type {Awaited<ReturnType<typeof startRelay>>} */ let relay;
/** @type {import('node:child_process').ChildProcess} */ let server;
/** @type {string} */ let base;
/** @type {Map<string, string>} */ const dns = new Map();

const run = (/** @type {string[]} */ ...args) => promisify(execFile)(BINARY, args, { cwd: folder, env: { ...process.env, DATABASE_URL: join(folder, 'c.db') } });

/** A resolver of its own: it knows what `corrigenda doctor` said that DNS must hold, and nothing else. */
const resolver = async (/** @type {string} */ name, /** @type {string} */ kind) => {
  const text = dns.get(name);
  if (kind !== 'TXT' || !text) throw Object.assign(new Error(`no ${kind} of ${name}`), { code: 'ENOTFOUND' });
  return [[text]];
};

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'corrigenda-mail-'));
  relay = await startRelay();
  const pkcs8 = /** @type {const} */ ({ type: 'pkcs8', format: 'pem' });
  const pkcs1 = /** @type {const} */ ({ type: 'pkcs1', format: 'pem' });
  await writeFile(join(folder, 'rsa.pem'), generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export(pkcs8));
  await writeFile(join(folder, 'old.pem'), generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export(pkcs1));
  await writeFile(join(folder, 'ed.pem'), generateKeyPairSync('ed25519').privateKey.export(pkcs8));
  await writeFile(join(folder, 'corrigenda.toml'), `
listen = "127.0.0.1:0"
[mail]
relay = "smtp://127.0.0.1:${relay.port}"
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
`);
  await run('site', 'add', 'courier', '--name', 'The Harbour Courier', '--home', 'https://courier.example');
  server = spawn(BINARY, ['serve'], { cwd: folder, env: { ...process.env, DATABASE_URL: join(folder, 'c.db'), RUST_LOG: 'off' }, stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  base = await new Promise((resolve, reject) => {
    server.on('exit', (code) => reject(new Error(`it ended with ${code}: ${said}`)));
    server.stdout?.on('data', (chunk) => {
      said += chunk;
      const address = said.match(/Corrigenda serves \S+ on (\S+)/)?.[1];
      if (address) resolve(`http://${address}`);
    });
  });
});

after(async () => {
  if (server?.exitCode === null) {
    server.kill('SIGTERM');
    await once(server, 'exit');
  }
  relay?.stop();
  await rm(folder, { recursive: true, force: true });
});

test('a letter is signed with every key, and the record that doctor prints proves it', async () => {
  const { stdout } = await run('doctor').catch((/** @type {{ stdout: string }} */ failed) => failed);
  for (const [, name, text] of stdout.matchAll(/(\S+_domainkey\S+) {2}TXT {2}"(.+)"/g)) dns.set(String(name), String(text));
  assert.deepEqual([...dns.keys()].sort(), ['c0._domainkey.courier.example', 'c1._domainkey.courier.example', 'c2._domainkey.courier.example'], stdout);

  const sent = await fetch(`${base}/api/v1/reports`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: 'https://courier.example' },
    body: JSON.stringify({ id: '6f1c2a10-0b5e-4a53-9b52-3f2c8f0f7f01', site: 'courier', url: 'https://courier.example/pact', kind: 'correction', quote: { exact: 'у 1987 році' }, suggestion: 'у 1978 році', lang: 'uk' }),
  });
  assert.equal(sent.status, 201);
  const { receipt } = /** @type {{ receipt: string }} */ (await sent.json());
  const coming = relay.next();
  const left = await fetch(`${base}${new URL(receipt).pathname}/contact`, { method: 'POST', redirect: 'manual', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'email=reader%40post.example' });
  assert.equal(left.status, 303);
  const mail = await coming;
  assert.deepEqual(mail.to, ['reader@post.example']);
  assert.match(mail.from, /^bounces\+[0-9a-f]+-[0-9a-f]{20}@courier\.example$/);

  const verify = (/** @type {Buffer} */ bytes) => dkimVerify(bytes, { resolver });
  const good = await verify(mail.bytes);
  const told = (/** @type {{ results: any[] }} */ { results }) => results.map((/** @type {any} */ one) => [one.selector, one.algo, one.status.result]).sort();
  assert.deepEqual(told(good), [['c0', 'rsa-sha256', 'pass'], ['c1', 'rsa-sha256', 'pass'], ['c2', 'ed25519-sha256', 'pass']]);
  const names = mail.bytes.toString('latin1').match(/h=([^;]*);/)?.[1]?.toLowerCase() ?? '';
  for (const name of ['from', 'to', 'subject', 'date', 'content-type']) assert.ok(names.includes(name), names);

  const text = mail.bytes.toString('latin1');
  for (const changed of [text.replace(/^Subject: /im, 'Subject: Not '), text.replace(/\r\n\r\n/, '\r\n\r\nAn added line\r\n')]) {
    assert.notEqual(changed, text);
    const bad = await verify(Buffer.from(changed, 'latin1'));
    assert.ok(bad.results.length === 3 && bad.results.every((/** @type {any} */ one) => one.status.result !== 'pass'), JSON.stringify(told(bad)));
  }
});

test('a report of a delivery that failed, piped in, is heard, and the receipt says so', async () => {
  const [mail] = relay.taken;
  const report = `From: MAILER-DAEMON@mx.post.example\r\nTo: <${mail?.from}>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nSorry.\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.post.example\r\n\r\nFinal-Recipient: rfc822; reader@post.example\r\nAction: failed\r\nStatus: 5.1.1\r\n\r\n--b--\r\n`;
  const pipe = async () => {
    const child = spawn(BINARY, ['bounce'], { cwd: folder, env: { ...process.env, DATABASE_URL: join(folder, 'c.db') }, stdio: ['pipe', 'pipe', 'inherit'] });
    let said = '';
    child.stdout.on('data', (chunk) => { said += chunk; });
    child.stdin.end(report);
    const [code] = await once(child, 'exit');
    assert.equal(code, 0, said);
    return said;
  };
  assert.match(await pipe(), /The address is dead: 5\.1\.1/);
  assert.match(await pipe(), /Known already/);
});
