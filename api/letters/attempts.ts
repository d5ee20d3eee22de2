/** After so many refusals, hours apart in the end, the letter stays in the outbox with what was said. */
export const MOST_ATTEMPTS = 6;
