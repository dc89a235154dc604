// custom-elements.json, as editors and documentation tools read it: the Custom Elements Manifest, version 1.

import { attributes, events, methods, parts, properties, slots, tokens } from './contract.mjs';

const className = 'NianbaoChecker';
const path = 'nianbao-checker.mjs';
const described = ({ name, zh, en }) => ({ name, description: `${zh} ${en}` });
const typed = (text) => ({ type: { text } });

export function manifest() {
  const fields = properties.map((property) => ({
    kind: 'field', ...described(property), ...typed(property.type), ...(property.readonly ? { readonly: true } : {}),
  }));
  const calls = methods.map((method) => ({
    kind: 'method', ...described(method),
    parameters: method.parameters.map(([name, type]) => ({ name: name.replace('?', ''), ...typed(type), ...(name.endsWith('?') ? { optional: true } : {}) })),
    return: typed(method.returns),
  }));
  return {
    schemaVersion: '1.0.0',
    modules: [{
      kind: 'javascript-module',
      path,
      declarations: [{
        kind: 'class', name: className, tagName: 'nianbao-checker', customElement: true, superclass: { name: 'HTMLElement' },
        attributes: attributes.map((attribute) => ({
          ...described(attribute), ...typed(attribute.type), ...(attribute.default ? { default: JSON.stringify(attribute.default) } : {}),
        })),
        members: [...fields, ...calls],
        events: events.map((event) => ({ ...described(event), ...typed(`CustomEvent<${event.type}>`) })),
        slots: slots.map(described),
        cssParts: parts.map(described),
        cssProperties: tokens.map(described),
      }],
      exports: [
        { kind: 'js', name: className, declaration: { name: className, module: path } },
        { kind: 'custom-element-definition', name: 'nianbao-checker', declaration: { name: className, module: path } },
      ],
    }],
  };
}
