/** What the Atlas is made from: the credit each source asks for, as shown on the page. Titles and licences are in the message files. */
export const sources = [
  { id: 'boundaries', credit: '© EuroGeographics for the administrative boundaries; GISCO – Eurostat' },
  { id: 'background', credit: 'Natural Earth' },
  { id: 'population', credit: 'Eurostat, demo_r_gind3' },
  { id: 'mipex2020', credit: 'Solano & Huddleston, MIPEX 2020; Migration Policy Group, CIDOB' },
  { id: 'mipex2025', credit: 'MIPEX 2025; Migration Policy Group, CIDOB' },
  { id: 'press', credit: 'REGIN (2022)' },
  { id: 'arrivals', credit: 'UNHCR Operational Data Portal' },
  { id: 'relocation', credit: 'European Commission' },
  { id: 'italy', credit: 'Ministero dell’Interno' },
  { id: 'minutes', credit: 'CPMR, Brussels, 21 January 2016' },
  { id: 'practices', credit: '–' },
  { id: 'demonstration', credit: '–' },
] as const;

export const collections = ['regions', 'needs', 'flows', 'practices', 'mipex-scores', 'arrivals'] as const;
