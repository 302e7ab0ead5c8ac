package dk.bindeled.study;

import dk.bindeled.network.Grouping;
import dk.bindeled.network.Progress;
import dk.bindeled.network.Snapshot;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sets groups against groups: which pairs hang together, which of them stand out, and in which order those that are alike stand beside each other.
 * Nothing is kept. Safe to call from any thread.
 */
@RolesAllowed("ANALYST")
public interface GroupMatrices {

    /**
     * The groups of a study against each other, or against those of another grouping. Of more than {@link GroupMatrix#MOST} groups on a side the largest are taken.
     *
     * @param snapshot the network the study is of
     * @param result of the study
     * @param other the grouping the groups stand against, or null for their own
     * @throws IllegalArgumentException if no actor has the attribute that is asked for
     * @throws java.util.concurrent.CancellationException if the progress is cancelled
     */
    GroupMatrix of(Snapshot snapshot, StudyResult result, @Nullable Grouping other, Progress progress);

    /**
     * An order in which rows that are alike stand beside each other, and the same of columns.
     *
     * @throws java.util.concurrent.CancellationException if the progress is cancelled
     */
    Order similar(GroupMatrix matrix, Progress progress);

    /**
     * An order of a matrix.
     *
     * @param rows numbers of its rows, each once
     * @param columns numbers of its columns, each once; the same as {@code rows} where groups of one grouping stand against each other
     */
    record Order(List<Integer> rows, List<Integer> columns) {

        public Order {
            rows = List.copyOf(rows);
            columns = List.copyOf(columns);
        }
    }
}
