import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { queryClient } from '../../web/queries/client.ts';
import { startReportAhead } from '../../web/ui/report/ahead.ts';

const { startQuestionnaire } = vi.hoisted(() => ({ startQuestionnaire: vi.fn(async () => {}) }));
vi.mock('../../web/ui/survey/ahead.ts', () => ({ startQuestionnaire }));

const report = '/api/submissions/r1';
let asked: string[];

/** A page whose head has these links; the server's answers, by address: what is not here never comes. */
function open(links: readonly string[], answers: Record<string, unknown> = {}) {
  const querySelector = (selector: string) =>
    links.find((href) => selector === `link[href="${href}"]`) ?? null;
  vi.stubGlobal('document', { head: { querySelector } });
  vi.stubGlobal('fetch', (path: string) => {
    asked.push(path);
    return path in answers ? Promise.resolve(Response.json(answers[path])) : new Promise(() => {});
  });
}

const settled = () => new Promise((done) => setTimeout(done, 20));

beforeEach(() => {
  asked = [];
  vi.stubGlobal('CSS', { escape: (text: string) => text });
});
afterEach(() => {
  queryClient.clear();
  startQuestionnaire.mockClear();
  vi.unstubAllGlobals();
});

describe('A report that is opened by its address', () => {
  test('of which the page’s head told that it is a questionnaire, is asked for with all it needs at once', async () => {
    open(['/api/me', report, `${report}/instrument`]);
    void startReportAhead('r1');
    await settled();
    expect(asked).toEqual(['/api/me', report]);
    expect(startQuestionnaire).toHaveBeenCalledWith('r1');
  });

  test('of which nothing was told, is asked for when it is known who reads, and drawn as what it is', async () => {
    open([]);
    void startReportAhead('r1');
    await settled();
    expect(asked).toEqual(['/api/me']);
    expect(startQuestionnaire).not.toHaveBeenCalled();
    queryClient.clear();
    const bringQuick = vi.fn(async () => {});
    open([], { '/api/me': { person: { id: 'ana' } }, [report]: { kind: 'need' } });
    await startReportAhead('r1', bringQuick);
    expect(bringQuick).toHaveBeenCalledOnce();
    expect(startQuestionnaire).not.toHaveBeenCalled();
  });

  test('is not asked for on behalf of nobody, who came back to it after signing out', async () => {
    open(['/api/me', report, `${report}/instrument`], { '/api/me': { person: null } });
    queryClient.setQueryData(['me'], { person: null }, { updatedAt: 1 });
    await startReportAhead('r1');
    expect(asked.filter((path) => path !== '/api/me')).toEqual([]);
    expect(startQuestionnaire).not.toHaveBeenCalled();
  });
});
