import { useMemo, useState } from 'react';
import { Link } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { writeCompareView } from '../../../api/contract/comparison-address.ts';
import { similarQuery } from '../../queries/similar.ts';
import { NoRegion } from '../../ui/finding/NoRegion.tsx';
import { Empty, Failed, Loading } from '../../ui/states.tsx';
import type { PartProps } from '../parts.ts';
import { Ahead } from './Ahead.tsx';
import { Profile } from './Profile.tsx';
import { Result } from './Result.tsx';
import { sentencesOf } from './sentences.ts';
import { WhoseLike } from './WhoseLike.tsx';
import './similar.css';

const example = 'ES51';
const STEP = 10;
const MOST_SHOWN = 100;

/** Regions like one, by what one chooses; and those of them that are ahead, with what they do. */
export default function Part({ view, change, gazetteer, words }: PartProps) {
  const { t } = words;
  const sentences = useMemo(() => sentencesOf(words), [words]);
  const asked = view.like !== null && gazetteer.nuts.isRegion(view.like) ? view.like : null;
  const region = asked ?? view.regions[0] ?? null;
  return (
    <>
      <h2>{t('compare:part.similar')}</h2>
      <p>{t('similar:intro')}</p>
      {view.like !== null && asked === null ? (
        <NoRegion
          code={view.like}
          nameOf={words.regionName}
          offer={(like, name) => (
            <Link to="/compare" search={writeCompareView({ ...view, like })}>
              {name}
            </Link>
          )}
        />
      ) : null}
      {region === null ? (
        <Empty
          title={t('similar:none.title')}
          next={
            <Link to="/compare" search={writeCompareView({ ...view, like: example })}>
              {t('similar:none.example', { region: words.regionName(example) })}
            </Link>
          }
        >
          <p>{t('similar:none.why')}</p>
        </Empty>
      ) : null}
      <div className="similar">
        <div className="similar-choosing">
          <WhoseLike {...{ view, change, gazetteer, words, region }} />
          <Profile {...{ view, change, words, sentences }} />
        </div>
        {region !== null && view.profile.length > 0 ? (
          <Found key={region} {...{ view, change, words, sentences, region }} />
        ) : null}
      </div>
    </>
  );
}

function Found({
  region,
  ...given
}: Pick<PartProps, 'view' | 'change' | 'words'> & {
  sentences: ReturnType<typeof sentencesOf>;
  region: string;
}) {
  const [limit, setLimit] = useState(STEP);
  const answer = useQuery(similarQuery(region, given.view, limit));
  if (answer.error) return <Failed error={answer.error} retry={() => void answer.refetch()} />;
  if (!answer.data) return <Loading />;
  const found = answer.data;
  const isMore = found.similar.length < found.ranked && limit < MOST_SHOWN;
  return (
    <div className="similar-found" aria-busy={answer.isPlaceholderData}>
      <Result found={found} more={isMore ? () => setLimit(limit + STEP) : null} {...given} />
      <Ahead found={found} {...given} />
    </div>
  );
}
