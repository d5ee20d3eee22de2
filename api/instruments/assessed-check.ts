import { type AssessmentInstrument, assessmentInstrument } from '../contract/indicator.ts';
import { say } from '../contract/sentences.ts';
import { type AssessedDifference, assessedDifferenceOf } from './assessed-difference.ts';
import { optionFaults } from './assessed-options.ts';
import { codeFaults, coverageFaults } from './assessed-places.ts';
import { languagesIn } from './assessed-texts.ts';
import { textFaults } from './assessed-words.ts';
import { type Finding, shapeFindings } from './finding.ts';
import { written } from './written.ts';

export interface AssessedChecked {
  /** The instrument when its form is one of ours. */
  instrument?: AssessmentInstrument;
  /** Must be mended before the version can be published. */
  refused: Finding[];
  /** Must be confirmed by the editor: past answers may mean or score something else now. */
  toConfirm: Finding[];
  difference?: AssessedDifference;
}

const always = ['en', 'fr'];
const kinds = { 'mipex-reg': 'scored', 'mipex-reg-explorative': 'explorative' } as const;

/**
 * What is wrong with a version of a MIPEX-REG instrument, and what it changes against the last one. Takes whatever anybody
 * uploads. `place` names the indicator and its part (`lm-01.question`, option `lm-01.b`), and is empty for the whole.
 * Retired indicators are neither counted nor read again, but keep their codes and options. Example: the pilot with its
 * `lm-01` left out has one finding against the pilot itself: `{place: 'lm-01', code: 'indicator-gone'}`.
 */
export function checkAssessed(raw: unknown, last?: AssessmentInstrument): AssessedChecked {
  const parsed = assessmentInstrument.safeParse(raw);
  if (!parsed.success) return { refused: shapeFindings(parsed.error), toConfirm: [] };
  return checkDrafted(parsed.data, last);
}

/** The same of an instrument whose form is known to be ours, though texts of it may not be written yet. */
export function checkDrafted(instrument: AssessmentInstrument, last?: AssessmentInstrument): AssessedChecked {
  const languages = [...new Set([...always, ...(last ? languagesIn(last) : []), ...languagesIn(instrument)])];
  const alone = [
    ...kindFaults(instrument),
    ...codeFaults(instrument),
    ...textFaults(instrument, languages),
    ...optionFaults(instrument, languages),
    ...coverageFaults(instrument),
  ];
  if (!last) return { instrument, refused: alone, toConfirm: [] };
  const difference = assessedDifferenceOf(last, instrument);
  return {
    instrument,
    refused: [...alone, ...successionFaults(last, instrument), ...lost(difference)],
    toConfirm: changesOf(difference),
    difference,
  };
}

const kindFaults = ({ id, kind }: AssessmentInstrument): Finding[] =>
  kind === kinds[id] ? [] : [{ place: '', ...say('kind-of-instrument', { kind: kinds[id] }) }];

function successionFaults(last: AssessmentInstrument, now: AssessmentInstrument): Finding[] {
  const version = last.version + 1;
  const isSame = written({ ...last, version }) === written({ ...now, version });
  return [
    ...(now.version === version ? [] : [{ place: 'version', ...say('next-version', { version }) }]),
    ...(isSame ? [{ place: '', ...say('unchanged') }] : []),
  ];
}

/** What past answers hold, and the new version no longer knows. */
const lost = ({ removed, optionsRemoved }: AssessedDifference): Finding[] => [
  ...removed.map((place) => ({ place, ...say('indicator-gone') })),
  ...optionsRemoved.map((place) => ({ place, ...say('option-gone') })),
];

const changesOf = (difference: AssessedDifference): Finding[] => [
  ...difference.retired.map((place) => ({ place, ...say('retired-now') })),
  ...difference.revived.map((place) => ({ place, ...say('asked-again') })),
  ...difference.optionsAdded.map((place) => ({ place, ...say('option-new') })),
  ...difference.moved.map(({ code, before, after }) => ({
    place: code,
    ...say('moved-on-axis', { before, after }),
  })),
  ...difference.reweighed.map(({ place, before, after }) => ({
    place,
    ...say('reweighed', { before, after }),
  })),
  ...difference.revalued.map(({ place, before, after }) => ({
    place,
    ...say('revalued', { before, after }),
  })),
  ...difference.reworded.map(({ path, language, before, after }) => ({
    place: path,
    ...say('reworded', { language, before, after }),
  })),
];
