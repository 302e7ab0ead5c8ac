package dk.bindeled.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.bindeled.privacy.KeyUnusable.Problem;
import dk.bindeled.store.PersonMarks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PseudonymsTest {

    @TempDir
    private Path data;

    @Test
    void aPersonIsCalledTheSameAfterARestartAndInARestoredFolderButNotElsewhere(
            @TempDir Path restored, @TempDir Path other) throws IOException {
        String before = new Pseudonyms(data).of("b1");

        assertThat(before).matches("[bcdfghjkmnpqrstvwxz2456789]{7}");
        assertThat(new Pseudonyms(data).of("b1")).isEqualTo(before);
        Files.copy(data.resolve(Pseudonyms.KEY_FILE), restored.resolve(Pseudonyms.KEY_FILE));
        assertThat(new Pseudonyms(restored).of("b1")).isEqualTo(before);
        assertThat(new Pseudonyms(other).of("b1")).isNotEqualTo(before);
    }

    @Test
    void aMarkForAddressesStaysTheSameAndIsFoundInOneButIsNotThePseudonymOfAnybody(
            @TempDir Path restored, @TempDir Path other) throws IOException {
        Pseudonyms pseudonyms = new Pseudonyms(data);
        String mark = pseudonyms.mark("b1");
        assertThat(pseudonyms.byMark(List.of(mark, "p-x", pseudonyms.mark("b3")), List.of("b0", "b1", "b2", "b3")))
                .containsExactlyInAnyOrderEntriesOf(Map.of(mark, "b1", pseudonyms.mark("b3"), "b3"));

        assertThat(PersonMarks.in("sel=" + mark + "%2Chavnen&at=0.5")).containsExactly(mark);
        assertThat(new Pseudonyms(data).mark("b1")).isEqualTo(mark);
        Files.copy(data.resolve(Pseudonyms.KEY_FILE), restored.resolve(Pseudonyms.KEY_FILE));
        assertThat(new Pseudonyms(restored).mark("b1")).isEqualTo(mark);
        assertThat(new Pseudonyms(other).mark("b1")).isNotEqualTo(mark);
        String letters = mark.substring(PersonMarks.PREFIX.length());
        // Not even of a person whose id is made up for it does the pseudonym give the mark of another away.
        assertThat(List.of("b1", "mark b1", "address b1", "p-b1", "marks that stand for persons in addresses"))
                .noneMatch(id -> letters.startsWith(pseudonyms.of(id)));
    }

    @Test
    void noTwoOfATownHaveTheSameMark() {
        Pseudonyms pseudonyms = new Pseudonyms(data);

        assertThat(IntStream.range(0, 35_000)
                        .mapToObj(k -> pseudonyms.mark("b" + k))
                        .distinct())
                .hasSize(35_000);
    }

    @Test
    void theKeyIs256BitsThatOnlyTheOwnerCanReadAndNothingLiesBesideIt() throws IOException {
        new Pseudonyms(data).open(Optional.empty());

        Path file = data.resolve(Pseudonyms.KEY_FILE);
        assertThat(Files.readString(file)).matches("[0-9a-f]{64} [0-9a-f]{8}\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (var files = Files.list(data)) {
            assertThat(files).containsExactly(file);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0123", "short ", "cut", "digit", "nonsense"})
    void aDamagedKeyIsAnErrorAndNeverReplaced(String damage) throws IOException {
        new Pseudonyms(data).open(Optional.empty());
        Path file = data.resolve(Pseudonyms.KEY_FILE);
        String whole = Files.readString(file);
        String damaged = switch (damage) {
            case "cut" -> whole.substring(0, 40);
            case "digit" -> (whole.charAt(0) == 'a' ? 'b' : 'a') + whole.substring(1);
            case "nonsense" -> "x".repeat(5000);
            default -> damage;
        };
        Files.writeString(file, damaged);

        assertThatThrownBy(() -> new Pseudonyms(data).of("b1")).isInstanceOfSatisfying(KeyUnusable.class, fault -> {
            assertThat(fault.problem()).isEqualTo(Problem.DAMAGED);
            assertThat(fault.happened(Locale.of("da"))).contains(file.toString(), "beskadiget");
            assertThat(fault.advice(Locale.ENGLISH)).contains("backup");
        });
        assertThat(Files.readString(file)).isEqualTo(damaged);
    }

    @Test
    void aKeyThatWasUsedBeforeIsNeverMadeAnewNorReplacedByAnother(@TempDir Path other) throws IOException {
        String check = new Pseudonyms(data).open(Optional.empty());
        assertThat(new Pseudonyms(data).open(Optional.of(check))).isEqualTo(check);

        Files.delete(data.resolve(Pseudonyms.KEY_FILE));
        assertThatThrownBy(() -> new Pseudonyms(data).open(Optional.of(check)))
                .isInstanceOfSatisfying(
                        KeyUnusable.class, fault -> assertThat(fault.problem()).isEqualTo(Problem.MISSING));
        assertThat(data).isEmptyDirectory();

        new Pseudonyms(other).open(Optional.empty());
        Files.copy(other.resolve(Pseudonyms.KEY_FILE), data.resolve(Pseudonyms.KEY_FILE));
        assertThatThrownBy(() -> new Pseudonyms(data).open(Optional.of(check)))
                .isInstanceOfSatisfying(
                        KeyUnusable.class, fault -> assertThat(fault.problem()).isEqualTo(Problem.OTHER));
    }

    @Test
    void manyWhoMakeTheKeyAtTheSameTimeGetOneAndTheSame() {
        Set<String> names = ConcurrentHashMap.newKeySet();
        List<Thread> threads = IntStream.range(0, 16)
                .mapToObj(k -> Thread.ofPlatform().start(() -> names.add(new Pseudonyms(data).of("b1"))))
                .toList();
        threads.forEach(PseudonymsTest::join);

        assertThat(names).hasSize(1);
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
