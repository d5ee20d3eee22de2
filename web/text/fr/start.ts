import common from './common.json' with { type: 'json' };
import vocabulary from './vocabulary.json' with { type: 'json' };

/** The words of every page: wanted together, they come as one file. */
export const words = { common, vocabulary };
