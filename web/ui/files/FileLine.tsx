import { createContext, type ReactNode, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import type { Attached, AttachmentView } from '../../../api/contract/attachment.ts';
import type { Definition } from '../../../api/instruments/definition.ts';
import { questionsOf } from '../../../api/instruments/questions.ts';
import { fileAddress, useAttachments } from '../../queries/attachments.ts';
import { useFormats } from '../format.ts';
import './files.css';

/** The files kept with the report that is read, by id; null where that is not known. */
const KeptContext = createContext<ReadonlyMap<string, AttachmentView> | null>(null);

interface KeptFilesProps {
  report: string;
  definition: Definition;
  children: ReactNode;
}

/** Around answers that are read: each file is shown with who added it and when, or that it is no longer kept. */
export function KeptFiles({ report, definition, children }: KeptFilesProps) {
  const isAsked = questionsOf(definition).some(({ question }) => question.type === 'file');
  const { data } = useAttachments(report, isAsked);
  const kept = data ? new Map(data.map((file) => [file.id, file])) : null;
  return <KeptContext value={kept}>{children}</KeptContext>;
}

/** A file by its name, to download, with what it is and how large. */
export function FileLine({ file }: { file: Omit<Attached, 'id'> & { id?: string | undefined } }) {
  const { t } = useTranslation(['questionnaire', 'vocabulary']);
  const formats = useFormats();
  const kept = useContext(KeptContext);
  const found = file.id === undefined ? undefined : kept?.get(file.id);
  const isGone = kept !== null && file.id !== undefined && !found;
  const kind = t('questionnaire:files.kind', {
    type: t(`vocabulary:attachmentType.${file.type}`),
    size: formats.bytes(file.size),
  });
  return (
    <span className="files-name">
      {file.id === undefined || isGone ? (
        file.name
      ) : (
        <a href={fileAddress(file.id)} download={file.name}>
          {file.name}
        </a>
      )}{' '}
      <small>
        {kind}
        {isGone ? ` – ${t('questionnaire:files.gone')}` : ''}
        {found ? ` – ${t('questionnaire:files.by', byOf(found, formats.moment, t))}` : ''}
      </small>
    </span>
  );
}

const byOf = (
  { addedBy, addedAt }: AttachmentView,
  moment: (text: string) => string,
  t: (key: 'questionnaire:files.somebody') => string,
) => ({ name: addedBy ?? t('questionnaire:files.somebody'), when: moment(addedAt) });
