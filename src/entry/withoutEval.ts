/**
 * The page's policy forbids making code from text; schemas must not even try. Every page and worker imports this first. It sets what zod's
 * own `config({ jitless: true })` sets, at the place where every copy of zod looks for it, so that no page has to load zod to say so.
 */
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });
