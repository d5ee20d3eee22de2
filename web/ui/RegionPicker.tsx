import { type ReactNode, useId } from 'react';
import { Button, type ComboboxItem, type OptionsFilter, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { searchKey } from '../../geo/search.ts';
import { useRegionNames, useRegions } from '../queries/regions.ts';
import { ScrollBox } from './ScrollBox.tsx';
import './regionPicker.css';

interface RegionPickerProps {
  legend: string;
  chosen: readonly string[];
  put: (chosen: string[]) => void;
  /** Regions that need no choosing. */
  without?: readonly string[];
  error?: string | undefined;
  /** What is said or offered before one chooses. */
  children?: ReactNode;
}

const MOST_OFFERED = 40;

/** By name or code, whatever its accents. */
const byName: OptionsFilter = ({ options, search }) => {
  const wanted = searchKey(search);
  return options
    .filter((one) => searchKey((one as ComboboxItem).label).includes(wanted))
    .slice(0, MOST_OFFERED);
};

/** Regions of any level, found by name one after the other; what was chosen stands below. */
export function RegionPicker({ legend, chosen, put, without = [], error, children }: RegionPickerProps) {
  const { t } = useTranslation('pages');
  const regions = useRegions();
  const id = useId();
  const nameOf = useRegionNames();
  const offered = (regions.data ?? []).filter(
    ({ code }) => !chosen.includes(code) && !without.includes(code),
  );
  return (
    <fieldset className="regions">
      <legend>{legend}</legend>
      {children}
      <div>
        <Select
          label={t('picker.label')}
          description={t('picker.help')}
          searchable
          comboboxProps={{ keepMounted: false, withinPortal: false }}
          filter={byName}
          data={offered.map(({ code }) => ({ value: code, label: nameOf(code) }))}
          value={null}
          onChange={(code) => code && put([...chosen, code])}
          error={error}
        />
        <p id={id} className="picked-count" role="status">
          {t('picker.chosen', { count: chosen.length })}
        </p>
        {chosen.length > 0 ? (
          <ScrollBox label={t('picker.list')}>
            <ul className="picked">
              {chosen.map((code) => (
                <li key={code}>
                  {nameOf(code)}
                  <button
                    type="button"
                    aria-label={t('picker.remove', { region: nameOf(code) })}
                    onClick={() => put(chosen.filter((one) => one !== code))}
                  >
                    ×
                  </button>
                </li>
              ))}
            </ul>
          </ScrollBox>
        ) : null}
        {chosen.length > 1 ? (
          <Button size="xs" variant="default" onClick={() => put([])}>
            {t('picker.clear')}
          </Button>
        ) : null}
      </div>
    </fieldset>
  );
}
