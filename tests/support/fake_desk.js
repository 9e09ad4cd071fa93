// Stands in for the server in the widget's tests: serves the widget's real files, speaks its API,
// and remembers what it was sent. A publisher's pages are served from a second origin under a
// strict content security policy.

import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';

const WIDGET = new URL('../../widget/', import.meta.url);
const TYPES = /** @type {Record<string, string>} */ ({ '.js': 'text/javascript', '.css': 'text/css', '.html': 'text/html; charset=utf-8' });

/** @param {import('node:http').RequestListener} listener @returns {Promise<{ origin: string, stop: () => Promise<void> }>} */
const serve = (listener) => new Promise((resolve) => {
  const server = createServer(listener);
  server.listen(0, '127.0.0.1', () => {
    const address = /** @type {import('node:net').AddressInfo} */ (server.address());
    resolve({ origin: `http://127.0.0.1:${address.port}`, stop: () => new Promise((done) => { server.closeAllConnections(); server.close(() => done()); }) });
  });
});

export const startDesk = async () => {
  const state = {
    /** @type {any[]} each report as it arrived */ reports: [],
    /** @type {{ path: string, body: any }[]} */ contacts: [],
    /** @type {string[]} method and path of everything asked */ asked: [],
    /** @type {(report: any) => { status: number, headers?: Record<string, string>, body?: unknown } | Promise<{ status: number, headers?: Record<string, string>, body?: unknown }> | null} a chosen answer; null for the usual one */ answer: () => null,
    /** @type {unknown} */ known: { reported: [], corrected: [] },
    /** @type {unknown} */ notices: { notices: [] },
    contactStatus: 200,
  };
  const { origin, stop } = await serve(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://desk');
    state.asked.push(`${request.method} ${url.pathname}`);
    const cors = { 'access-control-allow-origin': '*', 'access-control-allow-headers': 'content-type', 'access-control-expose-headers': 'retry-after', 'cross-origin-resource-policy': 'cross-origin' };
    /** @param {number} status @param {unknown} body @param {Record<string, string>} [headers] */
    const json = (status, body, headers = {}) => response.writeHead(status, { 'content-type': 'application/json', ...cors, ...headers }).end(JSON.stringify(body));
    if (request.method === 'OPTIONS') return response.writeHead(204, cors).end();
    let text = '';
    for await (const chunk of request) text += chunk;
    const file = url.pathname === '/widget.js' ? 'corrigenda.js' : url.pathname.match(/^\/widget\/([a-z/]+\.(?:js|css))$/)?.[1];
    if (file) {
      const body = await readFile(new URL(file, WIDGET)).catch(() => null);
      return body ? response.writeHead(200, { 'content-type': TYPES[extname(file)], ...cors }).end(body) : response.writeHead(404, cors).end();
    }
    if (request.method === 'POST' && url.pathname === '/api/v1/reports') {
      const report = JSON.parse(text);
      const chosen = await state.answer(report);
      if (chosen) return json(chosen.status, chosen.body ?? {}, chosen.headers);
      const again = state.reports.some(({ id }) => id === report.id);
      state.reports.push(report);
      return json(again ? 200 : 201, { id: report.id, receipt: `${origin}/r/7QK4-M2XD` });
    }
    if (url.pathname.endsWith('/contact')) {
      state.contacts.push({ path: url.pathname, body: JSON.parse(text) });
      return json(state.contactStatus, state.contactStatus === 400 ? { detail: 'The answer stands on this page already.' } : {});
    }
    if (url.pathname.endsWith('/known')) return json(200, state.known);
    if (url.pathname.endsWith('/notices')) return json(200, state.notices);
    return json(404, { title: 'Not found' });
  });
  return { origin, stop, state };
};

/**
 * @param {string} desk the desk's origin, the only one the pages may load scripts from
 * @param {URL} folder of *.html and *.css, where {desk} stands for the desk's origin; `pages` takes more, without a policy
 */
export const startPublisher = async (desk, folder) => {
  const policy = `default-src 'none'; script-src ${desk}; connect-src ${desk}; style-src 'self'; img-src 'self'; require-trusted-types-for 'script'`;
  /** @type {Map<string, string>} */ const pages = new Map();
  const server = await serve(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://page');
    const name = url.pathname.endsWith('.css') ? url.pathname.slice(1) : `${url.pathname.slice(1).split('/')[0] || 'article'}.html`;
    const body = pages.get(url.pathname) ?? await readFile(new URL(name, folder), 'utf8').catch(() => null);
    if (body == null) return response.writeHead(404).end();
    const headers = { 'content-type': TYPES[extname(name)], ...(pages.has(url.pathname) ? {} : { 'content-security-policy': policy }) };
    response.writeHead(200, headers).end(body.replaceAll('{desk}', desk));
  });
  return { ...server, pages };
};
