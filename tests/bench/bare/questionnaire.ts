import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { Model } from 'survey-core';
import 'survey-core/survey-core.fontless.css';
import { Survey } from 'survey-react-ui';

/** The least a page can do to show the mapping questionnaire: fetch its questions, make the model, let the library draw it. */
const root = document.getElementById('root') as HTMLElement;
const model = new Model(await (await fetch('/mapping.json')).json());
createRoot(root).render(createElement(Survey, { model }));
// With every question of its first page, for the keys that are measured.
Object.assign(window, { openAll: () => model.setValue('hasRouteRole', true) });
