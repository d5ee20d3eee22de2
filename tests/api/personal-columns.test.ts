import { afterAll, expect, test } from 'vitest';
import { everyColumn } from '../support/dump.ts';
import { freshDatabase } from '../support/database.ts';

const { db, close } = await freshDatabase();
afterAll(close);

/**
 * Every column, decided: what of it is personal, and by what it goes when its person is erased (api/people/erase.ts). A
 * column that stands in neither list fails this test: decide, erase it where it is personal, and say it on /privacy.
 */
const personal: Record<string, Record<string, string>> = {
  account: { name: 'with the row', email: 'with the row', image: 'with the row (never written)' },
  session: {
    token: 'with the account',
    ip_address: 'with the account (never written)',
    user_agent: 'with the account',
  },
  credential: {
    account_id: 'with the account',
    access_token: 'with the account (never written)',
    refresh_token: 'with the account (never written)',
    id_token: 'with the account (never written)',
    scope: 'with the account (never written)',
    password: 'with the account',
  },
  verification: { identifier: 'with the row', value: 'with the row' },
  role_grant: { person: 'with the row', role: 'with the row', region: 'with the row' },
  invitation: { email: 'set to null', token_hash: 'the link ends' },
  rate_limit: { key: 'with the row (a hash of the address)' },
  idempotency: {
    request: 'with the row (a hash)',
    answer: 'with the row; emptied where it names the person',
  },
  outbox_letter: { fault: 'set to null', text: 'names nobody; deleted unless sent', subject: 'as the text' },
  contact: { name: 'set to null', email: 'set to null', phone: 'set to null' },
  personal_answers: { answers: 'without the contacts that name the person' },
  comparison: {
    owner: 'with the row',
    title: 'with the row; an address of others taken out',
    note: 'as the title',
    address: 'with the row',
    shared: 'with the row',
  },
  presence: { person: 'with the row', seen_at: 'with the row' },
  question: { text: 'name and address taken out', reply: 'name and address taken out' },
  assessment_question: { text: 'name and address taken out' },
  proposed_expert: { name: 'set to null', email: 'set to null', background: 'set to null' },
};

/** Numbers that stand for people in what they did: they stay, and lead to nobody once the account is gone. */
const acts: Record<string, string> = {
  person: 'id created_at erased_at demonstration',
  audit: 'actor noun_id detail',
  assessment: 'created_by',
  assessment_answer: 'written_by',
  assessment_expert: 'person appointed_by',
  assessment_fact: 'added_by',
  assessment_question: 'asked_by',
  assessment_resolution: 'resolved_by',
  assessment_review: 'written_by',
  assessment_version: 'submitted_by cleared_by reviewed_by published_by',
  attachment: 'added_by',
  phase: 'opened_by created_by',
  proposed_expert: 'proposed_by',
  idempotency: 'actor',
  account: 'id',
  session: 'user_id',
  credential: 'user_id',
  indicator_proposal: 'proposed_by',
  instrument_version: 'published_by',
  invitation: 'invited_by accepted_by',
  outbox_letter: 'person written_by',
  question: 'asked_by replied_by',
  release: 'by',
  round: 'created_by',
  submission: 'created_by',
  submission_version: 'authors submitted_by',
  tombstone: 'by',
};

/** Texts of regions, of experts and of the secretariat, which are asked to name nobody: they stay as written, and who erases is told where. */
const texts: Record<string, string> = {
  assessment_answer: 'reason comment text sources',
  assessment_fact: 'title url text',
  assessment_notice: 'note',
  assessment_resolution: 'reason',
  assessment_review: 'comment sources',
  phase: 'title',
  phase_region: 'funding_source',
  published_answer: 'sources',
  published_assessment: 'phase_title',
  attachment: 'name',
  draft_indicator: 'indicator',
  instrument_draft: 'title introduction',
  instrument_version: 'definition',
  published_flow: 'from_name to_name counted_by remark source',
  published_need: 'title description would_help source',
  published_offer: 'title description partners_wanted source',
  published_practice:
    'title summary place lead partners problem what_was_done funding_instruments beneficiaries evidence difficulties lessons transfer_tips links source',
  release: 'note',
  restricted_flow: 'from_name to_name counted_by remark source',
  restricted_need: 'title description would_help source',
  restricted_offer: 'title description partners_wanted source',
  restricted_practice:
    'title summary place lead partners problem what_was_done funding_instruments beneficiaries evidence difficulties lessons transfer_tips links source',
  round: 'title',
  submission_version: 'answers',
};

const record =
  'id region region_name country level visibility demonstration version release published_at position empties';
const needs = `${record} strand sector horizon severity target_groups people_affected people_affected_state places_needed places_available staff_needed staff_available funding_gap_eur valid_from valid_to status`;
const flows = `${record} type from_kind from_place to_kind to_place from_position to_position period period_start period_end number number_min number_max number_state unit method confidence`;
const practices = `${record} regions place_is_centre role strand sectors target_groups phase valid_from valid_to status outcome budget_eur eu_contribution_eur staff people_reached people_reached_state evaluation`;
const offers = `${record} direction kind sectors valid_to`;

/** Figures, words of the vocabulary, moments and published sources: of no person. */
const ofNobody: Record<string, string> = {
  assessment: 'id phase region state version published_version revision demonstration created_at updated_at',
  assessment_answer: 'assessment version indicator option written_at',
  assessment_competence: 'assessment area competence',
  assessment_expert: 'assessment role appointed_at',
  assessment_fact: 'id assessment area added_at',
  assessment_notice: 'assessment at version release',
  assessment_question: 'id assessment version indicator asked_at',
  assessment_resolution: 'assessment version indicator choice option resolved_at',
  assessment_review: 'assessment version indicator agrees option written_at',
  assessment_version:
    'assessment version created_at submitted_at competences cleared_at reviewed_at published_at',
  phase:
    'id edition year instrument instrument_version kind minimum_regions minimum_countries state opened_at revision demonstration created_at',
  phase_region: 'phase region interest_confirmed funding_checked added_at',
  proposed_expert: 'id phase region proposed_at erased_at',
  published_answer: 'assessment indicator option value',
  published_assessment:
    'id region edition year instrument instrument_version version release published_at competences demonstration withdrawn_at',
  account: 'email_verified created_at updated_at',
  attachment: 'id submission question assessment fact type size sha256 added_at unused_since',
  arrival: 'id region place position year months_covered persons source empties',
  audit: 'id at act noun',
  comparison: 'id revision created_at changed_at',
  contact: 'submission version erased_at',
  draft_indicator: 'instrument code',
  indicator_proposal: 'instrument code assessment from_indicator proposed_at',
  instrument_draft: 'instrument revision updated_at',
  credential: 'id provider_id access_token_expires_at refresh_token_expires_at created_at updated_at',
  funding_call: 'id instrument title opens deadline budget_eur eligible subject demonstration source',
  idempotency: 'key status created_at',
  instrument_version: 'instrument version published_at',
  invitation: 'id role region created_at expires_at accepted_at',
  outbox_letter: 'id round region kind occasion written_at by_hand sent_at attempts tried_at',
  personal_answers: 'submission version erased_at',
  population: 'region year population net_migration parts source',
  population_gap: 'region year reason figure params',
  presence: 'submission',
  publication_counter: 'id value',
  published_flow: flows,
  published_need: needs,
  published_offer: offers,
  published_practice: practices,
  question: 'id submission version field asked_at replied_at',
  rate_limit: 'points expire',
  receipt: 'region year sequence submission version at',
  reception: 'id date regions name hotspot reception_centres sai total source',
  region: 'code level country parent name own_name centre west south east north empties',
  region_competence: 'region area competence demonstration submission',
  region_route: 'region role demonstration submission',
  release: 'number public_number at',
  release_record: 'release kind record version visibility hash',
  relocation: 'from_country to_country up_to persons source',
  restricted_flow: `${flows} exact_number exact_number_min exact_number_max`,
  restricted_need: `${needs} exact_people_affected`,
  restricted_offer: offers,
  restricted_practice: `${practices} exact_people_reached`,
  role_grant: 'id created_at',
  round: 'id instrument instrument_version opens_on closes_on reminders_before revision created_at',
  round_region: 'round region invited_at reopened_until',
  national_indicator: 'edition year country indicator value',
  recomputed_score: 'edition year country area value state answered applicable',
  score: 'scope edition year region area value state answered applicable standing computed source',
  session: 'id expires_at created_at updated_at',
  source: 'id title credit licence url note',
  submission:
    'id kind region round state version published_version revision demonstration created_at updated_at',
  submission_version: 'submission version visibility answered changes created_at submitted_at',
  taskforce_region: 'region name commissions mipex_reg_interest note source',
  tombstone: 'kind record version at',
  verification: 'id expires_at created_at updated_at',
};

test('every column of every table is decided, once: personal and erased, an act, a text, or of nobody', async () => {
  const there = Object.entries(await everyColumn(db)).flatMap(([table, columns]) =>
    columns.map((column) => `${table}.${column}`),
  );
  const lists = [acts, texts, ofNobody].flatMap((list) =>
    Object.entries(list).flatMap(([table, columns]) => columns.split(' ').map((one) => `${table}.${one}`)),
  );
  const decided = [
    ...Object.entries(personal).flatMap(([table, columns]) =>
      Object.keys(columns).map((one) => `${table}.${one}`),
    ),
    ...lists,
  ];
  expect(decided.toSorted()).toEqual(there.toSorted());
});
