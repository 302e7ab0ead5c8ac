package dk.bindeled.cli;

import dk.bindeled.network.ChangeText;
import dk.bindeled.study.WhatIfStudies.Written;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A file of changes: a line for each, as {@link ChangeText} writes it; empty lines and those that begin with # say nothing. */
final class ChangesFile {

    private static final int MOST_BYTES = 1 << 20;
    private static final int MOST_CHANGES = 1_000;
    private static final int MOST_SHOWN = 100;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Path file;
    private final Words words;

    ChangesFile(Path file, Words words) {
        this.file = file;
        this.words = words;
    }

    /**
     * Its changes, at least one.
     *
     * @throws WrongInput if it cannot be read, is too large, or has a line that is no change
     */
    List<Written> read() {
        String text = text();
        List<String> lines = (text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text)
                .lines()
                .toList();
        List<Written> changes = new ArrayList<>();
        for (int k = 0; k < lines.size(); k++) {
            String line = lines.get(k).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            int number = k + 1;
            changes.add(new Written(
                    number,
                    line,
                    ChangeText.parse(line)
                            .orElseThrow(() -> new WrongInput(words.say(
                                    "cli.changes.no-change", file, String.valueOf(number), shortened(line))))));
            if (changes.size() > MOST_CHANGES) {
                throw new WrongInput(words.say("cli.changes.too-many", file, MOST_CHANGES, String.valueOf(number)));
            }
        }
        if (changes.isEmpty()) {
            throw new WrongInput(words.say("cli.changes.none", file));
        }
        return changes;
    }

    /** As much of a line as a message can hold. */
    static String shortened(String line) {
        return line.codePointCount(0, line.length()) <= MOST_SHOWN
                ? line
                : line.substring(0, line.offsetByCodePoints(0, MOST_SHOWN)) + " …";
    }

    private String text() {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new WrongInput(words.say("cli.changes.too-large", file));
            }
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new WrongInput(words.say("cli.changes.not-utf-8", file));
        } catch (IOException e) {
            throw new WrongInput(words.say("cli.changes.unreadable", file));
        }
    }
}
