import { renderToStaticMarkup } from 'react-dom/server';
import { Survey } from 'survey-react-ui';
import { describe, expect, test } from 'vitest';
import { questionsOf, textIn } from '../../../api/instruments/questions.ts';
import { askedOf, modelOf } from '../../../api/instruments/model.ts';
import { unescaped } from '../../support/markup.ts';
import { brunoOfSicily, mapping } from '../../support/questionnaire.ts';

const definition = mapping();
/** Every page of Bruno's questionnaire as React draws it. */
function drawn(language: string): Map<string, string> {
  const model = modelOf(definition, language);
  model.data = brunoOfSicily();
  return new Map(
    model.visiblePages.map((page) => {
      model.currentPage = page;
      return [page.name, unescaped(renderToStaticMarkup(<Survey model={model} />))];
    }),
  );
}

describe.each(['en', 'fr'])('Drawn in %s', (language) => {
  const pages = drawn(language);

  test('every question Bruno is asked stands on its page with its title and help', () => {
    const model = modelOf(definition, language);
    model.data = brunoOfSicily();
    const asked = new Set(askedOf(definition, model).map(({ field }) => field.replace(/\.\d+\./, '.')));
    const wanted = questionsOf(definition).filter(({ path }) => asked.has(path));
    expect(wanted.length).toBeGreaterThan(100);
    const missing = wanted.filter(({ page, question }) =>
      [question.title, question.description].some(
        (text) => !pages.get(page)?.includes(textIn(text, language)),
      ),
    );
    expect(missing.map(({ path }) => path)).toEqual([]);
  });

  test('no page leads to another host', () => {
    for (const html of pages.values()) {
      const addresses = [...html.matchAll(/(?:src|href|action)="([^"]*)"|url\(([^)]*)\)/g)].map(
        ([, attribute, style]) => attribute ?? style ?? '',
      );
      expect(addresses.filter((address) => /^["']?(https?:)?\/\//.test(address))).toEqual([]);
    }
  });
});
