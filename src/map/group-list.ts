import type { Shaped } from './shapes.ts';

/** The places under one mark as a list of buttons: a small dialog for a popup. Escape leaves it. */
export function groupList(members: readonly Shaped[], label: string, answers: { readonly pick: (place: string) => void; readonly leave: () => void; readonly count: (n: number) => string }): HTMLElement {
  const dialog = document.createElement('div');
  dialog.className = 'group';
  dialog.setAttribute('role', 'dialog');
  dialog.setAttribute('aria-label', label);
  for (const { place, literal, associative } of members) {
    const button = document.createElement('button');
    button.type = 'button';
    button.dir = 'auto';
    button.dataset.place = place.id;
    const count = document.createElement('span');
    count.className = 'count';
    count.textContent = answers.count(literal + associative);
    button.append(place.name, count);
    button.addEventListener('click', () => answers.pick(place.id));
    dialog.append(button);
  }
  dialog.addEventListener('keydown', (event) => {
    const buttons = [...dialog.querySelectorAll('button')];
    const here = buttons.findIndex((button) => button.matches(':focus'));
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by) buttons.at((here + by) % buttons.length)?.focus();
    else if (event.key === 'Escape') answers.leave();
    else return;
    event.stopPropagation();
    event.preventDefault();
  });
  return dialog;
}
