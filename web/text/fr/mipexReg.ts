import assessed from './assessed.json' with { type: 'json' };
import published from './published.json' with { type: 'json' };

/** The words for what everybody reads of MIPEX-REG: its instruments, scores and published answers. */
export const words = { assessed, published };
