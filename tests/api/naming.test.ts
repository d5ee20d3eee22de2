import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ERASED, mentionPattern, whomItNames, withoutPerson } from '../../api/people/naming.ts';
import { personalWithout } from '../../api/people/personal-parts.ts';

const nuria = { name: 'Núria Puig i Mas', email: 'nuria@example.org' };
const mai = { name: 'Mai', email: 'mai@example.org' };

describe('Whether a contact is nuria', () => {
  test('her address is enough, anywhere, however it is written', () => {
    for (const text of ['nuria@example.org', ' Nuria@Example.ORG', 'write to nuria@example.org.']) {
      expect([text, whomItNames([text, 'N.', null], nuria, false)]).toEqual([text, 'this-person']);
    }
  });

  test('her address is also in the name of a file, whatever the file ends with', () => {
    for (const text of [
      'nuria@example.org.pdf',
      'Letter of Nuria@example.org.PDF',
      'nuria@example.org.docx.pdf',
      '[{"name":"nuria@example.org.jpeg"}]',
    ]) {
      expect([text, whomItNames([text], nuria, false)]).toEqual([text, 'this-person']);
    }
    expect(withoutPerson('See nuria@example.org.pdf.', nuria, false)).toBe(`See ${ERASED}.pdf.`);
  });

  test('an address that only contains hers is another one', () => {
    for (const text of [
      'anuria@example.org',
      'x.nuria@example.org',
      'nuria@example.org.uk',
      'nuria@example.organ',
      'nuria@example-org',
      'nuria@example.org.pdfs',
      'nuria@example.org.uk.pdf',
    ]) {
      expect([text, whomItNames([text], nuria, true)]).toEqual([text, 'somebody-else']);
    }
  });

  test('her name is she in her own region, and a namesake elsewhere', () => {
    for (const text of ['Núria Puig i Mas', 'NÚRIA  PUIG I MAS', 'Dr. Núria Puig i Mas (unit 3)']) {
      expect([text, whomItNames([text, 'other@example.org'], nuria, true)]).toEqual([text, 'this-person']);
      expect([text, whomItNames([text, 'other@example.org'], nuria, false)]).toEqual([text, 'namesake']);
    }
    expect(whomItNames(['Núria Puig', 'Núria Puig i Masdeu'], nuria, true)).toBe('somebody-else');
  });

  test('a name of one word is looked for as a whole answer only: in Norwegian "mai" is a month', () => {
    expect(whomItNames(['MAI'], mai, true)).toBe('this-person');
    expect(whomItNames(['Ring i mai'], mai, true)).toBe('somebody-else');
    expect(withoutPerson('Ring Mai i mai', mai, true)).toBe('Ring Mai i mai');
  });
});

describe('A text without nuria', () => {
  test('has no address and, in her region, no name; the rest is as it was', () => {
    const text = 'Núria\nPuig i Mas (NURIA@example.org) and Marta (marta@example.org)';
    expect(withoutPerson(text, nuria, true)).toBe(`${ERASED} (${ERASED}) and Marta (marta@example.org)`);
    expect(withoutPerson(text.normalize('NFD'), nuria, true)).not.toContain('Puig');
    expect(withoutPerson(text, nuria, false)).toBe(
      `Núria\nPuig i Mas (${ERASED}) and Marta (marta@example.org)`,
    );
  });

  test('whatever the name and the text are made of, nothing breaks and the address is gone', () => {
    fc.assert(
      fc.property(fc.string(), fc.emailAddress(), fc.string(), (name, email, around) => {
        const who = { name: `${name} x`, email: email.toLowerCase() };
        expect(withoutPerson(`${around} ${email} `, who, true)).not.toContain(` ${email} `);
        expect(() => new RegExp(mentionPattern(who).replaceAll('[:alnum:]', 'a-z'))).not.toThrow();
      }),
    );
  });
});

describe('Personal answers without nuria', () => {
  test('lose each contact that is hers whole, and no other', () => {
    const oriol = { contactName: 'Oriol Mas', contactPhone: '2' };
    const personal = {
      contactName: 'Núria Puig i Mas',
      contactPhone: '1',
      practices: { a: { contactEmail: 'nuria@example.org', contactPhone: '3' }, b: oriol },
    };
    const { left, whom, taken } = personalWithout(personal, nuria, true);
    expect(left).toEqual({ practices: { b: oriol } });
    expect([whom, taken.length]).toEqual(['this-person', 2]);
    expect(personalWithout({ practices: { b: oriol } }, nuria, true)).toEqual({
      left: { practices: { b: oriol } },
      whom: 'somebody-else',
      taken: [],
    });
  });
});
