import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { startAhead } from './atlas/ahead.ts';
import { soon, startReportAhead } from './ui/report/ahead.ts';
import { Shell } from './ui/Shell.tsx';
import { Lost } from './ui/Lost.tsx';
import { Broken } from './ui/Broken.tsx';
import { readSearch, writeSearch } from '../api/contract/search.ts';
import { loadTexts } from './text/texts.ts';

const root = createRootRoute({ component: Shell, notFoundComponent: Lost, errorComponent: Broken });

/** The map: first to load, and therefore without the forms' components. */
const atlas = createRoute({
  getParentRoute: () => root,
  path: '/',
  loader: ({ location }) => {
    startAhead(location.search);
    return loadTexts('atlas');
  },
  component: lazyRouteComponent(() => import('./atlas/Page.tsx')),
});

/** Every other page stands in this room, which brings the forms' components and their look. */
const room = createRoute({
  getParentRoute: () => root,
  id: 'room',
  // What the server says to people; the map's first picture does without it.
  loader: () => loadTexts('said'),
  component: lazyRouteComponent(() => import('./ui/Room.tsx')),
});

const inRoom = () => room;
const pageTexts = () => loadTexts('pages');
const reportTexts = () => loadTexts('pages', 'reports');
/** One report may be a questionnaire. */
const wholeReportTexts = () => loadTexts('pages', 'reports', 'rounds', 'questionnaire', 'exchange');
/** Not when a link is only pointed at: a questionnaire's code comes when it is opened. */
const reportAhead =
  (bringQuick?: () => Promise<unknown>) =>
  ({ params, preload }: { params: { id: string }; preload: boolean }) => ({
    ahead: preload ? undefined : startReportAhead(params.id, bringQuick),
  });
const wholeReport = ({ context }: { context: { ahead: Promise<void> | undefined } }) =>
  Promise.all([wholeReportTexts(), soon(context.ahead)]);
/** Saving and deciding are said with the words of reports. */
const assessmentTexts = () =>
  loadTexts('pages', 'reports', 'questionnaire', 'assessed', 'assessments', 'facts', 'editing', 'published');
const publishedTexts = () => loadTexts('pages', 'published');
const roundTexts = () => loadTexts('pages', 'rounds');
const phaseTexts = () => loadTexts('pages', 'rounds', 'phases');

const pages = [
  createRoute({
    getParentRoute: inRoom,
    path: '/sign-in',
    loader: pageTexts,
    component: lazyRouteComponent(() => import('./sign-in/Page.tsx')),
  }),
  createRoute({
    getParentRoute: inRoom,
    path: '/invitation',
    loader: pageTexts,
    component: lazyRouteComponent(() => import('./invitation/Page.tsx')),
  }),
  createRoute({
    getParentRoute: inRoom,
    path: '/contribute',
    loader: () => loadTexts('pages', 'reports', 'rounds'),
    component: lazyRouteComponent(() => import('./contribute/Page.tsx')),
  }),
  createRoute({
    getParentRoute: inRoom,
    path: '/contribute/$id',
    beforeLoad: reportAhead(async () => (await import('./contribute/Report.tsx')).bringQuick()),
    loader: wholeReport,
    component: lazyRouteComponent(() => import('./contribute/Report.tsx')),
  }),
  createRoute({
    getParentRoute: inRoom,
    path: '/review',
    loader: reportTexts,
    component: lazyRouteComponent(() => import('./review/Page.tsx')),
  }),
  createRoute({
    getParentRoute: inRoom,
    path: '/review/$id',
    beforeLoad: reportAhead(),
    loader: wholeReport,
    component: lazyRouteComponent(() => import('./review/Report.tsx')),
  }),
  createRoute({
    getParentRoute: inRoom,
    path: '/rounds',
    loader: roundTexts,
    component: lazyRouteComponent(() => import('./rounds/Page.tsx')),
  }),
  createRoute({
    getParentRoute: inRoom,
    path: '/rounds/$id',
    loader: roundTexts,
    component: lazyRouteComponent(() => import('./rounds/Round.tsx')),
  }),
  createRoute({
    getParentRoute: inRoom,
    path: '/assessments',
    loader: assessmentTexts,
    component: lazyRouteComponent(() => import('./assessments/Page.tsx')),
  }),
  createRoute({
    getParentRoute: inRoom,
    path: '/assessments/$id',
    loader: assessmentTexts,
    component: lazyRouteComponent(() => import('./assessments/Assessment.tsx')),
  }),
  createRoute({
    getParentRoute: inRoom,
    path: '/phases',
    loader: phaseTexts,
    component: lazyRouteComponent(() => import('./phases/Page.tsx')),
  }),
  createRoute({
    getParentRoute: inRoom,
    path: '/phases/$id',
    loader: phaseTexts,
    component: lazyRouteComponent(() => import('./phases/Phase.tsx')),
  }),
  createRoute({
    getParentRoute: inRoom,
    path: '/choosing-experts',
    loader: phaseTexts,
    component: lazyRouteComponent(() => import('./phases/GuidelinesPage.tsx')),
  }),
  createRoute({
    getParentRoute: inRoom,
    path: '/people',
    loader: pageTexts,
    component: lazyRouteComponent(() => import('./people/Page.tsx')),
  }),
  createRoute({
    getParentRoute: inRoom,
    path: '/account',
    loader: pageTexts,
    component: lazyRouteComponent(() => import('./account/Page.tsx')),
  }),
  createRoute({
    getParentRoute: inRoom,
    path: '/instruments',
    loader: () => loadTexts('pages', 'instruments', 'exchange', 'assessed'),
    component: lazyRouteComponent(() => import('./instruments/Page.tsx')),
  }),
  createRoute({
    getParentRoute: inRoom,
    path: '/instruments/$id',
    loader: () => loadTexts('pages', 'assessed'),
    component: lazyRouteComponent(() => import('./instruments/assessed/Page.tsx')),
  }),
  createRoute({
    getParentRoute: inRoom,
    path: '/published-assessments',
    loader: publishedTexts,
    component: lazyRouteComponent(() => import('./published/Page.tsx')),
  }),
  createRoute({
    getParentRoute: inRoom,
    path: '/published-assessments/$id',
    loader: publishedTexts,
    component: lazyRouteComponent(() => import('./published/Assessment.tsx')),
  }),
  createRoute({
    getParentRoute: inRoom,
    path: '/instruments/$id/next',
    loader: () => loadTexts('pages', 'reports', 'assessed', 'published', 'authoring', 'instruments'),
    component: lazyRouteComponent(() => import('./instruments/next/Page.tsx')),
  }),
  createRoute({
    getParentRoute: inRoom,
    path: '/funding',
    loader: pageTexts,
    component: lazyRouteComponent(() => import('./funding/Page.tsx')),
  }),
  createRoute({
    getParentRoute: inRoom,
    path: '/practices',
    loader: reportTexts,
    component: lazyRouteComponent(() => import('./practices/Page.tsx')),
  }),
  createRoute({
    getParentRoute: inRoom,
    path: '/selection',
    loader: () => loadTexts('atlas', 'selection'),
    component: lazyRouteComponent(() => import('./selection/Page.tsx')),
  }),
  createRoute({
    getParentRoute: inRoom,
    path: '/compare',
    loader: () => loadTexts('atlas', 'pages', 'compare', 'views'),
    component: lazyRouteComponent(() => import('./compare/Page.tsx')),
  }),
  createRoute({
    getParentRoute: inRoom,
    path: '/help',
    loader: () => loadTexts('pages', 'reports'),
    component: lazyRouteComponent(() => import('./help/Page.tsx')),
  }),
  createRoute({
    getParentRoute: inRoom,
    path: '/privacy',
    loader: pageTexts,
    component: lazyRouteComponent(() => import('./privacy/Page.tsx')),
  }),
  createRoute({
    getParentRoute: inRoom,
    path: '/data',
    loader: pageTexts,
    component: lazyRouteComponent(() => import('./data/Page.tsx')),
  }),
] as const;

export const router = createRouter({
  routeTree: root.addChildren([atlas, room.addChildren(pages)]),
  parseSearch: readSearch,
  stringifySearch: writeSearch,
  defaultPreload: 'intent',
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
