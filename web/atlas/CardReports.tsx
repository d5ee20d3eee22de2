import { Link } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import type { RegionCard } from '../../api/contract/region-card.ts';
import { horizons } from '../../drizzle/vocabulary.ts';
import { marks } from '../map/colours.ts';
import type { Flow, Need, Practice } from '../map/records.ts';
import { useMe } from '../queries/me.ts';
import { recordsQuery } from '../queries/records.ts';
import { countNotes } from './countNotes.ts';
import { flowText } from './flowText.ts';
import { Mark } from './Mark.tsx';
import type { Part } from './parts.ts';

/** What the region itself reported: its needs by horizon, flows and practices, each marked if it is not for everyone. */
export function CardReports({ card, words }: Part & { card: RegionCard }) {
  const { t } = words;
  const { data: me } = useMe();
  const signedIn = Boolean(me?.person);
  const needs = useQuery({ ...recordsQuery('needs', signedIn), enabled: signedIn || card.needs.total > 0 });
  const hasFlows = card.flows.reported + card.flows.from + card.flows.to > 0;
  const flows = useQuery({ ...recordsQuery('flows', signedIn), enabled: signedIn || hasFlows });
  const practices = useQuery({
    ...recordsQuery('practices', signedIn),
    enabled: signedIn || card.practices > 0,
  });
  const ownNeeds = (needs.data ?? []).map((one) => one.properties).filter((one) => one.region === card.code);
  const ownFlows = (flows.data ?? [])
    .map((one) => one.properties)
    .filter((one) => [one.region, one.from_place, one.to_place].includes(card.code));
  const ownPractices = (practices.data ?? [])
    .map((one) => one.properties)
    .filter((one) => one.region === card.code);
  const sorted = ownNeeds.sort(
    (a, b) => horizons.indexOf(a.horizon) - horizons.indexOf(b.horizon) || b.severity - a.severity,
  );
  const counted = (kind: string, all: readonly { demonstration: boolean }[]) =>
    words.among(
      t(`card.${kind}`, { count: all.length }),
      all.filter((one) => one.demonstration).length,
      all.length,
    );
  const notes = countNotes(sorted, ownFlows, words).map((note) => (
    <p key={note} className="atlas-note">
      {note}
    </p>
  ));
  return (
    <>
      {sorted.length > 0 ? (
        <section>
          <h3>{counted('needs', sorted)}</h3>
          <ul className="atlas-reports">
            {sorted.map((need) => (
              <NeedLine key={need.id} need={need} words={words} />
            ))}
          </ul>
          {ownFlows.length > 0 ? null : notes}
        </section>
      ) : null}
      {ownFlows.length > 0 ? (
        <section>
          <h3>{counted('flows', ownFlows)}</h3>
          <ul className="atlas-reports">
            {ownFlows.map((flow) => (
              <FlowLine key={flow.id} flow={flow} words={words} />
            ))}
          </ul>
          <p className="atlas-note">{t('card.neverAdded')}</p>
          {notes}
        </section>
      ) : null}
      {ownPractices.length > 0 ? (
        <section>
          <h3>{counted('practices', ownPractices)}</h3>
          <ul className="atlas-reports">
            {ownPractices.map((practice) => (
              <PracticeLine key={practice.id} practice={practice} words={words} />
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}

function NeedLine({ need, words }: { need: Need; words: Part['words'] }) {
  const { t, formats } = words;
  return (
    <li>
      <span className="atlas-disc" style={{ background: marks[need.horizon] }} aria-hidden="true" />
      <div>
        <p className="atlas-report-title">{need.title}</p>
        <p className="atlas-note">
          {t(`vocabulary:horizon.${need.horizon}`)} · {t(`vocabulary:sector.${need.sector}`)} ·{' '}
          {t('card.severity', { severity: need.severity })}
          {need.people_affected === null
            ? need.people_affected_state === 'suppressed'
              ? ` · ${t('vocabulary:valueState.suppressed')}`
              : ''
            : ` · ${words.people(need)}`}
        </p>
        <p className="atlas-note">
          {t('card.published', { date: formats.day(need.published_at.slice(0, 10)) })}
          {need.source === null ? '' : ` · ${words.reporter(need)}`}
        </p>
        {need.status === 'met' ? null : (
          <p className="atlas-note">
            <Link
              to="/compare"
              search={{ part: 'matching', regions: need.region, need: need.id }}
              aria-label={t('card.mayHelpWith', { title: need.title })}
            >
              {t('card.mayHelp')}
            </Link>
          </p>
        )}
        <Mark record={need} />
      </div>
    </li>
  );
}

function FlowLine({ flow, words }: { flow: Flow; words: Part['words'] }) {
  const { t } = words;
  const { what, where, amount } = flowText(flow, words);
  return (
    <li>
      <div>
        <p className="atlas-report-title">{t('common:labelled', { label: what, text: amount })}</p>
        <p className="atlas-note">
          {where} · {words.period(flow.period)} · {words.reporter(flow)}
        </p>
        <Mark record={flow} />
      </div>
    </li>
  );
}

function PracticeLine({ practice, words }: { practice: Practice; words: Part['words'] }) {
  const { t } = words;
  return (
    <li>
      <span className="atlas-diamond" aria-hidden="true" />
      <div>
        <p className="atlas-report-title">{practice.title}</p>
        <p className="atlas-note">
          {practice.sectors.map((sector) => t(`vocabulary:sector.${sector}`)).join(', ')}
          {practice.place ? ` · ${practice.place}` : ''}
        </p>
        {practice.source === null ? null : <p className="atlas-note">{words.reporter(practice)}</p>}
        <Mark record={practice} />
      </div>
    </li>
  );
}
