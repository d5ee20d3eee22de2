import { useRef, useState } from 'react';
import { Button, NativeSelect } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Me } from '../../api/contract/me.ts';
import { type ReportKind, reportKinds } from '../../drizzle/vocabulary.ts';
import { newKey } from '../client.ts';
import { useMe } from '../queries/me.ts';
import { useCreateReport } from '../queries/reports.ts';
import { Refusal } from '../ui/states.tsx';

/** The regions somebody may report for. */
function regionsOf(me: Me | undefined) {
  const writing =
    me?.grants.filter((grant) => grant.role === 'contributor' || grant.role === 'coordinator') ?? [];
  const names = writing.flatMap(({ region, regionName }) =>
    region ? [[region, regionName ?? region] as const] : [],
  );
  return [...new Map(names)].map(([value, name]) => ({ value, label: `${name} (${value})` }));
}

/** Opens a draft for one of the own regions and leads to it. */
export function NewReport() {
  const { t } = useTranslation('reports');
  const { data: me } = useMe();
  const regions = regionsOf(me);
  const [region, setRegion] = useState(regions[0]?.value ?? '');
  const navigate = useNavigate();
  const create = useCreateReport();
  // One key until a report was made: a second click, or a retry after a lost answer, opens no second draft.
  const key = useRef(newKey());
  const start = (kind: ReportKind) =>
    create.mutate(
      { kind, region, key: `${key.current}-${kind}-${region}` },
      {
        onSuccess: ({ id }) => {
          key.current = newKey();
          void navigate({ to: '/contribute/$id', params: { id } });
        },
      },
    );
  return (
    <section aria-labelledby="new">
      <h2 id="new">{t('contribute.new')}</h2>
      <p>{t('contribute.newIntro')}</p>
      {regions.length > 1 ? (
        <NativeSelect
          label={t('contribute.region')}
          maw="24rem"
          data={regions}
          value={region}
          onChange={(event) => setRegion(event.currentTarget.value)}
        />
      ) : (
        <p>{regions[0]?.label}</p>
      )}
      <ul className="kinds">
        {reportKinds.map((kind) => (
          <li key={kind} className="kind">
            <p>{t(`contribute.kindHelp.${kind}`)}</p>
            <Button variant="default" loading={create.isPending} onClick={() => start(kind)}>
              {t(`contribute.start.${kind}`)}
            </Button>
          </li>
        ))}
      </ul>
      <Refusal error={create.error} />
    </section>
  );
}
