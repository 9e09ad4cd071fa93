// A desk in front of an invented paper: `corrigenda bench fill`, then `corrigenda serve`, on either engine.

import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { freshPage } from './browser.js';
import { BINARY, database } from './demo.js';
import { freePort } from './install.js';

/** @typedef {import('./demo.js').Engine} Engine */
/** @typedef {Awaited<ReturnType<typeof startFilled>>} FilledDesk */

/**
 * Fills a database and serves it.
 * @param {Engine} engine
 * @param {string[]} amounts of `bench fill`
 */
export const startFilled = async (engine, amounts) => {
  const folder = await mkdtemp(join(tmpdir(), 'corrigenda-'));
  const own = engine === 'postgres' ? await database() : null;
  const url = own?.url ?? join(folder, 'desk.db');
  await promisify(execFile)(BINARY, ['bench', 'fill', '--database-url', url, ...amounts]);
  const port = await freePort();
  const desk = `http://127.0.0.1:${port}`;
  const server = spawn(BINARY, ['serve', '--listen', `127.0.0.1:${port}`, '--base-url', desk, '--database-url', url], { stdio: ['ignore', 'pipe', 'pipe'], cwd: folder });
  let said = '';
  let logged = '';
  server.stderr.on('data', (chunk) => { logged += chunk; });
  const entrance = await new Promise((resolve, reject) => {
    server.on('exit', (code) => reject(new Error(`the server ended with ${code}: ${logged}`)));
    server.stdout.on('data', (chunk) => {
      said += chunk;
      const link = said.match(/http\S+\/desk\/enter\/\S+/)?.[0];
      if (link && said.includes('Corrigenda serves')) resolve(link);
    });
  });
  return {
    desk,
    entrance: /** @type {string} */ (entrance),
    stop: async () => {
      server.removeAllListeners('exit');
      const gone = once(server, 'exit');
      server.kill('SIGTERM');
      await gone;
      await own?.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
};

/**
 * The paper's owner comes in by the link that the server printed.
 * @param {import('playwright-core').Browser} browser
 * @param {FilledDesk} desk
 */
export const comeIn = async (browser, desk) => {
  const person = await freshPage(browser);
  await person.page.goto(desk.entrance);
  await person.page.getByLabel('New password').fill('twelve small words in a row');
  await person.page.getByRole('button', { name: /come in|Set the password/ }).click();
  await person.page.getByRole('heading', { name: 'Queue', level: 1 }).waitFor();
  return person;
};
