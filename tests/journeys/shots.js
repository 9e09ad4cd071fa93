// Pictures for the README, of the demo as it looks: `node tests/journeys/shots.js` after
// `cargo build`, by hand. They go to docs/shots/.

import { execFileSync } from 'node:child_process';
import { mkdir, stat } from 'node:fs/promises';
import { launch } from '../support/browser.js';
import { startDemo } from '../support/demo.js';
import { caseAbout, checkNow, enter, highlight, letter, ownWords, putRight, reader, send } from '../support/moves.js';

const FOLDER = new URL('../../docs/shots/', import.meta.url);
const LARGEST = 250 * 1024;
const WRONG = 'which was signed by the two governments in 1987 and renewed twice since';
const RIGHT = WRONG.replace('1987', '1978');
const READER = 'reader@example.org';

/**
 * @param {import('playwright-core').Page} page
 * @param {string} name
 * @param {{ height?: number, width?: number, dark?: boolean }} [size]
 */
const shoot = async (page, name, { height = 800, width = 1280, dark = false } = {}) => {
  await page.setViewportSize({ width, height });
  await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light', reducedMotion: 'reduce' });
  const path = new URL(`${name}.png`, FOLDER).pathname;
  await page.screenshot({ path, animations: 'disabled' });
  const { size } = await stat(path);
  if (size > LARGEST) throw new Error(`${name}.png has ${size} bytes; ${LARGEST} are the most`);
};

await mkdir(FOLDER, { recursive: true });
const [browser, demo] = await Promise.all([launch(), startDemo('sqlite')]);
try {
  const editor = await enter(browser, demo);
  const address = await caseAbout(editor.page, demo, WRONG);
  const { page } = await reader(browser, demo, 'talks');
  await page.getByText('It leaves the northern boundary').evaluate((el) => el.scrollIntoView({ block: 'start' }));
  await highlight(page, WRONG);
  await page.getByText(/Editors are on it/).waitFor();
  await ownWords(page);
  await page.locator('#cg-words').fill(RIGHT);
  await page.locator('#cg-why').fill('My grandmother kept the menu of the dinner: 1978.');
  await page.locator('.cg-diff ins').first().waitFor();
  await shoot(page, 'dialog');
  await shoot(page, 'dialog-390-dark', { width: 390, height: 844, dark: true });
  const receipt = await send(page, RIGHT, 'My grandmother kept the menu of the dinner: 1978.');

  await page.goto(receipt);
  await page.getByLabel('Want the answer by e-mail?').fill(READER);
  await page.getByRole('button', { name: 'Send me the answer' }).click();
  await (await letter(page, demo, READER, /^Confirm/)).getByRole('link').click();
  await page.getByRole('button', { name: 'Yes, send the answer here' }).click();

  await editor.page.goto(`${demo.desk}/desk`);
  await editor.page.keyboard.press('j');
  await shoot(editor.page, 'queue', { height: 840 });
  await editor.page.goto(address);
  await shoot(editor.page, 'case', { height: 1000 });
  await editor.page.keyboard.press('a');
  await editor.page.locator('.undo').waitFor();
  await putRight(page, demo, 'talks', WRONG, RIGHT);
  await editor.page.goto(address);
  await checkNow(editor.page);
  await editor.page.getByLabel('Text', { exact: true }).fill('The Treaty of Lisk was signed in 1978, not in 1987 as an earlier version of this article said.');
  await editor.page.getByRole('button', { name: 'Publish the notice' }).click();
  const link = await editor.page.getByRole('link', { name: 'Permanent link' }).getAttribute('href');
  await page.goto(new URL(link ?? '', demo.desk).href);
  await shoot(page, 'notice');
  await page.goto(receipt);
  await shoot(page, 'receipt', { height: 1000 });
} finally {
  await browser.close();
  await demo.stop();
}
process.stdout.write(execFileSync('ls', ['-l', FOLDER.pathname]));
