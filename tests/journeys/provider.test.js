// Signing in by a provider: the real binary against a certified OpenID Connect provider on this machine.

import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { after, before, test } from 'node:test';

import { Provider } from 'oidc-provider';

import { freePort, prepare } from '../support/install.js';

const CLIENT = { client_id: 'desk', client_secret: 'a secret that only the two of them know' };

/** A browser without pictures: it keeps cookies by origin, and goes where it is sent. */
class Browser {
  /** @type {Map<string, Map<string, string>>} */
  jars = new Map();

  /**
   * @param {string} address
   * @param {Record<string, string>} [form]
   * @returns {Promise<{ url: string, status: number, body: string }>}
   */
  async open(address, form) {
    let [url, posted] = [address, form];
    for (let hops = 0; hops < 20; hops++) {
      const { origin } = new URL(url);
      const jar = this.jars.get(origin) ?? new Map();
      this.jars.set(origin, jar);
      /** @type {Record<string, string>} */
      const headers = { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '), accept: 'text/html' };
      if (posted) Object.assign(headers, { origin, 'content-type': 'application/x-www-form-urlencoded' });
      const answer = await fetch(url, { redirect: 'manual', headers, method: posted ? 'POST' : 'GET', ...(posted && { body: new URLSearchParams(posted).toString() }) });
      for (const cookie of answer.headers.getSetCookie()) {
        const [pair = ''] = cookie.split(';');
        const at = pair.indexOf('=');
        const [name, value] = [pair.slice(0, at), pair.slice(at + 1)];
        if (value === '' || /max-age=0/i.test(cookie) || /expires=thu, 01 jan 1970/i.test(cookie)) jar.delete(name);
        else jar.set(name, value);
      }
      const to = answer.headers.get('location');
      if (!to) return { url, status: answer.status, body: await answer.text() };
      [url, posted] = [new URL(to, url).href, undefined];
    }
    throw new Error(`sent on and on, last to ${url}`);
  }

  /**
   * Goes through the provider's own pages: who one is, then yes.
   * @param {string} start
   * @param {string} login
   */
  async signIn(start, login) {
    let page = await this.open(start);
    for (let step = 0; step < 4; step++) {
      const action = page.body.match(/<form[^>]* action="([^"]+)"/)?.[1];
      if (!action || !page.body.includes('name="prompt"')) break;
      const prompt = page.body.match(/name="prompt" value="([^"]+)"/)?.[1] ?? 'login';
      page = await this.open(new URL(action, page.url).href, { prompt, login, password: 'any' });
    }
    return page;
  }
}

/** @type {import('../support/install.js').Install} */ let scene;
/** @type {import('node:http').Server} */ let said;

before(async () => {
  scene = await prepare();
  const { desk } = scene;
  const providerPort = await freePort();
  const issuer = `http://127.0.0.1:${providerPort}`;
  const provider = new Provider(issuer, {
    clients: [{ ...CLIENT, redirect_uris: [`${desk}/desk/provider/back`] }],
    claims: { openid: ['sub'], email: ['email', 'email_verified'] },
    pkce: { required: () => true },
    findAccount: (/** @type {unknown} */ _, /** @type {string} */ sub) => ({
      accountId: sub,
      claims: () => ({ sub, email: `${sub.replace(/^un/, '')}@courier.example`, email_verified: !sub.startsWith('un') }),
    }),
  });
  said = createServer(provider.callback()).listen(providerPort, '127.0.0.1');
  await once(said, 'listening');
  await scene.settle(`[provider]\nissuer = "${issuer}"\nclient_id = "${CLIENT.client_id}"\nclient_secret = "${CLIENT.client_secret}"\nname = "the newsroom’s account"`);
  await scene.run('editor', 'add', 'Mara Brandt', 'mara@courier.example', '--role', 'owner');
  await scene.run('editor', 'add', 'Teo Ostrand', 'teo@courier.example');
  await scene.run('editor', 'deactivate', 'teo@courier.example');
  await scene.serve();
});

after(async () => {
  await scene?.halt();
  said?.closeAllConnections();
  said?.close();
  await scene?.remove();
});

test('somebody who was invited comes in by the provider, and again by the same account', async () => {
  const browser = new Browser();
  const door = await browser.open(`${scene.desk}/desk/settings`);
  assert.match(door.body, /Sign in with the newsroom’s account/);
  const way = door.body.match(/href="(\/desk\/provider[^"]*)"/)?.[1]?.replaceAll('&amp;', '&') ?? '';
  const page = await browser.signIn(`${scene.desk}${way}`, 'mara');
  assert.equal(page.url, `${scene.desk}/desk/settings`, page.body.slice(0, 2000));
  assert.match(page.body, /Mara Brandt/);
  const log = await browser.open(`${scene.desk}/desk/settings/audit`);
  assert.match(log.body, /Mara Brandt is linked with an account at/);
  assert.match(log.body, /Mara Brandt signed in by provider/);
  const again = await new Browser().signIn(`${scene.desk}/desk/provider`, 'mara');
  assert.equal(again.url, `${scene.desk}/desk`);
});

test('nobody comes in uninvited, by an address that is not vouched for, or after they left', async () => {
  for (const [login, said] of [
    ['nobody', /Nobody at this desk has the address nobody@courier\.example/],
    ['unmara', /does not vouch for an e-mail address/],
    ['teo', /You left this desk/],
  ]) {
    const browser = new Browser();
    const page = await browser.signIn(`${scene.desk}/desk/provider`, String(login));
    assert.equal(page.status, 403);
    assert.match(page.body, /** @type {RegExp} */ (said));
    assert.match((await browser.open(`${scene.desk}/desk`)).url, /sign-in/);
  }
});

test('a way that began in another browser ends nowhere, and none is gone twice', async () => {
  const [mine, theirs] = [new Browser(), new Browser()];
  const start = await fetch(`${scene.desk}/desk/provider`, { redirect: 'manual' });
  const state = new URL(start.headers.get('location') ?? '').searchParams.get('state') ?? '';
  const brought = await theirs.open(`${scene.desk}/desk/provider/back?state=${state}&code=stolen`);
  assert.equal(brought.status, 403);
  assert.match(brought.body, /did not begin in this browser/);
  const [pair = ''] = (start.headers.getSetCookie()[0] ?? '').split(';');
  mine.jars.set(scene.desk, new Map([[pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]]));
  const invented = await mine.open(`${scene.desk}/desk/provider/back?state=${state}&code=invented`);
  assert.equal(invented.status, 502);
  const twice = await mine.open(`${scene.desk}/desk/provider/back?state=${state}&code=invented`);
  assert.equal(twice.status, 403);
  assert.match(twice.body, /took too long/);
});
