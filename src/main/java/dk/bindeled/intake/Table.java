package dk.bindeled.intake;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dk.bindeled.network.Progress;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Reads one file row by row. */
final class Table {

    /** Most columns of a table. */
    static final int MOST_COLUMNS = 500;

    private static final int LONGEST_HEADER = 1 << 16;
    private static final int ROWS_BETWEEN_LOOKS = 1_000;

    /** What happens to the rows. */
    interface Rows {

        /** Called once, before any row. */
        default void begin(Header header) {
            // most files need no more than the rows
        }

        /** Called for every row that has anything in it. */
        void row(Row row);
    }

    private final Source.File source;
    private final Content content;
    private final Findings findings;
    private final Memory memory;
    private final Progress progress;

    Table(Source.File source, Content content, Findings findings, Memory memory, Progress progress) {
        this.source = source;
        this.content = content;
        this.findings = findings;
        this.memory = memory;
        this.progress = progress;
    }

    /**
     * Reads the file to its end.
     *
     * @param limit most bytes to read
     * @return bytes read
     * @throws Unreadable if the file is not a table; rows given before are then worth nothing
     */
    long read(Rows rows, long limit) throws Unreadable {
        Fields record = new Fields();
        try (CheckedText text = new CheckedText(source.name(), source.opening().open(), limit);
                BufferedReader reader = new BufferedReader(text, 2 * LONGEST_HEADER);
                CsvReader<Fields> csv = CsvReader.builder()
                        .fieldSeparator(separator(reader))
                        .allowUnclosedQuote(false)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        // Room for the longest line after what is left of the one before it.
                        .maxBufferSize(2 * CheckedText.LONGEST_LINE)
                        .build(record, reader);
                CloseableIterator<Fields> records = csv.iterator()) {
            pass(records, rows, text);
            return text.consumed();
        } catch (UncheckedIOException e) {
            throw e.getCause() instanceof Unreadable unreadable ? unreadable : cannotBeRead(e);
        } catch (CsvParseException e) {
            if (e.getCause() != null) {
                throw e; // nothing about the text: memory, for instance
            }
            throw new Unreadable(Fault.of(FaultKind.BROKEN_QUOTES, source.name(), record.line(), null));
        } catch (Unreadable e) {
            throw e;
        } catch (IOException e) {
            throw cannotBeRead(e);
        }
    }

    private Unreadable cannotBeRead(Exception e) {
        return new Unreadable(Fault.of(FaultKind.FILE_UNREADABLE, source.name(), 0, null, Source.reason(e)));
    }

    private void pass(CloseableIterator<Fields> records, Rows rows, CheckedText text) throws Unreadable {
        Fields first = firstRecord(records);
        int headerLine = first.line();
        Header header = Header.read(source.name(), content, headerLine, first.values, findings);
        rows.begin(header);
        Row row = new Row(source.name(), header, findings);
        long count = 0;
        while (records.hasNext()) {
            Fields record = records.next();
            if (count % ROWS_BETWEEN_LOOKS == 0) {
                progress.stopIfCancelled();
                progress.report(
                        source.size() == 0 ? 0 : Math.min(1, (double) text.consumed() / source.size()), content.step());
            }
            if (row.take(record.line(), record.values)) {
                count++;
                memory.take(source.name(), record.line(), content, record.length);
                rows.row(row);
            }
        }
        if (count == 0) {
            throw new Unreadable(Fault.of(FaultKind.NO_ROWS, source.name(), headerLine, null));
        }
    }

    private Fields firstRecord(CloseableIterator<Fields> records) throws Unreadable {
        while (records.hasNext()) {
            Fields record = records.next();
            if (record.values.size() > MOST_COLUMNS) {
                throw new Unreadable(Fault.of(
                        FaultKind.TOO_MANY_COLUMNS,
                        source.name(),
                        record.line(),
                        null,
                        Integer.toString(record.values.size()),
                        Integer.toString(MOST_COLUMNS)));
            }
            if (record.values.stream().anyMatch(field -> !field.isBlank())) {
                return record;
            }
        }
        throw new Unreadable(Fault.of(FaultKind.FILE_EMPTY, source.name(), 0, null));
    }

    /** Comma or semicolon, whichever the first line with anything on it has more of outside quotes. */
    private char separator(BufferedReader reader) throws IOException {
        reader.mark(LONGEST_HEADER);
        int commas = 0;
        int semicolons = 0;
        int tabs = 0;
        boolean quoted = false;
        boolean blank = true;
        for (int i = 0; i < LONGEST_HEADER; i++) {
            int c = reader.read();
            if (c < 0 || (!blank && !quoted && (c == '\n' || c == '\r'))) {
                break;
            }
            quoted ^= c == '"';
            blank &= Character.isWhitespace(c);
            if (!quoted) {
                commas += c == ',' ? 1 : 0;
                semicolons += c == ';' ? 1 : 0;
                tabs += c == '\t' ? 1 : 0;
            }
        }
        reader.reset();
        if (tabs > 0 && commas + semicolons == 0) {
            throw new Unreadable(Fault.of(FaultKind.WRONG_SEPARATOR, source.name(), 1, null));
        }
        return semicolons > commas ? ';' : ',';
    }

    /** The fields of the record being read. One object serves all records. */
    private static final class Fields extends AbstractBaseCsvCallbackHandler<Fields> {

        private final List<String> values = new ArrayList<>();
        private int length;

        int line() {
            return (int) Math.min(Integer.MAX_VALUE, getStartingLineNumber());
        }

        @Override
        protected void handleBegin(long startingLineNumber) {
            values.clear();
            length = 0;
        }

        @Override
        protected void handleField(int fieldIdx, char[] buf, int offset, int len, boolean quoted) {
            // A row of nothing but separators must not fill the memory; it has too many fields either way.
            if (fieldIdx <= MOST_COLUMNS) {
                values.add(new String(buf, offset, len));
                length += len;
            }
        }

        @Override
        protected Fields buildRecord() {
            return this;
        }
    }
}
