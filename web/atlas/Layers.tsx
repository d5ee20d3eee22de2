import { memo, type ReactNode, useId } from 'react';
import { flowTypes, horizons } from '../../drizzle/vocabulary.ts';
import { flowKinds } from '../map/arcs.ts';
import { flowColours, marks } from '../map/colours.ts';
import { Choice, Tick } from './inputs.tsx';
import { Marked } from './Marked.tsx';
import { drawnAgainFor, type Part } from './parts.ts';
import { YearSlider } from './YearSlider.tsx';

/** The layers on top of the coloured regions, each with its own legend under its switch. */
export const Layers = memo(
  function Layers(props: Part) {
    const { view, change, records, words } = props;
    const { t } = words;
    const title = useId();
    return (
      <section className="atlas-part" aria-labelledby={title}>
        <h2 id={title}>{t('layers.title')}</h2>
        <Choice
          label={t('layers.needs')}
          value={view.needs}
          options={(['none', 'urgent', 'medium', 'long', 'all'] as const).map((value) => ({
            value,
            label: horizons.some((one) => one === value)
              ? t(`vocabulary:horizon.${value}`)
              : t(`layers.which.${value}`),
          }))}
          onChange={(needs) => change({ needs })}
        />
        {view.needs === 'none' ? null : (
          <Counted kind="needs" {...props}>
            <NeedsLegend {...props} />
          </Counted>
        )}
        <Choice
          label={t('layers.flows')}
          value={view.flows}
          options={(['none', ...flowTypes, 'all'] as const).map((value) => ({
            value,
            label:
              value === 'none' || value === 'all'
                ? t(`layers.which.${value}`)
                : t(`vocabulary:flowType.${value}`),
          }))}
          onChange={(flows) => change({ flows })}
        />
        {view.flows === 'none' ? null : (
          <Counted kind="flows" {...props}>
            <FlowsLegend {...props} />
          </Counted>
        )}
        <Tick
          label={t('layers.practices')}
          checked={view.practices}
          onChange={(practices) => change({ practices })}
        />
        {view.practices ? (
          <Counted kind="practices" {...props}>
            <div className="atlas-key-list">
              <p className="atlas-key">
                <span className="atlas-diamond" aria-hidden="true" />{' '}
                {t('layers.practicesShown', { count: records.practices.length })}
              </p>
              <Marked records={records.practices.map((one) => one.properties)} t={t} locked />
            </div>
          </Counted>
        ) : null}
        <Tick
          label={t('layers.arrivals')}
          checked={view.points !== null}
          onChange={(on) => change({ points: on ? 2015 : null })}
        />
        {view.points === null ? null : (
          <>
            <YearSlider
              label={t('layers.arrivalsYear')}
              years={records.arrivalYears}
              year={view.points}
              t={t}
              onChange={(points, how) => change({ points }, how)}
            />
            <Counted kind="arrivals" {...props}>
              <p className="atlas-key">
                <span className="atlas-disc" style={{ background: marks.arrival }} aria-hidden="true" />
                {t('layers.arrivalsShown', {
                  count: records.arrivals.length,
                  persons: words.formats.number(
                    records.arrivals.reduce((sum, one) => sum + one.properties.persons, 0),
                  ),
                })}
              </p>
            </Counted>
          </>
        )}
      </section>
    );
  },
  drawnAgainFor('needs', 'flows', 'practices', 'points'),
);

/** A count once it is known: until then nobody knows that it is 0. */
function Counted({
  kind,
  records,
  words,
  children,
}: Part & { kind: keyof Part['records']['unknown']; children: ReactNode }) {
  if (!records.unknown[kind]) return children;
  return records.error ? null : <p className="atlas-note">{words.t('common:state.loading')}</p>;
}

function NeedsLegend({ records, words }: Part) {
  const { t } = words;
  const counts = horizons.map((horizon) => ({
    horizon,
    count: records.needs.filter((one) => one.properties.horizon === horizon).length,
  }));
  const regions = new Set(records.needs.map((one) => one.properties.region)).size;
  return (
    <div className="atlas-key-list">
      {counts
        .filter(({ count }) => count > 0)
        .map(({ horizon, count }) => (
          <p key={horizon} className="atlas-key">
            <span
              className={`atlas-disc atlas-disc-${horizon}`}
              style={{ background: marks[horizon] }}
              aria-hidden="true"
            />
            {t(`vocabulary:horizon.${horizon}`)} <span className="atlas-count">{count}</span>
          </p>
        ))}
      <p className="atlas-note">{t('layers.needsShown', { count: records.needs.length, regions })}</p>
      <Marked records={records.needs.map((one) => one.properties)} t={t} locked />
    </div>
  );
}

const kinds = Object.keys(flowColours) as (keyof typeof flowColours)[];

function FlowsLegend({ records, words }: Part) {
  const { t } = words;
  const count = (kind: string) =>
    records.flows.filter((one) => flowKinds[one.properties.type] === kind).length;
  return (
    <div className="atlas-key-list">
      {kinds
        .filter((kind) => count(kind) > 0)
        .map((kind) => (
          <p key={kind} className="atlas-key">
            <span
              className="atlas-arrow"
              style={{
                background: `linear-gradient(to right, ${flowColours[kind]}30, ${flowColours[kind]})`,
              }}
              aria-hidden="true"
            />
            {t(`flowKind.${kind}`)} <span className="atlas-count">{count(kind)}</span>
          </p>
        ))}
      {count('stock') > 0 ? (
        <p className="atlas-key">
          <span className="atlas-disc" style={{ background: marks.stock }} aria-hidden="true" />
          {t('flowKind.stock')} <span className="atlas-count">{count('stock')}</span>
        </p>
      ) : null}
      <p className="atlas-note">{t('layers.flowsShown', { count: records.flows.length })}</p>
      <Marked records={records.flows.map((one) => one.properties)} t={t} locked />
    </div>
  );
}
