import { Radio } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ExpertList } from '../../api/contract/assessment.ts';
import type { ExpertRole } from '../../drizzle/vocabulary.ts';
import { useRegionNames } from '../queries/regions.ts';
import { useFormats } from '../ui/format.ts';
import { useSayer } from '../ui/said.ts';
import { ScrollBox } from '../ui/ScrollBox.tsx';

type Expert = ExpertList['experts'][number];
export type Chosen = Partial<Record<ExpertRole, string>>;

interface ExpertTableProps {
  experts: readonly Expert[];
  /** The parts to be given: one column each. */
  roles: readonly ExpertRole[];
  chosen: Chosen;
  put: (role: ExpertRole, person: string) => void;
  faults: Record<string, string | undefined>;
}

/** The experts there are, a choice of one for each part, and beside each name why somebody cannot be chosen. */
export function ExpertTable({ experts, roles, chosen, put, faults }: ExpertTableProps) {
  const { t } = useTranslation(['phases', 'vocabulary']);
  const words = useExpertWords();
  if (experts.length === 0) return <p>{t('phases:appoint.none')}</p>;
  return (
    <ScrollBox label={t('phases:appoint.known')}>
      <table className="table experts">
        <caption>{t('phases:appoint.knownHelp')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('phases:appoint.expert')}</th>
            {roles.map((role) => (
              <th scope="col" key={role}>
                {t(`vocabulary:expertRole.${role}`)}
                {faults[role] ? (
                  <div className="fault" role="alert">
                    {faults[role]}
                  </div>
                ) : null}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {experts.map((one) => (
            <tr key={one.person}>
              <th scope="row">
                {one.name}
                {words(one).map((text) => (
                  <div className="soft expert-roles" key={text}>
                    {text}
                  </div>
                ))}
              </th>
              {roles.map((role) => (
                <td key={role}>
                  <Choice {...{ one, role, chosen }} put={() => put(role, one.person)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

interface ChoiceProps {
  one: Expert;
  role: ExpertRole;
  chosen: Chosen;
  put: () => void;
}

function Choice({ one, role, chosen, put }: ChoiceProps) {
  const { t } = useTranslation(['phases', 'vocabulary']);
  const say = useSayer();
  const hindrance = one.hindrances[role];
  if (hindrance) return <span className="soft hindrance">{say(hindrance).text}</span>;
  const other: ExpertRole = role === 'assessor' ? 'reviewer' : 'assessor';
  if (chosen[other] === one.person)
    return <span className="soft hindrance">{t('phases:appoint.chosenAsOther')}</span>;
  const part = t(`vocabulary:expertRole.${role}`);
  return (
    <Radio
      name={role}
      aria-label={t('phases:appoint.as', { name: one.name, role: part })}
      checked={chosen[role] === one.person}
      onChange={put}
    />
  );
}

/** What somebody is an expert of already. */
function useExpertWords() {
  const { t } = useTranslation(['phases', 'vocabulary']);
  const formats = useFormats();
  const nameOf = useRegionNames();
  return ({ roles }: Expert): string[] =>
    [...Map.groupBy(roles, ({ role }) => role)].map(([role, held]) =>
      t('phases:appoint.roleIn', {
        role: t(`vocabulary:expertRole.${role}`),
        regions: formats.list(
          held.map(({ region }) => (region === null ? t('phases:appoint.everyRegion') : nameOf(region))),
        ),
      }),
    );
}
