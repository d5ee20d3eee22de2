import './jitless.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { queryClient } from './queries/client.ts';
import { router } from './router.tsx';
import { startTexts } from './text/texts.ts';
import './ui/colours.css';
import './ui/shell.css';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root.');

/** The page's code loads while its words do: one round, not two. No `await` of the module's own: that makes more files of it. */
void Promise.all([startTexts(), router.load()]).then(() =>
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </StrictMode>,
  ),
);
