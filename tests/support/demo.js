// The real thing: `corrigenda demo` as a reader of the README starts it, on either engine.

import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const ROOT = new URL('../../', import.meta.url);
export const BINARY = process.env.CORRIGENDA_BINARY ?? new URL('target/debug/corrigenda', ROOT).pathname;

/** @typedef {'sqlite' | 'postgres'} Engine */
/** @typedef {Awaited<ReturnType<typeof startDemo>>} Demo */

/** @type {Engine[]} */
export const ENGINES = ['sqlite', 'postgres'];

const query = (/** @type {string} */ server, /** @type {string} */ sql) => promisify(execFile)('psql', ['-q', '-d', server, '-c', sql]);

/** A PostgreSQL database of its own. */
export const database = async () => {
  const server = process.env.CORRIGENDA_TEST_POSTGRES;
  if (!server) throw new Error('CORRIGENDA_TEST_POSTGRES names a PostgreSQL server; ./test starts one');
  const name = `journey_${process.pid}_${Math.random().toString(36).slice(2)}`;
  await query(server, `create database ${name}`);
  return { url: server.replace(/\/[^/]*$/, `/${name}`), drop: () => query(server, `drop database ${name} with (force)`) };
};

/**
 * Starts the demo and reads the addresses it prints.
 * @param {Engine} engine
 * @param {{ data?: string }} [options] a folder to keep
 */
export const startDemo = async (engine, options = {}) => {
  const folder = options.data ?? await mkdtemp(join(tmpdir(), 'corrigenda-'));
  const own = engine === 'postgres' ? await database() : null;
  const url = own ? ['--database-url', own.url] : [];
  const process = spawn(BINARY, ['demo', '--desk-port', '0', '--paper-port', '0', '--data', folder, ...url], { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  let logged = '';
  process.stderr.on('data', (chunk) => { logged += chunk; });
  const printed = await new Promise((resolve, reject) => {
    process.on('exit', (code) => reject(new Error(`the demo ended with ${code}: ${logged}`)));
    process.stdout.on('data', (chunk) => {
      said += chunk;
      const find = (/** @type {string} */ name) => said.match(new RegExp(`The ${name} +(http\\S+)`))?.[1];
      const [paper, desk, outbox] = [find('newspaper'), find('desk'), find('outbox')];
      if (paper && desk && outbox) resolve({ paper, entrance: desk, outbox });
    });
  });
  const { paper, entrance, outbox } = /** @type {{ paper: string, entrance: string, outbox: string }} */ (printed);
  return {
    engine,
    paper,
    entrance,
    outbox,
    desk: new URL(outbox).origin,
    /** Where its database is, unless it is the file in its folder. */
    database: own?.url,
    /** What it wrote to its log. */
    log: () => logged,
    stop: async () => {
      process.removeAllListeners('exit');
      const gone = once(process, 'exit');
      process.kill('SIGTERM');
      await gone;
      await own?.drop();
      if (!options.data) await rm(folder, { recursive: true, force: true });
    },
  };
};
