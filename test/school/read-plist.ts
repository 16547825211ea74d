import { Window } from 'happy-dom';

/** The value of an Apple property list: dict, array, string, integer, true, false. */
export function readPlist(text: string): unknown {
  const parser = new new Window().DOMParser();
  const document = parser.parseFromString(text.replace(/<!DOCTYPE[^>]*>/, ''), 'application/xml');
  const value = document.documentElement.children[0];
  if (!value) throw new Error('Not a property list.');
  return readValue(value as unknown as Element);
}

function readValue(element: Element): unknown {
  const children = [...element.children];
  switch (element.tagName.toLowerCase()) {
    case 'dict':
      return Object.fromEntries(
        children.flatMap((child, i) =>
          child.tagName.toLowerCase() === 'key'
            ? [[child.textContent, readValue(children[i + 1] as Element)]]
            : [],
        ),
      );
    case 'array':
      return children.map(readValue);
    case 'integer':
      return Number(element.textContent);
    case 'true':
      return true;
    case 'false':
      return false;
    case 'string':
      return element.textContent;
    default:
      throw new Error(`<${element.tagName}> is not expected here.`);
  }
}
