import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { csvText } from '../csv.ts';
import { useFormats } from '../format.ts';
import { saveBlob, saveText } from '../save.ts';
import { type Body, bodyOf, bodyOfCanvas, pngOf, svgText, wholePicture } from './compose.ts';
import type { FigureProps } from './Figure.tsx';
import { useNotes } from './useNotes.ts';

/** As wide as a page across: the same file from every screen. */
const fileWidth = 960;

/** A chart as files that say themselves what they show, of whom, and from where. */
export function Downloads(props: FigureProps) {
  const { name, title, unit, sources, legend = [], demonstration = false, draw, picture, csv } = props;
  const { t } = useTranslation(['views', 'common']);
  const formats = useFormats();
  const notes = useNotes(props);
  const [said, setSaid] = useState('');
  const told = () => ({
    title,
    unit,
    legend,
    notes: [
      ...(demonstration
        ? [t('common:labelled', { label: t('common:demonstration'), text: t('common:demonstrationWhy') })]
        : []),
      ...notes,
      ...sources.map(({ credit }) => `${t('views:figure.source')} ${credit}`),
      [
        t('common:title'),
        formats.day(new Date().toISOString().slice(0, 10)),
        `${location.origin}${location.pathname}${location.search}`,
      ].join(' · '),
    ],
  });
  const body = async (): Promise<Body | null> => {
    if (draw) return bodyOf(draw(fileWidth, 'file'));
    const canvas = await picture?.();
    return canvas ? bodyOfCanvas(canvas, fileWidth) : null;
  };
  const make = (type: string, save: () => Promise<void>) => async () => {
    try {
      await save();
      setSaid(t('views:figure.saved', { type }));
    } catch {
      setSaid(t('views:figure.notSaved'));
    }
  };
  const whole = async () => {
    const part = await body();
    if (!part) throw new Error('There is no picture.');
    return wholePicture(part, told());
  };
  const files = {
    svg: async () => saveText(`${name}.svg`, 'image/svg+xml', svgText(await whole())),
    png: async () => {
      const blob = await pngOf(await whole());
      if (!blob) throw new Error('There is no picture.');
      saveBlob(`${name}.png`, blob);
    },
    csv: async () => {
      const { head, rows } = csv();
      saveText(`${name}.csv`, 'text/csv', csvText(head, rows));
    },
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form's fields
    <div className="figure-files" role="group" aria-label={t('views:figure.files', { title })}>
      {Object.entries(files).map(([type, save]) => (
        <button key={type} type="button" onClick={() => void make(type.toUpperCase(), save)()}>
          {type.toUpperCase()}
        </button>
      ))}
      <span role="status">{said}</span>
    </div>
  );
}
