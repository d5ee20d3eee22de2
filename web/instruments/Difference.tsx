import { useTranslation } from 'react-i18next';
import type { CheckView } from '../../api/contract/instrument.ts';
import { useFormats } from '../ui/format.ts';
import { ScrollBox } from '../ui/ScrollBox.tsx';

type Changes = NonNullable<CheckView['difference']>;
interface Change {
  what: string;
  language?: string;
  before: string;
  after: string;
}

/** What the new definition changes against the last version, in words; empty kinds of change are left out. */
export function Difference({ difference, last }: { difference: Changes; last: number }) {
  const { t } = useTranslation('instruments');
  const formats = useFormats();
  const none = t('difference.none');
  const reworded = (list: Changes['titles']): Change[] =>
    list.map(({ path, ...one }) => ({ what: path, ...one }));
  const lists = (['languages', 'added', 'removed', 'codesAdded', 'codesRemoved'] as const).filter(
    (kind) => difference[kind].length > 0,
  );
  const tables: [string, Change[]][] = [
    [t('difference.retyped'), difference.retyped.map(({ path, ...one }) => ({ what: path, ...one }))],
    [t('difference.moved'), difference.moved.map(({ path, ...one }) => ({ what: path, ...one }))],
    [t('difference.titles'), reworded(difference.titles)],
    [t('difference.helps'), reworded(difference.helps)],
    [t('difference.codesReworded'), reworded(difference.codesReworded)],
    [
      t('difference.settings'),
      difference.settings.map(({ of, path, setting, before, after }) => ({
        what: `${t(`difference.of.${of}`, { path })}, ${setting}`,
        before: before ?? none,
        after: after ?? none,
      })),
    ],
  ];
  return (
    <>
      <h2>{t('difference.title', { version: last })}</h2>
      {lists.map((kind) => (
        <section key={kind}>
          <h3>{t(`difference.${kind}`)}</h3>
          <ul>
            {difference[kind].map((path) => (
              <li key={path}>{kind === 'languages' ? formats.language(path) : path}</li>
            ))}
          </ul>
        </section>
      ))}
      {tables.map(([title, changes]) =>
        changes.length > 0 ? <Table key={title} {...{ title, changes }} /> : null,
      )}
    </>
  );
}

function Table({ title, changes }: { title: string; changes: readonly Change[] }) {
  const { t } = useTranslation('instruments');
  const formats = useFormats();
  const hasLanguage = changes.some(({ language }) => language);
  return (
    <section>
      <h3>{title}</h3>
      <ScrollBox label={title}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('difference.what')}</th>
              {hasLanguage ? <th scope="col">{t('difference.language')}</th> : null}
              <th scope="col">{t('difference.before')}</th>
              <th scope="col">{t('difference.after')}</th>
            </tr>
          </thead>
          <tbody>
            {changes.map(({ what, language, before, after }) => (
              <tr key={`${what} ${language}`}>
                <th scope="row">{what}</th>
                {hasLanguage ? <td>{language ? formats.language(language) : ''}</td> : null}
                <td lang={language}>
                  <del>{before}</del>
                </td>
                <td lang={language}>
                  <ins>{after}</ins>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </section>
  );
}
