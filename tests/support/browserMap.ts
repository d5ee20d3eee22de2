import type { Page } from 'playwright-core';

/** Classes and kinds of missing value in the legend, with how many regions (or countries) each counts. */
export const legend = (page: Page): Promise<{ label: string; count: number }[]> =>
  page.locator('.atlas-legend ol li').evaluateAll((entries) =>
    entries.map((entry) => ({
      label: entry.children[1]?.textContent ?? '',
      count: Number(entry.querySelector('.atlas-count')?.firstChild?.textContent?.replaceAll(/\D/g, '')),
    })),
  );

export const counted = async (page: Page) => (await legend(page)).reduce((sum, { count }) => sum + count, 0);

/** All rows of the open table, over all its pages: the texts of the cells. */
export async function tableRows(page: Page): Promise<string[][]> {
  const table = page.locator('.atlas-table');
  await table.locator('tbody tr').first().waitFor();
  const next = table.getByRole('button', { name: 'Next', exact: true });
  const rows: string[][] = [];
  for (;;) {
    rows.push(...(await table.locator('tbody tr').evaluateAll(readRows)));
    if ((await next.count()) === 0 || (await next.isDisabled())) return rows;
    const before = await table.locator('tbody tr').first().textContent();
    await next.click();
    await page.waitForFunction(
      (first) => document.querySelector('.atlas-table tbody tr')?.textContent !== first,
      before,
    );
  }
}

/** The text of each cell without the marks beside it. */
function readRows(rows: Element[]): string[][] {
  return rows.map((row) =>
    [...row.querySelectorAll('td')].map((cell) => {
      const door = cell.querySelector('.atlas-door');
      return (door ?? cell.firstChild)?.textContent ?? '';
    }),
  );
}
