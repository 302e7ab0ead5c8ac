package dk.bindeled.privacy;

import dk.bindeled.store.PersonMarks;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Names that stand for persons where their own are not shown. A pseudonym is seven letters and digits of the HMAC-SHA-256 of the person's id
 * under a key of the installation, which is made on first use and kept in the file {@code pseudonym-key} of the data folder: the same person
 * has the same pseudonym as long as the installation lives, also after a restore, and nobody without the key can work out whose it is, not
 * even with a list of all ids. Beside it each person has a mark for addresses, made under a key that is derived for that alone: whoever has both
 * a mark and a pseudonym cannot tell whether they are the same person’s. Safe to call from any thread.
 */
@Component
public class Pseudonyms {

    /** Name of the key's file in the data folder. */
    public static final String KEY_FILE = "pseudonym-key";

    private static final int LENGTH = 7;
    private static final String ALGORITHM = "HmacSHA256";
    /** What the key of marks is derived from, beside the installation’s own; another text would be another mark for everyone. */
    private static final String MARKS = "marks that stand for persons in addresses";

    private final KeyFile file;
    private volatile @Nullable SecretKeySpec key;
    private volatile @Nullable SecretKeySpec markKey;

    /** The pseudonyms of the installation whose data live in {@code dataFolder}. */
    public Pseudonyms(@Value("${bindeled.data}") Path dataFolder) {
        this.file = new KeyFile(dataFolder, KEY_FILE);
    }

    /**
     * The pseudonym of the person called {@code id}.
     *
     * @throws KeyUnusable if the key is damaged, or cannot be read or made
     */
    String of(String id) {
        return letters(digest(key(), id, ALGORITHM), LENGTH);
    }

    /**
     * What stands for the person called {@code id} in addresses, as {@link PersonMarks} describes it.
     *
     * @throws KeyUnusable if the key is damaged, or cannot be read or made
     */
    String mark(String id) {
        return mark(digest(markKey(), id, ALGORITHM));
    }

    /**
     * Whom marks stand for: one pass over {@code ids}, of a few microseconds for each, that ends as soon as everyone is found.
     *
     * @return ids by their marks; a mark of nobody among {@code ids} is left out
     */
    Map<String, String> byMark(Collection<String> marks, Iterable<String> ids) {
        Map<String, String> found = new HashMap<>();
        Set<String> wanted = new HashSet<>(marks);
        if (wanted.isEmpty()) {
            return found;
        }
        Mac mac = mac(markKey(), ALGORITHM);
        for (String id : ids) {
            String mark = mark(mac.doFinal(id.getBytes(StandardCharsets.UTF_8)));
            if (wanted.remove(mark)) {
                found.put(mark, id);
                if (wanted.isEmpty()) {
                    break;
                }
            }
        }
        return found;
    }

    /**
     * Makes sure that there is a key that can be used; one is made only where there was none before.
     *
     * @param known a few digits of the hash of the key that was used before; empty where none was
     * @return the same digits of the key that is there
     * @throws KeyUnusable if it is damaged, missing, another one than before, or cannot be read or made
     */
    String open(Optional<String> known) {
        byte[] found = known.isPresent() ? file.read() : file.readOrMake();
        String check = KeyFile.check(found);
        if (known.isPresent() && !known.get().equals(check)) {
            throw new KeyUnusable(KeyUnusable.Problem.OTHER, file.path(), null);
        }
        return check;
    }

    private SecretKeySpec key() {
        SecretKeySpec known = key;
        if (known == null) {
            known = new SecretKeySpec(file.readOrMake(), ALGORITHM);
            key = known;
        }
        return known;
    }

    /** Derived by another function than pseudonyms are, so that nobody’s pseudonym tells anything of it. */
    private SecretKeySpec markKey() {
        SecretKeySpec known = markKey;
        if (known == null) {
            known = new SecretKeySpec(digest(key(), MARKS, "HmacSHA512"), ALGORITHM);
            markKey = known;
        }
        return known;
    }

    private static String letters(byte[] digest, int length) {
        StringBuilder letters = new StringBuilder();
        for (int k = 0; k < length; k++) {
            int bits = ((digest[2 * k] & 0xff) << 8) | (digest[2 * k + 1] & 0xff);
            letters.append(PersonMarks.LETTERS.charAt(bits % PersonMarks.LETTERS.length()));
        }
        return letters.toString();
    }

    private static String mark(byte[] digest) {
        return PersonMarks.PREFIX + letters(digest, PersonMarks.LENGTH);
    }

    private static byte[] digest(SecretKeySpec key, String text, String algorithm) {
        return mac(key, algorithm).doFinal(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Mac mac(SecretKeySpec key, String algorithm) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(key);
            return mac;
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("Every Java has " + algorithm, e);
        }
    }
}
