import { Button, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** Questions being written, by field; the empty name stands for the whole report. */
export type Asking = Readonly<Record<string, string>>;

interface AskFieldProps {
  name: string;
  /** What the question is called; null for the whole report. */
  label: string | null;
  /** Where the whole is no report: how one asks about it. */
  whole?: string;
  asking: Asking;
  put: (field: string, text: string | undefined) => void;
}

/** The way to ask about one answer: a button that becomes a field. */
export function AskField({ name, label: field, whole, asking, put }: AskFieldProps) {
  const { t } = useTranslation('reports');
  const text = asking[name];
  const ask = field ? t('decide.ask', { field }) : (whole ?? t('decide.askWhole'));
  if (text === undefined) {
    return (
      <Button
        size="compact-sm"
        variant={field ? 'subtle' : 'default'}
        className="ask"
        aria-label={ask}
        onClick={() => put(name, '')}
      >
        {field ? t('decide.askShort') : ask}
      </Button>
    );
  }
  return (
    <div className="asked">
      <Textarea
        label={ask}
        autoFocus
        autosize
        minRows={2}
        maxLength={2000}
        value={text}
        onChange={(event) => put(name, event.currentTarget.value)}
      />
      <Button mt="xs" size="xs" variant="default" onClick={() => put(name, undefined)}>
        {t('decide.removeQuestion')}
      </Button>
    </div>
  );
}
