package dk.bindeled.study;

/** Something that remembers persons outside the database: in memory, or in files that are soon deleted. When a person is erased, all of them forget. */
public interface Remembering {

    /** Drops everything that may hold a person. What is asked for again is read or computed anew. Safe to call from any thread. */
    void forget();
}
