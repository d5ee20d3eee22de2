import '@mantine/core/styles/baseline.css';
import '@mantine/core/styles/default-css-variables.css';
import '@mantine/core/styles/global.css';
import './mantine.css';
import './room.css';
import { MantineProvider } from '@mantine/core';
import { Outlet } from '@tanstack/react-router';
import { theme } from './theme.ts';

/** What the pages other than the map share: the forms' components, their look, the page's width. */
export default function Room() {
  return (
    // index.html says this colour scheme too: said only here, all of the page would be styled a second time.
    <MantineProvider theme={theme} forceColorScheme="light">
      <div className="page">
        <Outlet />
      </div>
    </MantineProvider>
  );
}
