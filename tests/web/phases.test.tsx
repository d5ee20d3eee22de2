import { describe, expect, it } from 'vitest';
import type { PhaseLine } from '../../api/contract/phase.ts';
import english from '../../web/text/en/phases.json' with { type: 'json' };
import englishWords from '../../web/text/en/vocabulary.json' with { type: 'json' };
import french from '../../web/text/fr/phases.json' with { type: 'json' };
import frenchWords from '../../web/text/fr/vocabulary.json' with { type: 'json' };
import { Guidelines } from '../../web/phases/Guidelines.tsx';
import { useMissingWords } from '../../web/phases/Standing.tsx';
import { faultsOf, isAddress, type PhaseValues, settingFaults, yearIn } from '../../web/phases/values.ts';
import { drawn } from '../support/drawn.tsx';

const words = {
  en: { phases: english, vocabulary: englishWords },
  fr: { phases: french, vocabulary: frenchWords },
};

describe('The form of a phase', () => {
  const values: PhaseValues = {
    ...{ title: 'Pilot', edition: 'mipex-reg-2026', year: '2026' },
    ...{ minimumRegions: '6', minimumCountries: '3' },
  };

  it('finds what is missing or cannot be before it asks the server', () => {
    expect(faultsOf(values)).toEqual({});
    expect(faultsOf({ ...values, title: ' ', edition: 'MIPEX 2026', year: '26' })).toEqual({
      ...{ title: 'needed', edition: 'edition', year: 'year' },
    });
    expect(settingFaults({ ...values, minimumCountries: '7' })).toEqual({ minimumCountries: 'countries' });
  });

  it('reads a year only where it is four figures', () => {
    expect([' 2026 ', '2026.5', '20 26', ''].map(yearIn)).toEqual([2026, Number.NaN, Number.NaN, Number.NaN]);
  });

  it('takes an e-mail address or none', () => {
    expect(['', ' ', 'olga@example.org', 'olga'].map(isAddress)).toEqual([true, true, true, false]);
  });
});

const sicily = { country: 'IT', interestConfirmed: false, fundingChecked: true, proposed: 1 } as PhaseLine;

function Missing({ kind }: { kind: 'scored' | 'explorative' }) {
  return useMissingWords({ kind, expertsWanted: kind === 'scored' ? 2 : 1 })(sicily).join(' | ');
}

describe('The readiness board', () => {
  it.each([
    ['en', 'Interest to be confirmed | 1 expert to be proposed', 'Interest to be confirmed'],
    ['fr', 'Intérêt à confirmer | 1 expert à proposer', 'Intérêt à confirmer'],
  ] as const)('says in %s what a region lacks', async (language, scored, explorative) => {
    expect(await drawn(<Missing kind="scored" />, { language, words })).toContain(scored);
    const html = await drawn(<Missing kind="explorative" />, { language, words });
    expect(html).toContain(explorative);
    expect(html).not.toContain('|');
  });
});

describe('The guidelines for choosing experts', () => {
  it.each(['en', 'fr'] as const)('are whole in %s, and call their hours an estimate', async (language) => {
    const html = await drawn(<Guidelines level={2} />, { language, words });
    expect(html).not.toContain('>guidelines.');
    expect(html.match(/<dt>/g)).toHaveLength(21);
    const hours = [...html.matchAll(/<dd>([^<]*\d+ (?:hours|heures)[^<]*)<\/dd>/g)].map(([, text]) => text);
    expect(hours).toHaveLength(3);
    for (const text of hours) expect(text).toMatch(/Our estimate|Notre estimation/);
  });
});
