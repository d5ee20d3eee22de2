import { type ReactNode, useRef } from 'react';
import { Checkbox } from '@mantine/core';
import { partName, type ProfilePart } from '../../../api/contract/profile.ts';
import type { PartProps } from '../parts.ts';
import { weightOf } from './offers.ts';
import type { Sentences } from './sentences.ts';

type Put = (of: ProfilePart['of'], weight: 0 | ProfilePart['weight']) => void;

interface GroupProps extends Pick<PartProps, 'words'> {
  title: string;
  note?: string | null;
  mark?: ReactNode;
  parts: readonly ProfilePart['of'][];
  profile: readonly ProfilePart[];
  put: Put;
  sentences: Sentences;
  /** Whether it cannot be folded. */
  isOpen?: boolean;
  /** Whether its parts need their index and edition in their names. */
  isWhole?: boolean;
  children?: ReactNode;
}

/** Parts of one kind to tick. Folded until one wants it, or something in it is ticked. */
export function Group({ title, note = null, mark, isOpen = false, children, ...given }: GroupProps) {
  const { parts, profile, words, isWhole = false, put, sentences } = given;
  const { t } = words;
  // Once opened by a tick it stays: a box that is unticked keeps its place and the keyboard.
  const isUnfolded = useRef(false);
  isUnfolded.current ||= parts.some((of) => weightOf(profile, of) > 0);
  const list = (
    <>
      {note === null || parts.length === 0 ? null : <p className="soft">{note}</p>}
      {children}
      {parts.length === 0 ? (
        <p className="soft">{t('similar:profile.noScores')}</p>
      ) : (
        <ul className="similar-ticks">
          {parts.map((of) => (
            <Tick
              key={partName(of)}
              name={isWhole ? sentences.partName(of) : sentences.shortName(of)}
              weight={weightOf(profile, of)}
              {...{ of, put, words }}
            />
          ))}
        </ul>
      )}
    </>
  );
  if (isOpen)
    return (
      <fieldset className="similar-group">
        <legend>{title}</legend>
        {list}
      </fieldset>
    );
  return (
    <details className="similar-group" open={isUnfolded.current}>
      <summary>
        {title} {mark}
      </summary>
      {list}
    </details>
  );
}

interface TickProps extends Pick<PartProps, 'words'> {
  of: ProfilePart['of'];
  name: string;
  weight: 0 | ProfilePart['weight'];
  put: Put;
}

function Tick({ of, name, weight, put, words: { t } }: TickProps) {
  return (
    <li>
      <Checkbox
        label={name}
        description={typeof of === 'string' ? t(`similar:traitHelp.${of}`) : undefined}
        checked={weight > 0}
        onChange={(event) => put(of, event.currentTarget.checked ? 1 : 0)}
      />
      {weight > 0 ? (
        <button
          type="button"
          className="similar-double"
          aria-pressed={weight === 2}
          aria-label={t('similar:profile.doubleOf', { part: name })}
          onClick={() => put(of, weight === 2 ? 1 : 2)}
        >
          {t('similar:profile.double')}
        </button>
      ) : null}
    </li>
  );
}
