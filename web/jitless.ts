// The page's policy forbids eval. zod reads this before its first schema is made; it is set here, and not with
// z.config(), so that the map, which uses no schema, does not load zod for it. A test asks zod whether it heard.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });

export {};
