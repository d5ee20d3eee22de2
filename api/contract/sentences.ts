import type { Reason } from '../../drizzle/vocabulary.ts';

/**
 * What the server says to people: each sentence once, by its code. The pages say the same in the reader's language, by the
 * same code; a test compares both. Programs get code, parameters and the English sentence. Its schema is in `said.ts`.
 */

/** Why there is no figure, or what limits one. */
const reasons = {
  'not-given': 'The source has no figure.',
  'not-in-source': 'The source has no figure for {{region}} of NUTS {{version}}.',
  'no-such-territory':
    'No region or sum of regions of NUTS {{version}} has the territory of {{region}}: none lies mostly inside it.',
  'territory-changed':
    'No region or sum of regions of NUTS {{version}} has the territory of {{region}}; the closest ({{closest}}) differs by {{percent}} % of its area.',
  'parts-missing':
    '{{region}} is made of {{made}} of NUTS {{version}}, and the source has no figure for {{missing}}.',
  'more-parts-missing':
    '{{region}} is made of {{made}} of NUTS {{version}}, and the source has no figure for {{missing}} and {{more}} more of its parts.',
  'net-migration-unknown': 'Net migration of the year is not known.',
  'population-unknown': 'The population on 1 January of the year is not known.',
  'next-population-unknown': 'The population on 1 January of the next year is not known.',
  'nobody-lives-here': 'Nobody lives here, so there is no rate.',
  'no-place-of-arrival': 'The source records no place of arrival by sea in this region alone.',
  'part-of-year': 'Part of the year only (months counted): {{places}}.',
  'no-need': 'The region has published no need.',
  'no-flow': 'The region has published no flow observation.',
  'no-practice': 'The region has published no good practice.',
  'region-not-asked': 'The region was not asked.',
  'route-not-declared': 'The region has not declared its role on the migration route.',
  'competences-not-declared': 'The region has not declared its competences.',
  'country-not-covered': 'The national index does not cover {{country}}.',
  'not-assessed': 'The region has not been assessed.',
  'no-reception-figures':
    'This atlas has no official figures of the region (it has them for regions of Italy).',
  'counted-on': 'Counted on {{day}}.',
  'counted-together':
    'The source counts {{regions}} together ({{persons}} persons on {{day}}) and neither of them alone.',
  'sum-of-parts': 'The sum of its parts, counted on {{day}}: {{covered}} of {{parts}} parts have a figure.',
  'parts-not-counted': 'Only {{covered}} of its {{parts}} parts were counted, so there is no rate.',
  'no-need-of-kind': 'The region has published needs, but none of this kind.',
  'no-practice-of-kind': 'The region has published good practices, but none of this kind.',
} as const satisfies Record<Reason, string>;

/** Why a request is refused, where the problem's own title says too little. */
const refusals = {
  'sign-in': 'Sign in to do this.',
  'no-such-account': 'No account has this e-mail address and password.',
  wait: 'Too many attempts. Minutes to wait before the next one: {{minutes}}.',
  'for-roles': 'This is for: {{roles}}.',
  'for-roles-of': 'This is for: {{roles}} ({{region}}).',
  'own-contributors-only': 'A coordinator invites contributors of their own region only.',
  'other-site': 'The request does not come from the address of this site.',
  'not-written-in': 'A report in the state “{{state}}” is not written in; amend it first.',
  'not-in-this-state': 'Not possible in the state “{{state}}”: {{action}}.',
  'questionnaire-exists': 'Your region already answers this round; open the questionnaire there is: {{id}}.',
  'not-to-begin-with':
    'These answers can no longer be taken over. Load the page again to see what you can begin with.',
  'round-not-open': 'The round opens on {{day}}.',
  'round-closed':
    'The last day to submit was {{day}}. Ask the secretariat to reopen the round for your region.',
  'only-unchanged': 'Only questionnaires without changes are accepted together; nothing was accepted.',
  'not-accepted-before': 'What it says was not accepted the last time: read it by itself.',
  'changed-since-last-time': 'It differs from the last time, or there is no last time: read it by itself.',
  'no-questionnaire': 'A quick report has no questionnaire.',
  'reply-when-returned': 'Questions are answered while the report is returned.',
  'no-such-report': 'There is no such report, or it is not visible to you.',
  'no-such-version': 'This report has versions 1 to {{last}}, not {{version}}.',
  'no-such-question': 'There is no such open question.',
  'no-such-person': 'There is no such person.',
  'no-such-invitation': 'There is no such invitation.',
  'no-such-file': 'There is no such file, or it is not visible to you.',
  'no-such-contact': 'There is no such practice, or it is not visible to you.',
  'no-such-need': 'There is no such published need, or it is not visible to you.',
  'invitation-gone': 'This invitation was used already or has expired. Ask the secretariat for a new one.',
  'changed-meanwhile': 'Somebody changed this report since you read it. Read it again, then decide.',
  'own-work': 'Nobody reviews or publishes what they wrote: ask a colleague.',
  'not-independent':
    'Nobody who is coordinator or contributor of a region can be its assessor or reviewer, and the two experts are two people.',
  'key-used': 'This was already sent with other content. Reload the page and try again.',
  incomplete: 'The report is not complete.',
  'too-much': 'At most 1 MB is taken here.',
  unforeseen:
    'Something went wrong on our side. Nothing was changed. Try again; if it stays, tell the secretariat.',
  'not-answering': 'The database does not answer. Try again in a minute.',
  'no-such-year': 'There are figures of these years only: {{years}}.',
  'no-year': 'There is no year with figures.',
  'needs-without-year': 'The number of needs is as of now: it has no year.',
  'practices-without-year': 'The number of good practices is as of now: it has no year.',
  'filter-of-needs': 'Only needs and good practices have a sector, and only needs a horizon.',
  'no-such-variable': 'No figure is named like this: “{{text}}”. Examples: {{examples}}.',
  'no-such-country': '“{{text}}” is none of the countries {{countries}}.',
  'too-many-variables': 'At most {{most}} different figures at once.',
  'too-many-regions': 'At most {{most}} different regions at once.',
  'no-such-series': 'The index has no such edition and year.',
  'no-such-area': 'The index has no such area.',
  'no-indicators': 'There are no indicator values of {{region}} for {{year}} in the edition {{edition}}.',
  'no-such-questionnaire': 'There is no such version of a questionnaire.',
  'version-meanwhile':
    'Version {{version}} was published meanwhile. Check your definition against it, then publish.',
  'no-such-round': 'There is no such round, or your region is not invited to it.',
  'import-too-large': 'The file is larger than the {{most}} MB that are taken.',
  'not-utf-8': 'The file is no text in UTF-8. In a spreadsheet, save it as “CSV UTF-8”.',
  'import-faults': 'Nothing was taken: {{count}} faults in the file. A trial run shows them line by line.',
  'printer-busy': 'Many copies are being printed. Try again in half a minute.',
  'no-form':
    'This questionnaire cannot be made into a form for KoboToolbox or ODK, because of: {{expression}}',
  'round-changed': 'Somebody changed this round since you read it. Read it again, then decide.',
  'already-erased': 'This person is erased already.',
  'erase-on-own-page': 'This is your own account: erase yourself on the page “My account”.',
  'last-secretariat':
    'This is the last account of the secretariat: without it nobody could invite anybody. Let a colleague have the role first.',
  'no-such-assessment': 'There is no such assessment, or it is not visible to you.',
  'no-such-phase': 'There is no such phase, or it is not visible to you.',
  'no-such-indicator': 'This is not asked in this assessment.',
  'no-such-fact': 'There is no such fact or document.',
  'no-such-proposal': 'Nobody of that kind is proposed here.',
  'no-such-comparison': 'There is no such saved comparison, or it is not shared with you.',
  'comparison-of-owner': 'Only the person who saved this comparison changes or deletes it.',
  'comparison-changed':
    'You changed this comparison elsewhere since you read it. Read it again, then decide.',
  'comparisons-many': 'You have saved {{most}} comparisons, which is the most. Delete one first.',
  blind: 'You review this assessment: you see nothing of it until its answers are cleared.',
  'takes-part':
    'Nobody decides on an assessment in which they take part, or of a region they stand for: ask a colleague.',
  'own-third': 'You chose an answer of your own: a colleague publishes it.',
  'assessment-changed': 'Somebody changed this assessment since you read it. Read it again, then decide.',
  'phase-changed': 'Somebody changed this phase since you read it. Read it again, then decide.',
  'assessment-not-in-state': 'Not possible in the state “{{assessmentState}}”: {{assessmentAction}}.',
  'few-regions-ready': 'Regions that are ready: {{ready}}. At least {{least}} are needed.',
  'few-countries-ready': 'Countries of the regions that are ready: {{ready}}. At least {{least}} are needed.',
  'phase-is-open': 'The phase is open already.',
  'phase-not-open': 'The phase is not open yet.',
  'assessment-exists': 'The region has an assessment in this phase already: {{id}}.',
  unresolved: 'Resolve every difference first. Open: {{indicators}}.',
  'experts-agree': 'The experts agree here: there is nothing to resolve.',
  'draft-changed': 'Somebody changed this draft since you read it. Read it again, then decide.',
  'not-in-draft': 'The draft has no such indicator.',
  'not-to-propose':
    'An indicator is proposed from an answer of an explorative assessment, once its answers are cleared.',
  'analysis-busy': 'Many analyses are being reckoned. Try again in half a minute.',
  'analysis-too-long':
    'This takes longer than the server reckons for one request: choose fewer permutations or fewer neighbours. The page reckons it without this limit.',
  'analyses-of-yours':
    'Your address is having {{most}} analyses reckoned already. Try again when one is there.',
} as const;

/** What is wrong with one answer of a form. */
const faults = {
  needed: 'This is required.',
  'too-short': 'At least {{least}} characters.',
  'too-long': 'At most {{most}} characters.',
  'at-least': 'At least {{least}}.',
  'at-most': 'At most {{most}}.',
  'choose-one': 'Choose at least one.',
  'too-many-chosen': 'Choose at most {{most}}.',
  'whole-number': 'Write a whole number, in figures only.',
  number: 'Write a number, in figures only.',
  listed: 'Choose one from the list.',
  place: 'Say which region, country or place.',
  day: 'Write a date as year-month-day, for example 2016-01-21.',
  link: 'Write a complete address beginning with https:// or http://.',
  email: 'Write a complete e-mail address.',
  odd: 'This cannot be understood.',
  'unknown-field': 'This field is not known here.',
  'control-characters': 'It holds characters that are not text.',
  period: 'Write a year (2016), a month (2016-01) or an ISO week (2016-W03).',
  'no-such-week': '{{year}} has no week {{week}}.',
  'nuts-code': 'This is not a NUTS code (two letters, then up to three letters or digits).',
  'country-code': '{{text}} is not a country code (two letters, as in SY).',
  'from-or-to': 'Say where from, or where to.',
  'number-or-range': 'Give a number or a range, not both.',
  'both-ends': 'A range needs both its ends.',
  'below-lower': 'It is below the lower end.',
  stock: 'People present are counted where they are: say only where (to).',
  'before-first': 'It is before the first day.',
  'outside-years': 'The year must be between 1900 and 2100.',
  'both-coordinates': 'A point needs both latitude and longitude.',
  consent: 'Your agreement is needed before a practice can be submitted.',
  'round-of-questionnaire': 'A questionnaire answers a round; a quick report has none.',
  'contact-of-practice': 'Only a good practice has a contact.',
  'ask-something': 'Ask at least one question.',
  'questions-when-returning': 'Questions go with a return only.',
  'has-account': 'This e-mail address already has an account.',
  'other-password': 'This is not the password of the account that this e-mail address already has.',
  'wrong-password': 'This is not your password.',
  'not-their-address': 'This is not the e-mail address of the account.',
  'no-such-region': 'There is no region {{region}} in NUTS 2021.',
  'former-use': '{{region}} was {{name}} in NUTS {{version}}; use {{use}}.',
  'former-parts': '{{region}} was {{name}} in NUTS {{version}}; its territory is now {{now}} together.',
  'former-part-of': '{{region}} was {{name}} in NUTS {{version}}; it is now a part of {{now}}.',
  'former-nowhere': '{{region}} was {{name}} in NUTS {{version}}; no region of NUTS 2021 has its territory.',
  'not-in-round': '{{region}} is not invited to this round.',
  'not-to-remind':
    'Nothing is awaited from {{region}} now: it has answered, or the round is not open for it.',
  'no-such-instrument': 'The questionnaire has no version {{version}}.',
  'day-over': 'This day is over.',
  'not-later': 'Choose a day after {{day}}, the last day there is.',
  'not-a-copy': 'This is neither a copy of a report made here nor an export of KoboToolbox or ODK.',
  'other-format': 'This copy is of format {{format}}; here format {{known}} is read.',
  'other-kind': 'A copy of a whole questionnaire is wanted here.',
  'other-instrument': 'These are answers to “{{given}}”; this draft answers “{{wanted}}”.',
  'other-region': 'This is a copy of {{region}}; this draft is of {{own}}.',
  'choose-value': 'The rows say different things: choose which one counts.',
  'row-without-id': 'This row has no id of its own, so nobody could tell whether it was brought before.',
  'row-twice': 'This row stands twice in the file.',
  'no-rows': 'There is no row in this export.',
  'csv-columns': 'The first line must name these columns, separated by commas, and no others: {{columns}}.',
  'csv-broken': 'This is no CSV from here on: a quote is not closed, or stands where none may.',
  'csv-cells': 'This line has {{count}} cells; {{wanted}} are wanted.',
  edition: 'There is no edition “{{given}}”; there are {{allowed}}.',
  'index-years': 'The index speaks of the years {{first}} to {{last}}.',
  indicator: '“{{given}}” is no indicator of the national index.',
  score: 'Write a number from 0 to 100, with a point, not “{{given}}”; without a score leave the line out.',
  'row-again': 'This country, year and indicator stand in line {{line}} already.',
  'not-expanded': 'The repeated groups are missing: export with $expand=*.',
  'not-asked-here': 'This is not asked in this version of the questionnaire.',
  'yes-or-no': 'Answer with yes or no.',
  'too-many-entries': 'With these there would be more than {{most}}.',
  'too-many-rows': 'At most {{most}} rows are taken at once.',
  'entry-id': 'Each entry needs an id of its own: 4 to 40 letters, digits or hyphens.',
  'one-line': 'Write it on one line.',
  'unread-settings': 'The address of the comparison has settings that cannot be read: {{settings}}.',
  'region-needed': 'This role is given for one region: choose it.',
  'region-unwanted': 'This role is not given for one region.',
  'file-empty': 'The file is empty.',
  'file-kind':
    'This is no PDF, PNG, JPEG or WebP file, whatever its name says. Only these are taken, of {{most}} MB at most.',
  'file-too-large':
    'The file is larger than {{most}} MB, which is the most. Taken are PDF, PNG, JPEG and WebP files.',
  'file-cut': 'Only a part of the file arrived. Send it again.',
  'files-many':
    'A questionnaire has at most {{most}} files, those of earlier versions included. Take one away first.',
  'files-region': 'The files of a region take at most {{most}} MB together; {{left}} MB are left.',
  'file-question': 'Files are added to a question that asks for them.',
  'fact-files-many': 'An assessment has at most {{most}} files. Take a fact with files away first.',
  'fact-file-not-here': 'This file is no longer kept here. Take it away and add it again.',
  'file-of-fact': 'The file was given to the experts with a fact: take the fact away.',
  'file-not-here': 'The file “{{name}}” is not kept with this questionnaire. Take it away and add it again.',
  'expert-of-region':
    'This person is coordinator or contributor of {{region}}: experts are independent of the region they assess.',
  'expert-is-other': 'This person is the other expert of {{region}}: the two experts are two people.',
  'reviewer-reads-all':
    'This person is an editor or of the secretariat and could read what a reviewer must not see before it is cleared.',
  'expert-wrote': 'This person wrote in this assessment as the other expert.',
  'expert-spoke-for-region':
    'This person declared competences or gave facts in this assessment on the region’s behalf.',
  'one-expert': 'An explorative assessment has one expert: no reviewer.',
  'two-experts': 'An assessment with scores has two experts: name the reviewer.',
  'no-account': 'Nobody has this account.',
  'not-in-phase': '{{region}} does not take part in this phase.',
  'region-not-ready': '{{region}} is not ready: interest, funding and proposed experts come first.',
  'edition-taken': 'Another phase has this code already.',
  'link-text-or-file': 'Give a link, a text or a file; several are welcome.',
  'source-needed': 'Cite at least one source.',
  'source-date': 'Write a date as year, year-month or year-month-day, for example 2016-01-21.',
  'no-such-option': 'This indicator has no such option.',
  'same-option': 'This is what the assessor answered: agree, or choose another.',
  'option-when-differing': 'Another option goes with a difference only.',
  'option-of-third': 'An option goes with a third answer, and with no other.',
  'third-is-theirs': 'One of the experts gave this answer: choose theirs.',
  'words-not-options': 'This question is answered in words: it has no options.',
  'options-not-words': 'This question is answered with an option, not with a text.',
  'reason-of-not-applicable': 'A reason goes with an answer that does not apply.',
  'analysed-at-level-0':
    'National scores are known of countries only. Painted on the regions of a country they would be alike for that reason alone: choose countries (level 0).',
  'count-of-people':
    'Numbers of people grow with the population: their pattern would be that of where people live. Choose a rate, or have them standardised by population (Empirical Bayes).',
  'count-of-inhabitants': 'How many people live in a region is mostly how large it is drawn: choose a rate.',
  'population-of-year':
    'The population of {{year}} is not known here: choose a figure of another year, or a rate.',
  'observed-in-parts':
    'This is a sum of the region’s parts: it was observed at their level, and is analysed there.',
  'count-of-reports':
    'How many reports a region has published says who reports, not how things are: choose a score or a rate.',
  'no-count': 'Only numbers of people are standardised by population; this is a score or a rate already.',
  'few-to-analyse':
    'Regions of this level with a figure: {{count}}. Spatial statistics of fewer than {{least}} would say nothing reliable: choose a finer level, more countries, another year or another figure.',
  'mostly-alone':
    'Regions without a neighbour that has a figure: {{count}} of {{all}}, more than a third. Choose other neighbours: the nearest regions always have some.',
  'all-alike': 'All regions have the same value: there is no pattern to find.',
  'same-variable': 'The second figure is the first one: choose another, or Moran’s I of one figure.',
  'one-level': 'Spatial statistics compare regions of one level: choose it.',
  'nearest-too-many':
    'There are {{count}} regions: so many nearest ones would be all of them. Choose fewer than half.',
} as const;

/** What may be a slip of the pen in an answer: for the secretariat to look at. */
const remarks = {
  'above-population': '{{number}} is more than the {{population}} people who live in the region.',
  'ten-times': '{{number}} is ten times or more the {{before}} of {{period}}.',
  'dates-reversed': 'The last day ({{to}}) is before the first ({{from}}).',
  'similar-practice': 'A practice of a similar title is in the catalogue: “{{title}}” ({{id}}).',
} as const;
export type RemarkCode = keyof typeof remarks;

/** What is wrong with an uploaded questionnaire, or has to be confirmed. */
const findings = {
  'unknown-type': 'This type is not one a questionnaire may use here.',
  'not-allowed': '“{{name}}” is not allowed here.',
  'stands-twice': '“{{name}}” stands twice.',
  reserved: '“{{name}}” is the name under which each entry is kept: give the question another name.',
  translation: 'There is no text in this language: {{language}}.',
  markup: 'Texts are plain words: no markup, no address of another site.',
  function: 'An expression may not call {{name}}().',
  'unknown-name': 'No question is called {{name}}.',
  unreadable: 'This expression cannot be read: {{expression}}',
  pattern: 'The pattern {{pattern}} is broken, or could take too long.',
  'records-not-asked': 'The records “{{name}}” are not asked.',
  'record-field': 'A record needs the answer to “{{name}}”.',
  'never-complete': 'Without an answer to “{{name}}” no region could submit it.',
  'record-code': 'A record does not know the code “{{choice}}”.',
  retyped:
    'The form of the answer changed from “{{before}}” to “{{after}}”: give the new question a new name.',
  'was-personal': 'This answer was personal and must stay so.',
  unchanged: 'Nothing differs from the last version.',
  reworded: 'The words changed in this language: {{language}}. Before: “{{before}}”. Now: “{{after}}”.',
  'returned-retyped':
    'Version {{version}} asked this with another form of answer, “{{before}}” (now “{{after}}”): give the new question a new name.',
  'returned-public': 'In version {{version}} this answer was personal, and must stay so.',
  'returned-reworded':
    'Version {{version}} had this with other words in this language: {{language}}. Then: “{{before}}”. Now: “{{after}}”.',
  'not-confirmed': 'This change is not confirmed: {{place}} ({{language}}).',
  'change-not-confirmed': 'This change is not confirmed: {{place}}.',
  'code-of-area': 'The code of an indicator of this area begins with {{prefix}}: {{area}}.',
  'kind-of-instrument': 'This instrument is of another kind, and stays so: {{kind}}.',
  'next-version': 'The next version is number {{version}}.',
  'same-as-english': 'The text in this language is the English one: {{language}}.',
  'french-spacing': 'French has a non-breaking space before ? : ; ! and inside « ».',
  'option-too-short': 'An option says in at least {{least}} words what counts: {{language}}.',
  'option-said-twice': 'The option {{other}} has the same words in this language: {{language}}.',
  'too-few-options': 'At least {{least}} options are needed.',
  'options-unwanted': 'An explorative instrument has open questions, without options.',
  'values-descend': 'The best option comes first, and each is worth less than the one before it.',
  'values-ends': 'The best option is worth 100 and the last one 0.',
  'area-too-few': 'Too few indicators are of the area “{{area}}”: {{count}}, at least {{least}} are needed.',
  'element-too-few':
    'Too few indicators look at the element “{{element}}”: {{count}}, at least {{least}} are needed.',
  'phase-too-few':
    'Too few indicators look at the phase “{{phase}}”: {{count}}, at least {{least}} are needed.',
  'group-too-few':
    'Too few indicators are about the group “{{group}}”: {{count}}, at least {{least}} are needed.',
  'irregular-too-few':
    'Too few indicators on health and education ask about people without a residence permit: {{count}}, at least {{least}} are needed.',
  'irregular-group':
    'Whoever has no residence permit is no beneficiary of protection: choose the other group.',
  'indicator-gone': 'Its past answers must stay readable: retire it instead of taking it away.',
  'option-gone': 'Past answers may have chosen this option: retire the indicator and add a new one.',
  'option-new': 'This option is new: answers given before could not choose it.',
  'retired-now': 'It will no longer be asked; its past answers stay.',
  'asked-again': 'It was retired and will be asked again.',
  'moved-on-axis': 'Its place on the axes changed from “{{before}}” to “{{after}}”.',
  reweighed: 'It weighed {{before}} and now weighs {{after}}.',
  revalued: 'This option was worth {{before}} and is now worth {{after}}.',
} as const;

/** Why regions or figures are not compared, or what whoever compares them must know. Regions are named by their codes. */
const comparisons = {
  'one-national-figure':
    '{{country}} stands here as a whole country: within it there is no other of its level.',
  'nobody-else': 'No other region here has a figure, so nothing is compared.',
  'counts-of-levels':
    'Plain counts grow with the region: regions of different levels ({{levels}}) are not compared by them.',
  'touches-nobody': 'It touches no other region of its level.',
  'no-sea': 'It lies at none of the seas.',
  'no-commission': 'It is in no Geographical Commission that this atlas knows of.',
  'mixed-levels': 'Regions of different levels ({{levels}}) stand side by side.',
  'one-inside-another':
    '{{region}} is a part of {{larger}}: what is counted in one is counted in the other too.',
  'counted-as-country': '{{regions}} share the figure of their country ({{country}}), which counts once.',
  'not-competent': 'Left out because it is not their competence: {{regions}}.',
  'nearest-within':
    'The {{count}} nearest that have a figure; the farthest of them is {{km}} km away (between centres).',
  'basins-of-the-atlas':
    'By sea: {{basins}}. Which region lies at which sea is this atlas’s own assignment and can be corrected.',
  'countries-of-commission': 'Countries with a region in the same Geographical Commission: {{commissions}}.',
  'editions-differ': 'The editions differ ({{editions}}): their scores are not one series.',
  'years-differ': 'The years differ: {{years}}.',
  'units-differ': 'The units differ: one scale would not hold them all.',
  'observed-differ': 'Some are figures of countries, others of regions.',
} as const;

/** By what the code speaks of; the pages keep their texts under the same names. */
export const sentences = {
  reason: reasons,
  refusal: refusals,
  fault: faults,
  remark: remarks,
  finding: findings,
  comparison: comparisons,
} as const;

const texts = { ...reasons, ...refusals, ...faults, ...remarks, ...findings, ...comparisons };
export type SentenceCode = keyof typeof texts;
export type FaultCode = keyof typeof faults;

type Param = string | number | readonly string[];
type Named<Text extends string> = Text extends `${string}{{${infer Name}}}${infer Rest}`
  ? Name | Named<Rest>
  : never;
type Wanted<Code extends SentenceCode> = [Named<(typeof texts)[Code]>] extends [never]
  ? []
  : [params: Record<Named<(typeof texts)[Code]>, Param>];

/** A sentence as it is sent: `code` and `params` to say it in any language, `message` in English. */
export interface Said {
  code: string;
  params: Record<string, Param>;
  message: string;
}
/** What is left when a sentence is kept, in a table or by a core that does not speak. */
export type Unsaid<Code extends string = string> = { code: Code; params: Record<string, Param> };

/** "NO043, NO051 and NO052". */
const written = (param: Param | undefined): string =>
  typeof param === 'object'
    ? [param.slice(0, -1).join(', '), ...param.slice(-1)].filter(Boolean).join(' and ')
    : String(param);

/** The sentence of a code that was kept with its parameters. */
export function sayKept({ code, params }: Unsaid<SentenceCode>): Said {
  const message = texts[code].replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => written(params[name]));
  return { code, params, message };
}

/** The one way to make a sentence. Example: `say('at-most', {most: 5})` has the message "At most 5.". */
export function say<Code extends SentenceCode>(code: Code, ...[params]: Wanted<Code>): Said {
  return sayKept({ code, params: params ?? {} });
}

/** A sentence without parameters as the message of a rule of the contract; `faultOf` says it. */
export const fault = (code: FaultCode) => code;
export const isFault = (text: string): text is FaultCode => Object.hasOwn(faults, text);
