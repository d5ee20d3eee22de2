import { useRef, useState } from 'react';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ScoredEdition } from '../../api/contract/score-answers.ts';
import { everything, type Selection } from '../../api/scores/selection.ts';
import { type View, writeView } from '../address.ts';
import { readSelection, writeSelection } from '../map/selectionText.ts';
import type { OwnColumns } from '../map/ownColumns.ts';
import { useRegions } from '../queries/regions.ts';
import { copyAddress } from '../ui/copyAddress.ts';
import { Demonstration } from '../ui/Demonstration.tsx';
import { useFormats } from '../ui/format.ts';
import { selectionSaid } from '../ui/selectionSaid.ts';
import { Result } from './Result.tsx';
import { resultRows } from './rows.ts';
import { Tree } from './Tree.tsx';
import type { Change } from './useSelectionView.ts';

interface Props {
  view: View;
  change: Change;
  columns: OwnColumns;
  edition: ScoredEdition;
  areaName: (area: string) => string;
}

/** What is chosen and what comes of it, side by side. */
export function Chosen({ view, change, columns, edition, areaName }: Props) {
  const { t } = useTranslation('selection');
  const formats = useFormats();
  const regions = useRegions();
  const { selection } = readSelection(view.own ?? '', edition);
  const weighed = useRef<{ area: string; own: string | null }>(undefined);
  const choose = (next: Selection, area?: string) => {
    const own = writeSelection(next, edition);
    // A slider that goes on is one step for the back button.
    const goesOn = area !== undefined && weighed.current?.area === area && weighed.current.own === view.own;
    weighed.current = area === undefined ? undefined : { area, own };
    change({ own }, goesOn ? 'replace' : 'push');
  };
  const said = selectionSaid(columns.own, { t, formats, areaName });
  const overall = edition.overalls.find(({ code }) => code === view.area);
  const rows = resultRows(columns, view.area);
  const names = new Map(regions.data?.map(({ code, name }) => [code, name]));
  const nameOf = (id: string) => (id.length === 2 ? formats.country(id) : (names.get(id) ?? id));
  const isOwn = view.own !== null;
  const { unknown } = columns.own;
  const { copied, copy } = useCopy();
  return (
    <>
      <div className="selection-said">
        <p role="status">
          <strong>{isOwn ? `${t('marked', { what: said })}.` : t('page.exact')}</strong>{' '}
          {isOwn ? t('notPublished') : ''}
        </p>
        {unknown.length > 0 ? <p>{t('unknown', { codes: unknown.join(', ') })}</p> : null}
        <div className="actions">
          <Button
            component={Link}
            to="/"
            // What was chosen is seen in the colours.
            search={writeView({ ...view, layer: 'mipex' }) as never}
          >
            {t('page.toMap')}
          </Button>
          <Button variant="default" onClick={() => void copy()}>
            {t('atlas:actions.share')}
          </Button>
          <Button variant="default" onClick={() => window.print()}>
            {t('page.print')}
          </Button>
          <Button
            variant="default"
            disabled={!isOwn}
            onClick={() => change({ own: writeSelection(everything, edition) })}
          >
            {t('reset')}
          </Button>
        </div>
        <p role="status">{copied}</p>
      </div>
      <div className="selection-sides">
        <Tree
          {...{ edition, selection, areaName, choose }}
          overall={overall && { name: areaName(overall.code), areas: overall.areas }}
        />
        <section aria-labelledby="selection-result">
          <h2 id="selection-result">
            {isOwn ? t('marked', { what: areaName(view.area) }) : areaName(view.area)}
          </h2>
          <Demonstration on={columns.standing === 'demonstration'} />
          {rows.every(({ value }) => value === null) ? <p>{t('page.nothing')}</p> : null}
          <Result
            {...{ rows, view, nameOf }}
            caption={isOwn ? t('marked', { what: said }) : areaName(view.area)}
          />
        </section>
      </div>
    </>
  );
}

/** The address is the selection: whoever opens it sees the same. */
function useCopy() {
  const { t } = useTranslation(['selection', 'atlas']);
  const [copied, setCopied] = useState('');
  const copy = async () => {
    const isCopied = await copyAddress();
    setCopied(isCopied ? t('copied') : t('atlas:share.byHand', { address: location.href }));
  };
  return { copied, copy };
}
