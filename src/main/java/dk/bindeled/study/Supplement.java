package dk.bindeled.study;

/** What a study holds only where it is asked for. */
public enum Supplement {
    /** Who might be introduced to whom, and what it would give. */
    NEW_TIES,
    /** Parts found from the ties alone, for pictures. */
    COMMUNITIES
}
