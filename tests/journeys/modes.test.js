// Every path a reader has, from where they come in to the end they see, in every mode: without scripts, on a
// screen of 360 pixels with a finger, in Arabic, by keyboard alone. Each path is written once; hands.js says how
// it is done in a mode, modes.js what must hold of each page on the way.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { promisify } from 'node:util';
import { crowded } from '../support/audit.js';
import { launch, select } from '../support/browser.js';
import { ask, confirmed, declineForGood, openToAll, publish, sent } from '../support/case_set.js';
import { BINARY, startDemo } from '../support/demo.js';
import { MODES, leftOver, readerIn } from '../support/modes.js';
import { caseAbout, checkNow, enter, leave, letter, putRight, until } from '../support/moves.js';

/** @typedef {import('../support/modes.js').Mode} Mode */
/** @typedef {import('playwright-core').Locator} Locator */
/** @typedef {import('../support/case_set.js').Mistake} Mistake */
/** @typedef {Awaited<ReturnType<typeof readerIn>>} Reader */

/** More than the log shows on a page. */
const MANY = 41;

/** What is written about in a language, and what is said of it. */
const ENGLISH = {
  site: 'courier',
  lang: 'en',
  memory: { slug: 'ferry-timetable', quote: 'the boat goes in for repairs with its crew on half pay', wording: 'the boat goes in for repair with its crew on half pay' },
  listed: { slug: 'ten-dates', sentence: 'Admission is free, and there is a bench.', wording: 'Admission is free, and there are two benches.' },
  nowhere: 'A mayor was seen on the moon',
  mailed: { slug: 'herring', wrong: 'a haul of 12 tonnes of cod', right: 'a haul of 1.2 tonnes of cod' },
  asked: { slug: 'port-chief', wrong: 'Mr Corvin was dismissed in 2019', right: 'Mr Corvin left his post in 2019' },
  question: 'Where does it say that he resigned?',
  answer: 'In the report of the auditors, on page 4.',
  more: 'It stands in the minutes too.',
  declined: 'The printed record has it as we do.',
  back: { slug: 'rowing', wrong: 'to win by four seconds', right: 'to win by two seconds' },
  fixed: { slug: 'ten-dates', wrong: '241,000 barrels landed', right: '214,000 barrels landed' },
  notice: 'In 1867 there were 214,000 barrels landed, not 241,000.',
  sought: 'In 1867',
  others: 'A name was spelled wrong in our list of boats, number',
  gone: { slug: 'ten-dates', wrong: 'a list of boats that this page never had', right: 'a list of boats' },
  boxes: 'A page with boxes',
};
const ARABIC = {
  site: 'mina',
  lang: 'ar',
  memory: { slug: 'ferry-arabic', quote: 'القارب يصل في الساعة السابعة مساءً كل يوم', wording: 'القارب يصل في الساعة الثامنة صباحًا كل يوم' },
  // Where a number takes the place of another, a line from right to left is most easily turned.
  listed: { slug: 'ferry-arabic', sentence: 'تدخل العبّارة «ماريت أوس» الحوض الجاف للصيانة من يوم الاثنين 9 مارس حتى يوم الأحد 5 أبريل.', wording: 'تدخل العبّارة «ماريت أوس» الحوض الجاف للصيانة من يوم الاثنين 16 مارس حتى يوم الأحد 5 أبريل.' },
  nowhere: 'شوهد العمدة على سطح القمر',
  mailed: { slug: 'ferry-arabic', wrong: 'وهو يقطع المسافة في خمسين دقيقة', right: 'وهو يقطع المسافة في ستين دقيقة' },
  asked: { slug: 'ferry-arabic', wrong: 'أي قبل موعد المدرسة بنصف ساعة', right: 'أي بعد موعد المدرسة بنصف ساعة' },
  question: 'أين قرأت ذلك؟',
  answer: 'في الجدول نفسه، في السطر الأول.',
  more: 'وهو مذكور في المحضر أيضًا.',
  declined: 'السجل المطبوع يوافق ما نشرناه.',
  back: { slug: 'ferry-arabic', wrong: 'وسيُرسَل إليه زورق المرشدين', right: 'وسيُرسَل إليه زورق الإنقاذ' },
  fixed: { slug: 'ferry-arabic', wrong: 'بسبب أعمال الترميم', right: 'بسبب أعمال الصيانة' },
  notice: 'الرصيف مغلق بسبب أعمال الصيانة، لا بسبب أعمال الترميم.',
  sought: 'لا بسبب',
  others: 'كُتب اسم خطأ في قائمة القوارب لدينا، رقم',
  gone: { slug: 'ferry-arabic', wrong: 'قائمة قوارب لم ترد في هذه الصفحة قط', right: 'قائمة قوارب' },
  boxes: 'صفحة فيها مربعات',
};
/** A refusal is for all who say the same, and insisting opens the case for all of them: each mode has one of its own, and a passage nobody wrote about. */
const OWN = /** @type {Record<Mode['name'], { kept: Mistake, fresh: Mistake }>} */ ({
  'without scripts': { kept: { slug: 'fog-trains', wrong: 'the rail bridge was was closed', right: 'the rail bridge was closed' }, fresh: { slug: 'talks', wrong: 'Ms Rikard is understood', right: 'Ms Rikkard is understood' } },
  'at 360 px': { kept: { slug: 'lighthouse', wrong: 'The lightouse, she said', right: 'The lighthouse, she said' }, fresh: { slug: 'dredging', wrong: 'taken on Thursday 9 April', right: 'taken on Wednesday 8 April' } },
  'in Arabic': { kept: { slug: 'ferry-arabic', wrong: 'لا يوجد مصعد على متن القارب البديل', right: 'يوجد مصعد على متن القارب البديل' }, fresh: { slug: 'ferry-arabic', wrong: 'تنطلق الرحلات كلها من الرصيف 2', right: 'تنطلق الرحلات كلها من الرصيف 3' } },
  'by keyboard alone': { kept: { slug: 'berth', wrong: '26,800', right: '28,800' }, fresh: { slug: 'lighthouse', wrong: 'on 1 October 1843', right: 'on 1 October 1834' } },
});

/** @type {import('playwright-core').Browser} */ let browser;
/** @type {import('../support/demo.js').Demo} */ let demo;
/** @type {string} */ let folder;
/** The receipts that each mode begins with. @type {Record<string, Record<'mailed' | 'asked' | 'declined' | 'again' | 'back' | 'fixed', string>>} */ const receipts = {};

const spoken = (/** @type {Mode} */ { lang }) => (lang === 'ar' ? ARABIC : ENGLISH);
const address = (/** @type {string} */ about, /** @type {Mode} */ { name }) => `${about}.${name.replace(/\W+/g, '.')}@example.org`.toLowerCase();

/** Accepts the case about a passage. @param {import('playwright-core').Page} page @param {string} words */
const accepted = async (page, words) => {
  const about = await caseAbout(page, demo, words);
  await page.goto(about);
  await page.keyboard.press('a');
  await page.locator('.undo').waitFor();
  return about;
};

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'corrigenda-'));
  [browser, demo] = await Promise.all([launch(), startDemo('sqlite', { data: folder })]);
  // Public pages speak the language of their publication.
  await promisify(execFile)(BINARY, ['site', 'add', ARABIC.site, '--name', 'بريد الميناء', '--home', demo.paper, '--lang', 'ar', '--database-url', join(folder, 'corrigenda.db'), '--base-url', demo.desk]);
  const editor = await enter(browser, demo);
  const { page } = editor;
  for (const mode of MODES) {
    const words = spoken(mode);
    const one = (/** @type {Mistake} */ mistake) => sent(demo, words, mistake);
    receipts[mode.name] = { mailed: await one(words.mailed), asked: await one(words.asked), declined: await one(OWN[mode.name].kept), again: '', back: await one(words.back), fixed: await one(words.fixed) };
  }
  for (const words of [ENGLISH, ARABIC]) await sent(demo, words, words.gone);
  const left = /** @type {const} */ (['asked', 'declined', 'fixed']);
  await Promise.all(MODES.flatMap((mode) => left.map((about) => confirmed(demo, receipts[mode.name][about], address(about, mode)))));
  for (const words of [ENGLISH, ARABIC]) await ask(page, demo, words.asked.wrong, words.question);
  for (const mode of MODES) {
    const { kept } = OWN[mode.name];
    await declineForGood(page, demo, kept.wrong, spoken(mode).declined);
    receipts[mode.name].again = await sent(demo, spoken(mode), kept);
  }
  for (const { fixed: { slug, wrong, right }, notice, gone, others } of [ENGLISH, ARABIC]) {
    const about = await accepted(page, wrong);
    await putRight(page, demo, slug, wrong, right);
    await page.goto(about);
    await checkNow(page);
    await publish(page, [{ kind: 'clarification', text: notice }]);
    // Of words that were never on the page no article bears a mark.
    await page.goto(await accepted(page, gone.wrong));
    await publish(page, Array.from({ length: MANY }, (_, n) => ({ kind: 'correction', text: `${others} ${n + 1}.` })));
  }
  await openToAll(page, demo, [ENGLISH.site, ARABIC.site]);
  await leave(editor);
});
after(async () => {
  await browser?.close();
  await demo?.stop();
  await rm(folder, { recursive: true, force: true });
});

for (const mode of MODES) {
  const words = spoken(mode);
  const scripts = mode.options.javaScriptEnabled !== false;
  const mine = () => receipts[mode.name];

  /** @type {Reader} */ let somebody;
  /** @param {string} name @param {(reader: Reader) => Promise<void>} path */
  const path = (name, path) => test(name, async () => {
    await path(somebody);
    assert.deepEqual(somebody.complaints, []);
  });

  /** The form about an article. @param {Reader} reader @param {string} slug */
  const theForm = async ({ hands, page, say }, slug) => {
    await hands.go(`${demo.paper}/${slug}`);
    await hands.follow(page.locator('.hc-invite a'));
    await hands.reads(say.t('write-title'));
  };

  /** @param {Reader} reader */
  const received = async ({ hands, page, say }) => {
    await hands.sees(page.getByRole('heading', { name: say.t('receipt-sent') }));
    assert.match(page.url(), /\/r\/[^/]+$/);
    assert.equal(await page.locator('.stand a').getAttribute('lang'), words.lang, 'the article’s own language');
    await page.locator('.trail').getByText(say.begins('step-received')).waitFor();
  };

  /** What was done is said in a status. @param {Reader} reader @param {string} name of the message */
  const told = ({ hands, page, say }, name) => hands.sees(page.getByRole('status'), say.t(name));

  describe(`a reader ${mode.name}`, () => {
    // One browser for all paths of a mode: to begin anew takes as long as half a path.
    before(async () => { somebody = await readerIn(browser, mode); });
    after(() => somebody?.context.close());

    path('writes a sentence from memory, is asked which is meant, and has a receipt', async (reader) => {
      const { hands, page, say } = reader;
      const { slug, quote, wording } = words.memory;
      await theForm(reader, slug);
      await hands.write(say.begins('write-quote'), quote);
      await hands.write(say.begins('write-wording'), wording);
      await hands.choose(page.getByRole('radio', { name: say.t('clarification') }));
      await hands.choose(page.getByRole('radio', { name: say.t('correction') }));
      await hands.press(say.t('write-find'));
      await hands.sees(page.locator('#asks'), say.t('write-near'));
      const places = page.getByRole('radio');
      assert.ok(await places.count() >= 2);
      assert.equal(await page.locator('input:checked').count(), 0, 'nothing is chosen for the reader');
      await hands.choose(places.first());
      await hands.press(say.t('write-send'));
      await received(reader);
      await until('the place that was chosen is found', async () => {
        await page.reload();
        return page.getByText(say.t('found-article')).count();
      });
    });

    path('takes the sentence from the list of the article’s', async (reader) => {
      const { hands, page, say } = reader;
      const { slug, sentence, wording } = words.listed;
      await theForm(reader, slug);
      await hands.press(say.t('write-choose'));
      await hands.sees(page.getByRole('group', { name: say.t('write-sentences') }));
      await hands.choose(page.locator(`input[name=quote][value="${sentence}"]`));
      await hands.press(say.t('write-take'));
      await hands.sees(page.getByLabel(say.begins('write-wording')));
      assert.equal(await page.getByLabel(say.begins('write-quote')).inputValue(), sentence);
      await hands.write(say.begins('write-wording'), wording);
      await hands.press(say.t('write-find'));
      await hands.sees(page.locator('.found'), say.begins('write-found'));
      assert.ok(await page.locator('.found ins').count() > 0);
      assert.equal(await page.locator('.found .passage').getAttribute('lang'), words.lang, 'the article’s own language');
      await hands.press(say.t('write-send'));
      await received(reader);
    });

    path('sends a sentence that is nowhere on the page, and is told that it was not found', async (reader) => {
      const { hands, page, say } = reader;
      await theForm(reader, words.listed.slug);
      await hands.write(say.begins('write-quote'), words.nowhere);
      await hands.write(say.begins('write-why'), words.more);
      await hands.press(say.t('write-find'));
      await told(reader, 'write-nowhere');
      await hands.press(say.t('write-send'));
      await received(reader);
      await until('the page was read', async () => {
        await page.reload();
        return page.getByText(say.t('found-nowhere')).count();
      });
      await hands.sees(page.getByText(say.t('found-nowhere')));
    });

    path('leaves an address, confirms it from the letter, and deletes it again', async (reader) => {
      const { hands, page, say } = reader;
      const email = address('mailed', mode);
      await hands.go(mine().mailed);
      await hands.write(say.t('receipt-mail'), email);
      await hands.press(say.t('receipt-mail-send'));
      await told(reader, 'done-asked');
      const asked = await letter(page, demo, email, say.t('mail-confirm-subject'));
      await theLetterSpeaks(reader, asked);
      await hands.follow(asked.locator('a[href*="/confirm/"]'));
      await hands.reads(say.t('confirm-ask'));
      await hands.press(say.t('confirm-yes'));
      await hands.reads(say.t('confirm-done'));
      await hands.follow(say.t('confirm-receipt'));
      await hands.sees(page.getByText(say.t('contact-confirmed')));
      // Where a mail program shows the address of its button as a link.
      await hands.go(`${mine().mailed}/unsubscribe`);
      await hands.sees(page.getByText(say.t('contact-confirmed')));
      await hands.press(say.t('receipt-forget'));
      await told(reader, 'done-forgotten');
      await hands.sees(page.getByLabel(say.t('receipt-mail')));
    });

    /** The letter is in the reader's language; the outbox around it is the demo's. @param {Reader} reader @param {Locator} letter */
    const theLetterSpeaks = async ({ page }, letter) => {
      if (mode.lang !== 'ar') return;
      await letter.evaluate((one) => {
        one.id = 'letter';
        one.setAttribute('lang', 'ar');
        one.querySelector('.meta')?.setAttribute('lang', 'en');
      });
      assert.deepEqual(await leftOver(page, '#letter'), []);
    };

    path('is asked something by the editors, and answers', async (reader) => {
      const { hands, page, say } = reader;
      const asked = await letter(page, demo, address('asked', mode), say.t('mail-asked-subject'));
      assert.ok((await asked.innerText()).includes(words.question));
      await theLetterSpeaks(reader, asked);
      await hands.follow(asked.locator('a[href*="/r/"]'));
      await hands.reads(say.t('headline-asked'));
      await hands.sees(page.locator('.verdict'), new RegExp(words.question.replace('?', '\\?')));
      await hands.write(say.t('step-answer'), words.answer);
      await hands.press(say.t('asked-send'));
      await told(reader, 'done-answered');
      await hands.sees(page.locator('.trail'), new RegExp(`${say.t('step-answered').source.replace(/^\^|\\s\*\$$/g, '')}`));
      await hands.sees(page.locator('.inert'), new RegExp(words.answer));
      assert.deepEqual(await crowded(page), []);
    });

    path('is told no and why, adds to it, and insists where the answer came by itself', async (reader) => {
      const { hands, page, say } = reader;
      const answer = await letter(page, demo, address('declined', mode), say.t('mail-declined-subject'));
      await theLetterSpeaks(reader, answer);
      await hands.follow(answer.locator('a[href*="/r/"]'));
      await hands.reads(say.t('declined-correct'));
      await hands.sees(page.locator('.verdict'), new RegExp(words.declined));
      await hands.write(say.t('receipt-more'), words.more);
      await hands.press(say.t('receipt-more-send'));
      await told(reader, 'done-added');
      await hands.sees(page.locator('.inert'), new RegExp(words.more));

      await hands.go(mine().again);
      await hands.reads(say.t('declined-correct'));
      await hands.sees(page.getByRole('heading', { name: say.t('insist-title') }));
      await hands.write(say.begins('row-why'), words.more);
      await hands.press(say.t('insist-send'));
      await told(reader, 'done-insisted');
      await hands.reads(say.t('headline-open'));
    });

    path('takes a report back, takes everything along, and has it erased', async (reader) => {
      const { hands, page, say } = reader;
      await hands.go(mine().back);
      await hands.unfold(say.t('receipt-withdraw'));
      await hands.press(say.t('receipt-withdraw'));
      await hands.reads(say.t('headline-withdrawn'));
      assert.equal(await page.locator('.trail .now').count(), 0, 'nothing is awaited');
      const link = page.getByRole('link', { name: say.t('receipt-export') });
      await hands.sees(link);
      const all = await page.request.get(new URL(await link.getAttribute('href') ?? '', page.url()).href);
      assert.ok((await all.text()).includes(words.back.wrong));
      await hands.unfold(say.t('receipt-erase'));
      await hands.press(say.t('receipt-erase'));
      await hands.reads(say.t('headline-erased'));
      assert.equal(await page.locator('.trail .now').count(), 0, 'nothing is awaited');
      assert.ok(!(await page.locator('main').innerText()).includes(words.back.wrong));
    });

    path('is told that it was put right, and reads on in the public record', async (reader) => {
      const { hands, page, say } = reader;
      const answer = await letter(page, demo, address('fixed', mode), say.t('mail-notice-subject'));
      assert.ok((await answer.innerText()).includes(words.notice));
      await theLetterSpeaks(reader, answer);
      await hands.follow(answer.locator('a[href*="/r/"]'));
      await hands.reads(say.t('headline-suggested'));
      const figures = page.locator('.evidence figure');
      assert.ok(await figures.nth(0).locator('del').count() > 0 && await figures.nth(1).locator('ins').count() > 0);
      await hands.follow(page.locator('.trail').getByRole('link', { name: say.t('read-it') }).first());
      await hands.reads(new RegExp(words.notice));
      assert.equal(await page.locator('.facts code').count(), 2, 'the page before and after, by its hash');
      await hands.follow(say.t('history-title'));
      await hands.reads(say.t('history-title'));
      assert.ok(await page.locator('main ins').count() > 0);
      await hands.follow(say.t('log-see-all'));
      await hands.reads(say.t('log-title'));
      const kinds = page.getByRole('navigation', { name: say.t('log-kinds') });
      await hands.follow(kinds.getByRole('link', { name: say.t('retractions') }));
      await hands.sees(page.getByText(say.t('log-no-match')));
      await hands.follow(kinds.getByRole('link', { name: say.t('clarifications') }));
      await hands.sees(page.locator('.entry'), new RegExp(words.notice));
      assert.equal(await page.locator('.entry').count(), 1);
      await hands.follow(kinds.getByRole('link', { name: say.t('log-every') }));
      await hands.sees(page.locator('.entry').nth(39));
      await hands.follow(say.t('log-older'));
      await hands.sees(page.locator('.entry'), new RegExp(words.notice));
      await hands.follow(say.t('log-newest'));
      await hands.sees(page.locator('.entry').nth(39));
      await hands.write(say.t('log-search'), words.sought);
      await hands.press(say.t('log-search-go'));
      await hands.sees(page.locator('.entry'), new RegExp(words.notice));
      await hands.follow(page.locator('.entry').filter({ hasText: words.notice }).getByRole('link', { name: say.t('log-permanent') }));
      await hands.reads(new RegExp(words.notice));
      await hands.follow(say.t('nav-policy'));
      await hands.reads(say.t('nav-policy'));
      await hands.follow(say.t('how-title'));
      await hands.reads(say.t('how-title'));
      assert.deepEqual(await crowded(page), []);
      await hands.follow(say.t('nav-privacy'));
      await hands.reads(say.t('nav-privacy'));
    });

    path('reads the corrections in boxes of a publisher’s page', async (reader) => {
      const { hands, page, say } = reader;
      const about = `${demo.paper}/${words.fixed.slug}`;
      await page.route(`${demo.paper}/boxes`, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: boxes(about) }));
      await hands.go(`${demo.paper}/boxes`);
      const [ofPage, recent] = ['page', 'recent'].map((name) => page.frameLocator(`#${name}`));
      await hands.sees(ofPage.getByRole('heading', { name: say.t('embed-page') }));
      await hands.sees(recent.getByRole('heading', { name: say.t('embed-recent') }));
      await ofPage.getByText(words.notice).waitFor();
      assert.equal(await recent.locator('article').count(), 5);
      for (const frame of page.frames().slice(1)) {
        await mode.holds(frame);
        assert.equal(await frame.locator('script').count(), 0);
      }
      const element = page.locator('corrigenda-notices');
      await hands.sees(scripts ? element.getByRole('heading', { name: say.w('noticeRecent') }) : element.getByRole('link', { name: words.boxes }));
      await hands.follow(ofPage.locator('article').filter({ hasText: words.notice }).getByRole('link', { name: say.t('log-permanent') }));
      await hands.reads(new RegExp(words.notice));
    });

    /** A page of a publisher with every box we have for it. @param {string} about */
    const boxes = (about) => {
      const { site, lang, boxes: title } = words;
      const frame = (/** @type {string} */ id, /** @type {string} */ path) => `<iframe id="${id}" title="${title}" src="${demo.desk}/${site}/${path}" style="width:100%;height:20rem;border:0"></iframe>`;
      return `<!doctype html><html lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}"><meta name="viewport" content="width=device-width"><title>${title}</title>
        <h1>${title}</h1>${frame('page', `embed?url=${encodeURIComponent(about)}`)}${frame('recent', 'embed/recent')}
        <corrigenda-notices site="${site}" recent><a href="${demo.desk}/${site}/corrections">${title}</a></corrigenda-notices>
        <script type="module" src="${demo.desk}/widget/embed.js"></script>`;
    };

    /** An article as the publication of the mode has it: the demo's paper has but one. @param {Reader} reader @param {string} slug */
    const theArticle = async ({ hands, page }, slug) => {
      if (words === ARABIC) {
        await page.route(`${demo.paper}/${slug}`, async (route) => {
          const answer = await route.fetch();
          const body = (await answer.text()).replaceAll(`/${ENGLISH.site}/`, `/${ARABIC.site}/`).replace(`data-site="${ENGLISH.site}"`, `data-site="${ARABIC.site}"`);
          await route.fulfill({ response: answer, body });
        });
      }
      await hands.go(`${demo.paper}/${slug}`);
    };

    if (!scripts) {
      path('is offered the form and the record where the marks and the dialog need scripts', async (reader) => {
        const { hands, page, say } = reader;
        await theArticle(reader, words.fixed.slug);
        await select(page, words.listed.sentence);
        await page.keyboard.press('Control+Enter');
        assert.equal(await page.locator('corrigenda-mark,corrigenda-desk').count(), 0);
        await hands.sees(page.locator('.hc-invite'), /write to us, or highlight the words/);
        await hands.follow(page.locator('.hc-foot a').first());
        await hands.reads(say.t('log-title'));
        await theForm(reader, words.fixed.slug);
        assert.equal(await page.locator('#url').inputValue(), `${demo.paper}/${words.fixed.slug}`);
      });
      return;
    }

    path('opens the mark on a corrected article, and closes it', async (reader) => {
      const { hands, page, say } = reader;
      await theArticle(reader, words.fixed.slug);
      const mark = page.getByRole('button', { name: say.w('mark') });
      await hands.press(mark);
      const panel = page.getByRole('dialog');
      await hands.sees(panel.getByText(words.notice));
      await hands.press(say.w('close'));
      await panel.waitFor({ state: 'hidden' });
      if (hands.kind === 'keyboard') assert.ok(await mark.evaluate((el) => el.matches(':focus')), 'focus is back on the mark');
      await hands.press(mark);
      await hands.sees(panel.getByText(words.notice));
      await hands.follow(panel.getByRole('link', { name: say.w('noticeLink') }));
      await hands.reads(new RegExp(words.notice));
    });

    /** Words are highlighted, by the selection itself where a reader would use a pointer or a caret, and the dialog is asked for. @param {Reader} reader @param {Mistake} about */
    const theDialog = async (reader, { slug, wrong }) => {
      const { hands, page, say } = reader;
      await theArticle(reader, slug);
      if (hands.kind === 'finger') {
        await page.locator('.hc-body p').first().tap();
        await page.getByText(wrong).scrollIntoViewIfNeeded();
      }
      await select(page, wrong);
      if (hands.kind === 'finger') await hands.press(say.w('bubble'));
      else await page.keyboard.press('Control+Enter');
      await hands.sees(page.locator('dialog[open]'));
    };

    /** The receipt that the dialog leads to, beside the article. @param {Reader} reader */
    const theReceipt = async ({ hands, page, context, say }) => {
      const [opened] = await Promise.all([context.waitForEvent('page'), hands.follow(page.locator('.cg-receipt a'))]);
      await opened.getByRole('heading', { name: say.t('receipt-sent') }).waitFor();
      await mode.holds(opened);
      await opened.close();
    };

    path('highlights words, suggests others in the dialog, and leaves an address there', async (reader) => {
      const { hands, page, say } = reader;
      const { fresh } = OWN[mode.name];
      const email = address('dialog', mode);
      await theDialog(reader, fresh);
      await hands.write(say.w('passage'), fresh.right);
      await hands.choose(page.getByRole('radio', { name: say.w('clarification') }));
      await hands.choose(page.getByRole('radio', { name: say.w('correction') }));
      await hands.write(say.wBegins('why'), words.more);
      await hands.press(say.w('send'));
      await hands.sees(page.locator('.cg-said').getByRole('heading', { name: say.w('sent') }));
      await hands.write(say.w('ask'), email);
      await hands.press(say.w('askSend'));
      await hands.sees(page.locator('dialog').getByText(say.w('asked')));
      await theReceipt(reader);
    });

    path('highlights words that somebody reported, and joins', async (reader) => {
      const { hands, page, say } = reader;
      await theDialog(reader, words.asked);
      await hands.sees(page.getByRole('button', { name: say.w('follow') }));
      await hands.write(say.wBegins('add'), words.more);
      await hands.press(say.w('addSend'));
      await hands.sees(page.locator('.cg-said').getByRole('heading', { name: say.w('sent') }));
      await theReceipt(reader);
    });
  });
}
