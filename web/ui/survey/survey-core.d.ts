/** The library's own words come without types; importing them makes them known to it. */
declare module 'survey-core/i18n/*';
