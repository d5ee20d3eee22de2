import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { noDataKinds, roles } from '../../drizzle/vocabulary.ts';
import { AssessedLinks } from '../ui/AssessedLinks.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { Comparing } from './Comparing.tsx';
import { Diagram } from './Diagram.tsx';
import { Steps } from './Steps.tsx';
import { ScrollBox } from '../ui/ScrollBox.tsx';
import '../ui/report/report.css';
import './help.css';

const glossary = [
  'region',
  'need',
  'flow',
  'practice',
  'release',
  'mipex',
  'edition',
  'assessment',
  'phase',
  'selection',
  'strand',
  'horizon',
] as const;
/** Pages of MIPEX-REG that stand in no menu. */
const ways = [
  ['published', '/published-assessments'],
  ['selection', '/selection'],
  ['experts', '/choosing-experts'],
] as const;
const keys = ['tab', 'enter', 'arrows', 'plus', 'escape', 'table'] as const;

/** How the Atlas works, for who has never seen it. */
export default function Page() {
  const { t } = useTranslation(['pages', 'vocabulary']);
  return (
    <>
      <PageTitle title={t('pages:help.title')}>
        <p>{t('pages:help.intro')}</p>
      </PageTitle>
      <h2>{t('pages:help.life')}</h2>
      <p>{t('pages:help.lifeIntro')}</p>
      <ScrollBox label={t('pages:help.life')}>
        <Diagram of="need" />
      </ScrollBox>
      <p>{t('pages:help.withdrawNote', { withdrawn: t('vocabulary:submissionState.withdrawn') })}</p>
      <p>{t('pages:help.discardNote')}</p>
      <p>{t('pages:help.notAuthor')}</p>
      <h3>{t('pages:help.table')}</h3>
      <Steps of="need" />
      <h3>{t('pages:help.questionnaire')}</h3>
      <p>{t('pages:help.questionnaireText')}</p>
      <p>{t('pages:help.exchangeText')}</p>
      <ScrollBox label={t('pages:help.questionnaire')}>
        <Diagram of="questionnaire" />
      </ScrollBox>
      <p>{t('pages:help.reopenNote')}</p>
      <Steps of="questionnaire" />
      <h2>{t('pages:help.roles')}</h2>
      <dl className="answers">
        {roles.map((role) => (
          <div className="answer" key={role}>
            <dt>{t(`vocabulary:role.${role}`)}</dt>
            <dd>{t(`pages:help.roleText.${role}`)}</dd>
          </div>
        ))}
      </dl>
      <AssessedLinks />
      <ul>
        {ways.map(([name, to]) => (
          <li key={name}>
            <Link to={to}>{t(`pages:help.ways.${name}`)}</Link>
          </li>
        ))}
      </ul>
      <Comparing />
      <h2>{t('pages:help.numbers')}</h2>
      <p>{t('pages:help.numbersText')}</p>
      <h2>{t('pages:help.noData')}</h2>
      <p>{t('pages:help.noDataText')}</p>
      <ul>
        {noDataKinds.map((kind) => (
          <li key={kind}>{t(`vocabulary:valueState.${kind}`)}</li>
        ))}
      </ul>
      <h2>{t('pages:help.words')}</h2>
      <dl className="answers">
        {glossary.map((entry) => (
          <div className="answer" key={entry}>
            <dt>{t(`pages:help.glossary.${entry}.word`)}</dt>
            <dd>{t(`pages:help.glossary.${entry}.text`)}</dd>
          </div>
        ))}
      </dl>
      <h2>{t('pages:help.keyboard')}</h2>
      <dl className="answers">
        {keys.map((key) => (
          <div className="answer" key={key}>
            <dt>{t(`pages:help.keys.${key}.key`)}</dt>
            <dd>{t(`pages:help.keys.${key}.text`)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
