import { useRef, useState } from 'react';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ComparisonView } from '../../../api/contract/comparison.ts';
import { useChangeComparison, useComparison } from '../../queries/comparisons.ts';
import { useMe } from '../../queries/me.ts';
import { useFormats } from '../../ui/format.ts';
import { Refusal } from '../../ui/states.tsx';
import type { SharingProps } from './Bar.tsx';
import { addressOf, isChanged, searchOf } from './kept.ts';
import { SignIn } from './SignIn.tsx';

/** The saved comparison that a link leads to: its title and note, for whoever may read them. */
export function From({ view, change }: SharingProps) {
  const { t } = useTranslation('comparisons');
  const me = useMe();
  const isSignedIn = Boolean(me.data?.person);
  const found = useComparison(isSignedIn ? view.saved : null);
  if (view.saved === null || me.isPending) return null;
  if (!isSignedIn) {
    return (
      <div className="sharing-from screen-only">
        <SignIn>{t('from.signIn')}</SignIn>
      </div>
    );
  }
  if (found.isPending) return null;
  if (!found.data) {
    return (
      <div className="sharing-from screen-only">
        <p>{t('from.gone')}</p>
        <button type="button" className="text-button" onClick={() => change({ saved: null }, 'replace')}>
          {t('from.forget')}
        </button>
      </div>
    );
  }
  return <Named saved={found.data} {...{ view, change }} />;
}

function Named({ saved, view }: { saved: ComparisonView } & Pick<SharingProps, 'view' | 'change'>) {
  const { t } = useTranslation('comparisons');
  const formats = useFormats();
  const write = useChangeComparison(saved);
  const [said, setSaid] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  const done = () => {
    setSaid(t('from.saved'));
    heading.current?.focus();
  };
  const differs = isChanged(view, saved);
  const day = formats.day(saved.changedAt.slice(0, 10));
  return (
    <div className="sharing-from">
      <h2 ref={heading} tabIndex={-1}>
        {saved.title}
      </h2>
      <p className="sharing-when">
        {saved.isOwn ? t('from.own', { day }) : t('from.other', { name: saved.owner, day })}{' '}
        {saved.isOwn ? t(saved.shared ? 'shared' : 'notShared') : null}
      </p>
      {saved.note ? <p className="written">{saved.note}</p> : null}
      {differs ? (
        <div className="sharing-changed screen-only">
          <p>{t('from.changed')}</p>
          <div className="row">
            <Link to="/compare" search={searchOf(saved)} resetScroll={false}>
              {t('from.asSaved')}
            </Link>
            {saved.isOwn ? (
              <Button
                size="compact-md"
                loading={write.isPending}
                onClick={() => write.mutate({ address: addressOf(view) }, { onSuccess: done })}
              >
                {t('from.save')}
              </Button>
            ) : null}
          </div>
          <Refusal error={write.error} />
        </div>
      ) : null}
      <p className="sharing-said screen-only" role="status">
        {differs ? '' : said}
      </p>
    </div>
  );
}
