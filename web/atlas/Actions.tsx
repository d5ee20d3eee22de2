import { useState } from 'react';
import { tables } from '../address.ts';
import { copyAddress } from '../ui/copyAddress.ts';
import { saveBlob, saveText } from '../ui/save.ts';
import { fileName } from './about.ts';
import { csvOf, geojsonOf, leftOut, openRecords } from './exports.ts';
import { overlaysOf } from './overlays.ts';
import { type Part, tableButton } from './parts.ts';
import { pictureOf } from './picture.ts';
import { tablesOn } from './sheets.ts';

/** Takes what is shown out of the page: the table, the files, the address. */
export default function Actions({ title, ...part }: Part & { title: string }) {
  const { view, change, words, map, shown } = part;
  const { t } = words;
  const [said, setSaid] = useState('');
  const on = tablesOn(part);
  const hidden = leftOut(part.records);
  const name = fileName(view, shown.series);
  const copy = async () => {
    const copied = await copyAddress();
    setSaid(copied ? t('share.copied') : t('share.byHand', { address: location.href }));
  };
  const saveTables = () => {
    for (const table of on)
      saveText(`${table === 'regions' ? name : `atlas-${table}`}.csv`, 'text/csv', csvOf(table, part));
  };
  const savePicture = async () => {
    const canvas = await map.current?.picture(overlaysOf(openRecords(part.records)));
    if (!canvas) return;
    const blob = await pictureOf(canvas, part, title);
    if (blob) saveBlob(`${name}.png`, blob);
  };
  return (
    <section className="atlas-part" aria-labelledby="atlas-actions">
      <h2 id="atlas-actions">{t('actions.title')}</h2>
      <div className="atlas-buttons">
        <button
          type="button"
          id={tableButton}
          className="atlas-button strong"
          aria-pressed={view.table !== null}
          onClick={() => change({ table: view.table ? null : (on[0] ?? tables[0]) })}
        >
          {t(view.table ? 'actions.hideTable' : 'actions.table')}
        </button>
        <button type="button" className="atlas-button" onClick={() => void copy()}>
          {t('actions.share')}
        </button>
        <button type="button" className="atlas-button" onClick={saveTables}>
          CSV
        </button>
        <button
          type="button"
          className="atlas-button"
          onClick={() => saveText(`${name}.geojson`, 'application/geo+json', JSON.stringify(geojsonOf(part)))}
        >
          GeoJSON
        </button>
        <button type="button" className="atlas-button" onClick={() => void savePicture()}>
          PNG
        </button>
      </div>
      {hidden > 0 ? <p className="atlas-note">{t('actions.leftOut', { count: hidden })}</p> : null}
      <p className="atlas-note" role="status">
        {said}
      </p>
    </section>
  );
}
