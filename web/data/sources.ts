/**
 * What the Atlas is made from, by the names of `drizzle/seed/sources.csv`, and the drawn background: the credit each source
 * asks for, as shown on the page. Titles and licences are in the message files.
 */
export const sources = [
  { id: 'nuts-2021', credit: '© EuroGeographics for the administrative boundaries; GISCO – Eurostat' },
  { id: 'background', credit: 'Natural Earth' },
  { id: 'eurostat-demo-r-gind3', credit: 'Eurostat, demo_r_gind3' },
  { id: 'mipex-2020', credit: 'Solano & Huddleston, MIPEX 2020; Migration Policy Group, CIDOB' },
  { id: 'mipex-2025', credit: 'MIPEX 2025; Migration Policy Group, CIDOB' },
  { id: 'mipex-reg', credit: 'MIPEX-REG; Migration Policy Group, CIDOB' },
  { id: 'regin-press-2022', credit: 'REGIN (2022)' },
  { id: 'unhcr-sea-arrivals', credit: 'UNHCR Operational Data Portal' },
  { id: 'ec-relocation-2016-09-27', credit: 'European Commission' },
  { id: 'it-interior-reception', credit: 'Ministero dell’Interno' },
  { id: 'cpmr-minutes-2016-01-21', credit: 'CPMR, Brussels, 21 January 2016' },
  { id: 'practices-public', credit: '–' },
  { id: 'demonstration', credit: '–' },
] as const;

export const collections = ['regions', 'needs', 'flows', 'practices', 'mipex-scores', 'arrivals'] as const;
