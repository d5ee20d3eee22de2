import { newPhase, newProposal } from '../../api/contract/phase.ts';

/** What the form of a phase holds, as it is written. */
export interface PhaseValues {
  title: string;
  edition: string;
  year: string;
  minimumRegions: string;
  minimumCountries: string;
}

export type PhaseFault = 'needed' | 'edition' | 'year' | 'countries';
export type PhaseFaults = Partial<Record<keyof PhaseValues, PhaseFault>>;

/** What a phase may be set to: contract and database allow no other. */
export const minimumsOfRegions = ['6', '7', '8'];
export const minimumsOfCountries = ['1', '2', '3', '4', '5', '6', '7', '8'];

/** What can be changed of a phase that there is. */
export type Settings = Pick<PhaseValues, 'title' | 'minimumRegions' | 'minimumCountries'>;

/** What is wrong with them: a title is needed, and no more countries than regions. */
export const settingFaults = ({ title, minimumRegions, minimumCountries }: Settings): PhaseFaults => ({
  ...(title.trim() ? {} : { title: 'needed' }),
  ...(Number(minimumCountries) > Number(minimumRegions) ? { minimumCountries: 'countries' } : {}),
});

/** What the form finds wrong before it asks the server. */
export const faultsOf = (values: PhaseValues): PhaseFaults => ({
  ...settingFaults(values),
  ...(newPhase.shape.edition.safeParse(values.edition.trim()).success ? {} : { edition: 'edition' }),
  ...(newPhase.shape.year.safeParse(yearIn(values.year)).success ? {} : { year: 'year' }),
});

/** A year as it is written; none where it is not four figures. */
export const yearIn = (text: string): number => (/^\d{4}$/.test(text.trim()) ? Number(text) : Number.NaN);

/** An e-mail address is left out or complete. */
export const isAddress = (text: string): boolean =>
  newProposal.shape.email.safeParse(text.trim() || null).success;
