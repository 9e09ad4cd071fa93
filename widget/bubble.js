// Touch: the bubble under a selection. Loaded when a finger first selects something.

import { h, icon, mount } from './shadow.js';

const CARET = 'M2.5 12.5 8 3.5l5.5 9';
const REST = 250; // a selection is still being made while its handles move
const HANDLES = 28; // the system's selection handles hang this far below the line
const EDGE = 8;

/**
 * @param {import('./shadow.js').Desk} desk
 * @param {() => Range | null} selected
 * @param {() => boolean} touched
 * @param {(range: Range) => void} open
 */
export const watch = async (desk, selected, touched, open) => {
  /** @type {Range | null} */ let range = null;
  const { host, box, say } = await mount(desk, (host) => document.documentElement.append(host), 'corrigenda-bubble', 'page');
  const bubble = h('button', {
    class: 'cg-bubble', type: 'button', hidden: true,
    pointerdown: (/** @type {Event} */ e) => e.preventDefault(), // a tap must not clear the selection
    click: () => { bubble.hidden = true; if (range) open(range); },
  }, icon(CARET), say.t('bubble'));
  box.append(bubble);

  const place = () => {
    const rects = range?.getClientRects() ?? [];
    const last = rects[rects.length - 1];
    const view = visualViewport ?? { width: innerWidth, height: innerHeight, offsetLeft: 0, offsetTop: 0 };
    const top = view.offsetTop + EDGE;
    const bottom = view.offsetTop + view.height - EDGE;
    if (!last || last.bottom < top || last.top > bottom) { bubble.hidden = true; return; }
    bubble.hidden = false;
    const { offsetWidth: width, offsetHeight: height } = bubble;
    const rtl = getComputedStyle(/** @type {Element} */ (range?.endContainer.parentElement ?? document.body)).direction === 'rtl';
    const end = rtl ? last.left : last.right;
    const left = Math.max(view.offsetLeft + EDGE, Math.min(end - width * (rtl ? 0.2 : 0.8), view.offsetLeft + view.width - width - EDGE));
    const under = last.bottom + HANDLES + height <= bottom;
    // Without room below it goes above the selection's first line, past the system's menu.
    const first = rects[0];
    const over = Math.max(top, first.top - height - HANDLES * 2.5);
    bubble.classList.toggle('above', !under);
    bubble.style.left = `${left}px`;
    bubble.style.top = `${under ? last.bottom + HANDLES : over}px`;
    bubble.style.setProperty('--cg-tip', `${Math.max(14, Math.min(end - left, width - 14))}px`);
  };

  /** @type {ReturnType<typeof setTimeout> | undefined} */ let rest;
  const changed = () => {
    clearTimeout(rest);
    rest = setTimeout(() => {
      range = (touched() && selected()?.cloneRange()) || null;
      if (range) host.isConnected || document.documentElement.append(host);
      place();
    }, REST);
  };
  let frame = 0;
  const moved = () => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => { if (range) place(); });
  };
  document.addEventListener('selectionchange', changed);
  document.addEventListener('scroll', moved, { capture: true, passive: true });
  visualViewport?.addEventListener('resize', moved);
  changed();
};
