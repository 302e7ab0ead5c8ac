package dk.bindeled.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A plan that someone keeps.
 *
 * @param id drawn by chance, and no other plan's
 * @param name what it is called
 * @param owner name of the user whose it is
 * @param sharedWith code of the role that may open and change it too, or null
 * @param status code of how far it has come
 * @param steps the changes it is made of, in their order; empty where they were not asked for
 * @param changedBy name of the user who saved it last
 * @param changedAt when it was saved last
 * @param version how often it was saved, from 1, or persons were taken out of it
 */
public record StoredPlan(
        String id,
        String name,
        String owner,
        @Nullable String sharedWith,
        String status,
        List<Step> steps,
        String changedBy,
        Instant changedAt,
        long version) {

    /** What stands in the place of a mark of someone who is no longer in the data. */
    public static final String GONE = "";

    public StoredPlan {
        steps = List.copyOf(steps);
    }

    /**
     * A change of the network that is planned. The store looks into it only for persons.
     *
     * @param kind what is to be changed
     * @param persons marks of those it is about, in their order, or {@link #GONE}
     * @param words whatever else says what is to be changed
     * @param responsible who sees to it, in the user's words, or empty
     * @param due the day it is to be done, or null
     * @param status code of how far it has come
     */
    public record Step(
            String kind,
            List<String> persons,
            List<String> words,
            String responsible,
            @Nullable LocalDate due,
            String status) {

        public Step {
            persons = List.copyOf(persons);
            words = List.copyOf(words);
        }

        /** The same with others in the place of its persons. */
        public Step with(UnaryOperator<String> person) {
            return new Step(kind, persons.stream().map(person).toList(), words, responsible, due, status);
        }
    }

    /** The marks of all it is about who are in the data. */
    Set<String> marks() {
        Set<String> marks = new HashSet<>();
        steps.forEach(step -> marks.addAll(step.persons()));
        marks.remove(GONE);
        return marks;
    }

    /** The same with other changes. */
    StoredPlan with(List<Step> others) {
        return new StoredPlan(id, name, owner, sharedWith, status, others, changedBy, changedAt, version);
    }
}
