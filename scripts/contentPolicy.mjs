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

/** Where office.js is loaded from when a build says so; by default it stands beside the page. */
export const microsoftOffice = "https://appsforoffice.microsoft.com";

function policyOf(own) {
  return Object.entries(own)
    .map(([name, value]) => `${name} ${value}`)
    .join("; ");
}

/** For a <meta> element, which knows no `frame-ancestors`. */
export const pagePolicy = policyOf(rules);

/** Of the task pane. @param {boolean} fromMicrosoft whether office.js comes from Microsoft's delivery network */
export function panePolicy(fromMicrosoft) {
  return fromMicrosoft ? policyOf({ ...rules, "script-src": `${rules["script-src"]} ${microsoftOffice}` }) : pagePolicy;
}

/** For the response header. */
export const headerPolicy = `${pagePolicy}; frame-ancestors 'none'`;

/** Sites in which Office on the web shows the task pane in a frame; Office on Windows and Mac needs none. */
const officeSites = [
  "https://*.officeapps.live.com",
  "https://*.office.com",
  "https://*.microsoft365.com",
  "https://*.cloud.microsoft",
  "https://*.sharepoint.com",
  "https://onedrive.live.com",
];

/** For the response header of the task pane, which Office shows in a frame. @param {string} policy that the page itself carries */
export function paneHeaderPolicy(policy) {
  return `${policy}; frame-ancestors 'self' ${officeSites.join(" ")}`;
}
