import { useState } from 'react';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { VersionView } from '../../api/contract/instrument.ts';
import type { InstrumentName } from '../../drizzle/vocabulary.ts';
import { formAddress } from '../queries/exchange.ts';
import { useVersion, versionAddress } from '../queries/instruments.ts';
import { useFormats } from '../ui/format.ts';
import { ScrollBox } from '../ui/ScrollBox.tsx';
import { Failed, Loading } from '../ui/states.tsx';
import { Preview } from './Preview.tsx';
import { saveDefinition } from './save.ts';

/** Every version with its date and who published it, to look at and to download. */
export function Versions({ id, versions }: { id: InstrumentName; versions: readonly VersionView[] }) {
  const { t } = useTranslation(['instruments', 'vocabulary']);
  const [shown, setShown] = useState<number>();
  const label = t('instruments:versions', { name: t(`vocabulary:instrument.${id}`) });
  return (
    <section aria-labelledby={`versions-${id}`}>
      <h2 id={`versions-${id}`}>{label}</h2>
      {versions.length === 0 ? <p>{t('instruments:noVersion')}</p> : null}
      <ScrollBox label={label}>
        <table className="table">
          <thead>
            <tr>
              {(['version', 'date', 'by', 'do'] as const).map((column) => (
                <th key={column} scope="col">
                  {t(`instruments:columns.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {versions.map((version) => (
              <Row
                key={version.version}
                id={id}
                version={version}
                isShown={shown === version.version}
                show={() => setShown(shown === version.version ? undefined : version.version)}
              />
            ))}
          </tbody>
        </table>
      </ScrollBox>
      {shown === undefined ? null : <Shown key={shown} id={id} version={shown} />}
    </section>
  );
}

interface RowProps {
  id: InstrumentName;
  version: VersionView;
  isShown: boolean;
  show: () => void;
}

function Row({ id, version: { version, publishedAt, publishedBy }, isShown, show }: RowProps) {
  const { t } = useTranslation(['instruments', 'exchange']);
  const formats = useFormats();
  return (
    <tr>
      <th scope="row">{version}</th>
      <td>{formats.day(publishedAt)}</td>
      <td>{t(`instruments:by.${publishedBy}`)}</td>
      <td className="instruments-do">
        <Button
          size="xs"
          variant="default"
          aria-expanded={isShown}
          aria-label={isShown ? t('instruments:hide') : t('instruments:showOf', { version })}
          onClick={show}
        >
          {t(isShown ? 'instruments:hide' : 'instruments:show')}
        </Button>
        <Button
          size="xs"
          variant="default"
          aria-label={t('instruments:downloadOf', { version })}
          onClick={() => void saveDefinition(id, version, versionAddress(id, version))}
        >
          {t('instruments:download')}
        </Button>
        <a href={formAddress(id, version)} download aria-label={t('exchange:form.linkOf', { version })}>
          {t('exchange:form.link')}
        </a>
      </td>
    </tr>
  );
}

function Shown({ id, version }: { id: InstrumentName; version: number }) {
  const { t } = useTranslation('instruments');
  const found = useVersion(id, version);
  if (found.isPending) return <Loading />;
  if (found.error) return <Failed error={found.error} retry={() => void found.refetch()} />;
  return <Preview definition={found.data} name={t('preview.version', { version })} />;
}
