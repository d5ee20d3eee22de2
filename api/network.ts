import { isIPv6 } from 'node:net';

const bracketed = /^\[(.+)\](?::\d+)?$/;
const withPort = /^(\d+\.\d+\.\d+\.\d+):\d+$/;

/**
 * What counts as one address where attempts are counted: an IPv4 address, or the /64 of an IPv6 one, as a household or
 * an office has the whole of it. Takes an address as sockets and proxies write it, brackets, port and zone included.
 * Examples: `2001:db8::7` and `[2001:DB8:0:0:1::]:443` are both `2001:db8:0:0::/64`; `::ffff:203.0.113.7` is
 * `203.0.113.7`. What is no address at all stays as it is.
 */
export function networkOf(text: string): string {
  const [bare = ''] = (bracketed.exec(text)?.[1] ?? withPort.exec(text)?.[1] ?? text).split('%');
  if (!isIPv6(bare)) return bare;
  const groups = groupsOf(bare);
  const [high = 0, low = 0] = groups.slice(6);
  if (groups.slice(0, 6).join() === '0,0,0,0,0,65535') {
    return [high >> 8, high & 255, low >> 8, low & 255].join('.');
  }
  const prefix = groups.slice(0, 4).map((group) => group.toString(16));
  return `${prefix.join(':')}::/64`;
}

/** The eight groups of an IPv6 address, whatever is left out in its writing. */
function groupsOf(address: string): number[] {
  // URL writes an embedded IPv4 tail as two groups, too.
  const [head = '', tail] = new URL(`http://[${address}]`).hostname.slice(1, -1).split('::');
  const read = (part: string) =>
    part === '' ? [] : part.split(':').map((group) => Number.parseInt(group, 16));
  const [before, after] = [read(head), read(tail ?? '')];
  return [...before, ...Array<number>(8 - before.length - after.length).fill(0), ...after];
}
