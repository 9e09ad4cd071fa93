// Sends reports. What is on its way is kept on this device until the server has answered, so that
// a lost network, a busy desk or a closed tab loses nothing. Nothing is kept before a reader sends.

/** @typedef {import('./shadow.js').Desk} Desk */
/** @typedef {import('./report.js').Report} Report */
/** @typedef {{ report: Report, at: number, after?: number, refused?: string }} Kept */
/** @typedef {{ report: Report, state: 'sent', receipt: string } | { report: Report, state: 'refused', detail: string } | { report: Report, state: 'kept', why: 'Offline' | 'Busy', stored: boolean }} Outcome */

const MOST = 50;
const DAYS = 7;
const PATIENCE = 20_000;
const AGAIN = 30_000;

/** @param {Desk} desk */
const key = (desk) => `corrigenda.${desk.site}`;

/** @param {Desk} desk @returns {Kept[]} */
const read = (desk) => {
  try {
    /** @type {Kept[]} */ const kept = JSON.parse(localStorage.getItem(key(desk)) ?? '[]');
    return kept.filter(({ at, report }) => at > Date.now() - DAYS * 86_400_000 && report.id);
  } catch { return []; }
};

/** @param {Desk} desk @param {Kept[]} kept @returns {boolean} whether the device took it */
const write = (desk, kept) => {
  try {
    if (kept.length) localStorage.setItem(key(desk), JSON.stringify(kept));
    else localStorage.removeItem(key(desk));
    return true;
  } catch { return false; }
};

/** @param {Desk} desk @param {string} id @param {Partial<Kept>} change */
const note = (desk, id, change) => write(desk, read(desk).map((item) => (item.report.id === id ? { ...item, ...change } : item)));

/** @param {Desk} desk @param {string} id */
export const drop = (desk, id) => write(desk, read(desk).filter((item) => item.report.id !== id));

/** @param {Desk} desk @param {Report} report */
const keep = (desk, report) => {
  const kept = read(desk);
  if (kept.some((item) => item.report.id === report.id)) return true;
  return kept.length < MOST && write(desk, [...kept, { report, at: Date.now() }]);
};

/** @param {string | null} header @returns {number} milliseconds */
export const retryAfter = (header) => {
  const seconds = Number(header ?? NaN);
  const wait = Number.isNaN(seconds) ? Date.parse(header ?? '') - Date.now() : seconds * 1000;
  return Math.min(Math.max(wait || 0, 0), 3_600_000);
};

/** @param {Desk} desk @param {Report} report @param {boolean} stored @returns {Promise<Outcome>} */
const post = async (desk, report, stored) => {
  const body = JSON.stringify(report);
  try {
    const response = await fetch(`${desk.base}api/v1/reports`, {
      method: 'POST', headers: { 'content-type': 'application/json' }, body, credentials: 'omit', referrerPolicy: 'no-referrer',
      keepalive: body.length < 15_000, // browsers allow 64 KiB in flight, counted in bytes
      signal: AbortSignal.timeout?.(PATIENCE),
    });
    const answer = await response.json().catch(() => ({}));
    if (response.ok && answer.receipt) {
      drop(desk, report.id);
      return { report, state: 'sent', receipt: new URL(answer.receipt, desk.base).href };
    }
    if (response.status >= 400 && response.status < 500 && ![408, 425, 429].includes(response.status)) {
      return { report, state: 'refused', detail: `${answer.detail ?? answer.title ?? ''}` };
    }
    const wait = retryAfter(response.headers.get('retry-after'));
    note(desk, report.id, { after: Date.now() + wait });
    again(desk, Math.max(wait, AGAIN));
    return { report, state: 'kept', why: 'Busy', stored };
  } catch {
    again(desk, AGAIN);
    return { report, state: 'kept', why: 'Offline', stored };
  }
};

/** @type {Map<string, Promise<Outcome>>} */ const underway = new Map();

/**
 * @param {Desk} desk
 * @param {Report} report
 * @returns {Promise<Outcome>}
 */
export const send = (desk, report) => {
  const sending = underway.get(report.id) ?? post(desk, report, keep(desk, report)).finally(() => underway.delete(report.id));
  underway.set(report.id, sending);
  return sending;
};

/** @type {ReturnType<typeof setTimeout> | undefined} */ let timer;
/** @param {Desk} desk @param {number} wait */
const again = (desk, wait) => {
  clearTimeout(timer);
  timer = setTimeout(() => retry(desk), wait);
};

/**
 * Sends what was kept and tells the reader what became of it. A refusal stays until it was read.
 * @param {Desk} desk
 */
export const retry = async (desk) => {
  /** @type {Outcome[]} */ const told = [];
  for (const { report, after = 0, refused } of read(desk)) {
    if (underway.has(report.id)) continue;
    if (after > Date.now()) { again(desk, after - Date.now()); continue; }
    const outcome = refused == null ? await send(desk, report) : /** @type {Outcome} */ ({ report, state: 'refused', detail: refused });
    if (outcome.state === 'kept') continue;
    if (outcome.state === 'refused') note(desk, report.id, { refused: outcome.detail });
    told.push(outcome);
  }
  if (told.length) (await import('./outcome.js')).tell(desk, told);
};
