import { LitElement, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { excelFile } from './excel';
import { drawnMark } from './marks';
import { csvFile } from './spreadsheet';
import type { Said } from './saying';
import { styles } from './styles';
import type { Cell, Row, Table } from './tables';
import { OneFile, takeOut, type Recording } from './take-out';
import type { Words } from './words';

const STEP = 200;

/** What the map shows, as tables that can be sorted, filtered and taken home. */
@customElement('bindeled-map-twin')
export class MapTwin extends LitElement {
  static styles = styles;

  @property({ attribute: false }) tables: Table[] = [];
  @property({ attribute: false }) words!: Words;
  @property({ attribute: false }) limit = 5;
  /** The network, its date and its groups. */
  @property() under = '';
  /** What a file must say besides its rows. */
  @property({ attribute: false }) said: Said | null = null;
  @property({ attribute: false }) record: Recording = async () => '';
  @property() fileName = 'map';

  @state() private chosen: Table['name'] = 'things';
  @state() private by = 0;
  @state() private down = false;
  @state() private wanted = '';
  @state() private most = STEP;

  private readonly files = new OneFile(() => this.requestUpdate());

  render() {
    const words = this.words;
    const { busy, trouble } = this.files;
    const table = this.table();
    if (!table) {
      return nothing;
    }
    const rows = this.rows(table);
    const caption = words.of(`table.of.${table.name}`);
    return html`<div class="twin">
      ${this.tables.length > 1
        ? html`<div class="pick" role="group" aria-label=${words.of('table.pick')}>
            ${this.tables.map(
              ({ name, rows: all }) =>
                html`<button class="switch" data-table=${name} aria-pressed=${name === table.name} @click=${() => this.pick(name)}>
                  ${words.of(`table.of.${name}`)} <span class="count">${words.number(all.length)}</span>
                </button>`
            )}
          </div>`
        : nothing}
      <div class="filter">
        <label for="wanted">${words.of('table.filter')}</label>
        <input
          id="wanted"
          type="search"
          autocomplete="off"
          spellcheck="false"
          .value=${this.wanted}
          @input=${(event: Event) => (this.wanted = (event.target as HTMLInputElement).value)}
          @keydown=${this.clear}
        />
        <span role="status" class="found">${words.many('table.found', table.rows.length, rows.length, table.rows.length)}</span>
      </div>
      <div class="scroll" tabindex="0" role="region" aria-label=${caption}>
        <table>
          <caption class="visually-hidden">
            ${words.of('table.caption')} · ${caption}
          </caption>
          <thead>
            <tr>
              ${table.columns.map(
                ({ heading, numeric }, column) =>
                  html`<th
                    scope="col"
                    class=${numeric ? 'numeric' : ''}
                    aria-sort=${this.by === column ? (this.down ? 'descending' : 'ascending') : 'none'}
                  >
                    <button @click=${() => this.sortBy(column, numeric)}>
                      ${heading}<span class="arrow" aria-hidden="true">${this.by === column ? (this.down ? '↓' : '↑') : ''}</span>
                    </button>
                  </th>`
              )}
            </tr>
          </thead>
          <tbody>
            ${rows.slice(0, this.most).map((row) => this.row(table, row))}
          </tbody>
        </table>
      </div>
      <div class="more">
        ${rows.length > this.most
          ? html`<button @click=${() => (this.most += STEP)}>${words.of('table.more', rows.length - this.most)}</button>`
          : nothing}
        <button data-file="csv" aria-disabled=${busy} @click=${this.csv}>${words.of('table.csv')}</button>
        <button data-file="xlsx" aria-disabled=${busy} @click=${this.excel}>${words.of('table.excel')}</button>
        ${trouble ? html`<p class="trouble" role="alert">${trouble}</p>` : nothing}
      </div>
    </div>`;
  }

  private row(table: Table, row: Row) {
    const first = this.written(row.cells[0]);
    return html`<tr>
      <th scope="row">
        ${row.kind ? drawnMark(row.kind, `var(--kind-${row.kind})`) : nothing}
        ${row.choice || row.joined ? html`<button @click=${() => this.take(row)}>${first}</button>` : first}
      </th>
      ${row.cells
        .slice(1)
        .map((cell, column) => html`<td class=${table.columns[column + 1].numeric ? 'numeric' : ''}>${this.written(cell)}</td>`)}
    </tr>`;
  }

  /** The chosen table, or the first where the map no longer shows what the chosen one is of. */
  private table(): Table | undefined {
    return this.tables.find(({ name }) => name === this.chosen) ?? this.tables[0];
  }

  private written(cell: Cell): string {
    return cell === null ? this.words.of('withheld', this.limit) : typeof cell === 'number' ? this.words.number(cell) : cell;
  }

  /** The rows that hold every word of the filter, in the chosen order; what is withheld comes below every number. */
  private rows(table: Table): Row[] {
    const wanted = this.wanted.toLocaleLowerCase().split(/\s+/).filter(Boolean);
    const holds = (row: Row) => {
      const text = row.cells.map((cell) => this.written(cell)).join('\n').toLocaleLowerCase();
      return wanted.every((word) => text.includes(word));
    };
    const by = this.by < table.columns.length ? this.by : 0;
    const letters = new Intl.Collator(this.words.language, { numeric: true });
    const compare = table.columns[by].numeric
      ? (a: Row, b: Row) => ((a.cells[by] as number | null) ?? -1) - ((b.cells[by] as number | null) ?? -1)
      : (a: Row, b: Row) => letters.compare(String(a.cells[by]), String(b.cells[by]));
    return table.rows
      .filter((row) => wanted.length === 0 || holds(row))
      .sort((a, b) => (this.down ? -1 : 1) * compare(a, b) || letters.compare(String(a.cells[0]), String(b.cells[0])));
  }

  private pick(name: Table['name']) {
    this.chosen = name;
    this.by = 0;
    this.down = false;
    this.most = STEP;
  }

  private sortBy(column: number, numeric: boolean) {
    this.down = this.by === column ? !this.down : numeric;
    this.by = column;
  }

  private take(row: Row) {
    this.dispatchEvent(new CustomEvent('take', { detail: { choice: row.choice, joined: row.joined ?? null, mark: null } }));
  }

  private csv = () => this.file('csv', async (table, rows) => {
    const number = (cell: Cell) => (typeof cell === 'number' ? String(cell) : this.written(cell));
    const lines = [table.columns.map(({ heading }) => heading), ...rows.map(({ cells }) => cells.map(number))];
    return csvFile(lines, this.notes().join(' '), this.words.language);
  });

  private excel = () => this.file('xlsx', (table, rows) =>
    excelFile(
      table.columns,
      rows.map(({ cells }) => cells),
      this.words.of('withheld', this.limit),
      this.notes(),
      [this.words.of(`table.of.${table.name}`), this.words.of('table.sheet.about')]
    )
  );

  /** Esc empties the field, and only in an empty one does it mean the map. */
  private clear = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && this.wanted !== '') {
      event.preventDefault();
      event.stopPropagation();
      this.wanted = '';
    }
  };

  private notes(): string[] {
    const wanted = this.wanted.trim();
    return [this.under, ...(this.said?.sentences ?? []), ...(wanted ? [this.words.of('table.filtered', wanted)] : [])];
  }

  /** A file of exactly the rows that are found, in the order they stand in, also those further down than the screen shows. */
  private async file(ending: string, make: (table: Table, rows: Row[]) => Promise<Blob>) {
    const table = this.table();
    if (table) {
      const rows = this.rows(table);
      const persons = [...rows.flatMap((row) => row.persons), ...(this.said?.persons ?? [])];
      const name = table.name === 'things' ? this.fileName : `${this.fileName}-${this.words.of(`table.file.${table.name}`)}`;
      const work = () => takeOut(this.record, persons, () => make(table, rows), `${name}.${ending}`);
      await this.files.make(work, this.words.of('file.failed'));
    }
  }
}
