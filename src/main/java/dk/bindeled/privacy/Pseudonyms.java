package dk.bindeled.privacy;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Names that stand for persons where their own are not shown. A pseudonym is seven letters and digits of the HMAC-SHA-256 of the person's id
 * under a key that is drawn when the program starts and kept nowhere: the same person has the same pseudonym until then, and nobody can work
 * out whose it is, not even with a list of all ids.
 */
@Component
public class Pseudonyms {

    /** No vowels, so that no words arise, and nothing that is easily taken for something else. */
    private static final String LETTERS = "bcdfghjkmnpqrstvwxz2456789";

    private static final int LENGTH = 7;
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    /** Pseudonyms under a key of their own. */
    public Pseudonyms() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        this.key = new SecretKeySpec(bytes, ALGORITHM);
    }

    /** The pseudonym of the person called {@code id}. */
    public String of(String id) {
        byte[] digest = digest(id);
        StringBuilder name = new StringBuilder();
        for (int k = 0; k < LENGTH; k++) {
            int bits = ((digest[2 * k] & 0xff) << 8) | (digest[2 * k + 1] & 0xff);
            name.append(LETTERS.charAt(bits % LETTERS.length()));
        }
        return name.toString();
    }

    private byte[] digest(String id) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(id.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, e);
        }
    }
}
