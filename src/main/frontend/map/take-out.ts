/** How a file leaves the screen: where it shows persons, only once the audit has it. */

/** Records that persons leave the program in a file; what it gives is empty, or says what went wrong. */
export type Recording = (persons: number[]) => Promise<string>;

/**
 * Hands a file to the reader.
 *
 * @param persons numbers of those it shows
 * @returns what went wrong, or an empty text
 */
export async function takeOut(record: Recording, persons: number[], make: () => Promise<Blob>, name: string): Promise<string> {
  // The file is made first: what cannot be made is not recorded as taken out.
  const content = await make();
  const trouble = persons.length > 0 ? await record([...new Set(persons)]) : '';
  if (trouble === '') {
    save(content, name);
  }
  return trouble;
}

/** Makes one file at a time for an element, and keeps what went wrong with the latest. */
export class OneFile {
  /** What went wrong, or empty. */
  trouble = '';
  /** True while a file is made: a second click asks for nothing more. */
  busy = false;

  constructor(private readonly changed: () => void) {}

  /**
   * Makes a file, unless one is being made.
   *
   * @param work gives what went wrong, or an empty text
   * @param failed what is said where it breaks off
   */
  async make(work: () => Promise<string>, failed: string) {
    if (this.busy) {
      return;
    }
    this.busy = true;
    this.trouble = '';
    this.changed();
    try {
      this.trouble = await work();
    } catch (fault) {
      console.warn('A file could not be made', fault);
      this.trouble = failed;
    }
    this.busy = false;
    this.changed();
  }
}

function save(content: Blob, name: string) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
