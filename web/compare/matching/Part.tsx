import type { PartProps } from '../parts.ts';

export default function Part({ words: { t } }: PartProps) {
  return <h2>{t('compare:part.matching')}</h2>;
}
