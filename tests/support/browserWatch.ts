import type { BrowserContext, ConsoleMessage, Page, Request } from 'playwright-core';

/** Everything a browser saw that must not be: asked after each test. */
export interface Watch {
  /** What was wrong so far, in words; empty when all is well. */
  complaints: () => string[];
  /** A refusal this test brings about on purpose, as the console words it. */
  expect: (pattern: RegExp) => void;
  /** Addresses asked for, in order. */
  requests: string[];
  /** Addresses asked for and not answered yet. */
  pending: () => string[];
}

/**
 * Listens to all pages of a context: violations of the Content-Security-Policy, errors of the page and of the
 * console, dialogs, and requests that would leave the origin (those are stopped as well).
 */
export async function watch(context: BrowserContext, origin: string): Promise<Watch> {
  const complaints: string[] = [];
  const expected: RegExp[] = [];
  const requests: string[] = [];
  await context.exposeBinding('tellViolation', (_source, what: string) => {
    complaints.push(`violation of the policy: ${what}`);
  });
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const { tellViolation } = window as unknown as { tellViolation: (what: string) => void };
      tellViolation(
        `${event.violatedDirective} ${event.blockedURI} at ${event.sourceFile}:${event.lineNumber}`,
      );
    });
  });
  context.on('request', (request) => {
    requests.push(request.url());
    if (!isOwn(request.url(), origin)) complaints.push(`request leaving the origin: ${request.url()}`);
  });
  await context.route(
    (url) => !isOwn(url.href, origin),
    (route) => route.abort(),
  );
  const open = new Set<Request>();
  const answered = (request: Request) => void open.delete(request);
  context.on('request', (request) => open.add(request));
  context.on('requestfinished', answered);
  context.on('requestfailed', answered);
  const hear = (message: ConsoleMessage) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()} (${message.location().url})`);
  };
  const follow = (page: Page) => {
    page.on('console', hear);
    page.on('pageerror', (error) => complaints.push(`page error: ${error.message}`));
    page.on('dialog', (dialog) => {
      const said = `dialog: ${dialog.type()} ${dialog.message()}`;
      complaints.push(said);
      // A question that the test foresees is answered with yes.
      void (expected.some((pattern) => pattern.test(said)) ? dialog.accept() : dialog.dismiss());
    });
  };
  context.on('page', follow);
  return {
    complaints: () =>
      [...new Set(complaints)].filter((one) => !expected.some((pattern) => pattern.test(one))),
    expect: (pattern) => void expected.push(pattern),
    requests,
    pending: () => [...open].map((request) => request.url()),
  };
}

const isOwn = (url: string, origin: string) =>
  url.startsWith(`${origin}/`) || /^(data|blob|about):/.test(url);
