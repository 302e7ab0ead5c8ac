package dk.bindeled.study;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The name under which a result is kept: the same for the same parameters, data, program and shape of the result. */
final class StudyId {

    private StudyId() {}

    /**
     * 32 hexadecimal digits.
     *
     * @param parametersJson what decides the result
     * @param fingerprint fingerprint of the data
     * @param version version of the program
     * @param format what changes with the shape of the result
     */
    static String of(String parametersJson, String fingerprint, String version, String format) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            String whole = parametersJson + "\n" + fingerprint + "\n" + version + "\n" + format;
            byte[] hash = digest.digest(whole.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
