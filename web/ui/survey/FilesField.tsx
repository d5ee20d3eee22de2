import { useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { type Question, RendererFactory, type SurveyModel } from 'survey-core';
import { ReactQuestionFactory } from 'survey-react-ui';
import { MOST_PER_QUESTION } from '../../../api/contract/taken.ts';
import { FileBox } from '../files/FileBox.tsx';
import { describedBy } from './accessible.ts';
import { type Attaching, AttachingContext } from './attaching.tsx';
import { filesOf } from './filesIn.ts';
import { fieldOf, fieldToFill } from './fileField.ts';

/** A question whose answer is files. */
const FILES = 'atlas-files';

ReactQuestionFactory.Instance.registerQuestion(FILES, (props) => {
  const { question } = props as unknown as { question: Question };
  return <FilesField key={question.id} question={question} />;
});
RendererFactory.Instance.registerRenderer('file', 'attachments', FILES);

function FilesField({ question }: { question: Question }) {
  const { t, i18n } = useTranslation('questionnaire');
  const attaching = useContext(AttachingContext);
  // What it says is the page's, also where the questions are in another language.
  return (
    <div lang={i18n.language}>
      {attaching ? (
        <Filling question={question} attaching={attaching} />
      ) : (
        <p className="files-later">{t('files.later')}</p>
      )}
    </div>
  );
}

function Filling({ question, attaching }: { question: Question; attaching: Attaching }) {
  const model = question.survey as SurveyModel;
  const most = question.maxFiles === 1000 ? MOST_PER_QUESTION : Number(question.maxFiles);
  const field = fieldOf(model, question);
  return (
    <FileBox
      labelledBy={question.ariaTitleId}
      describedBy={describedBy(question)}
      inputId={question.inputId}
      files={filesOf(question.value)}
      sendings={attaching.sendings.filter((one) => one.field === field)}
      most={most}
      choose={(chosen) => attaching.send(model, fieldToFill(model, question), chosen, most)}
      remove={(id) => {
        if (field !== undefined) attaching.remove(model, field, id);
      }}
      again={(sending) => attaching.again(model, sending)}
      giveUp={attaching.giveUp}
    />
  );
}
