import { useEffect, useRef, useState } from 'react';
import { Button, Radio } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SubmissionKind } from '../../../drizzle/vocabulary.ts';
import { AnswerText } from '../../ui/report/AnswerText.tsx';
import { fieldsOf } from '../../ui/report/fields.ts';
import { useLabel } from './labels.ts';
import type { Clash } from './useDraft.ts';

interface ClashesProps {
  kind: SubmissionKind;
  clash: Clash;
  settle: (theirsOf: readonly string[]) => void;
}

/** Two people changed the same answers: both texts, side by side, to choose from. Nothing is overwritten before. */
export function Clashes({ kind, clash, settle }: ClashesProps) {
  const { t } = useTranslation('reports');
  const label = useLabel(kind);
  const [theirs, setTheirs] = useState<readonly string[]>([]);
  const box = useRef<HTMLElement>(null);
  useEffect(() => box.current?.focus(), []);
  const fields = new Map(fieldsOf(kind).map((field) => [field.name, field]));
  return (
    <section ref={box} className="faults" role="alert" tabIndex={-1} aria-labelledby="clashes">
      <h2 id="clashes">{t('conflict.title')}</h2>
      <p>{t('conflict.intro')}</p>
      {clash.fields.map((name) => {
        const field = fields.get(name) ?? { name, control: { as: 'line' as const } };
        return (
          <Radio.Group
            key={name}
            label={label(name)}
            value={theirs.includes(name) ? 'theirs' : 'mine'}
            onChange={(whose) =>
              setTheirs(whose === 'theirs' ? [...theirs, name] : theirs.filter((one) => one !== name))
            }
          >
            <div className="clash">
              {(['mine', 'theirs'] as const).map((whose) => (
                <div key={whose}>
                  <Radio value={whose} label={t(`conflict.${whose}`)} />
                  <blockquote className="question-reply">
                    <AnswerText field={field} value={clash[whose][name]} />
                  </blockquote>
                </div>
              ))}
            </div>
          </Radio.Group>
        );
      })}
      <Button onClick={() => settle(theirs)}>{t('conflict.keep')}</Button>
    </section>
  );
}
