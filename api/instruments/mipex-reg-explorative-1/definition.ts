import labourMarket from './labour-market.json' with { type: 'json' };
import education from './education.json' with { type: 'json' };
import language from './language.json' with { type: 'json' };
import health from './health.json' with { type: 'json' };
import housing from './housing.json' with { type: 'json' };
import socialAssistance from './social-assistance.json' with { type: 'json' };
import politicalParticipation from './political-participation.json' with { type: 'json' };
import antiDiscrimination from './anti-discrimination.json' with { type: 'json' };
import reception from './reception.json' with { type: 'json' };

/** Version 1 of the explorative instrument of phase I: open questions, one file an area. A released version is never edited. */
export const mipexRegExplorative1: unknown = {
  id: 'mipex-reg-explorative',
  version: 1,
  kind: 'explorative',
  title: {
    en: 'MIPEX-REG, phase I: how national policy is carried out in the region',
    fr: 'MIPEX-REG, phase I : comment la politique nationale est mise en œuvre dans la région',
  },
  introduction: {
    en: 'This first instrument has no options and gives no scores. One independent expert describes how national policy is carried out in the region, area by area, with sources; from the answers, indicators may be proposed. Questions that concern several areas stand in the area they are closest to.\nWrite for a reader who does not know the country: what the rule says, what happens in practice, what is not known. Between half a page and a page and a half for each question is enough.\nWhere the region has few migrants, describe what would happen and on what this rests. Name institutions, never private persons. The words region, reference year, third-country nationals and beneficiaries of protection have the same meaning as in the pilot instrument.',
    fr: 'Ce premier instrument ne comporte ni options ni scores. Une experte ou un expert indépendant décrit comment la politique nationale est mise en œuvre dans la région, domaine par domaine, avec ses sources ; des indicateurs peuvent être proposés à partir des réponses. Les questions qui touchent plusieurs domaines figurent dans le plus proche.\nÉcrire pour une personne qui ne connaît pas le pays : ce que dit la règle, ce qui se passe en pratique, ce que l’on ignore. Une demi-page à une page et demie par question suffit.\nSi la région compte peu de personnes migrantes, décrire ce qui se passerait et sur quoi cela repose. Nommer les institutions, jamais des particuliers. Les termes région, année de référence, ressortissants de pays tiers et bénéficiaires d’une protection ont le même sens que dans l’instrument pilote.',
  },
  indicators: [
    ...labourMarket,
    ...education,
    ...language,
    ...health,
    ...housing,
    ...socialAssistance,
    ...politicalParticipation,
    ...antiDiscrimination,
    ...reception,
  ],
};
