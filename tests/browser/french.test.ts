import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { inBrowser, mapReady } from '../support/browser.ts';

const world = inBrowser();
/** What the page marks as the server's English (the language switch names itself in English, and credits are cited, on purpose). */
const leftInEnglish = (page: Page) => page.locator('main [lang="en"]:not(cite)').allTextContents();
/** A text with any kind of space where the words say a space. */
const words = (text: string) => new RegExp(text.replaceAll(/[.()]/g, '\\$&').replaceAll(' ', '\\s'));

describe('On the French page', () => {
  test('a region without a figure says why in French, on its card and in the table', async () => {
    const { page, open } = await world.visitor();
    await open('/?lang=fr&layer=population-change&level=3&region=NO0A3&country=NO&table=regions');
    await mapReady(page);
    const why = words('la plus proche (NO053) en diffère de 3,3 % de la superficie.');
    await page.locator('.atlas-unknown').getByText(why).first().waitFor();
    await page.locator('.atlas-unknown').getByText('La région n’a publié aucun besoin.').waitFor();
    await page.locator('.atlas-table tbody tr', { hasText: 'NO0A3' }).getByText(why).waitFor();
    expect(await leftInEnglish(page)).toEqual([]);
  });

  test('an old code of a region is explained in French', async () => {
    const { page, open } = await world.visitor();
    await open('/?lang=fr');
    await mapReady(page);
    await page.getByRole('combobox', { name: 'Trouver une région' }).fill('NO05');
    await page.getByText(words('NO05 désignait Vestlandet dans NUTS 2016 ; son territoire')).waitFor();
  });

  test('a refused sign-in is refused in French', async () => {
    const { page, open, watch } = await world.visitor();
    watch.expect(/401/);
    await open('/sign-in?lang=fr');
    await page.getByLabel('Adresse électronique').fill('nobody@example.org');
    await page.getByRole('textbox', { name: 'Mot de passe' }).fill('pas le bon mot de passe');
    await page.getByRole('button', { name: 'Se connecter' }).click();
    await page.getByRole('alert').getByText('Aucun compte ne correspond').waitFor();
    expect(await leftInEnglish(page)).toEqual([]);
  });

  test('what ana left out, and what only the server finds wrong, is said in French at its question', async () => {
    const { page, open, watch } = await world.visitor({ as: 'ana' });
    watch.expect(/422/);
    await open('/contribute?lang=fr');
    await page.getByRole('button', { name: 'Signaler une observation de flux' }).click();
    const submit = page.getByRole('button', { name: 'Transmettre au secrétariat' });
    await submit.click();
    await page.getByRole('alert').getByText('Cette réponse est obligatoire.').first().waitFor();
    await page.getByLabel(/^Type de mouvement/).selectOption('present');
    await page
      .getByLabel(/^Destination/)
      .first()
      .selectOption('country');
    await page.getByLabel(words('Destination : pays')).selectOption('ES');
    await page.getByLabel(/^Période/).fill('2016-W53');
    await page.getByLabel(/^Nombre/).fill('40');
    await page.getByLabel(/^Unité/).selectOption('persons');
    await page.getByLabel(/^Méthode/).selectOption('count');
    await page.getByLabel(/^Fiabilité/).selectOption('2');
    await page.getByLabel(/^Qui peut le voir/).selectOption('public');
    await submit.click();
    await page.getByRole('alert').getByText('L’année 2016 n’a pas de semaine 53.').waitFor();
    expect(await leftInEnglish(page)).toEqual([]);
  });

  test('a step on what somebody else changed meanwhile is refused in French', async () => {
    const { page, open, context, watch } = await world.visitor({ as: 'ana' });
    watch.expect(/412/);
    await open('/contribute?lang=fr');
    await page.getByRole('button', { name: 'Signaler un besoin' }).click();
    await page.getByRole('button', { name: 'Retirer' }).waitFor();
    const address = `/api/submissions/${page.url().split('/').at(-1)}`;
    const { url } = world.atlas;
    // As late as can be: a page that reads the report again knows what was changed.
    await page.getByRole('button', { name: 'Retirer' }).click();
    await page.getByRole('button', { name: 'Oui, la retirer' }).waitFor();
    const changed = await context.request.patch(url + address, {
      data: { answers: { title: 'Des lits' } },
      headers: { origin: url, 'if-match': '"r1"' },
    });
    expect(changed.status()).toBe(200);
    await page.getByRole('button', { name: 'Oui, la retirer' }).click();
    await page.getByText('Quelqu’un a modifié ceci').waitFor();
    expect(await leftInEnglish(page)).toEqual([]);
  });
});
