import { LitElement, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { drawnMark } from './marks';
import { styles } from './styles';
import type { Choice } from './view';
import type { Words } from './words';

export interface Line {
  choice: NonNullable<Choice>;
  name: string;
  kind: string | null;
  what: string;
  where: string;
  /** Null where it is withheld. */
  count: number | null;
}

type Column = 'name' | 'what' | 'where' | 'count';
const COLUMNS: Column[] = ['name', 'what', 'where', 'count'];
const STEP = 200;

/** What the map shows, as a table that can be sorted and taken home. */
@customElement('bindeled-map-twin')
export class MapTwin extends LitElement {
  static styles = styles;

  @property({ attribute: false }) lines: Line[] = [];
  @property({ attribute: false }) words!: Words;
  @property({ attribute: false }) limit = 5;
  @property() fileName = 'map';

  @state() private by: Column = 'name';
  @state() private down = false;
  @state() private most = STEP;

  render() {
    const words = this.words;
    const sorted = this.sorted();
    return html`<div class="twin" tabindex="0" role="region" aria-label=${words.of('table.caption')}>
      <table>
        <caption>
          ${words.of('table.caption')} · ${words.of('table.rows', sorted.length)}
        </caption>
        <thead>
          <tr>
            ${COLUMNS.map(
              (column) =>
                html`<th
                  scope="col"
                  class=${column === 'count' ? 'numeric' : ''}
                  aria-sort=${this.by === column ? (this.down ? 'descending' : 'ascending') : 'none'}
                >
                  <button @click=${() => this.sortBy(column)}>
                    ${words.of(`table.${column}`)} ${this.by === column ? (this.down ? '↓' : '↑') : nothing}
                  </button>
                </th>`
            )}
          </tr>
        </thead>
        <tbody>
          ${sorted.slice(0, this.most).map(
            (line) =>
              html`<tr>
                <th scope="row">
                  ${line.kind ? drawnMark(line.kind, `var(--kind-${line.kind})`) : nothing}
                  <button @click=${() => this.take(line)}>${line.name}</button>
                </th>
                <td>${line.what}</td>
                <td>${line.where}</td>
                <td class="numeric">${line.count === null ? words.of('withheld', this.limit) : words.number(line.count)}</td>
              </tr>`
          )}
        </tbody>
      </table>
      <div class="more">
        ${sorted.length > this.most
          ? html`<button @click=${() => (this.most += STEP)}>${words.of('table.more', sorted.length - this.most)}</button>`
          : nothing}
        <button @click=${this.download}>${words.of('table.csv')}</button>
      </div>
    </div>`;
  }

  private sorted(): Line[] {
    const compare = (a: Line, b: Line) =>
      this.by === 'count'
        ? (a.count ?? -1) - (b.count ?? -1)
        : a[this.by].localeCompare(b[this.by], this.words.language, { numeric: true });
    return [...this.lines].sort((a, b) => (this.down ? -1 : 1) * compare(a, b) || a.name.localeCompare(b.name));
  }

  private sortBy(column: Column) {
    this.down = this.by === column ? !this.down : column === 'count';
    this.by = column;
  }

  private take(line: Line) {
    this.dispatchEvent(new CustomEvent('take', { detail: { choice: line.choice, mark: null } }));
  }

  /** Semicolons in Danish, where the comma is the decimal sign; a cell that would run as a formula is quoted as text. */
  private download = () => {
    const separator = this.words.language === 'en' ? ',' : ';';
    const cell = (text: string) => {
      const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
      return /[";,\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
    };
    const rows = [
      COLUMNS.map((column) => this.words.of(`table.${column}`)),
      ...this.sorted().map((line) => [
        line.name,
        line.what,
        line.where,
        line.count === null ? this.words.of('withheld', this.limit) : String(line.count),
      ]),
    ];
    const text = '\ufeff' + rows.map((row) => row.map(cell).join(separator)).join('\r\n') + '\r\n';
    save(new Blob([text], { type: 'text/csv;charset=utf-8' }), `${this.fileName}.csv`);
  };
}

/** Hands a file to the reader. */
export function save(content: Blob, name: string) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
