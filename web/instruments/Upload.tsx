import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CheckView } from '../../api/contract/instrument.ts';
import { definitionShape } from '../../api/instruments/definition.ts';
import type { InstrumentName } from '../../drizzle/vocabulary.ts';
import { useCheck } from '../queries/instruments.ts';
import { FileField, readJson } from '../ui/FileField.tsx';
import { Refusal } from '../ui/states.tsx';
import { Difference } from './Difference.tsx';
import { Findings } from './Findings.tsx';
import { Preview } from './Preview.tsx';
import { Publish } from './Publish.tsx';

/** In megabytes. */
const MOST = 1;

interface Brought {
  name: string;
  /** Counts the files, so that the same name brought again begins anew. */
  at: number;
  definition?: unknown;
  fault?: string;
}

/** A new definition: brought as a file, checked, looked at, confirmed change by change, and published. */
export function Upload({ id }: { id: InstrumentName }) {
  const { t } = useTranslation('instruments');
  const check = useCheck(id);
  const [brought, setBrought] = useState<Brought>();
  const [done, setDone] = useState<number>();
  const take = async (file: File | undefined) => {
    if (!file) return;
    const read = await readJson(file, MOST, {
      tooLarge: t('upload.tooLarge', { most: MOST }),
      notJson: (detail) => t('upload.notJson', { detail }),
    });
    const found = 'fault' in read ? read : { definition: read.json };
    setBrought({ ...found, name: file.name, at: Date.now() });
    setDone(undefined);
    check.reset();
    if ('definition' in found) check.mutate(found.definition);
  };
  return (
    <section aria-labelledby={`upload-${id}`}>
      <h2 id={`upload-${id}`}>{t('upload.title')}</h2>
      <p>{t('upload.help')}</p>
      <FileField
        label={t('upload.file')}
        note={brought ? t('upload.chosen', { name: brought.name }) : t('upload.drop')}
        fault={brought?.fault}
        take={(file) => void take(file)}
      />
      <div role="status">
        {check.isPending ? <p>{t('upload.checking')}</p> : null}
        {done === undefined ? null : (
          <p className="instruments-done">{t('publish.done', { version: done })}</p>
        )}
      </div>
      <Refusal error={check.error} />
      {brought && check.data && done === undefined ? (
        <Found
          key={brought.at}
          id={id}
          definition={brought.definition}
          found={check.data}
          again={() => check.mutate(brought.definition)}
          published={setDone}
        />
      ) : null}
    </section>
  );
}

interface FoundProps {
  id: InstrumentName;
  definition: unknown;
  found: CheckView;
  again: () => void;
  published: (version: number) => void;
}

function Found({ id, definition, found, again, published }: FoundProps) {
  const { t } = useTranslation('instruments');
  // What is refused is not drawn: it may hold what no page should.
  const parsed = found.refused.length === 0 ? definitionShape.safeParse(definition) : undefined;
  return (
    <>
      <h2>{t('check.title')}</h2>
      <Findings refused={found.refused} definition={definition} />
      {found.last === 0 ? <p>{t('check.first')}</p> : null}
      {found.difference ? <Difference difference={found.difference} last={found.last} /> : null}
      {parsed?.success ? <Preview definition={parsed.data} name={t('preview.new')} /> : null}
      {found.refused.length === 0 ? (
        <Publish id={id} definition={definition} found={found} again={again} published={published} />
      ) : null}
    </>
  );
}
