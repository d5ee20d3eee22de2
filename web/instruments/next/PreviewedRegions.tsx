import { useTranslation } from 'react-i18next';
import type { DraftPreview } from '../../../api/contract/instrument-draft.ts';
import { Demonstration } from '../../ui/Demonstration.tsx';
import { useFormats } from '../../ui/format.ts';
import { ScrollBox } from '../../ui/ScrollBox.tsx';
import { Change, Score } from './Score.tsx';

/** The overall scores of all regions, then each region area by area with what the draft does to its answers. */
export function PreviewedRegions({ published }: Pick<DraftPreview, 'published'>) {
  const { t } = useTranslation('authoring');
  const overall = (one: DraftPreview['published'][number]) =>
    one.lines.find(({ area }) => area === 'overall');
  return (
    <>
      <ScrollBox label={t('preview.overall')}>
        <table className="table next-scores">
          <caption>{t('preview.overall')}</caption>
          <thead>
            <tr>
              {(['region', 'before', 'after', 'difference'] as const).map((column) => (
                <th key={column} scope="col">
                  {t(`preview.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {published.map((one) => {
              const line = overall(one);
              return (
                <tr key={one.id}>
                  <th scope="row">
                    <a href={`#preview-${one.id}`}>{`${one.regionName}, ${one.year}`}</a>
                  </th>
                  {line ? <Cells {...line} /> : null}
                </tr>
              );
            })}
          </tbody>
        </table>
      </ScrollBox>
      {published.map((one) => (
        <Region key={one.id} one={one} isOnly={published.length === 1} />
      ))}
    </>
  );
}

type Line = DraftPreview['published'][number]['lines'][number];

const Cells = ({ before, after }: Pick<Line, 'before' | 'after'>) => (
  <>
    <td>
      <Score side={before} />
    </td>
    <td>
      <Score side={after} />
    </td>
    <td>
      <Change before={before} after={after} />
    </td>
  </>
);

function Region({ one, isOnly }: { one: DraftPreview['published'][number]; isOnly: boolean }) {
  const { t } = useTranslation(['authoring', 'vocabulary']);
  const formats = useFormats();
  const name = `${one.regionName}, ${one.year}`;
  const notes = [
    one.added.length > 0 ? t('authoring:preview.added', { codes: formats.list(one.added) }) : '',
    one.retired.length > 0 ? t('authoring:preview.retired', { codes: formats.list(one.retired) }) : '',
    ...one.revalued.map((change) =>
      t('authoring:preview.revalued', {
        ...change,
        before: formats.number(change.before),
        after: formats.number(change.after),
      }),
    ),
  ].filter(Boolean);
  return (
    <details id={`preview-${one.id}`} open={isOnly} className="next-region">
      <summary>
        {name} ({one.edition}, {t('authoring:preview.version', { version: one.instrumentVersion })}){' '}
        <Demonstration on={one.demonstration} />
      </summary>
      {notes.length > 0 ? (
        <ul>
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      ) : (
        <p>{t('authoring:preview.untouched')}</p>
      )}
      <ScrollBox label={name}>
        <table className="table next-scores">
          <thead>
            <tr>
              {(['area', 'before', 'after', 'difference'] as const).map((column) => (
                <th key={column} scope="col">
                  {t(`authoring:preview.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {one.lines.map(({ area, before, after }) => (
              <tr key={area}>
                <th scope="row">{t(`vocabulary:regionalArea.${area}`)}</th>
                <Cells before={before} after={after} />
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </details>
  );
}
