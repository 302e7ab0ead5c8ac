package dk.bindeled.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.bindeled.network.Change;
import dk.bindeled.network.TieType;
import dk.bindeled.study.WhatIfStudies.Written;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file of changes, and what is said of one that is none. */
class ChangesFileTest {

    @TempDir
    Path folder;

    @Test
    void eachLineIsAChangeWithItsNumberButForThoseThatSayNothing() throws IOException {
        assertThat(read("\uFEFFadd_tie;P1;P%202;knows\r\n\r\n# a remark\r\n  #another\n \t \n  remove_person;Ærø  "))
                .containsExactly(
                        new Written(1, "add_tie;P1;P%202;knows", new Change.AddTie("P1", "P 2", TieType.KNOWS)),
                        new Written(6, "remove_person;Ærø", new Change.RemovePerson("Ærø")));
    }

    @Test
    void whatIsNoChangeIsNamedWithItsLine() throws IOException {
        for (String wrong :
                List.of("add_tie;P1;P2", "add_tie;P1;P2;member_of", "befriend;P1;P2", "add_tie;%;P2;knows")) {
            assertRefused("remove_person;P1\n\n" + wrong, "line 3: \"" + wrong + "\" is no change");
        }
        Files.writeString(folder.resolve("file"), "hej");
        assertThatThrownBy(() -> new ChangesFile(folder.resolve("file"), new Words(Locale.of("da"))).read())
                .isInstanceOf(WrongInput.class)
                .hasMessageContaining("linje 1: \"hej\" er ikke en ændring")
                .hasMessageEndingWith("Intet er skrevet.");
    }

    @Test
    void ofALongLineOnlyTheBeginningIsRepeated() throws IOException {
        String long100 = "æ".repeat(99) + "\uD83C\uDF09";
        assertRefused(long100, "\"" + long100 + "\"");
        assertRefused(long100 + "more", "\"" + long100 + " …\"");
    }

    @Test
    void aThousandChangesAreReadAndOneMoreIsNot() throws IOException {
        String thousand = "#\n" + String.join("\n", Collections.nCopies(1_000, "remove_person;P1"));
        assertThat(read(thousand))
                .hasSize(1_000)
                .last()
                .extracting(Written::line)
                .isEqualTo(1_001);
        assertRefused(thousand + "\nremove_person;P1", "more than 1,000 changes, as line 1002 shows");
    }

    @Test
    void aMegabyteIsReadAndAByteMoreIsNot() throws IOException {
        String megabyte = "remove_person;P1\n#" + "x".repeat((1 << 20) - 18);
        assertThat(megabyte.getBytes(StandardCharsets.UTF_8)).hasSize(1 << 20);
        assertThat(read(megabyte)).hasSize(1);
        assertRefused(megabyte + "x", "larger than 1 MB");
    }

    @Test
    void whatSaysNothingOrCannotBeReadIsTold() throws IOException {
        assertRefused("", "There is no change in");
        assertRefused("\uFEFF# nothing\n\n", "There is no change in");
        Files.write(folder.resolve("file"), "remove_person;Ærø".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> readFile("file"))
                .isInstanceOf(WrongInput.class)
                .hasMessageContaining("is not UTF-8");
        assertThatThrownBy(() -> readFile("nowhere"))
                .isInstanceOf(WrongInput.class)
                .hasMessageContaining("cannot be read");
        assertThatThrownBy(() -> readFile(".")).isInstanceOf(WrongInput.class).hasMessageContaining("cannot be read");
    }

    private void assertRefused(String text, String why) throws IOException {
        Files.writeString(folder.resolve("file"), text);
        assertThatThrownBy(() -> readFile("file"))
                .isInstanceOf(WrongInput.class)
                .hasMessageContaining(why);
    }

    private List<Written> read(String text) throws IOException {
        Files.writeString(folder.resolve("file"), text);
        return readFile("file");
    }

    private List<Written> readFile(String name) {
        return new ChangesFile(folder.resolve(name), new Words(Locale.UK)).read();
    }
}
