/** Whether `Accept` names CSV and neither GeoJSON, JSON nor "anything". Example: `"text/csv"` does, `"*\/*"` does not. */
export function asksForCsv(accept: string | undefined): boolean {
  return accept !== undefined && /\btext\/csv\b/i.test(accept) && !/json|\*\/\*/i.test(accept);
}
