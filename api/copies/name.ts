import type { CopyFile } from '../contract/copy.ts';
import type { CopyForm } from '../contract/taken.ts';

/** Letters, digits and hyphens of a title. Example: "Cartographie été 2026" is `cartographie-ete-2026`. */
const plain = (text: string) =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 60);

/** The name of the file of a copy. Example: `ES51-mapping-2026-version-1-draft.pdf`. */
export function nameOf(file: CopyFile, form: CopyForm): string {
  const { region, round, kind, version, submittedAt, demonstration } = file;
  const about = plain(round?.title ?? kind) || kind;
  return `${region.code}-${about}-version-${version}${submittedAt ? '' : '-draft'}${demonstration ? '-demonstration' : ''}.${form}`;
}
