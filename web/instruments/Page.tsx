import { useTranslation } from 'react-i18next';
import { useInstruments } from '../queries/instruments.ts';
import { useMe } from '../queries/me.ts';
import { AssessedLinks } from '../ui/AssessedLinks.tsx';
import { Gate } from '../ui/Gate.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { hasRole } from '../ui/places.ts';
import { Failed, Loading } from '../ui/states.tsx';
import { NextVersions } from './NextVersions.tsx';
import { NationalIndex } from './NationalIndex.tsx';
import { Upload } from './Upload.tsx';
import { Versions } from './Versions.tsx';
import '../ui/report/report.css';
import './instruments.css';

/** The editor's questionnaires: their versions, and the way to a next one. The secretariat reads. */
export default function Page() {
  const { t } = useTranslation('instruments');
  const me = useMe();
  const isEditor = hasRole(me.data, ['editor']);
  return (
    <>
      <PageTitle title={t('title')}>
        <p>{t('intro')}</p>
        {me.data && hasRole(me.data, ['secretariat']) && !isEditor ? <p>{t('introSecretariat')}</p> : null}
      </PageTitle>
      <AssessedLinks />
      <Gate roles={['editor', 'secretariat']}>
        <Instruments isEditor={isEditor} />
      </Gate>
    </>
  );
}

function Instruments({ isEditor }: { isEditor: boolean }) {
  const instruments = useInstruments();
  if (instruments.isPending) return <Loading />;
  if (instruments.error) return <Failed error={instruments.error} retry={() => void instruments.refetch()} />;
  return (
    <>
      {instruments.data.map(({ id, versions }) => (
        <div key={id}>
          <Versions id={id} versions={versions} />
          {isEditor ? <Upload id={id} /> : null}
        </div>
      ))}
      {isEditor ? <NextVersions /> : null}
      {isEditor ? <NationalIndex /> : null}
    </>
  );
}
