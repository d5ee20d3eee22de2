import type { ReactNode } from 'react';
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import i18next, { type ResourceLanguage } from 'i18next';
import { renderToStaticMarkup } from 'react-dom/server';
import { I18nextProvider, initReactI18next } from 'react-i18next';
import { unescaped } from './markup.ts';

interface Given {
  language: 'en' | 'fr';
  words: Record<'en' | 'fr', ResourceLanguage>;
  /** What the page asked for and was answered already. */
  answers?: readonly (readonly [key: readonly unknown[], data: unknown])[];
}

/** A part of a page as markup, without a browser, in these words. */
export async function drawn(part: ReactNode, { language, words, answers = [] }: Given): Promise<string> {
  const texts = i18next.createInstance();
  await texts.use(initReactI18next).init({
    lng: language,
    resources: words,
    interpolation: { escapeValue: false },
  });
  const client = new QueryClient();
  for (const [key, data] of answers) client.setQueryData(key, data);
  return unescaped(
    renderToStaticMarkup(
      <I18nextProvider i18n={texts}>
        <QueryClientProvider client={client}>
          <MantineProvider>{part}</MantineProvider>
        </QueryClientProvider>
      </I18nextProvider>,
    ),
  );
}
