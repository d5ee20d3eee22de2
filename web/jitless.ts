import { config } from 'zod/v4/core';

// The page's policy forbids eval; zod must know before its first schema is made, so main.tsx imports this first.
config({ jitless: true });
