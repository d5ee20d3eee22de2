import { type Visibility, visibilities } from '../../drizzle/vocabulary.ts';
import { lockShape } from '../map/icons.ts';
import type { Words } from './words.ts';

interface Props {
  records: readonly { demonstration: boolean; visibility: Visibility }[];
  t: Words['t'];
  /** Whether the lock of the map is explained. */
  locked?: boolean;
}

/** Says how many of several records are demonstrations, and how many are for a smaller circle than everyone. */
export function Marked({ records, t, locked = false }: Props) {
  const demonstrations = records.filter((one) => one.demonstration).length;
  const circles = visibilities
    .filter((circle) => circle !== 'public')
    .map((circle) => ({ circle, count: records.filter((one) => one.visibility === circle).length }))
    .filter(({ count }) => count > 0);
  const all = demonstrations === records.length;
  const invented = records.length === 1 ? t('common:demonstration') : t('marked.all');
  return (
    <>
      {demonstrations > 0 ? (
        <p className="demonstration">
          {all ? invented : t('marked.demonstration', { count: demonstrations })}
        </p>
      ) : null}
      {locked && circles.length > 0 ? (
        <p className="atlas-key">
          <Lock /> {t('marked.lock')}
        </p>
      ) : null}
      {circles.map(({ circle, count }) => (
        <p key={circle} className="atlas-restricted">
          {records.length === 1
            ? t(`visibleTo.${circle}`)
            : t('common:labelled', { label: t(`visibleTo.${circle}`), text: count })}
        </p>
      ))}
    </>
  );
}

/** The lock as it stands on the map. */
const Lock = () => (
  <svg className="atlas-lock" viewBox="0 0 40 40" aria-hidden="true">
    {lockShape.map(({ path, fill, line }) => (
      <path key={path} d={path} fill={fill} stroke={line} strokeWidth={3} />
    ))}
  </svg>
);
