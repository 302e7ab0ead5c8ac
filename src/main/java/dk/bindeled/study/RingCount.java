package dk.bindeled.study;

/**
 * Persons welcomed in one ring of one tree.
 *
 * @param root id of the tree's root
 * @param ring distance from the root; ring 0 holds a cold root itself
 * @param persons persons welcomed in that ring
 */
public record RingCount(String root, int ring, int persons) {}
