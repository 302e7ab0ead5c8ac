package dk.bindeled.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/**
 * Many users at once explore a town: the real program in a process of its own, real HTTP, each user in a session of his own. A page is the
 * time from an action until everything it waits for is there. The heap is measured after a full collection each minute, whose pause the
 * pages bear.
 */
final class UsersBench {

    static final double MEDIAN_BUDGET = 0.5;
    static final double NINETY_NINTH_BUDGET = 3;
    private static final long PATIENCE_MILLISECONDS = 60_000;

    private final Class<?> workshop;
    private final Class<?> program;
    private final PrintWriter out;
    private final PageTimes times = new PageTimes();
    private final HeapFloor heap = new HeapFloor();
    private final LongAdder bytes = new LongAdder();

    /**
     * How it is done.
     *
     * @param users who explore at once
     * @param minutes how long, after a minute in which they come and which is told by itself
     * @param every seconds from one action of a user to the next
     * @param heap of the program, for instance {@code 2g}
     */
    record Crowd(int users, int minutes, int every, String heap) {}

    UsersBench(Class<?> workshop, Class<?> program, PrintWriter out) {
        this.workshop = workshop;
        this.program = program;
        this.out = out;
    }

    /** Runs it and prints a table; true if pages were within their budget, none failed and the heap was stable. */
    boolean run(TownSize size, long seed, Crowd crowd) throws IOException, InterruptedException {
        Path temporary = Files.createTempDirectory("bindeled-bench-");
        try {
            Path data = temporary.resolve("data");
            new KeptTown(workshop, out).copyTo(data, size, seed);
            out.printf(
                    Locale.ROOT,
                    "%,d persons, %,d ties, seed %d; %d users, an action each every %d s, %d minutes%n",
                    size.persons(),
                    size.ties(),
                    seed,
                    crowd.users(),
                    crowd.every(),
                    crowd.minutes());
            out.printf(
                    Locale.ROOT,
                    "%d processors, load %.1f before, JVM %s, the program's heap at most %s%n%n",
                    Runtime.getRuntime().availableProcessors(),
                    ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                    Runtime.version(),
                    crowd.heap());
            out.flush();
            try (ServedTown town = ServedTown.start(program, data, crowd.heap(), temporary.resolve("log"))) {
                explore(town, seed, crowd);
            }
        } finally {
            KeptTown.delete(temporary);
        }
        return judge();
    }

    private void explore(ServedTown town, long seed, Crowd crowd) throws InterruptedException {
        double processorBefore = town.processorSeconds();
        double ownBefore = ownProcessorSeconds();
        long began = System.nanoTime();
        long end = began + TimeUnit.MINUTES.toNanos(crowd.minutes() + 1L);
        SplittableRandom chance = new SplittableRandom(seed);
        List<Thread> users = new ArrayList<>();
        try (HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            for (int user = 0; user < crowd.users(); user++) {
                SplittableRandom own = chance.split();
                String language = user % 4 == 3 ? "en" : "da";
                Visitor visitor = new Visitor(
                        new Connection(http, town.address(), language, bytes), own, language, PATIENCE_MILLISECONDS);
                users.add(Thread.ofVirtual().start(() -> stay(visitor, town, own, end, crowd.every())));
            }
            sleepUntil(began + TimeUnit.MINUTES.toNanos(1));
            out.printf(Locale.ROOT, "%d came within a minute:%n", crowd.users());
            times.startAnew().print(out);
            out.println();
            for (int minute = 2; minute <= crowd.minutes() + 1 && town.isAlive(); minute++) {
                sleepUntil(began + TimeUnit.MINUTES.toNanos(minute));
                heap.add(town.heapFloor());
            }
            for (Thread user : users) {
                user.join();
            }
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        times.print(out);
        out.printf(
                Locale.ROOT,
                "%n%.1f pages a second, %,d MiB received; processors taken: program %.0f %%, load %.0f %%, of %d00 %%; %d threads%n",
                times.pages() / (seconds - 60),
                bytes.sum() >> 20,
                100 * (town.processorSeconds() - processorBefore) / seconds,
                100 * (ownProcessorSeconds() - ownBefore) / seconds,
                Runtime.getRuntime().availableProcessors(),
                town.threads());
    }

    /** Comes within the first minute and acts again and again, the distances drawn by chance between half and one and a half of the wanted one. */
    private void stay(Visitor visitor, ServedTown town, SplittableRandom chance, long end, int every) {
        long step = TimeUnit.SECONDS.toNanos(every);
        long next = System.nanoTime() + (long) (chance.nextDouble() * TimeUnit.MINUTES.toNanos(1));
        boolean arrived = false;
        while (next < end) {
            try {
                sleepUntil(next);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
            Visitor.Action action = arrived ? visitor.choose() : Visitor.Action.ARRIVE;
            long begun = System.nanoTime();
            try {
                if (arrived) {
                    visitor.act(action);
                } else {
                    visitor.arrive(town.link());
                    arrived = true;
                }
                times.took(described(action, visitor), (System.nanoTime() - begun) / 1e9);
                visitor.read();
            } catch (PageFault fault) {
                times.failed(described(action, visitor), fault);
                // whoever gets a page that failed opens it anew, or comes again by another link
                arrived &= visitor.hasPage();
            }
            next = Math.max(next + (long) (step * (0.5 + chance.nextDouble())), System.nanoTime());
        }
    }

    private static String described(Visitor.Action action, Visitor visitor) {
        return action == Visitor.Action.GO ? visitor.screen() : action.words();
    }

    private boolean judge() {
        double median = times.quantile(0.5);
        double ninetyNinth = times.quantile(0.99);
        List<Long> floors = heap.floors();
        out.println();
        out.println("heap after a full collection, MiB by the minute: "
                + String.join(
                        " ",
                        floors.stream()
                                .map(bytes -> String.valueOf(bytes >> 20))
                                .toList()));
        verdict("median page, s", median, MEDIAN_BUDGET);
        verdict("99th page, s", ninetyNinth, NINETY_NINTH_BUDGET);
        verdict("errors", times.errors(), 0);
        verdict(
                "heap grows in the last five minutes, MiB a minute",
                heap.growth() / (1 << 20),
                HeapFloor.TOLERANCE >> 20);
        out.flush();
        return median <= MEDIAN_BUDGET && ninetyNinth <= NINETY_NINTH_BUDGET && times.errors() == 0 && heap.isStable();
    }

    private void verdict(String what, double found, double most) {
        out.printf(Locale.ROOT, "%-52s %9.3f, at most %.1f%s%n", what, found, most, found <= most ? "" : "  over");
    }

    private static void sleepUntil(long nanoTime) throws InterruptedException {
        long left = nanoTime - System.nanoTime();
        if (left > 0) {
            TimeUnit.NANOSECONDS.sleep(left);
        }
    }

    private static double ownProcessorSeconds() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                        .getProcessCpuTime()
                / 1e9;
    }
}
