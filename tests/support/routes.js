// The addresses of the router, read from the one file that names them all, so that no page is forgotten.

import { readFile } from 'node:fs/promises';

/** What answers with no page of HTML, or with none without a provider. */
const NO_PAGE = [/\.(?:csv|json|atom|rss|js|ics|xml|txt|svg)$/, /^\/(?:api|assets|widget|healthz|readyz|metrics)\b/, /^\/desk\/(?:live$|provider)/, /\/(?:unsubscribe|patch)$/, /\{format\}$/];

/** Every address that a browser can be pointed at for a page. */
export const pages = async () => {
  const source = await readFile(new URL('../../crates/corrigenda/src/router.rs', import.meta.url), 'utf8');
  const found = [...source.matchAll(/\.route\(\s*"([^"]+)",\s*get\(/g)].map(([, address]) => address ?? '');
  return found.filter((address) => !NO_PAGE.some((none) => none.test(address)));
};

/**
 * Whether the path of a page is one of that address.
 * @param {string} address with its gaps in braces
 * @param {string} path
 */
export const fits = (address, path) => new RegExp(`^${address.replace(/[.]/g, '\\.').replace(/\{[^}]+\}/g, '[^/]+')}$`).test(path);
