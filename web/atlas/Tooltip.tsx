import type { Hit } from '../map/AtlasMap.ts';
import { flowText } from './flowText.ts';
import { hitRegion } from './hit.ts';
import { Marked } from './Marked.tsx';
import { isExactFlow } from '../map/twins.ts';
import { isDemonstration } from '../map/figures.ts';
import type { Part } from './parts.ts';

/** What the pointer is on: name, value with unit and year; or the record, in one line, marked if it is not for everyone. */
export function Tooltip({ hit, view, shown, records, words }: Part & { hit: Hit }) {
  const code = hitRegion(hit);
  const side = hit.x > 260 && hit.x > window.innerWidth * 0.6 ? 'left' : 'right';
  return (
    <div className="atlas-tip" data-side={side} style={{ left: hit.x, top: hit.y }} aria-live="polite">
      {hit.layer === 'regions' && code ? (
        <RegionLine code={code} view={view} shown={shown} words={words} />
      ) : (
        <RecordLine hit={hit} records={records} words={words} />
      )}
    </div>
  );
}

function RegionLine({ code, view, shown, words }: Pick<Part, 'view' | 'shown' | 'words'> & { code: string }) {
  const { t } = words;
  const figure = shown.figures.find((one) => one.code === code);
  const { series } = shown;
  const own = words.ownName(code);
  return (
    <>
      <p className="atlas-tip-name">
        {words.regionName(code)}
        {own ? <span> {own}</span> : null}
      </p>
      {code.length > 2 ? <p className="atlas-tip-where">{words.countryName(code)}</p> : null}
      {figure && series ? (
        <p className="atlas-tip-value">
          <strong>{words.figure(figure, series)}</strong> {series.year ?? ''}
          {series.national ? (
            <span> {t('national.of', { country: words.countryName(figure.of) })}</span>
          ) : null}
          {figure.of !== code && !series.national ? (
            <span> {t('value.of', { region: words.regionName(figure.of) })}</span>
          ) : null}
        </p>
      ) : null}
      {figure && series?.own ? (
        <p className="atlas-tip-where">{t('selection:beside', { published: words.published(figure) })}</p>
      ) : null}
      {figure?.applicable ? (
        <p className="atlas-tip-where">{words.coverage(figure.answered ?? 0, figure.applicable)}</p>
      ) : null}
      {figure && isDemonstration(figure) && figure.value === null ? (
        <p className="demonstration">{t('common:demonstration')}</p>
      ) : null}
      {figure?.reason ? <p className="atlas-tip-where">{words.said(figure.reason)}</p> : null}
      {series?.standing && series.standing !== 'official' && view.layer === 'mipex' ? (
        <p className="atlas-tip-where">{t(`vocabulary:scoreStanding.${series.standing}`)}</p>
      ) : null}
    </>
  );
}

function RecordLine({ hit, records, words }: Pick<Part, 'records' | 'words'> & { hit: Hit }) {
  const { t } = words;
  const flow = records.flows.find((one) => one.properties.id === hit.properties.id)?.properties;
  const practice = records.practices.find((one) => one.properties.id === hit.properties.id)?.properties;
  return (
    <>
      <p>{recordText(hit, records, words)}</p>
      {practice ? <p className="atlas-tip-where">{words.reporter(practice)}</p> : null}
      {flow && isExactFlow(flow) ? <p className="atlas-restricted">{t('exact.one')}</p> : null}
      <Marked records={under(hit, records)} t={t} />
    </>
  );
}

/** The records under the mark. */
function under({ layer, properties }: Hit, { needs, flows, practices }: Part['records']) {
  if (layer === 'need-disc')
    return needs.map((one) => one.properties).filter((one) => one.region === properties.region);
  const ids = new Set(String(properties.ids ?? properties.id).split(' '));
  return [...flows, ...practices].map((one) => one.properties).filter((one) => ids.has(one.id));
}

function recordText({ layer, properties }: Hit, records: Part['records'], words: Part['words']): string {
  const { t } = words;
  const text = (name: string) => String(properties[name] ?? '');
  const number = (name: string) => words.formats.number(Number(properties[name]));
  if (layer === 'need-disc') {
    const count = Number(properties.count);
    return t('tip.needs', {
      count,
      region: words.regionOf({ region: text('region'), region_name: text('name') }),
      horizon: t(`vocabulary:horizon.${text('horizon')}`),
    });
  }
  if (layer === 'practice') return text('title');
  if (layer === 'practice-cluster') return t('tip.practices', { count: Number(properties.point_count) });
  if (layer === 'arrival-disc' && properties.point_count) {
    return t('tip.arrivalsAt', { places: number('point_count'), persons: number('persons') });
  }
  if (layer === 'arrival-disc') {
    return t('tip.arrivals', { place: text('place'), persons: number('persons'), year: text('year') });
  }
  const flow = records.flows.find((one) => one.properties.id === properties.id)?.properties;
  if (!flow) return t('tip.flow', { region: words.regionName(text('region')) });
  const { what, where, amount } = flowText(flow, words);
  const observed = t('common:labelled', { label: what, text: amount });
  return `${observed}. ${where}, ${words.period(flow.period)}. ${words.reporter(flow)}`;
}
