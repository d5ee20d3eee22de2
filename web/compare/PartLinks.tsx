import { Link } from '@tanstack/react-router';
import { parts, writeCompareView } from '../../api/contract/comparison-address.ts';
import type { PartProps } from './parts.ts';

/** The parts of the page as links: each has an address of its own. */
export function PartLinks({ view, words: { t } }: Pick<PartProps, 'view' | 'change' | 'words'>) {
  return (
    <nav className="compare-parts" aria-label={t('compare:parts')}>
      <ul>
        {parts.map((part) => (
          <li key={part}>
            <Link
              to="/compare"
              search={writeCompareView({ ...view, part })}
              resetScroll={false}
              // Else the shortest address, of the first part, would be a part of every other one.
              activeOptions={{ exact: true }}
              aria-current={view.part === part ? 'page' : undefined}
            >
              {t(`compare:part.${part}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
