import type { KappaGap } from '../../drizzle/vocabulary.ts';

/** One expert's answer: the code of an option and its value 0..100; null = not applicable. */
interface Given {
  option: string;
  value: number | null;
}

/** Both experts on one indicator. */
export interface Pair {
  assessor: Given;
  reviewer: Given;
}

export interface Kappa {
  value: number;
  /** Of the large-sample distribution, not under the hypothesis of chance. */
  standardError: number;
  /** Null where the large-sample formula gives no width: one of the experts gave one value only, or they never differ. */
  lower: number | null;
  upper: number | null;
  level: 0.95;
}

export interface Agreement {
  compared: number;
  agreed: number;
  rate: number | null;
  notApplicable: { both: number; assessorOnly: number; reviewerOnly: number };
  kappa: Kappa | null;
  undefinedBecause: KappaGap | null;
}

/** The 97.5 % point of the normal distribution. */
const Z = 1.959963984540054;
/** Below this a variance is rounding, of an exact zero. */
const TINY = 1e-14;

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);

/**
 * Cohen's weighted kappa of a table of counts (rows: first rater, columns: second), with its large-sample standard error.
 * `weights[i][j]` is the credit for the pair (i, j): 1 on the diagonal, 0 for the worst. Undefined when all answers are in
 * one category, as then chance alone agrees wholly.
 *
 * kappa = (po - pe) / (1 - pe) with po = sum w p_ij, pe = sum w p_i. p_.j (Cohen 1968, Psychological Bulletin 70: 213-220);
 * var = [sum p_ij (w_ij (1 - pe) - (w_i. + w_.j)(1 - po))^2 - (po pe - 2 pe + po)^2] / (n (1 - pe)^4), w_i. and w_.j the
 * mean weights of a row and a column (Fleiss, Cohen & Everitt 1969, Psychological Bulletin 72: 323-327, formula for a
 * non-zero kappa). Example, theirs: 200 cases, proportions .53 .05 .02 / .11 .14 .05 / .01 .06 .03 with weights 1 0 .4444 /
 * 0 1 .6667 / .4444 .6667 1 give kappa .507 (they print .508, from rounded sums) and variance .003248.
 */
export function weightedKappa(
  counts: readonly (readonly number[])[],
  weights: readonly (readonly number[])[],
): { value: number; standardError: number } | undefined {
  const n = sum(counts.flat());
  const rows = counts.map((row) => sum(row) / n);
  const columns = counts.map((_, j) => sum(counts.map((row) => row[j] ?? 0)) / n);
  const w = (i: number, j: number) => weights[i]?.[j] ?? 0;
  const cells = counts.flatMap((row, i) => row.map((count, j) => ({ i, j, p: count / n })));
  const po = sum(cells.map(({ i, j, p }) => w(i, j) * p));
  const pe = sum(cells.map(({ i, j }) => w(i, j) * (rows[i] ?? 0) * (columns[j] ?? 0)));
  if (rows.some((share, i) => share === 1 && columns[i] === 1)) return undefined;
  const ofRow = rows.map((_, i) => sum(columns.map((share, j) => share * w(i, j))));
  const ofColumn = columns.map((_, j) => sum(rows.map((share, i) => share * w(i, j))));
  const spread = sum(
    cells.map(
      ({ i, j, p }) => p * (w(i, j) * (1 - pe) - ((ofRow[i] ?? 0) + (ofColumn[j] ?? 0)) * (1 - po)) ** 2,
    ),
  );
  const variance = (spread - (po * pe - 2 * pe + po) ** 2) / (n * (1 - pe) ** 4);
  return { value: (po - pe) / (1 - pe), standardError: Math.sqrt(Math.max(0, variance)) };
}

/** Counts of pairs by value, and quadratic weights of the values themselves: 1 - (v_i - v_j)^2 / (widest)^2. */
function tableOf(pairs: readonly (readonly [number, number])[]) {
  const values = [...new Set(pairs.flat())].sort((a, b) => a - b);
  const widest = ((values.at(-1) ?? 0) - (values[0] ?? 0)) ** 2 || 1;
  const counts = values.map((a) => values.map((b) => pairs.filter(([x, y]) => x === a && y === b).length));
  const weights = values.map((a) => values.map((b) => 1 - (a - b) ** 2 / widest));
  return { counts, weights };
}

function kappaOf(pairs: readonly (readonly [number, number])[]): Kappa | undefined {
  const { counts, weights } = tableOf(pairs);
  const found = weightedKappa(counts, weights);
  if (!found) return undefined;
  const { value, standardError } = found;
  const hasWidth = standardError ** 2 > TINY;
  return {
    value,
    standardError: hasWidth ? standardError : 0,
    lower: hasWidth ? Math.max(-1, value - Z * standardError) : null,
    upper: hasWidth ? Math.min(1, value + Z * standardError) : null,
    level: 0.95,
  };
}

/**
 * How far two experts agree, the second of whom read the first: agreement after review, never independent coding. What one
 * of them holds not applicable is counted apart. The 95 % interval is kappa -/+ 1.96 standard errors, cut at -1 and 1.
 * Example: (100, 100), (50, 50), (0, 50), (n/a, 0) compare 3, agree on 2; kappa = 1 - 2500 / 7500 = 2/3.
 */
export function agreementOf(pairs: readonly Pair[]): Agreement {
  const both = pairs.filter(({ assessor, reviewer }) => assessor.value === null && reviewer.value === null);
  const only = (a: 'assessor' | 'reviewer', b: 'assessor' | 'reviewer') =>
    pairs.filter((pair) => pair[a].value === null && pair[b].value !== null).length;
  const compared = pairs.filter(
    ({ assessor, reviewer }) => assessor.value !== null && reviewer.value !== null,
  );
  const agreed = compared.filter(({ assessor, reviewer }) => assessor.option === reviewer.option).length;
  const kappa =
    compared.length === 0
      ? undefined
      : kappaOf(compared.map(({ assessor, reviewer }) => [Number(assessor.value), Number(reviewer.value)]));
  return {
    compared: compared.length,
    agreed,
    rate: compared.length === 0 ? null : agreed / compared.length,
    notApplicable: {
      both: both.length,
      assessorOnly: only('assessor', 'reviewer'),
      reviewerOnly: only('reviewer', 'assessor'),
    },
    kappa: kappa ?? null,
    undefinedBecause: kappa ? null : compared.length === 0 ? 'nothing-compared' : 'no-variation',
  };
}
