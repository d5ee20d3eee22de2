/** The id of an indicator's heading in one part of the page, where links lead to. */
export const headingOf = (within: string, code: string) => `${within}-${code}`;
