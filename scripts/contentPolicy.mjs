// The content security policy of the pages, in one place: the server sends it, the page carries it, the tests hold us to it.

/**
 * Hash of the empty text. Griffel (Fluent UI) creates empty <style> elements and fills them by `insertRule`, which the policy does not look
 * at; so allowing just the empty one lets it work while every inline style with content stays forbidden.
 */
const emptyStyle = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

const rules = {
  "default-src": "'none'",
  "script-src": "'self'",
  "style-src": `'self' ${emptyStyle}`,
  "img-src": "'self' data: blob:",
  "font-src": "'self'",
  "connect-src": "'self'",
  "worker-src": "'self'",
  "manifest-src": "'self'",
  "object-src": "'none'",
  "base-uri": "'none'",
  "form-action": "'none'",
};

/** For a <meta> element, which knows no `frame-ancestors`. */
export const pagePolicy = Object.entries(rules)
  .map(([name, value]) => `${name} ${value}`)
  .join("; ");

/** For the response header. */
export const headerPolicy = `${pagePolicy}; frame-ancestors 'none'`;
