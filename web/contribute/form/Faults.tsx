import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { SubmissionKind } from '../../../drizzle/vocabulary.ts';
import type { Fault } from '../../ui/report/faults.ts';
import { idOf } from './FieldInput.tsx';
import { useFaultText, useLabel } from './labels.ts';

interface FaultsProps {
  kind: SubmissionKind;
  faults: readonly Fault[];
  /** Changes with every attempt to submit. */
  attempt: object;
}

/** What needs attention, at the top of the form; each entry leads to its field. Takes the focus after each attempt. */
export function Faults({ kind, faults, attempt }: FaultsProps) {
  const { t } = useTranslation('reports');
  const label = useLabel(kind);
  const text = useFaultText();
  const box = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: every attempt is answered
  useEffect(() => box.current?.focus(), [attempt]);
  if (faults.length === 0) return null;
  return (
    <div ref={box} className="faults" role="alert" tabIndex={-1} aria-labelledby="faults">
      <h2 id="faults">{t('faults', { count: faults.length })}</h2>
      <ul>
        {faults.map((fault) => (
          <li key={fault.field}>
            <a
              href={`#${idOf(fault.field)}`}
              onClick={(event) => {
                event.preventDefault();
                document.getElementById(idOf(fault.field))?.focus();
              }}
            >
              {t('faultIn', { field: label(fault.field), fault: text(fault) })}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
