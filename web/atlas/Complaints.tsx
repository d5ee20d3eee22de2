import type { Complaint } from '../../api/contract/address-fields.ts';
import { Complaints as Unread } from '../ui/finding/Complaints.tsx';
import { NoRegion } from './NoRegion.tsx';
import type { Part } from './parts.ts';

type Props = Pick<Part, 'view' | 'words'> & {
  complaints: Complaint[];
  /** A year was asked of the number of needs, which has none. */
  yearless: boolean;
  /** The code in the address, when it is no region. */
  noRegion: string | null;
};

/** What in the map's address was not understood. */
export default function Complaints({ complaints, yearless, noRegion, ...part }: Props) {
  return (
    <Unread complaints={complaints}>
      {yearless ? <p>{part.words.t('said:refusal.needs-without-year')}</p> : null}
      {noRegion ? <NoRegion code={noRegion} {...part} /> : null}
    </Unread>
  );
}
