package dk.bindeled.store;

/**
 * What an erasure removes, or would remove, besides the person itself.
 *
 * @param ties ties with other persons and bodies, memberships and employments apart
 * @param memberships memberships and employments
 * @param places where the person lives and belongs
 * @param referrals referrals in which the person was shown the way
 * @param guided referrals that remain, without the person as guide
 * @param mentions attributes of others that held the person's id
 * @param changes earlier values kept for undoing imports: deleted, or kept without the person
 * @param studies studies and simulations that named the person
 * @param views saved views that pointed at the person or were called after it; they remain, without the person
 * @param exclusions excluded introductions: with the person, which go, or whose reason named it, which remain without
 * @param plans plans the person was part of or was named in; they remain, without the person
 */
public record ErasedCounts(
        long ties,
        long memberships,
        long places,
        long referrals,
        long guided,
        long mentions,
        long changes,
        long studies,
        long views,
        long exclusions,
        long plans) {}
