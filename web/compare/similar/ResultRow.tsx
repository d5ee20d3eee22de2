import type { ReactNode } from 'react';
import type { ProfilePart } from '../../../api/contract/profile.ts';
import type { Known, SimilarRegion } from '../../../api/contract/similar.ts';
import { Demonstration } from '../../ui/Demonstration.tsx';
import { Letter } from '../Letter.tsx';
import type { PartProps } from '../parts.ts';
import { OnMap } from './OnMap.tsx';
import type { Sentences } from './sentences.ts';

interface RowProps extends Pick<PartProps, 'view' | 'words'> {
  one: SimilarRegion;
  /** Whether others have the same place. */
  isShared: boolean;
  parts: readonly ProfilePart['of'][];
  sentences: Sentences;
  children: ReactNode;
}

/** A similar region: its place, what is known of it part by part, and what that adds to the distance. */
export function ResultRow({ one, isShared, parts, view, words, sentences, children }: RowProps) {
  return (
    <tr>
      <td className="number">
        {words.formats.number(one.place)}
        {isShared ? '=' : ''}
      </td>
      <RegionHead code={one.code} words={words} view={view} />
      <td className="number">{sentences.distance(one.distance)}</td>
      <td className="short">
        {words.t('similar:table.sharedOf', { shared: one.shared, parts: parts.length })}
      </td>
      <td className="screen-only">{children}</td>
      <Cells
        cells={one.parts.map(({ known, contribution }) => ({ known, contribution }))}
        parts={parts}
        sentences={sentences}
      />
    </tr>
  );
}

/** The name of a row, with the sign of a region that is compared. */
export function RegionHead({ code, words, view }: { code: string } & Pick<PartProps, 'words' | 'view'>) {
  return (
    <th scope="row">
      <span className="similar-region">
        <Letter regions={view.regions} code={code} />
        <span>
          <OnMap code={code} words={words} /> <span className="code">{code}</span>
        </span>
      </span>
    </th>
  );
}

interface CellsProps extends Pick<RowProps, 'parts' | 'sentences'> {
  cells: readonly { known: Known; contribution: number | null }[];
}

export function Cells({ cells, parts, sentences }: CellsProps) {
  return cells.map(({ known, contribution }, at) => {
    const of = parts[at] as ProfilePart['of'];
    const isUnknown = known.number === null && known.marks === null;
    return (
      <td key={sentences.partName(of)}>
        <span
          className={isUnknown ? 'soft' : undefined}
          title={isUnknown ? sentences.reason(known) : undefined}
        >
          {sentences.known(of, known)}
        </span>
        {contribution === null ? null : <small> {sentences.adds(contribution)}</small>}{' '}
        <Demonstration on={known.demonstration} />
      </td>
    );
  });
}
