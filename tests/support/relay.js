// A mail relay that keeps what it takes, byte for byte.

import { once } from 'node:events';
import { createServer } from 'node:net';

/** @typedef {{ from: string, to: string[], bytes: Buffer }} Taken */

export const startRelay = async () => {
  /** @type {Taken[]} */ const taken = [];
  /** @type {((mail: Taken) => void)[]} */ const waiting = [];
  const server = createServer((socket) => {
    socket.on('error', () => {});
    socket.write('220 relay.test\r\n');
    let [kept, inside, from] = ['', false, ''];
    /** @type {string[]} */ let to = [];
    socket.on('data', (chunk) => {
      kept += chunk.toString('latin1');
      for (;;) {
        if (inside) {
          const end = kept.startsWith('.\r\n') ? 0 : kept.indexOf('\r\n.\r\n') + 2;
          if (end === 1) return;
          const bytes = Buffer.from(kept.slice(0, end).replace(/^\./gm, ''), 'latin1');
          [kept, inside] = [kept.slice(end + 3), false];
          const mail = { from, to, bytes };
          taken.push(mail);
          for (const resolve of waiting.splice(0)) resolve(mail);
          to = [];
          socket.write('250 Taken\r\n');
          continue;
        }
        const end = kept.indexOf('\r\n');
        if (end < 0) return;
        const line = kept.slice(0, end);
        kept = kept.slice(end + 2);
        const verb = line.slice(0, 4).toUpperCase();
        const path = line.match(/<(.*?)>/)?.[1] ?? '';
        if (verb === 'MAIL') from = path;
        if (verb === 'RCPT') to.push(path);
        inside = verb === 'DATA';
        socket.write(verb === 'EHLO' ? '250-relay.test\r\n250 8BITMIME\r\n' : inside ? '354 Go on\r\n' : verb === 'QUIT' ? '221 Bye\r\n' : '250 OK\r\n');
      }
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    port,
    taken,
    /** The next mail that comes. @returns {Promise<Taken>} */
    next: () => new Promise((resolve) => { waiting.push(resolve); }),
    stop: () => server.close(),
  };
};
