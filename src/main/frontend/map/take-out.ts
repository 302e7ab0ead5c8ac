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

function save(content: Blob, name: string) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
