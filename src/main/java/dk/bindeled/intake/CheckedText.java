package dk.bindeled.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Bytes of a file as text, or an {@link Unreadable} with the line and byte where they stop being UTF-8 text of reasonable lines. A byte
 * order mark is skipped. Memory is bounded whatever the file holds.
 */
final class CheckedText extends Reader {

    /** Longest line read, in bytes. Longer ones are no tables, or a file without line breaks. */
    static final int LONGEST_LINE = 1 << 20;

    private static final int BLOCK = 1 << 16;
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private final String file;
    private final InputStream bytes;
    private final long limit;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final ByteBuffer block = ByteBuffer.allocate(BLOCK).flip();

    private long consumed;
    private int line = 1;
    private int byteOfLine;
    private boolean afterReturn;
    private boolean ended;
    private boolean started;

    /**
     * @param file name for faults
     * @param bytes read to the end by this reader; closed by it
     * @param limit most bytes to read
     */
    CheckedText(String file, InputStream bytes, long limit) {
        this.file = file;
        this.bytes = bytes;
        this.limit = limit;
    }

    /** Bytes read so far. */
    long consumed() {
        return consumed;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        CharBuffer text = CharBuffer.wrap(target, offset, length).slice();
        while (text.position() == 0) {
            if (!ended && (!block.hasRemaining() || (started && needsMore()))) {
                fill();
            }
            if (!started) {
                start();
            }
            int from = block.position();
            CoderResult result = decoder.decode(block, text, ended);
            walk(from, block.position());
            if (result.isError()) {
                throw notUtf8();
            }
            if (ended && !block.hasRemaining() && text.position() == 0) {
                return -1;
            }
            if (result.isOverflow() && text.position() == 0) {
                // A character outside the basic plane needs two places; FastCSV and BufferedReader never ask for fewer.
                throw new IOException("No room for a character");
            }
        }
        return text.position();
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }

    /** True if what is left in the block is the beginning of one character. */
    private boolean needsMore() {
        return block.remaining() < 4;
    }

    private void fill() throws IOException {
        block.compact();
        int count = bytes.read(block.array(), block.position(), block.remaining());
        if (count < 0) {
            ended = true;
        } else {
            block.position(block.position() + count);
            consumed += count;
        }
        block.flip();
        if (consumed > limit) {
            throw new Unreadable(
                    Fault.of(FaultKind.ZIP_TOO_LARGE, file, 0, null, Long.toString(Source.LARGEST_ZIP >> 20)));
        }
    }

    /** Looks at the first bytes: a byte order mark is skipped, other formats are called by name. */
    private void start() throws IOException {
        while (block.remaining() < 4 && !ended) {
            fill();
        }
        started = true;
        if (startsWith(0xEF, 0xBB, 0xBF)) {
            block.position(block.position() + 3);
        } else if (startsWith('P', 'K', 3, 4) || startsWith(0xD0, 0xCF, 0x11, 0xE0)) {
            throw new Unreadable(Fault.of(FaultKind.SPREADSHEET, file, 0, null));
        } else if (startsWith(0xFF, 0xFE) || startsWith(0xFE, 0xFF)) {
            throw new Unreadable(Fault.of(FaultKind.NOT_UTF8, file, 1, null, "1", "FF/FE (UTF-16)"));
        }
    }

    private boolean startsWith(int... first) {
        if (block.remaining() < first.length) {
            return false;
        }
        for (int i = 0; i < first.length; i++) {
            if ((block.get(block.position() + i) & 0xff) != first[i]) {
                return false;
            }
        }
        return true;
    }

    /** Keeps count of lines over the bytes just decoded. */
    private void walk(int from, int to) throws Unreadable {
        byte[] array = block.array();
        for (int i = from; i < to; i++) {
            byte b = array[i];
            if (b == '\n' || b == '\r') {
                if (b == '\r' || !afterReturn) {
                    line++;
                }
                byteOfLine = 0;
                afterReturn = b == '\r';
                continue;
            }
            afterReturn = false;
            byteOfLine++;
            if (b == 0) {
                throw new Unreadable(Fault.of(FaultKind.NUL_BYTE, file, line, null, Integer.toString(byteOfLine)));
            }
            if (byteOfLine > LONGEST_LINE) {
                throw new Unreadable(
                        Fault.of(FaultKind.LINE_TOO_LONG, file, line, null, Integer.toString(LONGEST_LINE >> 20)));
            }
        }
    }

    /** The fault names the byte and shows the word it stands in as the old Windows character set would have it. */
    private Unreadable notUtf8() {
        byte[] array = block.array();
        int at = block.position();
        int from = at;
        while (from > 0 && at - from < 24 && isOfWord(array[from - 1])) {
            from--;
        }
        int to = at + 1;
        while (to < block.limit() && to - at < 24 && isOfWord(array[to])) {
            to++;
        }
        String word = new String(array, from, to - from, WINDOWS);
        return new Unreadable(Fault.of(
                FaultKind.NOT_UTF8,
                file,
                line,
                word.strip(),
                Integer.toString(byteOfLine + 1),
                String.format("%02X", array[at] & 0xff)));
    }

    private static boolean isOfWord(byte b) {
        return b < 0 || (b > ' ' && b != ',' && b != ';' && b != '"');
    }
}
