import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useComparisons } from '../../queries/comparisons.ts';
import { useMe } from '../../queries/me.ts';
import { Empty, Failed, Loading } from '../../ui/states.tsx';
import type { SharingProps } from './Bar.tsx';
import { SavedOne } from './SavedOne.tsx';
import { SignIn } from './SignIn.tsx';

interface SavedProps extends Pick<SharingProps, 'view'> {
  say: (words: string) => void;
}

/** The reader's own saved comparisons. */
export function Saved(props: SavedProps) {
  const { t } = useTranslation('comparisons');
  const me = useMe();
  if (me.isPending) return <Loading />;
  if (!me.data?.person) return <SignIn>{t('saved.signIn')}</SignIn>;
  return <List {...props} />;
}

function List({ view, say }: SavedProps) {
  const { t } = useTranslation('comparisons');
  const { data, error, refetch } = useComparisons();
  const heading = useRef<HTMLHeadingElement>(null);
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  const gone = (title: string) => {
    say(t('saved.deleted', { title }));
    heading.current?.focus();
  };
  return (
    <section className="sharing-saved screen-only" aria-labelledby="sharing-saved">
      <h2 id="sharing-saved" ref={heading} tabIndex={-1}>
        {t('bar.saved')}
      </h2>
      {data.length === 0 ? (
        <Empty title={t('saved.none')}>
          <p>{t('saved.noneWhy')}</p>
        </Empty>
      ) : (
        <ul>
          {data.map((one) => (
            <SavedOne
              key={one.id}
              saved={one}
              isHere={one.id === view.saved}
              gone={() => gone(one.title)}
              say={say}
            />
          ))}
        </ul>
      )}
    </section>
  );
}
