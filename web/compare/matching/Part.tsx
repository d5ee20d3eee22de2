import { useQuery } from '@tanstack/react-query';
import { useMe } from '../../queries/me.ts';
import { needsPracticesQuery } from '../../queries/matching.ts';
import { Failed, Loading } from '../../ui/states.tsx';
import type { PartProps } from '../parts.ts';
import { amongOf } from './among.ts';
import { Border } from './Border.tsx';
import { ForNeed } from './ForNeed.tsx';
import { Matrix } from './Matrix.tsx';
import { Whose } from './Whose.tsx';
import '../../ui/report/report.css';
import './matching.css';

/** What regions need, beside what regions did: for one need, by sector, and across borders. */
export default function Part(props: PartProps) {
  const { t } = props.words;
  const me = useMe();
  const isSignedIn = Boolean(me.data?.person);
  const among = amongOf(props.view);
  const found = useQuery({ ...needsPracticesQuery(among, isSignedIn), enabled: !me.isPending });
  return (
    <div className="matching">
      <h2>{t('compare:part.matching')}</h2>
      <p>{t('matching:intro')}</p>
      <Whose {...props} />
      {found.error ? <Failed error={found.error} retry={() => void found.refetch()} /> : null}
      {found.isPending ? <Loading /> : null}
      {found.data ? (
        <>
          <ForNeed {...props} found={found.data} isSignedIn={isSignedIn} />
          <Matrix {...props} found={found.data} />
          <Border {...props} among={among} isSignedIn={isSignedIn} />
        </>
      ) : null}
    </div>
  );
}
