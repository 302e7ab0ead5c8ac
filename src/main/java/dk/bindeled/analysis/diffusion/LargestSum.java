package dk.bindeled.analysis.diffusion;

/** The sum of the largest of some numbers, which come one after the other: a heap of so many. */
final class LargestSum {

    private final int[] heap;
    private int size;
    private long sum;

    /** Of the {@code most} largest. */
    LargestSum(int most) {
        heap = new int[most];
    }

    /** True if another number of this size would change the sum. */
    boolean wants(int value) {
        return size < heap.length || (size > 0 && value > heap[0]);
    }

    /** Takes a number, not negative, and returns the one that is no longer, or not, among the largest; 0 if there is none. */
    int offer(int value) {
        if (size < heap.length) {
            sum += value;
            rise(value);
            return 0;
        }
        if (!wants(value)) {
            return value;
        }
        int smallest = heap[0];
        sum += value - smallest;
        sink(value);
        return smallest;
    }

    long sum() {
        return sum;
    }

    private void rise(int value) {
        int place = size++;
        while (place > 0 && heap[(place - 1) / 2] > value) {
            heap[place] = heap[(place - 1) / 2];
            place = (place - 1) / 2;
        }
        heap[place] = value;
    }

    private void sink(int value) {
        int place = 0;
        while (true) {
            int child = 2 * place + 1;
            if (child >= size) {
                break;
            }
            child += child + 1 < size && heap[child + 1] < heap[child] ? 1 : 0;
            if (heap[child] >= value) {
                break;
            }
            heap[place] = heap[child];
            place = child;
        }
        heap[place] = value;
    }
}
