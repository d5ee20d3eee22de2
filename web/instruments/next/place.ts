import { useNavigate, useSearch } from '@tanstack/react-router';

export const steps = ['write', 'check', 'preview', 'publish'] as const;
export type Step = (typeof steps)[number];

/** Where on the page somebody is, as its address says. */
export interface Place {
  step?: Step | undefined;
  /** The indicator that is open; `texts` for title and introduction, `new` for the beginning of another. */
  open?: string | undefined;
  /** What is missing is told too, because somebody comes from the list of what is to mend. */
  check?: '1' | undefined;
  /** An answer to propose an indicator from: the assessment and the question. */
  from?: string | undefined;
  indicator?: string | undefined;
  /** The version just published. */
  done?: string | undefined;
}

export function usePlace() {
  const search = useSearch({ strict: false }) as Record<string, string | undefined>;
  const navigate = useNavigate();
  const place: Place = {
    step: steps.find((one) => one === search.step) ?? 'write',
    open: search.open ?? (search.from && search.indicator ? 'new' : undefined),
    check: search.check === '1' ? '1' : undefined,
    from: search.from,
    indicator: search.indicator,
    done: search.done,
  };
  const go = (to: Place) => void navigate({ to: '.', search: to as never, resetScroll: false });
  return { place, go };
}
