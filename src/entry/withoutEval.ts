import { config } from "zod";

/** The page's policy forbids making code from text; schemas must not even try. Import this before any schema is made. */
config({ jitless: true });
