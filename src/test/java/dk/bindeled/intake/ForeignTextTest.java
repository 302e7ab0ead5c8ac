package dk.bindeled.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dk.bindeled.network.Actor;
import dk.bindeled.network.Area;
import dk.bindeled.network.NetworkRows;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Tie;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever the files hold, reading ends with faults and rows that fit together, and never with an exception. */
class ForeignTextTest {

    private static final List<String> FILES = List.of("areas.csv", "actors.csv", "ties.csv", "referrals.csv");
    private static final List<String> PIECES = List.of(
            ",",
            ";",
            "\"",
            "\n",
            "\r",
            "\0",
            "\uFEFF",
            "p1",
            "p2",
            "kor",
            "citizen",
            "|",
            "knows",
            "2024-13-45",
            "1.1.2024",
            "-1",
            "NaN",
            "id",
            "from",
            "å",
            "\u00ff",
            "9".repeat(40),
            "x".repeat(300),
            "",
            " ",
            "\t",
            "{0}",
            "'",
            "🙂",
            "mol");

    @TempDir
    Path path;

    private static void assertThatRowsFitTogether(NetworkRows rows) {
        Set<String> areas = rows.areas().stream().map(Area::id).collect(Collectors.toSet());
        Set<String> actors = rows.actors().stream().map(Actor::id).collect(Collectors.toSet());
        assertThat(areas).hasSize(rows.areas().size());
        assertThat(actors).hasSize(rows.actors().size());
        assertThat(rows.areas()).allMatch(area -> area.parent() == null || areas.contains(area.parent()));
        assertThat(rows.actors()).allMatch(actor -> actor.area() == null || areas.contains(actor.area()));
        assertThat(rows.ties()).allMatch(tie -> actors.contains(tie.from()) && actors.contains(tie.to()));
        assertThat(rows.ties().stream().map(ForeignTextTest::identity).collect(Collectors.toSet()))
                .hasSize(rows.ties().size());
        assertThat(rows.referrals())
                .allMatch(referral -> referral.guide() == null || actors.contains(referral.guide()));
    }

    private static List<Object> identity(Tie tie) {
        return Arrays.asList(tie.from(), tie.to(), tie.type(), tie.context(), tie.since());
    }

    private void assertThatItIsRead(NativeFolder folder) {
        CheckedFolder checked = folder.check();
        assertThatRowsFitTogether(checked.rows());
        for (Fault fault : checked.faults()) {
            assertThat(fault.sentence(Locale.ENGLISH)).isNotBlank();
            assertThat(fault.sentence(Locale.of("da"))).isNotBlank();
        }
        assertThat(checked.rowsLeftOut()).isNotNegative();
        assertThat(folder.check()).isEqualTo(checked);
    }

    @Test
    void random_bytes_give_faults() throws IOException {
        Random random = new Random(17);
        NativeFolder folder = NativeFolder.faultless(path);
        for (int round = 0; round < 200; round++) {
            byte[] bytes = new byte[random.nextInt(400)];
            random.nextBytes(bytes);
            folder.with(FILES.get(random.nextInt(4)), bytes);
            assertThatItIsRead(folder);
        }
    }

    @Test
    void mutated_files_give_faults_and_rows_that_fit_together() throws IOException {
        Random random = new Random(18);
        List<String> texts =
                List.of(NativeFolder.AREAS, NativeFolder.ACTORS, NativeFolder.TIES, NativeFolder.REFERRALS);
        for (int round = 0; round < 500; round++) {
            NativeFolder folder = NativeFolder.faultless(path);
            for (int change = random.nextInt(4); change >= 0; change--) {
                int which = random.nextInt(4);
                folder.with(FILES.get(which), mutated(texts.get(which), random));
            }
            assertThatItIsRead(folder);
        }
    }

    private static String mutated(String text, Random random) {
        StringBuilder mutated = new StringBuilder(text);
        for (int i = random.nextInt(5); i >= 0; i--) {
            int at = random.nextInt(mutated.length());
            int to = Math.min(mutated.length(), at + random.nextInt(12));
            mutated.replace(at, to, PIECES.get(random.nextInt(PIECES.size())));
        }
        return mutated.toString();
    }

    @Test
    void rows_of_words_put_together_at_random_give_faults() throws IOException {
        Random random = new Random(19);
        for (int round = 0; round < 200; round++) {
            StringBuilder ties = new StringBuilder("from,to,type,strength,since,until,context\n");
            for (int i = 0; i < 200; i++) {
                ties.append(PIECES.get(random.nextInt(PIECES.size())));
                ties.append(random.nextInt(7) == 0 ? "\n" : ",");
            }
            assertThatItIsRead(NativeFolder.faultless(path).with("ties.csv", ties.toString()));
        }
    }

    @Test
    void a_line_of_300_megabytes_is_refused_after_its_first_megabyte() throws IOException {
        NativeFolder folder = NativeFolder.faultless(path);
        byte[] piece = "x".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
        try (OutputStream out = Files.newOutputStream(path.resolve("ties.csv"))) {
            out.write("from,to,type\np1,p2,".getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < 300; i++) {
                out.write(piece);
            }
        }
        HashSet<Double> seen = new HashSet<>();
        Progress watched = new Progress() {
            @Override
            public void report(double fraction, String step) {
                seen.add(fraction);
            }

            @Override
            public boolean isCancelled() {
                return false;
            }
        };

        CheckedFolder checked = Intake.check(path, IntakeOptions.withEveryAttribute(), watched);

        assertThat(checked.faults())
                .extracting(Fault::kind, Fault::file, Fault::line)
                .containsExactly(tuple(FaultKind.LINE_TOO_LONG, "ties.csv", 2));
        assertThat(seen).allMatch(fraction -> fraction < 0.02 || fraction > 0.98);
        folder.without("ties.csv");
    }

    @Test
    void a_quote_that_is_never_closed_in_a_large_file_is_refused_with_its_line() throws IOException {
        String rows = "p1,p2,knows,1,,\n".repeat(300_000);
        CheckedFolder checked = NativeFolder.faultless(path)
                .with("ties.csv", "from,to,type,strength,since,until\np1,p3,\"knows,1,,\n" + rows)
                .check();

        assertThat(checked.faults())
                .extracting(Fault::kind, Fault::line)
                .containsExactly(tuple(FaultKind.BROKEN_QUOTES, 2));
    }

    @Test
    void reading_stops_when_it_is_cancelled() throws IOException {
        NativeFolder folder = NativeFolder.faultless(path);
        Progress cancelled = new Progress() {
            @Override
            public void report(double fraction, String step) {
                throw new AssertionError("Went on to " + step);
            }

            @Override
            public boolean isCancelled() {
                return true;
            }
        };

        assertThatThrownBy(() -> Intake.check(folder.path(), IntakeOptions.withEveryAttribute(), cancelled))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void progress_goes_from_nothing_to_all_through_the_files_in_turn() throws IOException {
        StringBuilder steps = new StringBuilder();
        double[] last = {0};
        Progress watched = new Progress() {
            @Override
            public void report(double fraction, String step) {
                assertThat(fraction).isBetween(last[0], 1.0);
                last[0] = fraction;
                if (steps.indexOf(step) < 0) {
                    steps.append(step).append(' ');
                }
            }

            @Override
            public boolean isCancelled() {
                return false;
            }
        };

        Intake.check(NativeFolder.faultless(path).path(), IntakeOptions.withEveryAttribute(), watched);

        assertThat(steps).hasToString("reading-areas reading-actors reading-ties reading-referrals ");
    }
}
