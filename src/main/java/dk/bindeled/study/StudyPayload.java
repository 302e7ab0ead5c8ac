package dk.bindeled.study;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import tools.jackson.databind.json.JsonMapper;

/** How a study's result and parameters are kept: as JSON, the result packed with gzip. The same result gives the same bytes. */
final class StudyPayload {

    /** Changes with the shape of a result: one of another shape is computed anew rather than misread. */
    static final int FORMAT = 10;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultVisibility(visibility -> visibility.withIsGetterVisibility(JsonAutoDetect.Visibility.NONE))
            .build();

    private StudyPayload() {}

    static byte[] pack(Object result) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream packed = new QuickPacking(bytes)) {
            MAPPER.writeValue(packed, result);
        } catch (IOException e) {
            throw new UncheckedIOException("Packing a result in memory", e);
        }
        return bytes.toByteArray();
    }

    static StudyResult unpack(byte[] bytes) {
        return unpack(bytes, StudyResult.class);
    }

    static <R> R unpack(byte[] bytes, Class<R> shape) {
        try (InputStream packed = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return MAPPER.readValue(packed, shape);
        } catch (IOException e) {
            throw new UncheckedIOException("Unpacking a stored result", e);
        }
    }

    static String text(Object parameters) {
        return MAPPER.writeValueAsString(parameters);
    }

    static StudyParameters parameters(String text) {
        return read(text, StudyParameters.class);
    }

    static <P> P read(String text, Class<P> shape) {
        return MAPPER.readValue(text, shape);
    }

    /** Someone waits for a study to be kept: nearly half as many bytes again, in less than half the time. */
    private static final class QuickPacking extends GZIPOutputStream {

        QuickPacking(OutputStream out) throws IOException {
            super(out, 1 << 16);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
