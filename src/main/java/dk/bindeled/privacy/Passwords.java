package dk.bindeled.privacy;

import java.text.Normalizer;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes passwords and compares them, by Argon2id with 32 MiB of memory, three passes and one lane. OWASP's Password Storage Cheat Sheet asks
 * for 19 MiB and two passes at least; this takes three times its work and still only a fraction of a second. Only a few are worked on at a
 * time, so that strangers who try passwords cannot use up the machine's memory.
 */
@Component
class Passwords {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int KIBIBYTES = 32 * 1024;
    private static final int PASSES = 3;
    private static final int AT_A_TIME = 4;

    private final Argon2PasswordEncoder encoder =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, KIBIBYTES, PASSES);
    private final Semaphore places = new Semaphore(AT_A_TIME, true);
    /** Nobody's: compared with where there is no other, so that this takes as long. */
    private final String nobodys = encoder.encode("a password that nobody has");

    /** The hash of a password with its salt and parameters, as text. */
    String hash(String password) {
        return taking(() -> encoder.encode(normal(password)));
    }

    /**
     * True if {@code hash} is the password's. Takes as long where there is none.
     *
     * @param hash what is kept, or null where nobody has this name or no password was chosen
     */
    boolean match(String password, @Nullable String hash) {
        boolean same = taking(() -> encoder.matches(normal(password), hash == null ? nobodys : hash));
        return same && hash != null;
    }

    private <T> T taking(Supplier<T> work) {
        places.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    /** Machines write an å in two ways; whoever typed the same characters typed the same password. */
    private static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }
}
