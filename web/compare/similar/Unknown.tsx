import type { ProfilePart } from '../../../api/contract/profile.ts';
import type { SimilarRegions } from '../../../api/contract/similar.ts';
import type { PartProps } from '../parts.ts';
import { partOf, type Sentences, tellsNobodyApart } from './sentences.ts';

interface Props extends Pick<PartProps, 'words'> {
  found: SimilarRegions;
  sentences: Sentences;
}

/** What is not known of the region and of the others, part by part. */
export function Unknown({ found, words, sentences }: Props) {
  const { t, formats, regionName } = words;
  const { parts, looked, region } = found;
  const nameOf = (name: string) => sentences.partName(partOf(name) as ProfilePart['of']);
  const lines = parts.flatMap((part) => {
    const name = nameOf(part.name);
    const isUnknown = part.own.number === null && part.own.marks === null;
    return [
      ...(isUnknown
        ? [
            t('similar:unknown.own', {
              region: regionName(region.code),
              part: name,
              reason: sentences.reason(part.own),
            }),
          ]
        : []),
      ...(tellsNobodyApart(part) ? [t('similar:unknown.same', { part: name })] : []),
      ...(part.unknown > 0
        ? [t('similar:unknown.others', { count: part.unknown, part: name, looked: formats.number(looked) })]
        : []),
    ];
  });
  return (
    <div className="similar-unknown">
      <h3>{t('similar:unknown.title')}</h3>
      {lines.length === 0 ? (
        <p>{t('similar:unknown.nothing')}</p>
      ) : (
        <ul>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
