import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { AssessmentSummary } from '../../api/contract/assessment.ts';
import type { PhaseLine, PhaseView } from '../../api/contract/phase.ts';
import { useFormats } from '../ui/format.ts';
import { ScrollBox } from '../ui/ScrollBox.tsx';
import { Standing } from './Standing.tsx';

type Progress = Readonly<Record<string, AssessmentSummary>>;

interface BoardProps {
  phase: PhaseView;
  isKeeper: boolean;
  isEditor: boolean;
  /** How far assessments have come, by region; empty for who may not know. */
  progress: Progress;
}

/** Where the way into a region stands. */
export const lineId = (region: string) => `line-${region}`;

/** What is known of every region and what it lacks: both counts on top, then a line each. */
export function Board({ phase, isKeeper, isEditor, progress }: BoardProps) {
  const { t } = useTranslation('phases');
  return (
    <section aria-labelledby="board">
      <h2 id="board">{t('board.title')}</h2>
      {isKeeper ? <p>{t(phase.state === 'open' ? 'board.introOpen' : 'board.intro')}</p> : null}
      <Counts phase={phase} isKeeper={isKeeper} />
      {phase.lines.length === 0 ? (
        <p>{t('board.none')}</p>
      ) : (
        <ScrollBox label={t('board.title')}>
          <table className="table board">
            <thead>
              <tr>
                <th scope="col">{t('board.region')}</th>
                <th scope="col">{t('board.standing')}</th>
                <th scope="col">{t('board.interest')}</th>
                <th scope="col">{t('board.funding')}</th>
                <th scope="col">{t('board.experts')}</th>
              </tr>
            </thead>
            <tbody>
              {phase.lines.map((line) => (
                <Row
                  key={line.region}
                  {...{ phase, line, isKeeper, isEditor }}
                  progress={progress[line.region]}
                />
              ))}
            </tbody>
          </table>
        </ScrollBox>
      )}
    </section>
  );
}

function Counts({ phase, isKeeper }: { phase: PhaseView; isKeeper: boolean }) {
  const { t } = useTranslation('phases');
  return (
    <dl className="counts">
      <div>
        <dt>{t('columns.regions')}</dt>
        <dd>{t('ofLeast', { ready: phase.readyRegions, least: phase.minimumRegions })}</dd>
      </div>
      <div>
        <dt>{t('columns.countries')}</dt>
        <dd>{t('ofLeast', { ready: phase.readyCountries, least: phase.minimumCountries })}</dd>
      </div>
      {isKeeper ? (
        <div>
          <dt>{t('columns.all')}</dt>
          <dd>{phase.lines.length}</dd>
        </div>
      ) : null}
    </dl>
  );
}

interface RowProps extends Omit<BoardProps, 'progress'> {
  line: PhaseLine;
  progress: AssessmentSummary | undefined;
}

function Row({ phase, line, isKeeper, isEditor, progress }: RowProps) {
  const { t } = useTranslation('phases');
  const formats = useFormats();
  return (
    <tr>
      <th scope="row">
        {isKeeper ? <WayIn phase={phase} line={line} /> : line.regionName}{' '}
        <span className="code">{line.region}</span>
        <div className="soft">{formats.country(line.country)}</div>
      </th>
      <td>
        {/* Editors work with every assessment, coordinators with that of their region. */}
        <Standing {...{ phase, line, progress }} mayRead={isEditor || !isKeeper} />
      </td>
      <td>{t(line.interestConfirmed ? 'board.confirmed' : 'board.notYet')}</td>
      <td className="board-words">
        {t(line.fundingChecked ? 'board.checked' : 'board.notYet')}
        {line.fundingSource ? <div className="soft">{line.fundingSource}</div> : null}
      </td>
      <td className="board-words">
        {t('ofWanted', { number: line.proposed, wanted: phase.expertsWanted })}
        {line.experts?.map((one) => (
          <div className="soft" key={one.id}>
            {one.name}
          </div>
        ))}
      </td>
    </tr>
  );
}

function WayIn({ phase, line }: Pick<RowProps, 'phase' | 'line'>) {
  return (
    <Link
      id={lineId(line.region)}
      to="/phases/$id"
      params={{ id: phase.id }}
      search={{ region: line.region }}
      resetScroll={false}
    >
      {line.regionName}
    </Link>
  );
}
