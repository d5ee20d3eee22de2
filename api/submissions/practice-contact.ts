import { type PracticeContact, practiceContact } from '../contract/practice.ts';
import { type Answers, ofEntry } from './entries.ts';

/** Whom to ask about a practice of a questionnaire, if anybody was named. */
export function practiceContactIn(personal: Answers, id: string): PracticeContact | null {
  const { contactName: name, contactEmail: email, contactPhone: phone } = ofEntry(personal.practices, id);
  const found = practiceContact.safeParse({ name, email, phone });
  return found.success && Object.values(found.data).some(Boolean) ? found.data : null;
}
