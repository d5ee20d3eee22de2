import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { Survey } from 'survey-react-ui';
import { describe, expect, test } from 'vitest';
import { questionsOf, textIn } from '../../../api/instruments/questions.ts';
import { askedOf, modelOf } from '../../../api/instruments/model.ts';
import { unescaped } from '../../support/markup.ts';
import { drawn as drawnPart } from '../../support/drawn.tsx';
import { brunoOfSicily, mapping, mappingInSpanish } from '../../support/questionnaire.ts';
import questionnaire from '../../../web/text/en/questionnaire.json' with { type: 'json' };
import Drawn from '../../../web/ui/survey/Drawn.tsx';
import { chooseLanguage } from '../../../web/ui/survey/inLanguage.ts';

const definition = mappingInSpanish();
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

describe.each(['en', 'fr', 'es'])('Drawn in %s', (language) => {
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

describe('On an English page', () => {
  const words = { en: { questionnaire }, fr: {} };
  const shown = (part: ReactNode) => drawnPart(part, { language: 'en', words });
  const first = textIn(definition.pages[0]?.title ?? '', 'es');

  test('a questionnaire that speaks Spanish too is read in it by who chooses so, the page stays English', async () => {
    const before = await shown(<Drawn definition={definition} answers={{}} />);
    expect(before).toContain('<option value="es" lang="es">español</option>');
    expect(before).not.toContain('(es)');
    chooseLanguage('es', 'en');
    const after = await shown(<Drawn definition={definition} answers={{}} />);
    expect(after).toContain(`lang="es">${first}`);
    expect(after).toContain('Next page');
    const read = await shown(<Drawn definition={definition} answers={brunoOfSicily()} readOnly />);
    expect(read).toMatch(
      /<article class="sheet" lang="es">.*<span class="sheet-none" lang="en">Not answered/s,
    );
    // Of another one there is nothing to choose, and what was chosen does not concern it.
    const other = await shown(<Drawn definition={mapping()} answers={{}} />);
    expect(other).not.toContain('<option value="es"');
    expect(other).toContain(`lang="en">${textIn(definition.pages[0]?.title ?? '', 'en')}`);
    chooseLanguage('en', 'en');
    expect(await shown(<Drawn definition={definition} answers={{}} />)).toBe(before);
  });
});
