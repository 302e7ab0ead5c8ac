package dk.bindeled.store;

import dk.bindeled.network.ImportPurpose;
import dk.bindeled.network.Progress;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * How long imports are kept. Safe to call from any thread; throws {@link StoreUnavailable} if the database cannot be reached.
 */
public interface Expiry {

    /**
     * Takes back the imports whose last day is before {@code today}. Unlike {@link NetworkWriter#undo} it never refuses:
     *
     * <ul>
     *   <li>What a later import says too that has not expired stays whole, and belongs to that import from now on.
     *   <li>A person whom no such import says anything of by itself, but to whom one of its ties or referrals leads, stays with its id and
     *       kind alone; bodies and areas stay whole.
     *   <li>What an expired import changed is as before, unless a later import that has not expired says it too.
     *   <li>Everything else of it is deleted, also what was kept for undoing it, and the marks of its persons in saved views; of studies run since
     *       remains that they were run.
     * </ul>
     *
     * <p>Progress step: {@code expiring}. It cannot be cancelled; where it is interrupted, the next call finishes it.
     *
     * @param markOf what stands for the person with an id in addresses
     * @return what was taken back, newest first
     * @throws ImportUnderWay if an import, undo or erasure is running
     */
    List<ImportRecord> expire(LocalDate today, UnaryOperator<String> markOf, Progress progress);

    /**
     * Says what an import is for, and how long it is kept.
     *
     * @param by who says so
     * @param why why it is changed
     * @param at when
     * @throws ImportNotFound if no published import has this id
     */
    ImportRecord state(String importId, ImportPurpose purpose, String by, String why, Instant at);
}
