import { type DragEvent, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CheckView } from '../../api/contract/instrument.ts';
import { definitionShape } from '../../api/instruments/definition.ts';
import type { InstrumentName } from '../../drizzle/vocabulary.ts';
import { useCheck } from '../queries/instruments.ts';
import { ProblemWords } from '../ui/states.tsx';
import { Difference } from './Difference.tsx';
import { Findings } from './Findings.tsx';
import { Preview } from './Preview.tsx';
import { Publish } from './Publish.tsx';

const MOST = 1024 * 1024;

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
    const read = await readFile(file, t('upload.tooLarge'), (detail) => t('upload.notJson', { detail }));
    setBrought({ ...read, name: file.name, at: Date.now() });
    setDone(undefined);
    check.reset();
    if (!read.fault) check.mutate(read.definition);
  };
  return (
    <section aria-labelledby={`upload-${id}`}>
      <h2 id={`upload-${id}`}>{t('upload.title')}</h2>
      <p>{t('upload.help')}</p>
      <FileField take={(file) => void take(file)} name={brought?.name} fault={brought?.fault} />
      <div role="status">
        {check.isPending ? <p>{t('upload.checking')}</p> : null}
        {done === undefined ? null : (
          <p className="instruments-done">{t('publish.done', { version: done })}</p>
        )}
      </div>
      {check.error ? (
        <div role="alert" className="refusal">
          <ProblemWords error={check.error} />
        </div>
      ) : null}
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

async function readFile(file: File, tooLarge: string, notJson: (detail: string) => string) {
  if (file.size > MOST) return { fault: tooLarge };
  try {
    return { definition: JSON.parse(await file.text()) as unknown };
  } catch (error) {
    return { fault: notJson(error instanceof Error ? error.message : '') };
  }
}

interface FileFieldProps {
  take: (file: File | undefined) => void;
  name: string | undefined;
  fault: string | undefined;
}

function FileField({ take, name, fault }: FileFieldProps) {
  const { t } = useTranslation('instruments');
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    take(event.dataTransfer.files[0]);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shorter way to what the field does
    <div className="instruments-file" onDragOver={(event) => event.preventDefault()} onDrop={drop}>
      <label htmlFor={id}>{t('upload.file')}</label>
      <input
        ref={input}
        id={id}
        type="file"
        accept=".json,application/json"
        aria-describedby={fault ? `${id}-fault` : undefined}
        aria-invalid={fault ? true : undefined}
        // The same file, mended, can be chosen again.
        onClick={(event) => {
          event.currentTarget.value = '';
        }}
        onChange={(event) => take(event.currentTarget.files?.[0])}
      />
      <span>{name ? t('upload.chosen', { name }) : t('upload.drop')}</span>
      {fault ? (
        <p id={`${id}-fault`} role="alert" className="instruments-fault">
          {fault}
        </p>
      ) : null}
    </div>
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
