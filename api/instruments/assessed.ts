import { type AssessmentInstrument, assessmentInstrument } from '../contract/indicator.ts';
import { mipexReg1 } from './mipex-reg-1/definition.ts';
import { mipexRegExplorative1 } from './mipex-reg-explorative-1/definition.ts';

/** The MIPEX-REG instruments that come with the product. Their form is their own: no SurveyJS, so no `Instrument`. */
export const assessedInstruments: readonly AssessmentInstrument[] = [
  assessmentInstrument.parse(mipexReg1),
  assessmentInstrument.parse(mipexRegExplorative1),
];
