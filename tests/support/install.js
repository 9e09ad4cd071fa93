// An install as an operator has it: a folder with a settings file, `corrigenda serve`, and the other commands beside it.

import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { BINARY } from './demo.js';

/** @typedef {Awaited<ReturnType<typeof prepare>>} Install */

/** A port that was free a moment ago. */
export const freePort = async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address ? address.port : 0;
};

/** A folder to put keys and certificates into, before there are settings. */
export const prepare = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'corrigenda-install-'));
  const port = await freePort();
  const desk = `http://127.0.0.1:${port}`;
  const config = join(folder, 'corrigenda.toml');
  /** @type {Record<string, string>} */ const env = {};
  /** @type {import('node:child_process').ChildProcess | undefined} */ let server;
  const options = () => ({ cwd: folder, env: { ...process.env, ...env, RUST_LOG: 'off' } });
  return {
    folder,
    desk,
    /** What the environment says besides. */
    env,
    /** @param {string} more settings after the three that every install has */
    settle: (more) => writeFile(config, `listen = "127.0.0.1:${port}"\nbase_url = "${desk}"\ndatabase_url = "${join(folder, 'desk.db')}"\n${more}\n`),
    /** Another command, to its end. @param {string[]} words */
    run: (...words) => promisify(execFile)(BINARY, words, options()),
    /** Another command, with something on its standard input. @param {string} given @param {string[]} words */
    pipe: async (given, ...words) => {
      const child = spawn(BINARY, words, { ...options(), stdio: ['pipe', 'pipe', 'pipe'] });
      let said = '';
      for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => { said += chunk; });
      child.stdin.end(given);
      const [code] = await once(child, 'close');
      if (code !== 0) throw new Error(`${words.join(' ')} ended with ${code}: ${said}`);
      return said;
    },
    serve: async () => {
      const child = spawn(BINARY, ['serve'], { ...options(), stdio: ['ignore', 'ignore', 'pipe'] });
      server = child;
      let logged = '';
      child.stderr.on('data', (chunk) => { logged += chunk; });
      for (;;) {
        if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}: ${logged}`);
        if (await fetch(`${desk}/readyz`).then((answer) => answer.ok, () => false)) return;
        await new Promise((resolve) => { setTimeout(resolve, 50); });
      }
    },
    /** Ends the server; the folder stays. */
    halt: async () => {
      if (server?.exitCode !== null || !server) return;
      const gone = once(server, 'exit');
      server.kill('SIGTERM');
      await gone;
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
};
