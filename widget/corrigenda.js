// Corrigenda: the part every page loads. How it works: widget/ARCHITECTURE.md.
(() => {
  const script = /** @type {HTMLScriptElement | null} */ (document.currentScript ?? document.querySelector('script[data-site]'));
  const name = 'corrigenda';
  if (!script?.dataset.site || !document.dispatchEvent(new Event(name, { cancelable: true }))) return;
  document.addEventListener(name, (e) => e.preventDefault());

  /** @type {import('./shadow.js').Desk} */
  const desk = { base: '', site: script.dataset.site, options: script.dataset, landed: document.URL };
  /** @param {string} file @returns {Promise<any>} */
  const part = (file) => {
    // `/widget.js` loads from `/widget/`; a pinned `/widget/{version}/corrigenda.js` from beside itself. Not taken
    // apart while the page loads: that would compile the expression.
    const [base, parts = 'widget/'] = script.src.split(/(widget\/\w+\/)?[^/]*$/);
    return import(`${desk.base = base}${parts}${file}.js`);
  };
  const editable = 'input,textarea,select,[contenteditable]:not([contenteditable=false])';
  /** @param {EventTarget} at */
  const typing = (at) => at instanceof Element && at.matches(editable);
  const selected = () => {
    const selection = getSelection();
    const range = selection?.rangeCount ? selection.getRangeAt(0) : null;
    const at = range?.commonAncestorContainer;
    return /\S/.test(`${range ?? ''}`) && !(at instanceof Element ? at : at?.parentElement)?.closest(editable) ? range : null;
  };
  // All at once: a file must not wait for the one that names it.
  const dialog = () => Promise.all(['dialog', 'sheet', 'shadow', 'text', 'diff'].map(part)).then(([dialog]) => dialog);
  /** @param {Range} range */
  const open = (range) => dialog().then((dialog) => dialog.open(desk, range)).catch(
    () => navigator.onLine && window.open(`${desk.base}${desk.site}/write?url=${encodeURIComponent(location.href)}`, '_blank', 'noopener'),
  );

  /** @type {Promise<unknown> | undefined} */ let ready;
  // Fetches the dialog and lays it out once unseen: to find its fonts takes a browser longer than the rest.
  const warm = () => {
    const range = selected();
    if (range && !ready) ready = dialog().then((dialog) => dialog.open(desk, range, true)).catch(() => { ready = undefined; });
  };

  document.addEventListener('keydown', (e) => {
    if (!(e.ctrlKey || e.metaKey) || e.altKey || e.shiftKey || e.repeat || e.isComposing || e.defaultPrevented || e.composedPath().some(typing)) return;
    const range = /^(Enter|Control|Meta)$/.test(e.key) && selected();
    if (!range) return;
    if (e.key !== 'Enter') warm();
    else { e.preventDefault(); open(range.cloneRange()); }
  });

  /** @type {boolean | undefined} */ let touch;
  document.addEventListener('pointerdown', (e) => { touch = e.pointerType !== 'mouse'; }, true);
  /** @type {ReturnType<typeof setTimeout> | undefined} */ let rest;
  const offer = () => {
    clearTimeout(rest);
    touch = touch ?? matchMedia('(pointer: coarse)').matches;
    // Once a selection rests the dialog is fetched, so that the key has nothing to wait for.
    if (!touch) rest = setTimeout(warm, 250);
    if (!touch || !selected()) return;
    document.removeEventListener('selectionchange', offer);
    part('bubble').then((bubble) => bubble.watch(desk, selected, () => touch, open), () => document.addEventListener('selectionchange', offer));
  };
  document.addEventListener('selectionchange', offer);

  const kept = () => {
    try {
      if (localStorage.getItem(`${name}.${desk.site}`)) part('outbox').then((outbox) => outbox.retry(desk));
    } catch { /* storage is closed to this page: nothing can have been kept */ }
  };
  addEventListener('online', kept);
  // A browser reads its storage from another process and waits for it: not while the page loads.
  (window.requestIdleCallback ?? setTimeout)(kept);
  if ('notices' in desk.options) part('notices').then((notices) => notices.show(desk));
})();
