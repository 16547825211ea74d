import { readFileSync } from 'node:fs';
import { Window } from 'happy-dom';

/** Attaches declarative shadow roots, which the test window leaves as templates. */
export const attachShadows = (scope: ParentNode): void => {
  for (const template of [...scope.querySelectorAll('template[shadowrootmode]')] as HTMLTemplateElement[]) {
    const host = template.parentElement;
    if (!host) continue;
    const root = host.attachShadow({ mode: 'open' });
    root.append(template.content.cloneNode(true));
    template.remove();
    attachShadows(root);
  }
};

/** A page from HTML at an address. Scripts do not run and nothing is loaded. */
export const pageOf = (html: string, address: string): Document => {
  const window = new Window({ url: address, settings: { disableJavaScriptEvaluation: true } as never });
  const document = window.document as unknown as Document;
  document.write(html);
  attachShadows(document);
  return document;
};

export const frozenPage = (file: URL, address: string): Document =>
  pageOf(readFileSync(file, 'utf8'), address);
