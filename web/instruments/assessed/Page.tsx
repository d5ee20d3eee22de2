import { Button } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type AssessmentInstrument, assessmentInstrument } from '../../../api/contract/indicator.ts';
import { coverageOf } from '../../../api/instruments/assessed-coverage.ts';
import { assessedAreas } from '../../../drizzle/vocabulary.ts';
import { useAssessed } from '../../queries/assessed.ts';
import { Lost } from '../../ui/Lost.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { Failed, Loading } from '../../ui/states.tsx';
import { Area } from './Area.tsx';
import { CoverageTable } from './CoverageTable.tsx';
import { SpokenText } from '../../ui/SpokenText.tsx';
import { useSpoken } from '../../ui/spoken.ts';
import '../../ui/report/report.css';
import './assessed.css';

/** What a MIPEX-REG instrument asks, for everybody to read and to print. */
export default function Page() {
  const { id } = useParams({ from: '/room/instruments/$id' });
  const known = assessmentInstrument.shape.id.safeParse(id);
  return known.success ? <Instrument id={known.data} /> : <Lost />;
}

function Instrument({ id }: { id: AssessmentInstrument['id'] }) {
  const found = useAssessed(id);
  if (found.isPending) return <Loading />;
  if (found.error) return <Failed error={found.error} retry={() => void found.refetch()} />;
  return <Sheet instrument={found.data} />;
}

/** The whole instrument on one sheet: where its indicators stand on the axes, then area by area. */
export function Sheet({ instrument }: { instrument: AssessmentInstrument }) {
  const { t } = useTranslation(['assessed', 'vocabulary']);
  const speak = useSpoken();
  const kind = t(`vocabulary:assessmentKind.${instrument.kind}`);
  return (
    <>
      <PageTitle title={speak(instrument.title).text}>
        <p>{t('assessed:versionOf', { version: instrument.version, kind })}</p>
        <SpokenText className="assessed-introduction" text={instrument.introduction} />
        <p className="screen-only">
          <Button variant="default" onClick={() => window.print()}>
            {t('assessed:print')}
          </Button>
        </p>
      </PageTitle>
      <CoverageTable coverage={coverageOf(instrument)} />
      {assessedAreas.map((area) => (
        <Area
          key={area}
          area={area}
          indicators={instrument.indicators.filter((one) => one.area === area && !one.retired)}
        />
      ))}
    </>
  );
}
