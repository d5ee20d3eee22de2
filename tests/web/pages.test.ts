import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { transitionsOf } from '../../api/submissions/transitions.ts';
import { ask, newKey, ProblemError } from '../../web/client.ts';
import { drawn, places } from '../../web/help/Diagram.tsx';
import { everyReport } from '../../web/queries/reports.ts';
import { choose, several } from '../../web/practices/choose.ts';
import { readSearch, writeSearch } from '../../api/contract/search.ts';
import { formats } from '../../web/ui/format.ts';
import { hasRole, placesFor } from '../../web/ui/places.ts';

const signedIn = (role: 'coordinator' | 'secretariat') => ({
  person: {
    id: '00000000-0000-4000-8000-000000000000',
    name: 'A',
    email: 'a@example.org',
    demonstration: true,
    browserKey: '',
  },
  grants: [{ role, region: role === 'coordinator' ? 'ES51' : null, regionName: null }],
});

describe('The header', () => {
  it('shows ana her reports and clara the review, and neither to who is not signed in', () => {
    const names = (me: Parameters<typeof placesFor>[0]) => placesFor(me).map((place) => place.name);
    expect(names(undefined)).toEqual(['map', 'compare', 'practices', 'funding', 'data', 'help']);
    expect(names(signedIn('coordinator'))).toContain('contribute');
    expect(names(signedIn('coordinator'))).not.toContain('review');
    expect(names(signedIn('secretariat'))).toContain('people');
    expect(hasRole({ person: null, grants: [] }, ['secretariat'])).toBe(false);
  });
});

describe.each(['need', 'questionnaire'] as const)('The state diagram of a %s', (of) => {
  it('draws every state that a step other than a withdrawal touches', () => {
    const touched = new Set(drawn(of).flatMap((step) => [step.from, step.to]));
    expect(Object.keys(places[of]).sort()).toEqual([...touched].sort());
  });

  it('leaves out only the withdrawals', () => {
    const withdrawals = transitionsOf(of).filter((one) => one.to === 'withdrawn');
    expect(transitionsOf(of).length - drawn(of).length).toBe(withdrawals.length);
  });
});

describe('An address', () => {
  it('is read as it was written', () => {
    const search = { at: '4.2/48/12', needs: 'urgent,long', q: 'a & b = é' };
    expect(writeSearch({ at: search.at, needs: search.needs })).toBe('?at=4.2/48/12&needs=urgent,long');
    expect(readSearch(writeSearch(search))).toEqual(search);
    expect(writeSearch({ q: '', other: undefined })).toBe('');
  });
});

describe('The catalogue of practices', () => {
  const practices = [
    { id: '1', title: 'École ouverte', strand: 'integration', sectors: ['education'], country: 'FR' },
    { id: '2', title: 'Open harbour', strand: 'reception', sectors: 'health;shelter-housing', country: 'IT' },
  ];
  const nothing = { sector: '', strand: '', country: '', q: '' };
  const ids = (choice: Partial<typeof nothing>) =>
    choose(practices, { ...nothing, ...choice }).map((one) => one.id);

  it('is found without its accents and by every word', () => {
    expect(ids({ q: 'ecole OUVERTE' })).toEqual(['1']);
    expect(ids({ q: 'open school' })).toEqual([]);
  });

  it('is narrowed by sector, strand and country', () => {
    expect(ids({})).toEqual(['1', '2']);
    expect(ids({ sector: 'shelter-housing' })).toEqual(['2']);
    expect(ids({ strand: 'integration' })).toEqual(['1']);
    expect(ids({ country: 'FR', strand: 'reception' })).toEqual([]);
    expect(several(['a', 'b'])).toEqual(['a', 'b']);
  });
});

describe('Numbers and dates', () => {
  it('are written as the reader writes them', () => {
    expect(formats('en').number(1234567)).toBe('1,234,567');
    expect(formats('fr').number(1234567)).toBe('1\u202f234\u202f567');
    expect(formats('en').day('2016-01-21')).toBe('21 January 2016');
    expect(formats('fr').day('2016-01-21')).toBe('21 janvier 2016');
    expect(formats('fr').country('EL')).toBe('Grèce');
    expect(formats('en').day('soon')).toBe('soon');
  });
});

describe('The server’s answers', () => {
  afterEach(() => vi.unstubAllGlobals());
  const answering = (response: Response) => vi.stubGlobal('fetch', vi.fn().mockResolvedValue(response));

  it('that refuse become an error with the code, the fields and the current version', async () => {
    const body = { type: 'urn:problem:stale', title: 'Changed', status: 412, detail: 'Read it again.' };
    answering(
      new Response(JSON.stringify(body), {
        status: 412,
        headers: { 'content-type': 'application/problem+json', etag: '"r7"' },
      }),
    );
    const error = await ask('/api/submissions/1').catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(ProblemError);
    expect(error).toMatchObject({ code: 'stale', status: 412, etag: '"r7"' });
  });

  it('that never come are told apart from refusals', async () => {
    vi.stubGlobal('fetch', vi.fn().mockRejectedValue(new TypeError('Failed to fetch')));
    await expect(ask('/api/me')).rejects.toMatchObject({ code: 'unreachable', status: 0 });
  });

  it('are asked with If-Match and a key when something changes', async () => {
    answering(new Response('{}', { status: 200 }));
    const key = newKey();
    await ask('/api/x', { method: 'POST', body: { a: 1 }, ifMatch: 3, idempotencyKey: key });
    expect(vi.mocked(fetch).mock.calls[0]?.[1]).toMatchObject({
      headers: { 'If-Match': '"r3"', 'Idempotency-Key': key, 'Content-Type': 'application/json' },
    });
    expect(key).toMatch(/^[0-9a-f]{32}$/);
    expect(newKey()).not.toBe(key);
  });
});

describe('The list of reports', () => {
  it('is read to its last page; a report that changed meanwhile and came again stays once', async () => {
    const page = (ids: string[], next: string | null) =>
      new Response(JSON.stringify({ submissions: ids.map((id) => ({ id })), total: 3, next }));
    const asked = vi
      .fn()
      .mockResolvedValueOnce(page(['a', 'b'], '/api/submissions?limit=1000&cursor=x'))
      .mockResolvedValueOnce(page(['b', 'c'], null));
    vi.stubGlobal('fetch', asked);
    expect((await everyReport()).map((one) => one.id)).toEqual(['a', 'b', 'c']);
    expect(asked.mock.calls.map(([path]) => path)).toEqual([
      '/api/submissions?limit=1000',
      '/api/submissions?limit=1000&cursor=x',
    ]);
  });
});

describe('The page’s policy', () => {
  it('is kept: no inline script in the page', () => {
    const html = readFileSync('web/index.html', 'utf8');
    expect(html.match(/<script(?![^>]*\bsrc=)/g)).toBeNull();
    expect(html).not.toMatch(/https?:\/\//);
  });

  it('is known to zod before its first schema, which main.tsx sees to by importing it first', () => {
    // In a process of its own: zod reads it once, when it is loaded.
    const words = "await import('./web/jitless.ts'); console.log((await import('zod')).config().jitless)";
    const said = execFileSync(process.execPath, ['--input-type=module', '-e', words], { encoding: 'utf8' });
    expect(said.trim()).toBe('true');
    expect(readFileSync('web/main.tsx', 'utf8').match(/import .*/)?.[0]).toBe("import './jitless.ts';");
  });
});
