import { strFromU8, unzipSync } from "fflate";

/** A .docx in one piece of XML, as Word hands out the open document. */
export function flatDocx(docx: Uint8Array): string {
  const parts = Object.entries(unzipSync(docx))
    .filter(([name]) => /^word\/(?:theme\/)?\w+\.xml$|^word\/_rels\/document\.xml\.rels$/.test(name))
    .map(([name, bytes]) => {
      const xml = strFromU8(bytes).replace(/^<\?xml[^>]*\?>/, "");
      return `<pkg:part pkg:name="/${name}" pkg:contentType="application/xml"><pkg:xmlData>${xml}</pkg:xmlData></pkg:part>`;
    });
  return `<?xml version="1.0"?><pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">${parts.join("")}</pkg:package>`;
}
