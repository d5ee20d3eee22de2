import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Button, Radio } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Values } from './merge.ts';
import type { Clash } from './useDraft.ts';
import './draft.css';

interface ClashesProps {
  clash: Clash;
  /** How a field is called, and how what stands there reads. */
  label: (field: string) => string;
  text: (values: Values, field: string) => ReactNode;
  settle: (theirsOf: readonly string[]) => void;
}

/** Two people changed the same answers: both texts, side by side, to choose from. Nothing is overwritten before. */
export function Clashes({ clash, label, text, settle }: ClashesProps) {
  const { t } = useTranslation('reports');
  const [theirs, setTheirs] = useState<readonly string[]>([]);
  const box = useRef<HTMLElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <section ref={box} className="faults" role="alert" tabIndex={-1} aria-labelledby="clashes">
      <h2 id="clashes">{t('conflict.title')}</h2>
      <p>{t('conflict.intro')}</p>
      {clash.fields.map((name) => (
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
                <blockquote className="question-reply">{text(clash[whose], name)}</blockquote>
              </div>
            ))}
          </div>
        </Radio.Group>
      ))}
      <Button onClick={() => settle(theirs)}>{t('conflict.keep')}</Button>
    </section>
  );
}
