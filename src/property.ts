import type { LitElement, PropertyDeclaration } from 'lit';

/**
 * Lit's decorators, in as little as these elements need of them: a reactive property, with an attribute of its name in small letters
 * unless `attribute` says otherwise.
 */
export function property(options?: PropertyDeclaration) {
  return (prototype: object, name: string): void => (prototype.constructor as typeof LitElement).createProperty(name, options);
}

/** A reactive property of the element's own. */
export function state() {
  return property({ state: true, attribute: false });
}
