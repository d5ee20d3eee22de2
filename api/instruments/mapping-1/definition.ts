import route from './route.json' with { type: 'json' };
import competences from './competences.json' with { type: 'json' };
import national from './national.json' with { type: 'json' };
import needs from './needs.json' with { type: 'json' };
import capacities from './capacities.json' with { type: 'json' };
import flows from './flows.json' with { type: 'json' };
import practices from './practices.json' with { type: 'json' };
import funding from './funding.json' with { type: 'json' };
import cooperation from './cooperation.json' with { type: 'json' };
import consulted from './consulted.json' with { type: 'json' };
import contact from './contact.json' with { type: 'json' };

/** Version 1 of the mapping questionnaire, one file a page. A released version is never edited: the next one is added. */
export const mapping1: unknown = {
  title: {
    default: 'Mapping questionnaire: what your region needs, sees and does',
    fr: 'Questionnaire de cartographie : ce dont votre région a besoin, ce qu’elle observe et ce qu’elle fait',
  },
  description: {
    default:
      'About 15 minutes if you have little to report. Your answers are saved as you go; you may stop and return.',
    fr: 'Environ 15 minutes si vous avez peu à signaler. Vos réponses sont enregistrées au fur et à mesure ; vous pouvez vous interrompre et revenir.',
  },
  pages: [
    route,
    competences,
    national,
    needs,
    capacities,
    flows,
    practices,
    funding,
    cooperation,
    consulted,
    contact,
  ],
};
