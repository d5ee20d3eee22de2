import { useId, useState } from 'react';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type Answers, isAnswers } from '../../api/instruments/given.ts';
import type { Definition } from '../../api/instruments/definition.ts';
import { ProblemError, unreachable } from '../client.ts';
import { Refusal } from '../ui/states.tsx';
import { languagesIn, ownName } from '../ui/survey/inLanguage.ts';
import { type AnswerFault, Questionnaire } from '../ui/survey/Questionnaire.tsx';

/** The questionnaire as regions see it, in each of its languages; what is tried here is kept nowhere. */
export function Preview({ definition, name }: { definition: Definition; name: string }) {
  const { t, i18n } = useTranslation('instruments');
  const id = useId();
  const languages = languagesIn(definition);
  const [chosen, setChosen] = useState(i18n.language);
  const language = languages.includes(chosen) ? chosen : i18n.language;
  const [answers, setAnswers] = useState<Answers>({});
  const [errors, setErrors] = useState<readonly AnswerFault[]>();
  const [lost, setLost] = useState(false);
  const check = async () => {
    const found = await import('../../api/instruments/validate.ts').catch(() => undefined);
    setLost(!found);
    if (!found) return;
    const { validate } = found;
    setErrors(validate(definition, withoutIds(answers), language).errors);
  };
  return (
    <section className="instruments-preview" aria-labelledby={id}>
      <h2 id={id}>{t('preview.title', { title: name })}</h2>
      <p>{t('preview.note')}</p>
      <fieldset className="instruments-languages">
        <legend>{t('preview.language')}</legend>
        {languages.map((one) => (
          <label key={one}>
            <input type="radio" name={id} checked={one === language} onChange={() => setChosen(one)} />
            <span lang={one}>{ownName(one)}</span>
          </label>
        ))}
      </fieldset>
      <Questionnaire
        definition={definition}
        answers={answers}
        language={language}
        {...(errors ? { errors } : {})}
        onChange={(field, value) => setAnswers((before) => ({ ...before, [field]: value ?? undefined }))}
      />
      <Button variant="default" onClick={() => void check()}>
        {t('preview.check')}
      </Button>
      <Refusal error={lost ? new ProblemError(unreachable) : null} />
      <p role="status">{errors?.length === 0 ? t('preview.fine') : ''}</p>
    </section>
  );
}

/** Answers as the checks know them: entries without the ids that pages give them. */
const withoutIds = (answers: Answers): Answers =>
  Object.fromEntries(
    Object.entries(answers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.map((one: unknown) => (isAnswers(one) ? withoutId(one) : one)) : value,
    ]),
  );
const withoutId = ({ id: _, ...entry }: Answers) => entry;
