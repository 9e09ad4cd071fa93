// A mail relay as an operator rents one: a real SMTP server (the makers of Nodemailer's) with TLS from an
// authority of its own and with accounts, that keeps what it takes byte for byte.

import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';

/**
 * @typedef {{ from: string, to: string[], bytes: Buffer, secure: boolean, user: string }} Taken one mail as it
 *   came: its envelope, whether it came over TLS, and whose account sent it
 */

export const ACCOUNT = { user: 'desk@courier.example', password: 'p@ss:word/1' };
/** Editors' letters are gathered once a minute. */
const PATIENCE = 90_000;

const openssl = (/** @type {string} */ folder, /** @type {string[]} */ ...args) => promisify(execFile)('openssl', args, { cwd: folder });

/** An authority and a certificate by it for `localhost`, in files. @param {string} folder */
const certificate = async (folder) => {
  await writeFile(join(folder, 'localhost.ext'), 'subjectAltName = DNS:localhost\nbasicConstraints = critical, CA:false\n');
  const fresh = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'];
  await openssl(folder, 'req', '-x509', ...fresh, '-keyout', 'authority.key', '-out', 'authority.pem', '-days', '2', '-subj', '/CN=An authority of the tests', '-addext', 'keyUsage = critical, keyCertSign');
  await openssl(folder, 'req', ...fresh, '-keyout', 'relay.key', '-out', 'relay.csr', '-subj', '/CN=localhost');
  await openssl(folder, 'x509', '-req', '-in', 'relay.csr', '-CA', 'authority.pem', '-CAkey', 'authority.key', '-CAcreateserial', '-days', '2', '-extfile', 'localhost.ext', '-out', 'relay.pem');
  const [key, cert] = await Promise.all(['relay.key', 'relay.pem'].map((name) => readFile(join(folder, name))));
  return { key, cert, authority: join(folder, 'authority.pem') };
};

/** The mail as somebody else's library reads it. @param {Taken} mail */
export const parsed = (mail) => PostalMime.parse(mail.bytes);

/** @param {string} folder for its certificates */
export const startRelay = async (folder) => {
  const { key, cert, authority } = await certificate(folder);
  /** @type {Taken[]} */ const taken = [];
  /** What is said of a recipient instead of taking it. @type {Map<string, { code: number, text: string }>} */ const refused = new Map();
  /** @type {(() => void)[]} */ const waiting = [];
  const open = async (/** @type {boolean} */ secure) => {
    const server = new SMTPServer({
      secure, key, cert, size: 1 << 20, disableReverseLookup: true,
      onAuth: ({ username, password }, _, done) => {
        if (username === ACCOUNT.user && password === ACCOUNT.password) return done(null, { user: username });
        return done(Object.assign(new Error('5.7.8 Authentication credentials invalid'), { responseCode: 535 }));
      },
      onRcptTo: ({ address }, _, done) => {
        const no = refused.get(address);
        return no ? done(Object.assign(new Error(no.text), { responseCode: no.code })) : done();
      },
      onData: (stream, session, done) => {
        /** @type {Buffer[]} */ const chunks = [];
        stream.on('data', (chunk) => chunks.push(chunk));
        stream.on('end', () => {
          const { mailFrom, rcptTo } = session.envelope;
          taken.push({ from: mailFrom ? mailFrom.address : '', to: rcptTo.map(({ address }) => address), bytes: Buffer.concat(chunks), secure: session.secure, user: String(session.user ?? '') });
          for (const wake of waiting.splice(0)) wake();
          done();
        });
      },
    });
    // Whoever does not trust the certificate breaks off.
    server.on('error', () => {});
    await new Promise((resolve) => { server.listen(0, '127.0.0.1', () => resolve(null)); });
    const address = server.server.address();
    return { server, port: typeof address === 'object' && address ? address.port : 0 };
  };
  const [begun, whole] = [await open(false), await open(true)];
  const account = `${encodeURIComponent(ACCOUNT.user)}:${encodeURIComponent(ACCOUNT.password)}`;
  return {
    authority,
    taken,
    /** TLS after STARTTLS, and from the first byte. */
    starttls: `smtp://${account}@localhost:${begun.port}?tls=required`,
    smtps: `smtps://${account}@localhost:${whole.port}`,
    /** @param {string} address @param {number} code @param {string} text */
    refuse: (address, code, text) => { refused.set(address, { code, text }); },
    /**
     * The first mail to somebody under such a subject, when it is there; it is taken out.
     * @param {string} to
     * @param {RegExp} subject
     * @param {string} about what its text holds
     */
    letter: async (to, subject, about) => {
      const end = Date.now() + PATIENCE;
      for (;;) {
        for (const mail of taken) {
          const read = await parsed(mail);
          if (!mail.to.includes(to) || !subject.test(read.subject ?? '') || !read.text?.includes(about)) continue;
          taken.splice(taken.indexOf(mail), 1);
          return { ...mail, read };
        }
        if (Date.now() > end) {
          const had = await Promise.all(taken.map(async (mail) => `${mail.to}: ${(await parsed(mail)).subject}`));
          throw new Error(`no letter to ${to}: ${subject}; there are: ${had.join(' | ') || 'none'}`);
        }
        await new Promise((resolve) => {
          waiting.push(() => resolve(null));
          setTimeout(resolve, 1000);
        });
      }
    },
    stop: () => Promise.all([begun, whole].map(({ server }) => new Promise((done) => { server.close(() => done(null)); }))),
  };
};
