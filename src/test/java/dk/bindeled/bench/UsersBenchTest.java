package dk.bindeled.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the pages and the heap are judged by. */
class UsersBenchTest {

    private static final long MIB = 1L << 20;

    private final PageTimes times = new PageTimes();
    private final HeapFloor heap = new HeapFloor();

    @Test
    void aQuantileIsThePageThatSoManyWereNotSlowerThan() {
        double[] hundred = IntStream.rangeClosed(1, 100).mapToDouble(k -> k).toArray();
        assertThat(PageTimes.quantile(hundred, 0.5)).isEqualTo(50);
        assertThat(PageTimes.quantile(hundred, 0.99)).isEqualTo(99);
        assertThat(PageTimes.quantile(hundred, 1)).isEqualTo(100);
        assertThat(PageTimes.quantile(new double[] {3}, 0.5)).isEqualTo(3);
        assertThat(PageTimes.quantile(new double[0], 0.5)).isInfinite();
    }

    @Test
    void pagesAreToldByKindAndTogetherAndErrorsAreCounted() {
        times.took("map", 0.2);
        times.took("map", 0.4);
        times.took("rings", 5);
        times.failed("rings", new PageFault("Status 500 of rings"));
        times.failed("rings", new PageFault("Status 500 of rings"));
        StringWriter told = new StringWriter();
        PrintWriter out = new PrintWriter(told);
        times.print(out);
        out.flush();
        assertThat(told.toString().lines())
                .anyMatch(line -> line.matches("map +2 +0\\.200 +0\\.400 +0\\.400 +0\\.400"))
                .anyMatch(line -> line.matches("all +3 +0\\.400 +5\\.000 +5\\.000 +5\\.000"))
                .contains("2 × rings: Status 500 of rings");
        assertThat(times.errors()).isEqualTo(2);
        assertThat(times.pages()).isEqualTo(3);
    }

    @Test
    void aHeapThatHasFilledAndGrowsNoMoreIsStable() {
        for (long floor : new long[] {100, 200, 400, 600, 601, 599, 602, 600, 601}) {
            heap.add(floor * MIB);
        }
        assertThat(heap.isStable()).isTrue();
        assertThat(heap.growth()).isBetween(-1.0 * MIB, 1.0 * MIB);
    }

    @Test
    void aHeapThatGrowsIsNot() {
        for (int minute = 0; minute < 10; minute++) {
            heap.add((300 + 11L * minute) * MIB);
        }
        assertThat(heap.growth()).isEqualTo(11.0 * MIB);
        assertThat(heap.isStable()).isFalse();
    }
}
