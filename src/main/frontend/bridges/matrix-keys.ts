/*
 * The gap matrix is one stop for the tab key: arrow keys go from cell to cell within it, Home and End to the ends of a row. Focus stays where
 * it was left, so that tabbing back comes to the same cell.
 */

const steps: Record<string, [number, number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

function cellOf(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('.gap-matrix .gap') : null;
}

function cellsOfRow(cell: HTMLElement): HTMLElement[] {
  return [...(cell.closest('tr')?.querySelectorAll<HTMLElement>('.gap') ?? [])];
}

/** The next cell in a direction; a group has no cell with itself, so one may have to step over it. */
function next(cell: HTMLElement, key: string): HTMLElement | undefined {
  if (key === 'Home') return cellsOfRow(cell)[0];
  if (key === 'End') return cellsOfRow(cell).pop();
  const step = steps[key];
  if (!step) return undefined;
  const matrix = cell.closest('.gap-matrix');
  let row = Number(cell.dataset['row']);
  let column = Number(cell.dataset['column']);
  for (let tries = 0; tries < 2; tries++) {
    row += step[0];
    column += step[1];
    const found = matrix?.querySelector<HTMLElement>(`.gap[data-row="${row}"][data-column="${column}"]`);
    if (found) return found;
  }
  return undefined;
}

document.addEventListener('keydown', (event) => {
  const cell = cellOf(event.target);
  const found = cell && !event.ctrlKey && !event.altKey && !event.metaKey ? next(cell, event.key) : undefined;
  if (found) {
    event.preventDefault();
    found.focus();
  }
});

document.addEventListener('focusin', (event) => {
  const cell = cellOf(event.target);
  if (cell) {
    cell.closest('.gap-matrix')?.querySelectorAll('.gap[tabindex="0"]').forEach((other) => other.setAttribute('tabindex', '-1'));
    cell.setAttribute('tabindex', '0');
  }
});
