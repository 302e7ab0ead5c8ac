package dk.bindeled.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.bindeled.privacy.AuditUnavailable.Problem;
import dk.bindeled.store.AuditMemory.Head;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditChainTest {

    @TempDir
    private Path data;

    @Test
    void linesOfManyThreadsMakeOneUnbrokenChain() throws InterruptedException {
        ChainFolder folder = ChainFolder.of(data);
        List<Thread> threads = new ArrayList<>();
        try (AuditChain chain = AuditChain.open(folder, Chains.KEY, Chains.NOON)) {
            for (int k = 0; k < 50; k++) {
                String who = "user " + k;
                threads.add(Thread.ofPlatform().start(() -> {
                    for (int line = 0; line < 20; line++) {
                        chain.append(Chains.draft(who));
                    }
                }));
            }
            for (Thread thread : threads) {
                thread.join();
            }
        }
        Verification found = Chains.check(folder, Chains.KEY, Optional.empty());

        assertThat(found.intact()).as(found.toString()).isTrue();
        assertThat(found.lines()).isEqualTo(1000);
    }

    @Test
    void onlyTheOwnerCanReadTheFiles() throws IOException {
        ChainFolder folder = ChainFolder.of(data);
        Chains.write(folder, 1);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(Chains.file(folder))))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.path())))
                .isEqualTo("rwx------");
    }

    @Test
    void halfALineIsSetAsideAndNothingBeforeItIsLost() throws IOException {
        ChainFolder folder = ChainFolder.of(data);
        Head last = Chains.write(folder, 3);
        String half = Chains.lines(folder).getLast().substring(0, 50);
        Files.writeString(Chains.file(folder), half, StandardOpenOption.APPEND);
        assertThat(Chains.check(folder, Chains.KEY, Optional.of(last)).intact())
                .as("a line under way is not yet looked at")
                .isTrue();

        try (AuditChain chain = AuditChain.open(folder, Chains.KEY, Chains.NOON)) {
            AuditChain.HalfLine aside = chain.mend().orElseThrow();
            assertThat(Files.readString(aside.file())).isEqualTo(half);
            chain.goOnFrom(last);
            chain.append(Chains.draft("after"));
        }
        Verification found = Chains.check(folder, Chains.KEY, Optional.of(last));

        assertThat(found.intact()).as(found.toString()).isTrue();
        assertThat(found.lines()).isEqualTo(4);
    }

    @Test
    void aSecondProgramIsRefused() {
        ChainFolder folder = ChainFolder.of(data);
        try (AuditChain first = AuditChain.open(folder, Chains.KEY, Chains.NOON)) {
            first.append(Chains.draft("first"));

            assertThatThrownBy(() -> AuditChain.open(folder, Chains.KEY, Chains.NOON))
                    .isInstanceOfSatisfying(
                            AuditUnavailable.class,
                            fault -> assertThat(fault.problem()).isEqualTo(Problem.IN_USE));
        }
    }

    /** /dev/full is a disk on which every write says that there is no room. */
    @Test
    void aFullDiskIsToldAndWhatIsWrittenAfterwardsGoesOnWithoutAGap() throws IOException {
        ChainFolder folder = ChainFolder.of(data);
        Head last = Chains.write(folder, 2);
        Path december = folder.path().resolve("2026-12.jsonl");
        Files.createSymbolicLink(december, Path.of("/dev/full"));
        Clock later = Clock.fixed(Instant.parse("2026-12-01T00:00:00Z"), ZoneOffset.UTC);
        try (AuditChain chain = AuditChain.open(folder, Chains.KEY, later)) {
            chain.goOnFrom(last);
            assertThatThrownBy(() -> chain.append(Chains.draft("lost")))
                    .isInstanceOfSatisfying(AuditUnavailable.class, fault -> {
                        assertThat(fault.problem()).isEqualTo(Problem.DISK_FULL);
                        assertThat(fault.kept(java.util.Locale.of("da"))).contains("Ingen ser på en person");
                    });
            Files.delete(december);
            assertThat(chain.append(Chains.draft("room again")).sequence()).isEqualTo(3);
        }
        assertThat(Chains.check(folder, Chains.KEY, Optional.of(last)).intact()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"quote \" and ,\"hash\":\"", "line\nbreak", "æøå 😀", "back\\slash", ""})
    void whateverTheReasonIsALineStaysALine(String why) throws IOException {
        ChainFolder folder = ChainFolder.of(data);
        try (AuditChain chain = AuditChain.open(folder, Chains.KEY, Chains.NOON)) {
            chain.append(Chains.draft(why));
        }

        assertThat(LineText.read(Chains.lines(folder).getFirst()).orElseThrow().why())
                .isEqualTo(why);
        assertThat(Chains.check(folder, Chains.KEY, Optional.empty()).intact()).isTrue();
    }

    @Test
    void aClockTurnedBackDoesNotChangeTheOrderOfTheFiles() throws IOException {
        ChainFolder folder = ChainFolder.of(data);
        Head last = Chains.write(folder, 2);
        Clock earlier = Clock.fixed(Instant.parse("2026-10-01T00:00:00Z"), ZoneOffset.UTC);
        try (AuditChain chain = AuditChain.open(folder, Chains.KEY, earlier)) {
            chain.goOnFrom(last);
            chain.append(Chains.draft("earlier"));
        }

        assertThat(folder.files()).containsExactly(Chains.file(folder));
        assertThat(Chains.check(folder, Chains.KEY, Optional.of(last)).intact()).isTrue();
    }

    @Test
    void aCheckGoesOnFromItsMarkAndAMarkWithoutTheKeyCountsForNothing() throws IOException {
        ChainFolder folder = ChainFolder.of(data);
        Head third = Chains.write(folder, 3);
        ChainCheck.Checked whole = ChainCheck.of(folder, Chains.KEY, Optional.of(third), true, null);
        java.util.Objects.requireNonNull(whole.mark()).write(folder, Chains.KEY);
        try (AuditChain chain = AuditChain.open(folder, Chains.KEY, Chains.NOON)) {
            chain.goOnFrom(third);
            chain.append(Chains.draft("fourth"));
        }
        ChainMark mark = ChainMark.read(folder, Chains.KEY).orElseThrow();

        Verification rest = ChainCheck.of(folder, Chains.KEY, Optional.of(third), true, mark)
                .verification();
        assertThat(rest.intact()).as(rest.toString()).isTrue();
        assertThat(rest.lines()).isEqualTo(1);
        assertThat(rest.last()).isEqualTo(4);
        assertThat(ChainMark.read(folder, Chains.OTHER)).isEmpty();
    }
}
