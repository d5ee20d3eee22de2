import { keptAddress } from '../contract/comparison-address.ts';
import { say } from '../contract/sentences.ts';
import { refusal } from '../problem.ts';

/** The address as it is kept; refused by the names of what the page would not understand. */
export function keptAs(address: string): string {
  const read = keptAddress(address);
  if ('address' in read) return read.address;
  throw refusal('invalid', [{ field: 'address', ...say('unread-settings', { settings: read.unread }) }]);
}
