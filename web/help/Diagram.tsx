import { useTranslation } from 'react-i18next';
import { transitionsOf } from '../../api/submissions/transitions.ts';
import type { SubmissionState } from '../../drizzle/vocabulary.ts';

const box = { width: 150, height: 52 };

/** What has a diagram of its own: every quick report goes as a need does. */
export type Drawn = 'need' | 'questionnaire';

/** Where each state stands; the steps between them come from the table of transitions. */
export const places: Record<Drawn, Partial<Record<SubmissionState, Point>>> = {
  need: {
    draft: { x: 85, y: 235 },
    returned: { x: 225, y: 40 },
    submitted: { x: 395, y: 235 },
    rejected: { x: 565, y: 40 },
    accepted: { x: 735, y: 235 },
    published: { x: 1035, y: 235 },
  },
  questionnaire: {
    draft: { x: 85, y: 235 },
    'signed-off': { x: 345, y: 235 },
    returned: { x: 500, y: 40 },
    submitted: { x: 655, y: 235 },
    rejected: { x: 785, y: 40 },
    accepted: { x: 925, y: 235 },
    published: { x: 1185, y: 235 },
  },
};

/** Steps that are drawn: all but the withdrawals, which lead from everywhere to one state and are said in a sentence. */
export const drawn = (of: Drawn) => transitionsOf(of).filter((one) => one.action !== 'withdraw');

/** How far the long ways round bow out, so that they lie on no box and not on each other. */
const bows: Record<Drawn, Record<string, number>> = {
  need: {
    'amend published': -190,
    'discard draft': 330,
    'discard returned': -400,
  },
  questionnaire: {
    'amend published': -240,
    'discard draft': 340,
    'discard returned': -330,
    'undo signed-off': -50,
  },
};

interface Point {
  x: number;
  y: number;
}

/** Where the line between two boxes meets the border of the second. */
function border(from: Point, to: Point): Point {
  const [dx, dy] = [from.x - to.x, from.y - to.y];
  const scale = Math.min(
    dx === 0 ? Number.POSITIVE_INFINITY : (box.width / 2 + 4) / Math.abs(dx),
    dy === 0 ? Number.POSITIVE_INFINITY : (box.height / 2 + 4) / Math.abs(dy),
  );
  return { x: to.x + dx * scale, y: to.y + dy * scale };
}

/** A bowed line, so that a step and its way back do not lie on each other. */
function lineBetween(a: Point, b: Point, bow: number) {
  const length = Math.hypot(b.x - a.x, b.y - a.y);
  const normal = { x: -(b.y - a.y) / length, y: (b.x - a.x) / length };
  const middle = { x: (a.x + b.x) / 2 + normal.x * bow, y: (a.y + b.y) / 2 + normal.y * bow };
  const start = border(middle, a);
  const end = border(middle, b);
  return {
    path: `M${start.x} ${start.y}Q${middle.x} ${middle.y} ${end.x} ${end.y}`,
    label: { x: (start.x + 2 * middle.x + end.x) / 4, y: (start.y + 2 * middle.y + end.y) / 4 },
  };
}

/** The life of a report as a drawing; the table below it says the same in words. */
export function Diagram({ of }: { of: Drawn }) {
  const { t } = useTranslation(['reports', 'vocabulary', 'pages']);
  const steps = drawn(of);
  const head = `head-${of}`;
  return (
    <svg
      className="diagram"
      viewBox={of === 'need' ? '0 -90 1120 530' : '0 -90 1270 530'}
      role="img"
      aria-label={t(of === 'need' ? 'pages:help.diagram' : 'pages:help.diagramWhole')}
    >
      <defs>
        <marker
          id={head}
          viewBox="0 0 10 10"
          refX="9"
          refY="5"
          markerWidth="7"
          markerHeight="7"
          orient="auto"
        >
          <path d="M0 0L10 5L0 10z" fill="#4a5968" />
        </marker>
      </defs>
      {steps.map((step) => {
        const [from, to] = [places[of][step.from], places[of][step.to]];
        if (!from || !to) return null;
        const hasReturn = steps.some((other) => other.from === step.to && other.to === step.from);
        const line = lineBetween(from, to, bows[of][`${step.action} ${step.from}`] ?? (hasReturn ? -60 : 0));
        return (
          <g key={`${step.action} ${step.from}`}>
            <path d={line.path} fill="none" stroke="#4a5968" strokeWidth="2" markerEnd={`url(#${head})`} />
            <text x={line.label.x} y={line.label.y} className="diagram-step">
              {t(`reports:shortAct.${step.action}`)}
            </text>
          </g>
        );
      })}
      {Object.entries(places[of]).map(([state, { x, y }]) => (
        <g key={state}>
          <rect
            x={x - box.width / 2}
            y={y - box.height / 2}
            width={box.width}
            height={box.height}
            rx="6"
            className="diagram-state"
          />
          <text x={x} y={y} className="diagram-name">
            {t(`reports:shortState.${state}`)}
          </text>
        </g>
      ))}
    </svg>
  );
}
