import { NativeSelect } from '@mantine/core';
import { type Among, amongWords } from '../../../api/contract/profile.ts';
import { levelOf } from '../../../geo/nuts.ts';
import { NoRegion } from '../../ui/finding/NoRegion.tsx';
import { RegionSearch } from '../../ui/finding/RegionSearch.tsx';
import type { PartProps } from '../parts.ts';

interface Props extends Pick<PartProps, 'view' | 'change' | 'gazetteer' | 'words'> {
  region: string | null;
}

/** Whose likes are looked for, one of the compared regions or any other, and among which regions. */
export function WhoseLike({ view, change, gazetteer, words, region }: Props) {
  const { t, regionName } = words;
  const offered = [...new Set([...(region === null ? [] : [region]), ...view.regions])];
  const choose = (like: string) => change({ like });
  return (
    <section className="similar-whose" aria-label={t('similar:choose')}>
      {region === null ? null : (
        <NativeSelect
          label={t('similar:region')}
          value={region}
          data={offered.map((code) => ({ value: code, label: regionName(code) }))}
          onChange={(event) => choose(event.currentTarget.value)}
        />
      )}
      <div className="compare-add">
        <RegionSearch
          label={t('similar:other')}
          nuts={gazetteer.nuts}
          nameOf={regionName}
          choose={choose}
          without={offered}
          noRegion={(code) => (
            <NoRegion
              code={code}
              nameOf={regionName}
              offer={(one, name) => (
                <button type="button" className="text-button" onClick={() => choose(one)}>
                  {name}
                </button>
              )}
            />
          )}
        />
      </div>
      {region === null ? null : (
        <NativeSelect
          label={t('similar:among')}
          value={view.among ?? `${levelOf(region)}`}
          data={amongWords.map((value) => ({ value, label: t(`similar:amongLevel.${value}`) }))}
          onChange={({ currentTarget: { value } }) => change({ among: amongFor(value, region) })}
        />
      )}
    </section>
  );
}

/** The region's own level is what is looked among without saying so. */
const amongFor = (value: string, region: string): Among | null =>
  value === `${levelOf(region)}` ? null : (amongWords.find((word) => word === value) ?? null);
