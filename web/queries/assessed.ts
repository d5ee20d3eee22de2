import { useQuery } from '@tanstack/react-query';
import type { AssessmentInstrument } from '../../api/contract/indicator.ts';
import { get } from '../client.ts';

/** A MIPEX-REG instrument with all its texts. */
export function useAssessed(id: AssessmentInstrument['id']) {
  return useQuery({
    queryKey: ['assessment-instruments', id],
    queryFn: ({ signal }) => get<AssessmentInstrument>(`/api/assessment-instruments/${id}`, signal),
  });
}
