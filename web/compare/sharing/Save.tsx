import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { LONGEST_TITLE } from '../../../api/contract/comparison.ts';
import { newKey } from '../../client.ts';
import { useSaveComparison } from '../../queries/comparisons.ts';
import { useMe } from '../../queries/me.ts';
import { Loading } from '../../ui/states.tsx';
import type { SharingProps } from './Bar.tsx';
import { addressOf } from './kept.ts';
import { SignIn } from './SignIn.tsx';
import { Write } from './Write.tsx';

interface SaveProps extends SharingProps {
  close: () => void;
  done: (words: string) => void;
}

/** Saves what is compared now under a title, for whoever is signed in. */
export function Save({ view, change, words, close, done }: SaveProps) {
  const { t } = useTranslation('comparisons');
  const me = useMe();
  const save = useSaveComparison();
  const key = useRef(newKey());
  if (me.isPending) return <Loading />;
  if (!me.data?.person) return <SignIn>{t('save.signIn')}</SignIn>;
  const named = words.formats.list(view.regions.map(words.regionName));
  return (
    <Write
      label={t('bar.save')}
      first={{ title: named.slice(0, LONGEST_TITLE), note: '', shared: false }}
      confirm={t('save.confirm')}
      step={save}
      close={close}
      take={(values) =>
        save.mutate(
          { ...values, address: addressOf(view), key: key.current },
          {
            onSuccess: ({ id, title, shared }) => {
              change({ saved: id }, 'replace');
              done(t(shared ? 'save.doneShared' : 'save.done', { title }));
            },
          },
        )
      }
    />
  );
}
