package dk.bindeled.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dk.bindeled.testing.TestDatabase;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The program is killed at random moments of its work, again and again over the same data, and started again each time. What it had confirmed is
 * kept here, outside of it. {@code -Dbindeled.faults.kills=50} makes it as many kills.
 */
class KilledIT {

    private static final int KILLS = Integer.getInteger("bindeled.faults.kills", 4);
    private static final long SEED = Long.getLong("bindeled.faults.seed", 1);
    /** Longer than a round of deeds takes, so that each of them is met. */
    private static final int LONGEST_MILLISECONDS = Integer.getInteger("bindeled.faults.longest", 4_000);

    private static final int MOST_MILLISECONDS = 120_000;

    @TempDir
    Path data;

    private final Map<String, String> studies = new HashMap<>();
    private final Map<Deed.Sort, Integer> met = new EnumMap<>(Deed.Sort.class);
    private int confirmed;
    private int cleared;
    private int publishedUnsaid;

    @AfterEach
    void giveUp() {
        TestDatabase.giveUp(data);
    }

    @Test
    void whatWasConfirmedIsThereExactlyAndNothingHalfAfterEachKill() throws Exception {
        Random random = new Random(SEED);
        int longest = LONGEST_MILLISECONDS;
        for (int kill = 0; kill < KILLS; kill++) {
            WorkerRun run = started(Integer.MAX_VALUE);
            run.killAfter(random.nextInt(longest));
            take(run);
            // on a slow machine one deed may take longer than that: then it would be begun again and again
            longest = run.heard("done").isEmpty() ? Math.min(2 * longest, MOST_MILLISECONDS) : LONGEST_MILLISECONDS;
            List<String> begun = run.heard("does");
            if (!begun.isEmpty() && begun.size() > run.heard("done").size()) {
                met.merge(new Deed(Integer.parseInt(begun.getLast())).sort(), 1, Integer::sum);
            }
        }
        WorkerRun last = started(confirmed + Deed.ROUND);
        assertThat(last.end()).isZero();
        take(last);
        WorkerRun look = started(confirmed);
        assertThat(look.end()).isZero();
        System.out.printf(
                "killed %d times, after %d confirmed deeds; in the middle of %s; cleared at start %d; done but not yet confirmed %d; lost 0%n",
                KILLS, confirmed, met, cleared, publishedUnsaid);
        assertThat(confirmed).isGreaterThan(KILLS / 2);
    }

    private WorkerRun started(int until) throws Exception {
        WorkerRun run = new WorkerRun(confirmed, until, TestDatabase.arguments(data), Map.of());
        assertThat(run.awaits("started"))
                .as("it starts again after %d deeds", confirmed)
                .isTrue();
        assertState(run);
        return run;
    }

    /** What it found is what was confirmed, or that and the one deed which was under way: whole, or not at all. */
    private void assertState(WorkerRun run) {
        String network = run.heard("network").getFirst();
        boolean oneMore = !network.equals(Expected.after(confirmed).digest());
        Expected expected = Expected.after(oneMore ? confirmed + 1 : confirmed);
        assertThat(network).as("the network after %d deeds", confirmed).isEqualTo(expected.digest());
        assertThat(run.heard("imports")).containsExactly(expected.imports() + " in-order");
        Map<String, String> found = new HashMap<>();
        for (String line : run.heard("study")) {
            found.put(line.split(" ", -1)[0], line.split(" ", -1)[1]);
        }
        assertThat(found)
                .as("the studies, to the byte")
                .containsAllEntriesOf(studies)
                .doesNotContainValue("empty");
        for (String line : run.heard("cleared")) {
            assertThat(line)
                    .startsWith("deed-")
                    .containsAnyOf("Nothing of it is in the network", "nothing of the import");
            cleared++;
        }
        if (oneMore) {
            publishedUnsaid++;
            confirmed++;
        }
    }

    private void take(WorkerRun run) {
        for (String line : run.heard("done")) {
            String[] words = line.split(" ", -1);
            int number = Integer.parseInt(words[0]);
            confirmed = number + 1;
            if (new Deed(number).sort() == Deed.Sort.STUDY) {
                studies.put(words[1], words[2]);
            }
        }
    }
}
