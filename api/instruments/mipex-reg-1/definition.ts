import labourMarket from './labour-market.json' with { type: 'json' };
import education from './education.json' with { type: 'json' };
import language from './language.json' with { type: 'json' };
import health from './health.json' with { type: 'json' };
import housing from './housing.json' with { type: 'json' };
import socialAssistance from './social-assistance.json' with { type: 'json' };
import politicalParticipation from './political-participation.json' with { type: 'json' };
import antiDiscrimination from './anti-discrimination.json' with { type: 'json' };
import reception from './reception.json' with { type: 'json' };

/** Version 1 of the MIPEX-REG pilot instrument, one file an area. A released version is never edited: the next one is added. */
export const mipexReg1: unknown = {
  id: 'mipex-reg',
  version: 1,
  kind: 'scored',
  title: {
    en: 'MIPEX-REG: pilot instrument on the integration policies of regions',
    fr: 'MIPEX-REG : instrument pilote sur les politiques d’intégration des régions',
  },
  introduction: {
    en: 'Each indicator asks what the region does within its competences: what it has adopted, who takes part, what means it has, and what is known of the results. National law is asked about only where the region applies it.\nChoose the first option, from the top, all of whose conditions are met, and cite what shows it.\nUnless an indicator says otherwise: the region is the regional authority with its agencies; where a task is carried out by others, what counts is what the region has adopted, funds or checks. The reference year is the last complete calendar year; the last two or three years end with it. Written means in a dated document that can be cited. Third-country nationals have no citizenship of a country of the EU or EFTA. Beneficiaries of protection have refugee status, subsidiary protection or temporary protection. A migrants’ association is one in which most members of the board are migrants or children of migrants.\nA region with few migrants is judged by its arrangements, not by the number of people served. Answer not applicable, with the reason, only where the region can neither decide, fund, carry out nor advise.',
    fr: 'Chaque indicateur porte sur ce que fait la région dans ses compétences : ce qu’elle a adopté, qui y prend part, de quels moyens elle dispose et ce que l’on sait des résultats. La loi nationale n’est examinée que là où la région l’applique.\nChoisir la première option, en partant du haut, dont toutes les conditions sont remplies, et citer ce qui l’établit.\nSauf indication contraire : la région désigne l’autorité régionale et ses agences ; lorsqu’une tâche est assurée par d’autres, on retient ce que la région a adopté, finance ou contrôle. L’année de référence est la dernière année civile complète ; les deux ou trois dernières années s’achèvent avec elle. Écrit signifie dans un document daté qui peut être cité. Les ressortissants de pays tiers n’ont la nationalité d’aucun pays de l’UE ou de l’AELE. Les bénéficiaires d’une protection ont le statut de réfugié, la protection subsidiaire ou la protection temporaire. Une association de personnes migrantes est une association dont la majorité des membres du bureau sont des personnes migrantes ou leurs enfants.\nUne région comptant peu de personnes migrantes est jugée sur ses dispositifs, non sur le nombre de personnes accompagnées. Répondre « sans objet », avec le motif, uniquement si la région ne peut ni décider, ni financer, ni mettre en œuvre, ni conseiller.',
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
