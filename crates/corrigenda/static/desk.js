// The desk made faster: single keys, live news, previews, copying. Every page works without it.
"use strict";

(() => {
  /**
   * @param {string} selector
   * @param {ParentNode} [within]
   * @returns {HTMLElement | null}
   */
  const first = (selector, within = document) => within.querySelector(selector);

  /**
   * @param {string} selector
   * @param {ParentNode} [within]
   * @returns {HTMLElement[]}
   */
  const every = (selector, within = document) => [...within.querySelectorAll(selector)].filter((found) => found instanceof HTMLElement);

  const main = first("#main");

  /** The pages bring the words, in the language of whoever is at the desk. @param {string} name */
  const word = (name) => first("#keys")?.dataset[name] ?? "";

  /**
   * The words for so many, from the forms a page brings: `data-picked-one`, `data-picked-few`.
   * @param {HTMLElement} page
   * @param {string} name
   * @param {number} n
   */
  const counted = (page, name, n) => {
    const form = new Intl.PluralRules(page.dataset.lang).select(n);
    const words = page.dataset[name + form.charAt(0).toUpperCase() + form.slice(1)] ?? "";
    return words.replace("{count}", n.toLocaleString(page.dataset.lang === "en" ? "en-GB" : page.dataset.lang));
  };

  /* ---------- single keys ---------- */

  /** @param {EventTarget | null} target */
  const isTyping = (target) => {
    if (!(target instanceof HTMLElement)) return false;
    if (target instanceof HTMLInputElement) return !["checkbox", "radio", "button", "submit"].includes(target.type);
    return target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
  };

  /**
   * Moves the focus to the next or previous row, and marks it.
   * @param {1 | -1} step
   */
  const toRow = (step) => {
    const links = every(".queue .case-text");
    const here = links.findIndex((link) => link.closest(".case")?.classList.contains("case-here"));
    const at = here < 0 ? (step > 0 ? 0 : links.length - 1) : Math.min(Math.max(here + step, 0), links.length - 1);
    links[at]?.focus();
  };

  const markRows = () => {
    for (const row of every(".queue .case")) {
      row.addEventListener("focusin", () => {
        for (const other of every(".queue .case-here")) {
          other.classList.remove("case-here");
          other.removeAttribute("aria-current");
        }
        row.classList.add("case-here");
        row.setAttribute("aria-current", "true");
      });
    }
  };

  /** @param {string} id */
  const submit = (id) => {
    const form = document.getElementById(id);
    if (form instanceof HTMLFormElement) form.requestSubmit();
  };

  /** @param {string} id */
  const check = (id) => {
    const radio = document.getElementById(id);
    if (!(radio instanceof HTMLInputElement)) return false;
    radio.checked = true;
    radio.dispatchEvent(new Event("change", { bubbles: true }));
    return true;
  };

  /* ---------- rows, several at once ---------- */

  const picks = () => every('.queue input[name="case"]').filter((pick) => pick instanceof HTMLInputElement);

  const here = () => first('.queue .case-here input[name="case"]');

  /** The row that was selected last: Shift goes from there. */
  let last = -1;

  const countPicked = () => {
    const told = first("[data-picked]");
    const bar = first(".bulk");
    const picked = picks().filter((pick) => pick.checked).length;
    if (told && main) told.textContent = counted(main, "picked", picked);
    if (bar) bar.hidden = picked === 0;
  };

  /** @param {boolean} from whether everything since the last one goes with it */
  const pick = (from) => {
    const all = picks();
    const at = all.findIndex((one) => one === here());
    const one = all[at];
    if (!one) return;
    one.checked = from ? true : !one.checked;
    if (from && last >= 0) for (const other of all.slice(Math.min(last, at), Math.max(last, at) + 1)) other.checked = true;
    last = at;
    countPicked();
  };

  /** @param {string} what does it to the selected, or to the row one is on */
  const toPicked = (what) => {
    const form = document.getElementById("bulk");
    const button = first(`.bulk button[value="${what}"]`);
    if (!(form instanceof HTMLFormElement) || !(button instanceof HTMLButtonElement)) return;
    const row = here();
    if (!picks().some((one) => one.checked)) {
      if (!(row instanceof HTMLInputElement)) return;
      row.checked = true;
    }
    form.requestSubmit(button);
  };

  const followPicks = () => {
    const form = document.getElementById("bulk");
    if (!form) return;
    form.addEventListener("change", countPicked);
    form.addEventListener("reset", () => setTimeout(countPicked));
    addEventListener("pageshow", countPicked);
    countPicked();
  };

  const decline = () => {
    if (first("#bulk")) return toPicked("decline");
    const whole = first(".bulk-sheet");
    if (whole instanceof HTMLFormElement) return whole.requestSubmit();
    const way = document.getElementById("way-decline");
    if (!(way instanceof HTMLInputElement)) return;
    if (way.checked) return submit("decline");
    check("way-decline");
    first('#decline input[name="reason"]:checked')?.focus();
  };

  const ask = () => {
    const way = document.getElementById("way-ask");
    if (!(way instanceof HTMLInputElement)) return;
    if (way.checked) return submit("ask");
    check("way-ask");
    first("#ask textarea")?.focus();
  };

  const ownWording = () => {
    const row = first(".queue .case-here .case-text");
    if (row instanceof HTMLAnchorElement) {
      location.assign(`${row.href}#own`);
      return;
    }
    if (!check("own")) return;
    const words = first("[data-own]");
    words?.focus();
    if (words instanceof HTMLTextAreaElement) words.setSelectionRange(words.value.length, words.value.length);
  };

  /**
   * Chooses the reason of that number where one is about to be given, else the wording of that number.
   * @param {number} number from 1
   */
  const choose = (number) => {
    const reasons = first(".bulk-sheet") ? '.bulk-sheet input[name="reason"]' : '#decline input[name="reason"]';
    const way = document.getElementById("way-decline");
    const declining = first(".bulk-sheet") || (way instanceof HTMLInputElement && way.checked);
    const radio = declining ? every(reasons)[number - 1] : first(`input[name="wording"][data-number="${number}"]`);
    if (!(radio instanceof HTMLInputElement)) return;
    radio.checked = true;
    radio.focus();
    radio.dispatchEvent(new Event("change", { bubbles: true }));
  };

  /** @type {Record<string, () => void>} */
  const keys = {
    j: () => (first(".queue") ? toRow(1) : first('.crumbs a[rel="next"]')?.click()),
    k: () => (first(".queue") ? toRow(-1) : first('.crumbs a[rel="prev"]')?.click()),
    u: () => first('[data-key="u"]')?.click(),
    a: () => (first("#bulk") ? toPicked("accept") : check("way-accept") ? submit("accept") : undefined),
    x: () => pick(false),
    X: () => pick(true),
    d: decline,
    e: ownWording,
    q: ask,
    m: () => submit("take"),
    g: () => first("#give-to")?.focus(),
    n: () => first("#fresh:not([hidden]) a")?.click(),
    "/": () => {
      const search = first("#q");
      if (search) search.focus();
      else first('[data-key="u"]')?.click();
    },
    "?": () => first("#keys")?.togglePopover(),
  };

  /**
   * What a key means: what it types, or, where that is no Latin letter, what stands on it in the layout the
   * keys are named by. Nobody has to leave a Cyrillic layout to decide.
   * @param {KeyboardEvent} event
   */
  const keyOf = (event) => {
    const letter = /^Key([A-Z])$/.exec(event.code)?.[1];
    if (!letter || /^[\x20-\x7e]$/.test(event.key)) return event.key;
    return event.shiftKey ? letter : letter.toLowerCase();
  };

  document.addEventListener("keydown", (event) => {
    if (document.body.dataset.keys !== "on" || event.defaultPrevented || event.isComposing || event.repeat) return;
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    if (/^[1-9]$/.test(event.key)) return choose(Number(event.key));
    const key = keyOf(event);
    const act = Object.hasOwn(keys, key) ? keys[key] : undefined;
    if (!act) return;
    event.preventDefault();
    act();
  });

  // From a field of several lines, the way readers send theirs. Not a single key: it stays on when those are off.
  document.addEventListener("keydown", (event) => {
    const field = event.target;
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.isComposing || event.repeat) return;
    if (!(field instanceof HTMLTextAreaElement) || !field.form || !main?.contains(field)) return;
    event.preventDefault();
    field.form.requestSubmit();
  });

  /* ---------- what changes meanwhile ---------- */

  /** @typedef {{ case: number, version: number, readers: number }} Told */

  /** @type {Set<number>} */
  const came = new Set();
  /** @type {Set<number>} */
  const changed = new Set();

  /** @param {Told} told */
  const take = (told) => {
    if (!main) return;
    if (main.dataset.this) {
      if (String(told.case) === main.dataset.this && told.version > Number(main.dataset.version)) changed.add(told.case);
      return;
    }
    const row = first(`[data-case="${told.case}"]`);
    if (row) {
      if (told.version > Number(row.dataset.version)) changed.add(told.case);
    } else if (told.case > Number(main.dataset.newest)) {
      came.add(told.case);
    }
  };

  const say = () => {
    const line = first("#fresh");
    const words = line && first("span", line);
    if (!main || !line || !words || came.size + changed.size === 0) return;
    if (main.dataset.this) words.textContent = main.dataset.fresh ?? "";
    else if (came.size > 0) words.textContent = counted(main, "new", came.size);
    else words.textContent = counted(main, "changed", changed.size);
    line.hidden = false;
  };

  /** @param {unknown} list */
  const hear = (list) => {
    if (!Array.isArray(list)) return;
    for (const told of list) take(told);
    say();
  };

  /** @typedef {{ case: number, editor: number, name: string }} Here */

  /** So often a page says that its case is open, and so long it is believed, in milliseconds. */
  const SAYS_EVERY = 20_000;
  const BELIEVED = 50_000;
  /** Who else has this case open, and when they said so last. @type {Map<number, { name: string, at: number }>} */
  const company = new Map();

  const beHere = () => {
    if (document.visibilityState !== "visible" || !main?.dataset.this) return;
    fetch(`/desk/cases/${main.dataset.this}/here`, { method: "POST" }).catch(() => undefined);
  };

  /** Says it only when it is news: a line that is set again would be read out again. */
  const sayWho = () => {
    const line = first("#others");
    if (!line) return;
    for (const [editor, { at }] of company) if (Date.now() - at > BELIEVED) company.delete(editor);
    const names = [...company.values()].map(({ name }) => name).sort();
    const words = names.length === 0 || !main ? "" : counted(main, "others", names.length).replace("{names}", names.join(", "));
    if (line.textContent !== words) line.textContent = words;
  };

  /** @param {unknown} list */
  const meet = (list) => {
    if (!main?.dataset.this || !Array.isArray(list)) return;
    for (const told of /** @type {Here[]} */ (list)) {
      if (String(told.case) !== main.dataset.this) continue;
      // Whoever comes later does not know yet that this page is open.
      if (!company.has(told.editor)) beHere();
      company.set(told.editor, { name: told.name, at: Date.now() });
    }
    sayWho();
  };

  const stayHere = () => {
    if (!main?.dataset.this || !first("#others")) return;
    beHere();
    setInterval(() => {
      beHere();
      sayWho();
    }, SAYS_EVERY);
    document.addEventListener("visibilitychange", beHere);
  };

  /**
   * Browsers open six connections to a host and no more, so that of all tabs only one listens and
   * tells the others.
   * @param {string} address
   */
  const listen = (address) => {
    const others = new BroadcastChannel("corrigenda-desk");
    others.addEventListener("message", (event) => (event.data?.here ? meet(event.data.here) : hear(event.data)));
    const open = () => {
      const source = new EventSource(address);
      source.addEventListener("cases", (event) => {
        const list = JSON.parse(event.data);
        hear(list);
        others.postMessage(list);
      });
      source.addEventListener("here", (event) => {
        const list = JSON.parse(event.data);
        meet(list);
        others.postMessage({ here: list });
      });
      source.addEventListener("open", beHere);
      return source;
    };
    if (navigator.locks) {
      void navigator.locks.request("corrigenda-desk", () => new Promise(() => void open()));
      return;
    }
    /** @type {EventSource | null} */
    let source = null;
    const look = () => {
      if (document.visibilityState === "visible") source ??= open();
      else {
        source?.close();
        source = null;
      }
    };
    document.addEventListener("visibilitychange", look);
    look();
  };

  /* ---------- deciding ---------- */

  /** Shows what would be accepted beside the button, and names it on the button. */
  const previewAccepted = () => {
    const shown = first("[data-accepts]");
    const label = first("[data-accept-label]");
    const own = first("[data-own]");
    const show = () => {
      const chosen = first('input[name="wording"]:checked');
      if (!(chosen instanceof HTMLInputElement) || !label) return;
      const words = chosen.parentElement && first(".passage", chosen.parentElement);
      if (chosen.value === "own") {
        label.textContent = label.dataset.acceptOwn ?? "";
        if (shown && own instanceof HTMLTextAreaElement) shown.replaceChildren(own.value);
      } else if (chosen.value === "open") {
        label.textContent = label.dataset.acceptOpen ?? "";
        shown?.replaceChildren(label.dataset.wordsLeft ?? "");
      } else {
        const also = every("[data-also]").filter((other) => other instanceof HTMLInputElement && other.checked);
        const numbers = [chosen, ...also].map((other) => other.dataset.number ?? other.dataset.also);
        label.textContent = (label.dataset.acceptNumbered ?? "").replace("{numbers}", numbers.join(` ${label.dataset.acceptAnd} `));
        if (words) shown?.replaceChildren(...[...words.childNodes].map((node) => node.cloneNode(true)));
      }
    };
    for (const choice of every('input[name="wording"], [data-also]')) choice.addEventListener("change", show);
    own?.addEventListener("input", () => check("own"));
    show();
  };

  /**
   * A choice that brings ready words: they are put in unless somebody wrote over them.
   * @param {string} choices
   * @param {HTMLTextAreaElement | null} field
   * @param {() => void} [then]
   */
  const readyWords = (choices, field, then) => {
    if (!field) return;
    const radios = every(choices).filter((radio) => radio instanceof HTMLInputElement);
    /** @param {HTMLElement} radio */
    const ready = (radio) => {
      const from = radio.dataset.readyFrom && document.getElementById(radio.dataset.readyFrom);
      return (from ? from.textContent : radio.dataset.ready) ?? "";
    };
    for (const radio of radios) {
      radio.addEventListener("change", () => {
        const untouched = field.value.trim() === "" || radios.some((other) => ready(other) === field.value);
        if (untouched) field.value = ready(radio);
        then?.();
      });
    }
  };

  const previewNotice = () => {
    const composer = first("[data-composer]");
    const field = composer && first("[data-notice]", composer);
    const kind = composer && first("[data-preview-kind]", composer);
    const text = composer && first("[data-preview-text]", composer);
    if (!composer || !(field instanceof HTMLTextAreaElement) || !kind || !text) return;
    const show = () => {
      const chosen = first('input[name="kind"]:checked', composer);
      kind.textContent = chosen?.dataset.name ?? "";
      text.textContent = field.value;
      checkWording();
    };
    const repeat = first("[data-repeat]", composer);
    const hints = first("[data-hints]", composer);
    const check = first("[data-check]", composer);
    if (check) check.hidden = true; // it is done while somebody writes
    let asked = 0;
    const checkWording = async () => {
      const mine = ++asked;
      if (!hints || !(check instanceof HTMLButtonElement)) return;
      const chosen = first('input[name="kind"]:checked', composer);
      const body = new URLSearchParams({ kind: chosen instanceof HTMLInputElement ? chosen.value : "", text: field.value });
      if (repeat instanceof HTMLInputElement && repeat.checked) body.set("repeat", "on");
      try {
        const answer = await fetch(check.formAction, { method: "POST", body, headers: { accept: "application/json" } });
        /** @type {{ hints: string[] }} */ const said = await answer.json();
        if (mine !== asked || !answer.ok) return;
        hints.replaceChildren(...said.hints.map((hint) => {
          const line = document.createElement("li");
          line.textContent = hint;
          return line;
        }));
      } catch { /* advice that did not arrive is no reason to stop writing */ }
    };
    let rest = 0;
    field.addEventListener("input", () => {
      clearTimeout(rest);
      rest = window.setTimeout(show, 400);
    });
    readyWords('[data-composer] input[name="kind"]', field, show);
    if (!(repeat instanceof HTMLInputElement)) return;
    const kinds = every('[data-composer] input[name="kind"]').filter((radio) => radio instanceof HTMLInputElement);
    /** @param {HTMLInputElement | undefined} radio */
    const ready = (radio) => document.getElementById(radio?.dataset.readyFrom ?? "")?.textContent ?? "";
    repeat.addEventListener("change", () => {
      const untouched = field.value.trim() === "" || kinds.some((radio) => ready(radio) === field.value);
      for (const radio of kinds) radio.dataset.readyFrom = `ready-${radio.value}${repeat.checked ? "" : "-unsaid"}`;
      if (untouched) field.value = ready(kinds.find((radio) => radio.checked));
      show();
    });
  };

  /* ---------- copying ---------- */

  const copyButtons = () => {
    for (const button of every("[data-copy]")) {
      const words = button.dataset.copy ? document.getElementById(button.dataset.copy) : null;
      const label = first("span", button);
      if (!words || !label) continue;
      button.hidden = false;
      button.addEventListener("click", () => {
        const select = () => {
          getSelection()?.selectAllChildren(words);
          label.textContent = word("copyByHand");
        };
        if (!navigator.clipboard) return select();
        const name = label.textContent;
        navigator.clipboard.writeText(words.textContent ?? "").then(() => {
          label.textContent = word("copiedWord");
          const told = first("[data-copied]");
          if (told) told.textContent = word("copiedWhat").replace("{what}", name);
        }, select);
      });
    }
  };

  /** The browser's time zone, offered where none was chosen. */
  const offerZone = () => {
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    for (const field of every("[data-zone]")) {
      if (field instanceof HTMLInputElement && field.value === "" && zone) field.value = zone;
    }
  };

  offerZone();
  markRows();
  previewAccepted();
  const message = first("[data-message]");
  readyWords('#decline input[name="reason"]', message instanceof HTMLTextAreaElement ? message : null);
  const forAll = first("[data-bulk-message]");
  readyWords('.bulk-sheet input[name="reason"]', forAll instanceof HTMLTextAreaElement ? forAll : null);
  followPicks();
  if (location.hash === "#own") ownWording();
  previewNotice();
  copyButtons();
  if (main?.dataset.live) listen(main.dataset.live);
  stayHere();
})();
