import { createRequire } from 'node:module';
import { type Browser, chromium, type Page } from 'playwright-core';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** Debian's chromium, or the one that CHROMIUM names. */
export const launchBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });

/**
 * Barriers that axe finds on a page: rule, and on how many elements. With the size of targets, which is off unless
 * asked for (WCAG 2.2, 2.5.8).
 */
export async function axeViolations(page: Page): Promise<string[]> {
  await page.addScriptTag({ path: AXE });
  return page.evaluate(async () => {
    // @ts-expect-error -- axe was put into the page a line above
    const { violations } = await axe.run({ rules: { 'target-size': { enabled: true } } });
    return violations.map((v: { id: string; nodes: unknown[] }) => `${v.id} ${v.nodes.length}`);
  });
}

/** Pixels by which a page is wider than its window. */
export const sidewaysScroll = (page: Page): Promise<number> =>
  page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
